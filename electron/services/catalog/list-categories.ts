import type { Category } from '../../../shared/domain/catalog/product.ts';
import type { ServiceContext } from '../service-context.ts';

/** The categories of the shelf, in the unit's order, with how many products each shows. */
export function listCategories(context: ServiceContext): readonly Category[] {
  return context.store.catalog.categories();
}
