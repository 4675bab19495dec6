import { GALLERY } from '../../../shared/domain/stock/place.ts';
import type { StockRow } from '../../../shared/domain/stock/stock-row.ts';
import { ZERO_QUANTITY } from '../../../shared/kernel/quantity.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * The shelf that a sale takes from: what lies at the gallery, and of what lies or lay elsewhere only that none of it is at the gallery. Goods that somebody
 * carried from the store to the till without writing it down are their owner's all the same, and cost what they cost.
 */
export function tillRows({ store }: Pick<ServiceContext, 'store'>, productId: string): readonly StockRow[] {
  const all = store.stock.rowsEverywhere(productId);
  const here = all.filter(({ placeId }) => placeId === GALLERY);
  const isSame = (one: StockRow, other: StockRow): boolean => one.batchId === other.batchId && one.ownerId === other.ownerId;
  const elsewhere = all.filter((row) => row.placeId !== GALLERY && !here.some((one) => isSame(one, row)));
  return [...here, ...elsewhere.map((row) => ({ ...row, onHand: ZERO_QUANTITY }))];
}
