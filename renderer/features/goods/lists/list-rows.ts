import type { GoodsLists } from '../../../../shared/contract/catalog.ts';
import type { RecipeOf } from '../../../../shared/contract/stock.ts';
import type { ProducerKind } from '../../../../shared/domain/catalog/product.ts';
import { GALLERY, type Place, type PlaceKind } from '../../../../shared/domain/stock/place.ts';

export const LISTS = ['category', 'producer', 'workshop', 'place', 'recipe'] as const;
export type ListId = (typeof LISTS)[number];

/** A row of any list. */
export interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  /** Beside the name: kind, producer, account, materials; empty: nothing. */
  readonly about: { readonly kind: 'producer-kind'; readonly value: ProducerKind } | { readonly kind: 'place-kind'; readonly value: PlaceKind } | { readonly kind: 'text'; readonly value: string } | { readonly kind: 'materials'; readonly value: number };
  /** Products that are sold; null where it does not count. */
  readonly sold: number | null;
  /** Of a workshop. */
  readonly producerId: string | null;
  /** The gallery itself: its name can be changed, nothing else. */
  readonly fixed: boolean;
}

/** What the service knows, as rows of one list. `accountOf`: the revenue account of a category, as it is written. */
export function rowsOf(list: ListId, lists: GoodsLists, places: readonly Place[], recipes: readonly RecipeOf[], accountOf: (categoryId: string) => string): readonly ListRow[] {
  const plain = { producerId: null, fixed: false };
  switch (list) {
    case 'category':
      return lists.categories.map(({ id, name, active, sold }) => ({ ...plain, id, name, active, sold, about: { kind: 'text', value: accountOf(id) } }));
    case 'producer':
      return lists.producers.map(({ id, name, active, sold, kind }) => ({ ...plain, id, name, active, sold, about: { kind: 'producer-kind', value: kind } }));
    case 'workshop':
      return lists.workshops.map(({ id, name, active, sold, producer, producerId }) => ({ ...plain, id, name, active, sold, producerId, about: { kind: 'text', value: producer } }));
    case 'place':
      return places.map(({ placeId, name, active, kind }) => ({ ...plain, id: placeId, name, active, sold: null, fixed: placeId === GALLERY, about: { kind: 'place-kind', value: kind } }));
    case 'recipe':
      return recipes.map(({ productId, name, materials }) => ({ ...plain, id: productId, name, active: true, sold: null, about: { kind: 'materials', value: materials } }));
  }
}
