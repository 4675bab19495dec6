import type { Cart, CartLine } from '../../../shared/domain/sale/cart.ts';
import type { SaleKind } from '../../../shared/domain/sale/completed-sale.ts';
import type { Settings } from '../../../shared/domain/setting/settings.ts';
import { partOfPicks, pickBatches, rowsAfter } from '../../../shared/domain/stock/pick-batches.ts';
import type { StockPick, StockRow } from '../../../shared/domain/stock/stock-row.ts';
import type { BatchId, LineId, ProducerId } from '../../../shared/kernel/ids.ts';
import { businessDayOf, type BusinessDay, type Instant } from '../../../shared/kernel/instant.ts';
import { negateQuantity, quantity } from '../../../shared/kernel/quantity.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { tillRows } from './till-rows.ts';

type Picks = ReadonlyMap<LineId, readonly StockPick[]>;

/**
 * What each line of the cart takes from the gallery, and where what is brought back goes: lines whose label named their batch first, then
 * first expired first out. @throws Refused stock.only-expired, stock.not-enough, stock.owner-unclear
 */
export function picksOfCart(context: ServiceContext, cart: Cart, kind: SaleKind, settings: Settings, at: Instant): Picks {
  const back = cart.lines.filter((line) => line.returnOf !== null && line.kind !== 'service');
  const picks = new Map(back.map((line) => [line.lineId, picksBroughtBack(context, line)] as const));
  if (kind === 'void') return picks;
  const returned = back.filter((line) => line.returnOf?.place === 'shelf').map((line) => ({ productId: line.productId, picks: picks.get(line.lineId) ?? [] }));
  return new Map([...picks, ...picksSold(context, cart.lines, returned, settings, businessDayOf(at, settings.unit.timeZone))]);
}

/**
 * Tells at the shelf what the payment would refuse: that the goods of a product are past their day, or not there.
 * @throws Refused as {@link picksOfCart}
 */
export function requireGoods(context: ServiceContext, cart: Cart, productId: string | undefined): void {
  const lines = cart.lines.filter((line) => line.productId === productId);
  // What is brought back in the same cart may be what is sold again: that is looked at when it is paid.
  if (lines.some((line) => line.returnOf !== null)) return;
  const at = context.clock.now();
  const settings = currentSettings(context.store, at);
  picksSold(context, lines, [], settings, businessDayOf(at, settings.unit.timeZone));
}

function picksSold(
  context: ServiceContext,
  lines: readonly CartLine[],
  returned: readonly { readonly productId: string; readonly picks: readonly StockPick[] }[],
  settings: Settings,
  today: BusinessDay,
): Map<LineId, readonly StockPick[]> {
  const shelves = new Map<string, readonly StockRow[]>();
  const rowsOf = (productId: string): readonly StockRow[] => {
    const known = shelves.get(productId);
    if (known !== undefined) return known;
    const backAgain = returned.filter((one) => one.productId === productId).flatMap((one) => one.picks);
    return rowsAfter(tillRows(context, productId), backAgain.map((pick) => ({ ...pick, quantity: negateQuantity(pick.quantity) })));
  };
  const { allowNegative } = settings['stock.rules'];
  const picks = new Map<LineId, readonly StockPick[]>();
  const sold = lines.filter((line) => line.returnOf === null && line.kind !== 'service');
  for (const line of [...sold.filter(namesBatch), ...sold.filter((one) => !namesBatch(one))]) {
    const rows = rowsOf(line.productId);
    const picked = pickBatches(rows, { name: line.name, quantity: line.quantity, ...(namesBatch(line) ? { batchId: line.batchId } : {}), ...(line.owner === undefined ? {} : { ownerId: line.owner.ownerId }) }, today, allowNegative);
    if (!picked.ok) return refuse(picked.error);
    picks.set(line.lineId, picked.value);
    shelves.set(line.productId, rowsAfter(rows, picked.value));
  }
  return picks;
}

/** A label that says lot or day has been held against the calendar already, and says which goods these are. */
function namesBatch(line: CartLine): boolean {
  return line.label !== null && line.label.dated;
}

function picksBroughtBack(context: ServiceContext, line: CartLine): readonly StockPick[] {
  const { returnOf } = line;
  const part = negateQuantity(line.quantity);
  const plain: readonly StockPick[] = [{ batchId: line.batchId as BatchId | null, ownerId: null as ProducerId | null, quantity: part, unitCost: null }];
  const stored = returnOf === null ? null : context.store.sales.find(returnOf.saleId);
  if (returnOf === null || stored === null) return plain;
  const sold = context.store.stock.picksOf(stored.sale.seq, returnOf.lineNumber);
  const before = context.store.sales.returned(returnOf.saleId).get(returnOf.lineNumber) ?? 0;
  const picks = partOfPicks(sold, quantity(before), part);
  return picks.reduce((sum, pick) => sum + pick.quantity, 0) === (part as number) ? picks : plain;
}
