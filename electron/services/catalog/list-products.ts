import type { ProductPage } from '../../../shared/contract/catalog.ts';
import type { ProductListOrder, ProductNarrowing } from '../../../shared/domain/catalog/product-list.ts';
import type { ProductShow } from '../../../shared/domain/catalog/product.ts';
import type { ServiceContext } from '../service-context.ts';
import { productRow } from './product-row.ts';
import { pageOfNamed, productsNamed, wordsAndCode } from './products-named.ts';

type Optional<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

export interface ListProductsInput extends Optional<ProductNarrowing> {
  readonly text: string;
  readonly show?: ProductShow | undefined;
  readonly order?: ProductListOrder | undefined;
  readonly offset: number;
  readonly limit: number;
}

type Context = Pick<ServiceContext, 'store' | 'search' | 'reports'>;

/** A page of all products, those no longer sold too; a whole code finds its product. By name they come from memory, otherwise they are read beside the till. */
export async function listProducts(context: Context, input: ListProductsInput): Promise<ProductPage> {
  const { store } = context;
  const { ids, total } = await found(context, input);
  return {
    products: store.snapshot(() =>
      ids.flatMap((id) => {
        const stored = store.products.find(id);
        return stored === null ? [] : [productRow(store, stored)];
      }),
    ),
    total,
  };
}

async function found(context: Context, { text, show = 'all', order = { by: 'name', down: false }, categoryId = null, producerId = null, workshopId = null, offset, limit }: ListProductsInput): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  if (order.by !== 'name' || categoryId !== null || producerId !== null || workshopId !== null) {
    return context.reports.productPage({ ...wordsAndCode(text), show, order, categoryId, producerId, workshopId, offset, limit });
  }
  const all = await productsNamed(context, text, show);
  const page = pageOfNamed(all, { down: order.down, offset, limit });
  return { ids: page.map(({ id }) => id), total: all.length };
}
