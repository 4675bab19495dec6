import type { DocumentSum, SalesSummary } from '../../../shared/contract/report.ts';
import type { SaleKind } from '../../../shared/domain/sale/completed-sale.ts';
import { addRupiah, ZERO_RUPIAH, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Reader } from '../sync-db.ts';

type Days = { from: string; to: string };

/** What was sold, given back and undone on the business days from..to, added up from sales and their lines (not from the kept totals). */
export function salesReport(reader: Reader, days: Days): SalesSummary {
  const byKind = reader.query<Days, { kind: SaleKind; count: number; amount: number; rounding: number }>((db, v) =>
    db
      .selectFrom('sale')
      .select((eb) => ['kind', eb.fn.countAll<number>().as('count'), eb.fn.sum<number>('total').as('amount'), eb.fn.sum<number>('rounding').as('rounding')])
      .where('business_day', '>=', v.from)
      .where('business_day', '<=', v.to)
      .groupBy('kind'),
  );
  const byHour = reader.query<Days, { hour: number; amount: number }>((db, v) =>
    db
      .selectFrom('sale')
      .select((eb) => ['hour', eb.fn.sum<number>('total').as('amount')])
      .where('business_day', '>=', v.from)
      .where('business_day', '<=', v.to)
      .groupBy('hour')
      .orderBy('hour'),
  );
  const byCategory = reader.query<Days, { name: string; amount: number }>((db, v) =>
    db
      .selectFrom('sale')
      .innerJoin('sale_line', 'sale_line.sale_id', 'sale.id')
      .innerJoin('category', 'category.id', 'sale_line.category_id')
      .select((eb) => ['category.name as name', eb.fn.sum<number>('sale_line.total').as('amount')])
      .where('business_day', '>=', v.from)
      .where('business_day', '<=', v.to)
      .groupBy('category.id')
      .orderBy('amount', 'desc'),
  );
  const byWorkshop = reader.query<Days, { name: string; amount: number }>((db, v) =>
    db
      .selectFrom('sale')
      .innerJoin('sale_line', 'sale_line.sale_id', 'sale.id')
      .select((eb) => ['sale_line.workshop as name', eb.fn.sum<number>('sale_line.total').as('amount')])
      .where('business_day', '>=', v.from)
      .where('business_day', '<=', v.to)
      .groupBy('sale_line.workshop_id')
      .orderBy('amount', 'desc'),
  );
  return reader.snapshot(() => {
    const kinds = byKind.all(days);
    const sumOf = (...wanted: readonly SaleKind[]): DocumentSum => {
      const rows = kinds.filter(({ kind }) => wanted.includes(kind));
      return { count: rows.reduce((sum, row) => sum + row.count, 0), amount: addRupiah(ZERO_RUPIAH, ...rows.map((row) => row.amount as Rupiah)) };
    };
    const named = (rows: readonly { name: string; amount: number }[]) => rows.map((row) => ({ name: row.name, amount: row.amount as Rupiah }));
    return {
      ...days,
      sales: sumOf('sale', 'exchange'),
      refunds: sumOf('refund'),
      voids: sumOf('void'),
      total: addRupiah(ZERO_RUPIAH, ...kinds.map(({ amount }) => amount as Rupiah)),
      rounding: addRupiah(ZERO_RUPIAH, ...kinds.map(({ rounding }) => rounding as Rupiah)),
      byCategory: named(byCategory.all(days)),
      byWorkshop: named(byWorkshop.all(days)),
      byHour: byHour.all(days).map((row) => ({ hour: row.hour, amount: row.amount as Rupiah })),
    };
  });
}
