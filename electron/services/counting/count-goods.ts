import type { CountGoods } from '../../../shared/contract/counting.ts';
import type { CountKey } from '../../../shared/domain/stock-count/stock-count.ts';
import type { PlacedGoods } from '../../db/repos/count-repo.ts';
import type { StoredProduct } from '../../db/repos/product-repo.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

type Context = Pick<ServiceContext, 'store'>;

/** Goods as a person tells them apart. @throws Refused product.not-found when product, batch or owner is not there */
export function goodsOfKey(context: Context, key: CountKey): CountGoods & { readonly product: StoredProduct } {
  const { products, counts } = context.store;
  const product = products.find(key.productId) ?? refuse({ code: 'product.not-found' });
  const batch = key.batchId === null ? null : (counts.batch(key.batchId) ?? refuse({ code: 'product.not-found' }));
  const owner = key.ownerId === null ? null : (counts.producerName(key.ownerId) ?? refuse({ code: 'product.not-found' }));
  return {
    productId: product.id,
    batchId: key.batchId,
    ownerId: key.ownerId,
    name: product.name,
    unit: product.unit,
    fractional: product.fractional === 1,
    lot: batch?.lot ?? null,
    expiresOn: batch?.expiresOn ?? null,
    owner,
    product,
  };
}

export function goodsOfPlaced({ productId, batchId, ownerId, name, unit, fractional, lot, expiresOn, owner }: PlacedGoods): CountGoods {
  return { productId, batchId, ownerId, name, unit, fractional, lot, expiresOn, owner };
}

/**
 * The goods that a product can be counted as at a place: the one batch and owner that lie there; else all that lie or ever lay there, to choose
 * from; its own goods without a batch when nothing ever did. `batchId`: the batch that the label named.
 */
export function countableOf(context: Context, placeId: string, productId: string, batchId: string | null): readonly CountGoods[] {
  const known = context.store.counts.placedOf(placeId, productId);
  const wanted = batchId === null ? known : known.filter((row) => row.batchId === batchId);
  const there = wanted.filter((row) => row.onHand !== 0);
  if (there.length === 1) return there.map(goodsOfPlaced);
  if (wanted.length > 0) return [...there, ...wanted.filter((row) => row.onHand === 0)].map(goodsOfPlaced);
  const { product: _, ...plain } = goodsOfKey(context, { productId, batchId, ownerId: null });
  return [plain];
}
