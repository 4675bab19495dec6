import type { CountGoods } from '../../../../shared/contract/counting.ts';
import type { BatchId, ProducerId, ProductId } from '../../../../shared/kernel/ids.ts';

type Named = Pick<CountGoods, 'productId' | 'batchId' | 'ownerId'>;

/** Goods of a count as the service wants them named. */
export function countKeyOf({ productId, batchId, ownerId }: Named) {
  return { productId: productId as ProductId, batchId: batchId as BatchId | null, ownerId: ownerId as ProducerId | null };
}
