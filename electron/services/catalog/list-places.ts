import type { Places } from '../../../shared/contract/catalog.ts';
import type { ServiceContext } from '../service-context.ts';

/** Where a product can belong, for the forms. */
export function listPlaces(context: ServiceContext): Places {
  return context.store.products.places();
}
