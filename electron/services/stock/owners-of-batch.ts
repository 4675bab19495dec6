import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import type { StockOwner } from '../../../shared/domain/stock/stock-row.ts';
import type { BatchId } from '../../../shared/kernel/ids.ts';
import type { ServiceContext } from '../service-context.ts';
import { tillRows } from './till-rows.ts';

/** The owners among whom somebody has to choose for goods of this batch; undefined when it is one owner's, or nobody's yet. */
export function ownersOfBatch(context: Pick<ServiceContext, 'store'>, offer: Pick<ProductOffer, 'productId' | 'owners'>, batchId: BatchId): readonly StockOwner[] | undefined {
  if (offer.owners === undefined) return undefined;
  const rows = tillRows(context, offer.productId).filter((row) => row.batchId === batchId);
  const there = rows.some((row) => row.onHand > 0) ? rows.filter((row) => row.onHand > 0) : rows;
  const ids = new Set(there.map((row) => row.ownerId));
  if (ids.size === 0) return offer.owners;
  return ids.size === 1 ? undefined : offer.owners.filter((owner) => ids.has(owner.ownerId));
}
