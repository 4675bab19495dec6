import { neededMaterial, unitCostOf } from '../../../shared/domain/stock/recipe.ts';
import { pickBatches } from '../../../shared/domain/stock/pick-batches.ts';
import { isQuantity, type Quantity } from '../../../shared/kernel/quantity.ts';
import { addRupiah, priceOf, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StockRow } from '../../../shared/domain/stock/stock-row.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import type { OpenLine } from './move-goods.ts';
import { lineOfPick } from './outgoing-lines.ts';

/**
 * The materials that a production used by its recipes, the unit's own and first expired first, and the goods with what those materials cost where that is
 * known of all of them and nobody told another cost.
 * @throws Refused stock.material-short
 */
export function materialLines(context: ServiceContext, goods: readonly OpenLine[], placeId: string, allowNegative: boolean): { readonly goods: readonly OpenLine[]; readonly materials: readonly OpenLine[] } {
  const needed = new Map<string, number>();
  const recipes = goods.map((line) => context.store.stock.recipe(line.productId));
  goods.forEach((line, index) => {
    for (const { materialId, quantity } of recipes[index] ?? []) {
      needed.set(materialId, (needed.get(materialId) ?? 0) + neededMaterial(quantity, line.quantity));
    }
  });
  const materials = [...needed].flatMap(([materialId, quantity]): OpenLine[] => {
    const stored = context.store.products.find(materialId) ?? refuse({ code: 'product.not-found' });
    const rows = context.store.stock.rows(materialId, placeId);
    const whole = stored.fractional === 1 ? quantity : Math.ceil(quantity / 1000) * 1000;
    // A digit too many, in the recipe or in what was made: so much lies nowhere.
    const picked = isQuantity(whole) ? pickBatches(rows, { name: stored.name, quantity: whole, ownerId: null }, '', allowNegative) : null;
    if (picked?.ok !== true) return refuse({ code: 'stock.material-short', name: stored.name, unit: stored.unit, needed: whole, left: ownThere(rows) });
    return picked.value.map((pick) => lineOfPick(context, stored, pick, 'material'));
  });
  const costOf = (materialId: string): Rupiah | null => {
    const of = materials.filter((line) => line.productId === materialId);
    const known = of.flatMap((line) => (line.unitCost === null ? [] : [priceOf(line.unitCost, line.quantity)]));
    const all = of.reduce((sum, line) => sum + line.quantity, 0);
    return known.length < of.length || all === 0 ? null : unitCostOf(addRupiah(...known), all as Quantity);
  };
  return {
    materials,
    goods: goods.map((line, index) => {
      const recipe = recipes[index] ?? [];
      const costs = recipe.map(({ materialId, quantity }) => ({ cost: costOf(materialId), quantity }));
      if (line.unitCost !== null || recipe.length === 0 || costs.some(({ cost }) => cost === null)) return line;
      return { ...line, unitCost: addRupiah(...costs.map(({ cost, quantity }) => priceOf(cost ?? (0 as Rupiah), quantity))) };
    }),
  };
}

/** What a place has of the unit's own. */
function ownThere(rows: readonly StockRow[]): Quantity {
  return rows.filter(({ ownerId, onHand }) => ownerId === null && onHand > 0).reduce((sum, { onHand }) => sum + onHand, 0) as Quantity;
}
