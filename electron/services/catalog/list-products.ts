import type { ProductPage } from '../../../shared/contract/catalog.ts';
import type { ProductShow } from '../../../shared/domain/catalog/product.ts';
import type { ServiceContext } from '../service-context.ts';
import { productRow } from './product-row.ts';
import { productsNamed } from './products-named.ts';

/** A page of all products by name, those no longer sold too; a whole code finds its product. */
export async function listProducts(context: Pick<ServiceContext, 'store' | 'search'>, input: { readonly text: string; readonly show?: ProductShow | undefined; readonly offset: number; readonly limit: number }): Promise<ProductPage> {
  const { store } = context;
  const found = await productsNamed(context, input.text, input.show ?? 'all');
  return {
    products: store.snapshot(() =>
      found.slice(input.offset, input.offset + input.limit).flatMap(({ id }) => {
        const stored = store.products.find(id);
        return stored === null ? [] : [productRow(store, stored)];
      }),
    ),
    total: found.length,
  };
}
