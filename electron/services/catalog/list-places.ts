import type { Places } from '../../../shared/contract/catalog.ts';
import type { ServiceContext } from '../service-context.ts';

/** Where a product can belong, for the forms: what was switched off is not offered. */
export function listPlaces(context: ServiceContext): Places {
  const { categories, producers, workshops } = context.store.products.places();
  return {
    categories: categories.flatMap(({ categoryId, name, active }) => (active ? [{ categoryId, name }] : [])),
    producers: producers.flatMap(({ producerId, name, active }) => (active ? [{ producerId, name }] : [])),
    workshops: workshops.flatMap(({ workshopId, producerId, name, active }) => (active ? [{ workshopId, producerId, name }] : [])),
  };
}
