import { batchToGo } from '../../../shared/domain/stock/pick-batches.ts';
import { GALLERY } from '../../../shared/domain/stock/place.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { ListedProduct } from '../../db/repos/catalog-repo.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * The offer with the batch that a sale of it takes first, as {@link pickBatches} will: none that is past its day while others lie there. Of goods
 * of several owners nobody can say it before one is chosen.
 */
export function withBatchToSell({ store }: Pick<ServiceContext, 'store'>, product: ListedProduct, today: BusinessDay): ListedProduct {
  if (product.expiresOn === null) return product;
  if (product.owners !== undefined) return { ...product, batchId: null, expiresOn: null };
  if (product.expiresOn >= today) return product;
  const rows = store.stock.rows(product.productId, GALLERY);
  const batchId = batchToGo(rows, today) ?? null;
  return { ...product, batchId, expiresOn: rows.find((row) => row.batchId === batchId)?.expiresOn ?? null };
}
