import type { DayRange } from '../../../shared/domain/report/day-range.ts';
import { daysOf } from '../../../shared/domain/report/day-range.ts';
import { PRODUCT_ROWS, type ProductFigure, type ProductOrder, type ProductReport } from '../../../shared/domain/report/product-report.ts';
import { cutMonths } from '../../../shared/domain/report/whole-months.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import type { QueryBuilder, Reader } from '../sync-db.ts';

/** Bounds of the three parts of a range; a part that is not there has bounds that meet nothing. */
type Bounds = { firstMonth: string; lastMonth: string; headFrom: string; headTo: string; tailFrom: string; tailTo: string };
const NOTHING = { from: '9999', to: '0000' };

type Row = { productId: string; name: string; category: string; workshop: string; unit: string; kind: string; price: number; quantity: number; gross: number; discount: number; backQuantity: number; back: number; costed: number; cost: number; onHand: number | null };

/** Of all products of the range. */
type Whole = { wholeCount: number; wholeNet: number | null; wholeCosted: number | null; wholeCost: number | null };

/** Best or slowest sellers of a range: whole months from the totals kept with each sale, the days at its ends from the lines. */
export function productReport(reader: Reader, range: DayRange, order: ProductOrder, most: number = PRODUCT_ROWS): ProductReport {
  const known = reader.query<Record<never, never>, { first: string | null; last: string | null }>((db) =>
    db.selectNoFrom((eb) => [eb.selectFrom('sale').select((sale) => sale.fn.min('business_day').as('day')).as('first'), eb.selectFrom('sale').select((sale) => sale.fn.max('business_day').as('day')).as('last')]),
  );
  const best = reader.query<Bounds, Row & Whole>((db, v) =>
    withTotals(db, v)
      .selectFrom((eb) => eb.selectFrom('total').selectAll('total').orderBy((one) => one(one('gross', '-', one.ref('discount')), '+', one.ref('back')), 'desc').limit(most).as('top'))
      .crossJoin('whole')
      .innerJoin('product', 'product.id', 'top.product_id')
      .innerJoin('category', 'category.id', 'product.category_id')
      .innerJoin('workshop', 'workshop.id', 'product.workshop_id')
      .leftJoin('stock', 'stock.product_id', 'product.id')
      .select(['product.id as productId', 'product.name', 'category.name as category', 'workshop.name as workshop', 'product.unit', 'product.kind', 'product.price', 'top.quantity', 'top.gross', 'top.discount', 'top.backQuantity', 'top.back', 'top.costed', 'top.cost', 'stock.on_hand as onHand'])
      .selectAll('whole'),
  );
  const summed = reader.query<Bounds, Whole>((db, v) => withTotals(db, v).selectFrom('whole').selectAll());
  const slow = reader.query<Bounds, Row & Whole>((db, v) =>
    withTotals(db, v)
      .selectFrom('product')
      .crossJoin('whole')
      .innerJoin('stock', 'stock.product_id', 'product.id')
      .innerJoin('category', 'category.id', 'product.category_id')
      .innerJoin('workshop', 'workshop.id', 'product.workshop_id')
      .leftJoin('total', 'total.product_id', 'product.id')
      .select((eb) => [
        'product.id as productId',
        'product.name',
        'category.name as category',
        'workshop.name as workshop',
        'product.unit',
        'product.kind',
        'product.price',
        eb.fn.coalesce('total.quantity', eb.lit(0)).as('quantity'),
        eb.fn.coalesce('total.gross', eb.lit(0)).as('gross'),
        eb.fn.coalesce('total.discount', eb.lit(0)).as('discount'),
        eb.fn.coalesce('total.backQuantity', eb.lit(0)).as('backQuantity'),
        eb.fn.coalesce('total.back', eb.lit(0)).as('back'),
        eb.fn.coalesce('total.costed', eb.lit(0)).as('costed'),
        eb.fn.coalesce('total.cost', eb.lit(0)).as('cost'),
        'stock.on_hand as onHand',
      ])
      .selectAll('whole')
      .where('product.active', '=', 1)
      .where('stock.on_hand', '>', 0)
      // What was sold least first; of these, what ties up most.
      .orderBy((eb) => eb(eb.fn.coalesce('total.quantity', eb.lit(0)), '-', eb.fn.coalesce('total.backQuantity', eb.lit(0))))
      .orderBy((eb) => eb('stock.on_hand', '*', eb.ref('product.price')), 'desc')
      .limit(most),
  );
  const lying = reader.query<Record<never, never>, { count: number }>((db) =>
    db.selectFrom('product').innerJoin('stock', 'stock.product_id', 'product.id').select((eb) => eb.fn.countAll<number>().as('count')).where('product.active', '=', 1).where('stock.on_hand', '>', 0),
  );
  return reader.snapshot(() => {
    const { first, last } = known.get({}) ?? { first: null, last: null };
    const { months, head, tail } = cutMonths(range, { first: first ?? range.from, last: last ?? range.to });
    const bounds: Bounds = { firstMonth: months?.first ?? NOTHING.from, lastMonth: months?.last ?? NOTHING.to, headFrom: (head ?? NOTHING).from, headTo: (head ?? NOTHING).to, tailFrom: (tail ?? NOTHING).from, tailTo: (tail ?? NOTHING).to };
    const rows = (order === 'best' ? best : slow).all(bounds);
    // Added up once, in the query of the rows; where there is none, nothing lies here that could be slow.
    const sums = rows[0] ?? summed.get(bounds);
    return {
      from: range.from,
      to: range.to,
      order,
      rows: rows.map((row) => figureOf(row, daysOf(range))).sort((a, b) => (order === 'best' ? b.net - a.net : 0)),
      count: (order === 'best' ? sums?.wholeCount : lying.get({})?.count) ?? 0,
      sums: { net: rupiah(sums?.wholeNet ?? 0), costed: rupiah(sums?.wholeCosted ?? 0), margin: rupiah((sums?.wholeCosted ?? 0) - (sums?.wholeCost ?? 0)) },
    };
  });
}

