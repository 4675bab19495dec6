import { TOTAL_DIMENSIONS, type ShiftTotal, type ShiftTotals, type TotalDimension } from '../../../shared/domain/close/shift-totals.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import type { DayTotalDimension } from '../schema.ts';
import type { Reader } from '../sync-db.ts';

/** The two ways to the totals of a shift. */
export interface ShiftTotalsRepo {
  /** As they were kept with each sale: a few dozen rows, however long the shift was. */
  kept(shiftId: string): ShiftTotals;
  /** Counted again from the rows, up to the journal entry `seq`. */
  recounted(shiftId: string, seq: number): ShiftTotals;
}

type Of = { shiftId: string; seq: number };
type Kept = { dimension: DayTotalDimension; business_day: string; key: string; count: number; amount: number };
type SaleRow = { kind: string; business_day: string; cashier_id: string; hour: number; n: number; total: number; rounding: number; rounded: number };
type LineRow = { category_id: string; producer_id: string; workshop_id: string; n: number; total: number; discounts: number; discounted: number; sold: number; sold_total: number };

export function shiftTotalsRepo(reader: Reader): ShiftTotalsRepo {
  const kept = reader.query<{ shiftId: string }, Kept>((db, v) =>
    db.selectFrom('day_total').select(['dimension', 'business_day', 'key', 'count', 'amount']).where('shift_id', '=', v.shiftId),
  );
  const sales = reader.query<Of, SaleRow>((db, v) =>
    db
      .selectFrom('sale')
      .select((eb) => [
        'kind',
        'business_day',
        'cashier_id',
        'hour',
        eb.fn.countAll<number>().as('n'),
        eb.fn.sum<number>('total').as('total'),
        eb.fn.sum<number>('rounding').as('rounding'),
        eb.fn.sum<number>(eb('rounding', '<>', 0)).as('rounded'),
      ])
      .where('shift_id', '=', v.shiftId)
      .where('seq', '<=', v.seq)
      .groupBy(['kind', 'business_day', 'cashier_id', 'hour']),
  );
  const payments = reader.query<Of, { tender: string; n: number; amount: number }>((db, v) =>
    db
      .selectFrom('sale')
      .innerJoin('payment', 'payment.sale_id', 'sale.id')
      .select((eb) => ['payment.tender', eb.fn.countAll<number>().as('n'), eb.fn.sum<number>('payment.amount').as('amount')])
      .where('sale.shift_id', '=', v.shiftId)
      .where('sale.seq', '<=', v.seq)
      .groupBy('payment.tender'),
  );
  const lines = reader.query<Of, LineRow>((db, v) =>
    db
      .selectFrom('sale')
      .innerJoin('sale_line', 'sale_line.sale_id', 'sale.id')
      .select((eb) => {
        const isSold = eb('sale_line.quantity', '>', 0);
        const discount = eb.case().when(isSold).then(eb('sale_line.discount_amount', '+', eb.ref('sale_line.cart_discount_amount'))).else(eb.lit(0)).end();
        return [
          'sale_line.category_id',
          'sale_line.producer_id',
          'sale_line.workshop_id',
          eb.fn.countAll<number>().as('n'),
          eb.fn.sum<number>('sale_line.total').as('total'),
          eb.fn.sum<number>(discount).as('discounts'),
          eb.fn.sum<number>(eb(discount, '>', 0)).as('discounted'),
          eb.fn.sum<number>(isSold).as('sold'),
          eb.fn.sum<number>(eb.case().when(isSold).then(eb.ref('sale_line.total')).else(eb.lit(0)).end()).as('sold_total'),
        ];
      })
      .where('sale.shift_id', '=', v.shiftId)
      .where('sale.seq', '<=', v.seq)
      .groupBy(['sale_line.category_id', 'sale_line.producer_id', 'sale_line.workshop_id']),
  );
  const cash = reader.query<Of, { kind: string; n: number; amount: number }>((db, v) =>
    db
      .selectFrom('money_movement')
      .select((eb) => ['kind', eb.fn.countAll<number>().as('n'), eb.fn.sum<number>(eb.case().when('to_account', '=', 'drawer').then(eb.ref('amount')).else(eb.neg(eb.ref('amount'))).end()).as('amount')])
      .where('shift_id', '=', v.shiftId)
      .where('seq', '<=', v.seq)
      .where('kind', 'in', ['sale', 'refund', 'void', 'paid-in', 'paid-out', 'drop'])
      .where((eb) => eb.or([eb('to_account', '=', 'drawer'), eb('from_account', '=', 'drawer')]))
      .groupBy('kind'),
  );

  return {
    kept: (shiftId) => {
      const totals = adder();
      for (const { dimension, business_day, key, count, amount } of kept.all({ shiftId })) {
        if (dimension === 'all') totals.add('day', business_day, count, amount);
        else totals.add(dimension, key, count, amount);
      }
      return totals.list();
    },
    recounted: (shiftId, seq) => {
      const totals = adder();
      for (const row of sales.all({ shiftId, seq })) {
        totals.add('day', row.business_day, row.n, row.total);
        totals.add('document', row.kind, row.n, row.total);
        totals.add('cashier', row.cashier_id, row.n, row.total);
        totals.add('hour', String(row.hour).padStart(2, '0'), row.n, row.total);
        totals.add('rounding', '', row.rounded, row.rounding);
      }
      for (const { tender, n, amount } of payments.all({ shiftId, seq })) totals.add('tender', tender, n, amount);
      for (const row of lines.all({ shiftId, seq })) {
        totals.add('category', row.category_id, row.n, row.total);
        totals.add('producer', row.producer_id, row.n, row.total);
        totals.add('workshop', row.workshop_id, row.n, row.total);
        totals.add('gross', '', row.sold, row.sold_total + row.discounts);
        totals.add('discount', '', row.discounted, row.discounts);
        totals.add('return', '', row.n - row.sold, row.total - row.sold_total);
      }
      for (const { kind, n, amount } of cash.all({ shiftId, seq })) totals.add('cash', kind, n, amount);
      return totals.list();
    },
  };
}

/** Adds equal keys up; a sum of nothing is left out. */
function adder() {
  const sums = new Map<string, { dimension: TotalDimension; key: string; count: number; amount: number }>();
  return {
    add(dimension: TotalDimension, key: string, count: number, amount: number): void {
      if (count === 0) return;
      const place = `${dimension}/${key}`;
      const sum = sums.get(place);
      if (sum === undefined) sums.set(place, { dimension, key, count, amount });
      else {
        sum.count += count;
        sum.amount += amount;
      }
    },
    list: (): readonly ShiftTotal[] =>
      [...sums.values()]
        .map((sum) => ({ ...sum, amount: rupiah(sum.amount) }))
        .sort((a, b) => TOTAL_DIMENSIONS.indexOf(a.dimension) - TOTAL_DIMENSIONS.indexOf(b.dimension) || (a.key < b.key ? -1 : 1)),
  };
}
