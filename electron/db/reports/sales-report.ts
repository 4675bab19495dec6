import type { SalesSummary } from '../../../shared/contract/report.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Reader } from '../sync-db.ts';

type Days = { from: string; to: string };

/** Sales of the business days from..to, added up from the sale lines (not from the kept totals). */
export function salesReport(reader: Reader, days: Days): SalesSummary {
  const sums = reader.query<Days, { sales: number; total: number | null; rounding: number | null }>((db, v) =>
    db
      .selectFrom('sale')
      .select((eb) => [eb.fn.countAll<number>().as('sales'), eb.fn.sum<number>('total').as('total'), eb.fn.sum<number>('rounding').as('rounding')])
      .where('business_day', '>=', v.from)
      .where('business_day', '<=', v.to),
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
    const all = sums.get(days);
    const named = (rows: readonly { name: string; amount: number }[]) => rows.map((row) => ({ name: row.name, amount: row.amount as Rupiah }));
    return {
      ...days,
      sales: all?.sales ?? 0,
      total: (all?.total ?? 0) as Rupiah,
      rounding: (all?.rounding ?? 0) as Rupiah,
      byCategory: named(byCategory.all(days)),
      byWorkshop: named(byWorkshop.all(days)),
      byHour: byHour.all(days).map((row) => ({ hour: row.hour, amount: row.amount as Rupiah })),
    };
  });
}
