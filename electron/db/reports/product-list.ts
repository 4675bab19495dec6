import type { ExpressionBuilder, OrderByItemBuilder } from 'kysely';
import type { ProductAsk, ProductIds, ProductSight } from '../../../shared/domain/catalog/product-list.ts';
import { isTyped, typedValues, type TypedValues } from '../name-holds.ts';
import type { Schema } from '../schema.ts';
import type { QueryBuilder, Reader } from '../sync-db.ts';

/** More rows than there are: the whole list. */
const ALL = -1;

type Values = { readonly [Value in keyof TypedValues | 'category' | 'producer' | 'workshop']: string };
type OfProduct = ExpressionBuilder<Schema, 'product'>;

/** A page of products in any order and of any place. Looks at every product: for a thread beside the till. */
export function productList(reader: Reader, ask: ProductAsk): ProductIds {
  const count = reader.query<Values, { n: number }>((db, v) => fitting(db, ask, v).select((eb) => eb.fn.countAll<number>().as('n')));
  return reader.snapshot(() => ({ ids: idsOf(reader, ask, ask), total: count.get(valuesOf(ask))?.n ?? 0 }));
}

/** Every product of the list, in its order. */
export function productsInSight(reader: Reader, sight: ProductSight): readonly string[] {
  return idsOf(reader, sight, { offset: 0, limit: ALL });
}

function idsOf(reader: Reader, sight: ProductSight, page: Pick<ProductAsk, 'offset' | 'limit'>): readonly string[] {
  const found = reader.query<Values & { offset: number; limit: number }, { id: string }>((db, v) => ordered(fitting(db, sight, v).select('product.id'), sight).limit(v.limit).offset(v.offset));
  return found.all({ ...valuesOf(sight), offset: page.offset, limit: page.limit }).map(({ id }) => id);
}

const valuesOf = (sight: ProductSight): Values => ({ ...typedValues(sight), category: sight.categoryId ?? '', producer: sight.producerId ?? '', workshop: sight.workshopId ?? '' });

function fitting(db: Pick<QueryBuilder, 'selectFrom'>, { words, show, categoryId, producerId, workshopId }: ProductSight, v: Values) {
  return db.selectFrom('product').where((eb) =>
    eb.and([
      ...(show === 'all' ? [] : [eb('product.active', '=', show === 'sold' ? 1 : 0)]),
      ...(categoryId === null ? [] : [eb('product.category_id', '=', v.category)]),
      ...(producerId === null ? [] : [eb('product.producer_id', '=', v.producer)]),
      ...(workshopId === null ? [] : [eb('product.workshop_id', '=', v.workshop)]),
      ...[isTyped(eb, words, v)].flatMap((typed) => typed ?? []),
    ]),
  );
}

/** What is alike stands by name, then by id, so that no page repeats a row and none is lost between two. */
function ordered(found: ReturnType<ReturnType<typeof fitting>['select']>, { order }: ProductSight) {
  const way = order.down ? 'desc' : 'asc';
  switch (order.by) {
    case 'name':
      return found.orderBy('product.name', way).orderBy('product.id', way);
    case 'price':
      return found.orderBy('product.price', way).orderBy('product.name').orderBy('product.id');
    case 'cost':
      return found.orderBy('product.cost', (column: OrderByItemBuilder) => (order.down ? column.desc() : column.asc()).nullsLast()).orderBy('product.name').orderBy('product.id');
    case 'category':
      return found.orderBy(categoryName, way).orderBy('product.name').orderBy('product.id');
    case 'workshop':
      return found.orderBy(workshopName, way).orderBy('product.name').orderBy('product.id');
    case 'on-hand':
      return found.orderBy(isService).orderBy(onHand, way).orderBy('product.name').orderBy('product.id');
  }
}

const isService = (eb: OfProduct) => eb('product.kind', '=', 'service');

/** As names are compared: capitals A to Z as small letters. */
const categoryName = (eb: OfProduct) => eb.selectFrom('category').select((of) => of.fn<string>('lower', ['category.name']).as('name')).whereRef('category.id', '=', 'product.category_id');

const workshopName = (eb: OfProduct) => eb.selectFrom('workshop').select((of) => of.fn<string>('lower', ['workshop.name']).as('name')).whereRef('workshop.id', '=', 'product.workshop_id');

/** Goods that never moved are none, as the list shows them. */
const onHand = (eb: OfProduct) => eb.fn.coalesce(eb.selectFrom('stock').select('stock.on_hand').whereRef('stock.product_id', '=', 'product.id'), eb.val(0));
