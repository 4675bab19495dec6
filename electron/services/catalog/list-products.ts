import type { ProductPage } from '../../../shared/contract/catalog.ts';
import type { ProductIds, ProductListOrder, ProductNarrowing, ProductSight } from '../../../shared/domain/catalog/product-list.ts';
import type { ProductShow } from '../../../shared/domain/catalog/product.ts';
import type { ServiceContext } from '../service-context.ts';
import { productRow } from './product-row.ts';
import { wordsAndCode } from '../../../shared/domain/catalog/words-and-code.ts';
import { pageOfNamed, productsNamed } from './products-named.ts';

type Optional<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

export interface ProductSightInput extends Optional<ProductNarrowing> {
  readonly text: string;
  readonly show?: ProductShow | undefined;
  readonly order?: ProductListOrder | undefined;
}

export interface ListProductsInput extends ProductSightInput {
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

/** What a person sees, as the database is asked for it. */
export function productSightOf({ text, show = 'all', order = { by: 'name', down: false }, categoryId = null, producerId = null, workshopId = null }: ProductSightInput): ProductSight {
  return { ...wordsAndCode(text), show, order, categoryId, producerId, workshopId };
}

async function found(context: Context, input: ListProductsInput): Promise<ProductIds> {
  const { offset, limit } = input;
  const sight = productSightOf(input);
  if (sight.order.by !== 'name' || sight.categoryId !== null || sight.producerId !== null || sight.workshopId !== null) return context.reports.productPage({ ...sight, offset, limit });
  const all = await productsNamed(context, input.text, sight.show);
  const page = pageOfNamed(all, { down: sight.order.down, offset, limit });
  return { ids: page.map(({ id }) => id), total: all.length };
}
