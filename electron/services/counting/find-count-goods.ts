import type { CountGoods } from '../../../shared/contract/counting.ts';
import { isInScope } from '../../../shared/domain/stock-count/stock-count.ts';
import { readCode } from '../../../shared/domain/barcode/read-code.ts';
import { offerOfCode } from '../catalog/offer-of-code.ts';
import { productsNamed } from '../catalog/products-named.ts';
import type { ServiceContext } from '../service-context.ts';
import { countableOf } from './count-goods.ts';
import { requireCount } from './count-row.ts';

/** Products that a search shows. */
const FOUND_MAX = 12;

/** Goods by words of their name or a whole code, each batch and owner by itself; services and what is out of the scope left out. */
export async function findCountGoods(context: ServiceContext, input: { readonly countId: string; readonly text: string }): Promise<readonly CountGoods[]> {
  const { counts, products, catalog } = context.store;
  const count = requireCount(context, input.countId);
  if (input.text.trim() === '') return [];
  const exact = offerOfCode(catalog, readCode(input.text));
  const found = exact === null ? (await productsNamed(context, input.text, 'goods')).slice(0, FOUND_MAX).flatMap(({ id }) => products.find(id) ?? []) : [{ id: exact.productId, category_id: exact.categoryId }];
  return found.flatMap(({ id, category_id: categoryId }) => {
    const known = counts.placedOf(count.placeId, id);
    const all = known.length === 0 ? countableOf(context, count.placeId, id, null) : known.map(({ onHand: _onHand, unitCost: _unitCost, price: _price, categoryId: _categoryId, ...goods }) => goods);
    return all.filter(({ ownerId }) => isInScope(count.scope, { categoryId, ownerId }));
  });
}
