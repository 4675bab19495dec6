import type { ShelfPage } from '../../../shared/contract/catalog.ts';
import type { CategoryId } from '../../../shared/kernel/ids.ts';
import type { ServiceContext } from '../service-context.ts';
import { withPrices } from './with-prices.ts';

/** One page of the shelf, best sellers first; category null = all. */
export function readShelf(context: ServiceContext, input: { readonly categoryId: CategoryId | null; readonly offset: number; readonly limit: number }): ShelfPage {
  return {
    products: withPrices(context, context.store.catalog.shelf(input.categoryId, input.offset, input.limit)),
    total: context.store.catalog.countActive(input.categoryId),
  };
}
