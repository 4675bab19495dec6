import { listCategories } from '../services/catalog/list-categories.ts';
import { readShelf } from '../services/catalog/read-shelf.ts';
import { searchProducts } from '../services/catalog/search-products.ts';
import type { Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function catalogProcedures(gate: Gate, { context }: RpcServices) {
  return {
    categories: gate.catalog.categories.handler(() => listCategories(context)),
    shelf: gate.catalog.shelf.handler(({ input }) => readShelf(context, input)),
    search: gate.catalog.search.handler(({ input }) => searchProducts(context, input)),
  };
}
