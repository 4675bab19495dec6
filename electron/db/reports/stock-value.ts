import type { Expression, ExpressionBuilder } from 'kysely';
import { STOCK_GROUPINGS, type StockChoice, type StockGroup, type StockGrouping, type StockMost, type StockSide, type StockValue, type StockValueRow, type StockValueRows, type StockWhole, type StockWorth } from '../../../shared/domain/report/stock-value.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Schema } from '../schema.ts';
import type { QueryBuilder, Reader } from '../sync-db.ts';

type Worth = { goods: number; atPrice: number; atCost: number; costedAtPrice: number; withoutCost: number; belowZero: number };
type Sum = Worth & { consigned: 0 | 1 };
type Group = Sum & { key: string; name: string | null; quantity: number; unit: string; otherUnit: string };
type Row = Omit<StockValueRow, 'withoutCost' | 'belowZero' | 'atCost'> & { atCost: number | null; withoutCost: 0 | 1; belowZero: 0 | 1; all: number };

/** What lies here now, own goods and consigned ones apart, by one grouping. Grouped where it lies: 100,000 products come back as a few rows. */
export function stockValue(reader: Reader, by: StockGrouping): StockValue {
  const sums = reader.query<Record<never, never>, Sum>((db) => lying(db).selectFrom('lying').select(worth).groupBy('consigned') as never);
  const groups = reader.query<Record<never, never>, Group>((db) =>
    lying(db)
      .selectFrom('lying')
      .select(worth)
      .select((eb) => [`${by}Id as key`, eb.fn.max<string>(by).as('name'), eb.fn.sum<number>('quantity').as('quantity'), eb.fn.min<string>('unit').as('unit'), eb.fn.max<string>('unit').as('otherUnit')])
      .groupBy(['consigned', `${by}Id`])
      .orderBy('atPrice', 'desc')
      .orderBy('name') as never,
  );
  const newest = reader.query<Record<never, never>, { seq: number; hash: string }>((db) => db.selectFrom('journal').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1));
  return reader.snapshot(() => {
    const [all, grouped, entry] = [sums.all({}), groups.all({}), newest.get({})];
    const side = (consigned: 0 | 1): StockSide => ({ ...worthOf(all.find((sum) => sum.consigned === consigned) ?? NOTHING), groups: grouped.filter((group) => group.consigned === consigned).map(groupOf) });
    return { by, entry: entry === undefined ? null : { seq: entry.seq, head8: entry.hash.slice(0, 8) }, own: side(0), consigned: side(1) };
  });
}

/** Every grouping and the first goods of each choice, of one moment. */
export function stockWhole(reader: Reader, most: StockMost): StockWhole {
  return reader.snapshot(() => ({
    values: STOCK_GROUPINGS.map((by) => stockValue(reader, by)),
    goods: stockValueRows(reader, 'all', 0, most.goods),
    noCost: stockValueRows(reader, 'no-cost', 0, most.noCost),
    belowZero: stockValueRows(reader, 'below-zero', 0, most.belowZero),
  }));
}

/** Products that lie somewhere, each with its owner, the most valuable first. */
export function stockValueRows(reader: Reader, choice: StockChoice, offset: number, limit: number): StockValueRows {
  const chosen = (db: Db) => {
    const rows = lying(db)
      .selectFrom('lying')
      .select((eb) => [
        'productId',
        'ownerId',
        eb.fn.max<string>('owner').as('owner'),
        eb.fn.max<string>('name').as('name'),
        eb.fn.max<string>('category').as('category'),
        eb.fn.max<string>('workshop').as('workshop'),
        eb.fn.max<string>('unit').as('unit'),
        eb.fn.sum<number>('quantity').as('quantity'),
        eb.fn.max<number>('price').as('price'),
        eb.fn.sum<number>('atPrice').as('atPrice'),
        eb.fn.sum<number | null>('atCost').as('atCost'),
        eb.fn.max<0 | 1>('withoutCost').as('withoutCost'),
        eb.fn.max<0 | 1>('belowZero').as('belowZero'),
      ])
      .groupBy(['productId', 'ownerId']);
    if (choice === 'no-cost') return rows.having((eb) => eb.fn.max<number>('withoutCost'), '=', 1);
    return choice === 'below-zero' ? rows.having((eb) => eb.fn.max<number>('belowZero'), '=', 1) : rows;
  };
  const page = reader.query<{ offset: number; limit: number }, Row>((db, v) =>
    (db as QueryBuilder)
      .selectFrom(chosen(db).select((eb) => eb.fn.countAll<number>().over().as('all')).orderBy('atPrice', 'desc').orderBy('name').orderBy('productId').orderBy('ownerId').limit(v.limit).offset(v.offset).as('one'))
      .selectAll()
      .select((eb) => eb.selectFrom('product_code').select('code').whereRef('product_code.product_id', '=', 'one.productId').where('unit_id', 'is', null).orderBy('position').limit(1).as('code'))
      .orderBy('atPrice', 'desc')
      .orderBy('name')
      .orderBy('productId')
      .orderBy('ownerId') as never,
  );
  const count = reader.query<Record<never, never>, { n: number }>((db) => (db as QueryBuilder).selectFrom(chosen(db).as('one')).select((eb) => eb.fn.countAll<number>().as('n')));
  return reader.snapshot(() => {
    const rows = page.all({ offset, limit });
    // Counted with the page; a page behind the end has no row to say it.
    return { rows: rows.map(rowOf), total: rows[0]?.all ?? count.get({})?.n ?? 0 };
  });
}

