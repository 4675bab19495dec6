import type { Expression, ExpressionBuilder } from 'kysely';
import type { DayRange } from '../../../shared/domain/report/day-range.ts';
import { packFrom, packOf, sumOfPacks, type PackedProduct, type ProductPack } from '../../../shared/domain/report/product-pack.ts';
import type { MonthCut } from '../../../shared/domain/report/whole-months.ts';
import { packedColumns } from '../packed-columns.ts';
import type { SaleLineTable, Schema } from '../schema.ts';
import type { Reader, Statement } from '../sync-db.ts';

/** What one product brought: thousandths and rupiah, as `product_total` keeps them. */
export interface ProductSums {
  readonly quantity: number;
  readonly gross: number;
  readonly discount: number;
  readonly backQuantity: number;
  readonly back: number;
  readonly costed: number;
  readonly cost: number;
}

/** What the products of a range brought. */
export interface RangeSums {
  /** Every product with a line in the range. */
  readonly pack: ProductPack;
  /** Of all lines of known cost: what they brought and what they cost. */
  readonly costed: number;
  readonly cost: number;
  /** All sums of one product; nothing of one that was not sold. */
  of(productId: string): ProductSums;
}

type Cost = { readonly costed: number; readonly cost: number };
type Days = { from: DayRange['from']; to: DayRange['to'] };
type Line = PackedProduct & Cost;

export const NOTHING_SOLD: ProductSums = { quantity: 0, gross: 0, discount: 0, backQuantity: 0, back: 0, costed: 0, cost: 0 };

/**
 * Adds a range up by product: packed months from their packs, other whole months from the totals kept with each sale, the days at the ends from their
 * lines. All of it on one snapshot.
 */
export function productSums(reader: Reader): (cut: MonthCut) => RangeSums {
  const monthAfter = reader.query<{ after: string; last: string }, { month: string | null }>((db, v) =>
    db.selectFrom('product_total').select((eb) => eb.fn.min<string | null>('month').as('month')).where('month', '>', v.after).where('month', '<=', v.last),
  );
  const packed = reader.query<{ month: string }, Cost & { parts: number }>((db, v) => db.selectFrom('packed_month').select(['parts', 'costed', 'cost']).where('month', '=', v.month).where('whole', '=', 1));
  const bodies = reader.query<{ month: string; parts: number }, { body: Uint8Array }>((db, v) => db.selectFrom('product_pack').select('body').where('month', '=', v.month).where('part', '<=', v.parts).orderBy('part'));
  const rows = reader.query<{ month: string }, PackedProduct>((db, v) =>
    db
      .selectFrom('product_total')
      .select(packedColumns)
      .where('month', '=', v.month)
      .orderBy('product_id'),
  );
  const costs = reader.query<{ month: string }, Cost>((db, v) => db.selectFrom('product_total').select((eb) => [eb.fn.sum<number>('costed').as('costed'), eb.fn.sum<number>('cost').as('cost')]).where('month', '=', v.month));
  const kept = reader.query<{ month: string; id: string }, ProductSums>((db, v) =>
    db.selectFrom('product_total').select(['quantity', 'gross', 'discount', 'back_quantity as backQuantity', 'back', 'costed', 'cost']).where('month', '=', v.month).where('product_id', '=', v.id),
  );
  const lines = linesByProduct(reader);
  const linesOf = linesOfProduct(reader);
  const entriesOf = reader.query<Days, { firstEntry: number | null; lastEntry: number | null }>((db, v) =>
    db
      .selectFrom('sale')
      .select((eb) => [eb.fn.min<number | null>('seq').as('firstEntry'), eb.fn.max<number | null>('seq').as('lastEntry')])
      .where('business_day', '>=', v.from)
      .where('business_day', '<=', v.to),
  );

  const monthsOf = ({ first, last }: { readonly first: string; readonly last: string }): string[] => {
    const found: string[] = [];
    // The day before the first month, as text, comes before it.
    for (let after = `${first.slice(0, 5)}${String(Number(first.slice(5)) - 1).padStart(2, '0')}`; ; ) {
      const month = monthAfter.get({ after, last })?.month ?? null;
      if (month === null) return found;
      found.push(month);
      after = month;
    }
  };
  const readMonth = (month: string): Cost & { readonly pack: ProductPack } => {
    const whole = packed.get({ month });
    if (whole !== undefined) return { ...whole, pack: packFrom(bodies.all({ month, parts: whole.parts }).map(({ body }) => body)) };
    return { pack: packOf(rows.all({ month })), ...(costs.get({ month }) ?? { costed: 0, cost: 0 }) };
  };

  return ({ months, head, tail }) => {
    const keys = months === null ? [] : monthsOf(months);
    const ends = [head, tail].flatMap((days) => (days === null ? [] : [{ ...days, ...(entriesOf.get(days) ?? { firstEntry: null, lastEntry: null }) }]));
    const parts = [...keys.map(readMonth), ...ends.map(({ from, to }) => packedLines(lines.all({ from, to })))];
    return {
      pack: sumOfPacks(parts.map(({ pack }) => pack)),
      costed: parts.reduce((sum, { costed }) => sum + costed, 0),
      cost: parts.reduce((sum, { cost }) => sum + cost, 0),
      of: (id) => [...keys.map((month) => kept.get({ month, id })), ...ends.map((end) => linesOf.get({ id, ...end }))].reduce<ProductSums>((sum, part) => (part === undefined ? sum : added(sum, part)), NOTHING_SOLD),
    };
  };
}