type Db = Parameters<Parameters<Reader['query']>[0]>[0];

/** A query that may speak of `total`, each product's sums, and `whole`, those of all products; added up once however often it does. */
const withTotals = (db: Db, v: Bounds) =>
  db
    .with((cte) => cte('total').materialized(), () => totals(db as QueryBuilder, v))
    .with('whole', (of) =>
      of
        .selectFrom('total')
        .select((eb) => [
          eb.fn.countAll<number>().as('wholeCount'),
          eb.fn.sum<number | null>(eb(eb('gross', '-', eb.ref('discount')), '+', eb.ref('back'))).as('wholeNet'),
          eb.fn.sum<number | null>('costed').as('wholeCosted'),
          eb.fn.sum<number | null>('cost').as('wholeCost'),
        ]),
    );

/** The sums by product of the parts of a range. */
function totals(db: QueryBuilder, v: Bounds) {
  const lines = (from: 'headFrom' | 'tailFrom', to: 'headTo' | 'tailTo') =>
    db
      .selectFrom('sale')
      .innerJoin('sale_line as line', 'line.sale_id', 'sale.id')
      .select((eb) => {
        const isSold = eb('line.quantity', '>', 0);
        const off = eb('line.discount_amount', '+', eb.ref('line.cart_discount_amount'));
        return [
          'line.product_id',
          eb.case().when(isSold).then(eb.ref('line.quantity')).else(eb.lit(0)).end().as('quantity'),
          eb.case().when(isSold).then(eb('line.total', '+', off)).else(eb.lit(0)).end().as('gross'),
          eb.case().when(isSold).then(off).else(eb.lit(0)).end().as('discount'),
          eb.case().when(isSold).then(eb.lit(0)).else(eb.neg(eb.ref('line.quantity'))).end().as('backQuantity'),
          eb.case().when(isSold).then(eb.lit(0)).else(eb.ref('line.total')).end().as('back'),
          eb.case().when('line.cost', 'is', null).then(eb.lit(0)).else(eb.ref('line.total')).end().as('costed'),
          eb.fn.coalesce('line.cost', eb.lit(0)).as('cost'),
        ];
      })
      .where('sale.business_day', '>=', v[from])
      .where('sale.business_day', '<=', v[to]);
  const parts = db
    .selectFrom('product_total')
    .select(['product_id', 'quantity', 'gross', 'discount', 'back_quantity as backQuantity', 'back', 'costed', 'cost'])
    .where('month', '>=', v.firstMonth)
    .where('month', '<=', v.lastMonth)
    .unionAll(lines('headFrom', 'headTo'))
    .unionAll(lines('tailFrom', 'tailTo'));
  return db
    .selectFrom(parts.as('part'))
    .select((eb) => [
      'product_id',
      eb.fn.sum<number>('quantity').as('quantity'),
      eb.fn.sum<number>('gross').as('gross'),
      eb.fn.sum<number>('discount').as('discount'),
      eb.fn.sum<number>('backQuantity').as('backQuantity'),
      eb.fn.sum<number>('back').as('back'),
      eb.fn.sum<number>('costed').as('costed'),
      eb.fn.sum<number>('cost').as('cost'),
    ])
    .groupBy('product_id');
}

function figureOf(row: Row, days: number): ProductFigure {
  const { productId, name, category, workshop, unit, kind, gross, discount, back, onHand, costed, cost } = row;
  const isCosted = costed !== 0 || cost !== 0;
  const sold = row.quantity - row.backQuantity;
  const counted = kind === 'service' || onHand === null ? null : (onHand as Quantity);
  return {
    productId,
    name,
    category,
    workshop,
    unit,
    quantity: row.quantity as Quantity,
    backQuantity: row.backQuantity as Quantity,
    price: rupiah(row.price),
    gross: rupiah(gross),
    discount: rupiah(discount),
    back: rupiah(back),
    net: rupiah(gross - discount + back),
    costed: isCosted ? rupiah(costed) : null,
    margin: isCosted ? rupiah(costed - cost) : null,
    onHand: counted,
    lastsDays: counted === null || sold <= 0 ? null : Math.floor((Math.max(0, counted) * days) / sold),
  };
}
