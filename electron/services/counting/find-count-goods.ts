import type { CountGoods } from '../../../shared/contract/counting.ts';
import { isInScope } from '../../../shared/domain/stock-count/stock-count.ts';
import { readCode } from '../../../shared/domain/barcode/read-code.ts';
import { offerOfCode } from '../catalog/offer-of-code.ts';
import type { ServiceContext } from '../service-context.ts';
import { countableOf } from './count-goods.ts';
import { requireCount } from './count-row.ts';

/** Products that a search shows. */
const FOUND_MAX = 12;

/** Goods by words of their name or a whole code, each batch and owner by itself; services and what is out of the scope left out. */
export function findCountGoods(context: ServiceContext, input: { readonly countId: string; readonly text: string }): readonly CountGoods[] {
  const { counts, products, catalog } = context.store;
  const count = requireCount(context, input.countId);
  const words = input.text.toLowerCase().split(/\s+/).filter((word) => word !== '').slice(0, 3);
  if (words.length === 0) return [];
  const exact = offerOfCode(catalog, readCode(input.text));
  const found = exact === null ? products.list({ words, code: input.text.trim(), active: null }, 0, FOUND_MAX).filter(({ kind }) => kind !== 'service') : [{ id: exact.productId, category_id: exact.categoryId }];
  return found.flatMap(({ id, category_id: categoryId }) => {
    const known = counts.placedOf(count.placeId, id);
    const all = known.length === 0 ? countableOf(context, count.placeId, id, null) : known.map(({ onHand: _onHand, unitCost: _unitCost, price: _price, categoryId: _categoryId, ...goods }) => goods);
    return all.filter(({ ownerId }) => isInScope(count.scope, { categoryId, ownerId }));
  });
}
