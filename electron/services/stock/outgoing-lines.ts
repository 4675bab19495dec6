import type { GoodsDraft } from '../../../shared/contract/stock.ts';
import { pickBatches, rowsAfter } from '../../../shared/domain/stock/pick-batches.ts';
import type { StockPick, StockRow } from '../../../shared/domain/stock/stock-row.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { isWholeUnits, QUANTITY_MAX } from '../../../shared/kernel/quantity.ts';
import type { StoredProduct } from '../../db/repos/product-repo.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import type { OpenLine } from './move-goods.ts';

/** No day is past for a document: what has expired is just what leaves as waste. */
const EVERY_DAY = '';

/**
 * Lines of goods that leave a place, one per batch that they are taken from; never more than is written down there.
 * @throws Refused stock.not-enough, stock.owner-unclear, product.not-found, product.no-stock, quantity.*
 */
export function outgoingLines(context: ServiceContext, draft: GoodsDraft, placeId: string): readonly OpenLine[] {
  const shelves = new Map<string, readonly StockRow[]>();
  return draft.lines.flatMap((line): OpenLine[] => {
    const stored = context.store.products.find(line.productId) ?? refuse({ code: 'product.not-found' });
    if (stored.kind === 'service') return refuse({ code: 'product.no-stock', name: stored.name });
    if (line.quantity <= 0) return refuse({ code: 'quantity.out-of-range', limit: QUANTITY_MAX });
    if (stored.fractional === 0 && !isWholeUnits(line.quantity)) return refuse({ code: 'quantity.whole-only', name: stored.name });
    const rows = shelves.get(stored.id) ?? context.store.stock.rows(stored.id, placeId);
    const picked = pickBatches(
      rows,
      { name: stored.name, quantity: line.quantity, ...(line.batchId === undefined ? {} : { batchId: line.batchId }), ...(line.ownerId === undefined ? {} : { ownerId: line.ownerId }) },
      EVERY_DAY,
      false,
    );
    if (!picked.ok) return refuse(picked.error);
    shelves.set(stored.id, rowsAfter(rows, picked.value));
    return picked.value.map((pick) => lineOfPick(context, stored, pick, 'goods'));
  });
}

/** A line of what was taken from one batch. */
export function lineOfPick(context: ServiceContext, stored: StoredProduct, pick: StockPick, role: OpenLine['role']): OpenLine {
  const batch = pick.batchId === null ? null : (context.store.catalog.batchesOf(stored.id).find((one) => one.batchId === pick.batchId) ?? null);
  return {
    role,
    productId: stored.id as ProductId,
    name: stored.name,
    unit: stored.unit,
    code: context.store.products.codes(stored.id)[0] ?? null,
    batchId: pick.batchId,
    lot: batch?.lot ?? null,
    expiresOn: batch?.expiresOn ?? null,
    ownerId: pick.ownerId,
    quantity: pick.quantity,
    unitCost: pick.unitCost,
  };
}