type Db = Parameters<Parameters<Reader['query']>[0]>[0];

/** What is of one batch and owner at one place, priced. */
function lying(db: Db) {
  return db.with('lying', (from) =>
    from
      .selectFrom('stock_place')
      .innerJoin('product', 'product.id', 'stock_place.product_id')
      .innerJoin('category', 'category.id', 'product.category_id')
      .innerJoin('workshop', 'workshop.id', 'product.workshop_id')
      .innerJoin('producer', 'producer.id', 'product.producer_id')
      .innerJoin('place', 'place.id', 'stock_place.place_id')
      .leftJoin('producer as theirs', 'theirs.id', 'stock_place.owner_id')
      .where('stock_place.on_hand', '<>', 0)
      .select((eb) => {
        const isOwn = eb('stock_place.owner_id', '=', '');
        // What somebody wants for goods they left here is said when they bring them, never by the product's card.
        const cost = eb.case().when(isOwn).then(eb.fn.coalesce('stock_place.unit_cost', 'product.cost')).else(eb.ref('stock_place.unit_cost')).end();
        return [
          'product.id as productId',
          'product.name as name',
          'product.unit as unit',
          'product.price as price',
          'stock_place.on_hand as quantity',
          'product.category_id as categoryId',
          'category.name as category',
          'product.producer_id as producerId',
          'producer.name as producer',
          'product.workshop_id as workshopId',
          'workshop.name as workshop',
          'stock_place.place_id as placeId',
          'place.name as place',
          'stock_place.owner_id as ownerId',
          'theirs.name as owner',
          eb.case().when(isOwn).then(eb.lit(0)).else(eb.lit(1)).end().as('consigned'),
          worthAt(eb, eb.ref('product.price')).as('atPrice'),
          worthAt(eb, cost).as('atCost'),
          eb.case().when(cost, 'is', null).then(eb.lit(1)).else(eb.lit(0)).end().as('withoutCost'),
          eb.case().when('stock_place.on_hand', '<', 0).then(eb.lit(1)).else(eb.lit(0)).end().as('belowZero'),
        ];
      }),
  );
}

/** Rupiah of `on_hand` thousandths, rounded half away from zero as `priceOf` of the kernel does (a property test holds one to the other): SQLite divides towards zero. */
function worthAt(eb: ExpressionBuilder<Pick<Schema, 'stock_place'>, 'stock_place'>, each: Expression<number | null>) {
  const half = eb.case().when('stock_place.on_hand', '<', 0).then(eb.lit(-500)).else(eb.lit(500)).end();
  return eb(eb.parens(eb(eb('stock_place.on_hand', '*', each as Expression<number>), '+', half)), '/', eb.lit(1000));
}

type Lying = { lying: { productId: string; consigned: 0 | 1; atPrice: number; atCost: number | null; withoutCost: 0 | 1; belowZero: 0 | 1 } };

const worth = (eb: ExpressionBuilder<Lying, 'lying'>) => {
  const goodsWhere = (column: 'withoutCost' | 'belowZero') => eb.fn.count<number>(eb.case().when(column, '=', 1).then(eb.ref('productId')).end()).distinct().as(column);
  return [
    'consigned' as const,
    eb.fn.count<number>('productId').distinct().as('goods'),
    eb.fn.sum<number>('atPrice').as('atPrice'),
    eb.fn.coalesce(eb.fn.sum<number>('atCost'), eb.lit(0)).as('atCost'),
    eb.fn.sum<number>(eb.case().when('atCost', 'is', null).then(eb.lit(0)).else(eb.ref('atPrice')).end()).as('costedAtPrice'),
    goodsWhere('withoutCost'),
    goodsWhere('belowZero'),
  ];
};

const NOTHING: Worth = { goods: 0, atPrice: 0, atCost: 0, costedAtPrice: 0, withoutCost: 0, belowZero: 0 };

function worthOf({ goods, atPrice, atCost, costedAtPrice, withoutCost, belowZero }: Worth): StockWorth {
  return { goods, atPrice: atPrice as Rupiah, atCost: atCost as Rupiah, costedAtPrice: costedAtPrice as Rupiah, withoutCost, belowZero };
}

function groupOf(group: Group): StockGroup {
  const { key, name, quantity, unit, otherUnit } = group;
  const one = unit === otherUnit;
  return { ...worthOf(group), key, name: name ?? '', quantity: one ? (quantity as Quantity) : null, unit: one ? unit : null };
}

function rowOf(row: Row): StockValueRow {
  return {
    productId: row.productId as ProductId,
    name: row.name,
    code: row.code,
    category: row.category,
    workshop: row.workshop,
    unit: row.unit,
    owner: row.owner,
    quantity: row.quantity,
    price: row.price,
    atPrice: row.atPrice,
    atCost: row.atCost as Rupiah | null,
    withoutCost: row.withoutCost === 1,
    belowZero: row.belowZero === 1,
  };
}