function added(one: ProductSums, other: ProductSums): ProductSums {
  return {
    quantity: one.quantity + other.quantity,
    gross: one.gross + other.gross,
    discount: one.discount + other.discount,
    backQuantity: one.backQuantity + other.backQuantity,
    back: one.back + other.back,
    costed: one.costed + other.costed,
    cost: one.cost + other.cost,
  };
}

function packedLines(lines: readonly Line[]): Cost & { readonly pack: ProductPack } {
  return { pack: packOf(lines), costed: lines.reduce((sum, { costed }) => sum + costed, 0), cost: lines.reduce((sum, { cost }) => sum + cost, 0) };
}

type LineColumns = ExpressionBuilder<Schema & { line: SaleLineTable }, 'line'>;
const costedOf = (eb: LineColumns) => eb.fn.sum<number>(eb.case().when('line.cost', 'is', null).then(eb.lit(0)).else(eb.ref('line.total')).end()).as('costed');
const costOf = (eb: LineColumns) => eb.fn.sum<number>(eb.fn.coalesce('line.cost', eb.lit(0))).as('cost');

/** The lines of some days, added up by product. What came back stands in them less than nothing. */
function linesByProduct(reader: Reader): Statement<Days, Line> {
  return reader.query((db, v) =>
    db
      .selectFrom('sale')
      .innerJoin('sale_line as line', 'line.sale_id', 'sale.id')
      .select((eb) => ['line.product_id as productId', eb.fn.sum<number>('line.total').as('net'), eb.fn.sum<number>('line.quantity').as('sold'), costedOf(eb), costOf(eb)])
      .where('sale.business_day', '>=', v.from)
      .where('sale.business_day', '<=', v.to)
      .groupBy('line.product_id')
      .orderBy('line.product_id'),
  );
}

/** All sums of the lines of one product on some days, whose sales lie between two entries: found without reading the lines of other products. */
function linesOfProduct(reader: Reader): Statement<Days & { id: string; firstEntry: number | null; lastEntry: number | null }, ProductSums> {
  return reader.query((db, v) =>
    db
      .selectFrom('sale_line as line')
      // In this order: the lines of the product first, then the day of each.
      .crossJoin('sale')
      .select((eb) => {
        const isSold = eb('line.quantity', '>', 0);
        const off = eb('line.discount_amount', '+', eb.ref('line.cart_discount_amount'));
        const sold = (amount: Expression<number>) => eb.fn.sum<number>(eb.case().when(isSold).then(amount).else(eb.lit(0)).end());
        const back = (amount: Expression<number>) => eb.fn.sum<number>(eb.case().when(isSold).then(eb.lit(0)).else(amount).end());
        return [
          sold(eb.ref('line.quantity')).as('quantity'),
          sold(eb('line.total', '+', off)).as('gross'),
          sold(off).as('discount'),
          back(eb.neg(eb.ref('line.quantity'))).as('backQuantity'),
          back(eb.ref('line.total')).as('back'),
          costedOf(eb),
          costOf(eb),
        ];
      })
      .where('line.product_id', '=', v.id)
      .where('line.seq', '>=', v.firstEntry)
      .where('line.seq', '<=', v.lastEntry)
      .whereRef('sale.id', '=', 'line.sale_id')
      .where('sale.business_day', '>=', v.from)
      .where('sale.business_day', '<=', v.to)
      // No row of a product without a line there.
      .having((eb) => eb.fn.countAll(), '>', 0),
  );
}
