import type { ShelfPage } from '../../../shared/contract/catalog.ts';
import type { CategoryId } from '../../../shared/kernel/ids.ts';
import type { ServiceContext } from '../service-context.ts';

/** One page of the shelf, best sellers first; category null = all. */
export function readShelf(context: ServiceContext, input: { readonly categoryId: CategoryId | null; readonly offset: number; readonly limit: number }): ShelfPage {
  return {
    products: context.store.catalog.shelf(input.categoryId, input.offset, input.limit),
    total: context.store.catalog.countActive(input.categoryId),
  };
}
