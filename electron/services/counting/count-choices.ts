import type { CountChoices } from '../../../shared/contract/counting.ts';
import type { ServiceContext } from '../service-context.ts';

/** Where goods can be counted, and what of them. */
export function countChoices({ store }: Pick<ServiceContext, 'store'>): CountChoices {
  return {
    places: store.stock.places().filter(({ active }) => active).map(({ placeId, name }) => ({ placeId, name })),
    categories: store.products.places().categories,
    owners: store.counts.owners(),
  };
}
