import { weekdayOf, type DayRange } from '../../../shared/domain/report/day-range.ts';
import type { DocumentSum, GroupFigure, SalesReport, SalesSums } from '../../../shared/domain/report/sales-report.ts';
import type { SaleKind } from '../../../shared/domain/sale/completed-sale.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import type { DayTotalDimension } from '../schema.ts';
import type { Reader } from '../sync-db.ts';
import { sumsByKey, type DaySum as Sum } from './sums-by-key.ts';

type Named = ReadonlyMap<string, string>;

/**
 * What was sold, given back and undone on the days of `range`, and in the days it is held against, from the totals kept with each sale: as
 * quick after years as on the first day. verify proves that these totals are what the journal adds up to.
 */
export function salesReport(reader: Reader, range: DayRange, against: DayRange | null): SalesReport {
  const byKey = sumsByKey(reader);
  const byDay = reader.query<{ from: string; to: string }, Sum>((db, v) =>
    db
      .selectFrom('day_total')
      .select((eb) => ['business_day as key', eb.fn.sum<number>('count').as('count'), eb.fn.sum<number>('amount').as('amount')])
      .where('dimension', '=', 'all')
      .where('business_day', '>=', v.from)
      .where('business_day', '<=', v.to)
      .groupBy('business_day')
      .orderBy('business_day'),
  );
  const named = (table: 'category' | 'producer'): Named => new Map(reader.query<Record<never, never>, { id: string; name: string }>((db) => db.selectFrom(table).select(['id', 'name'])).all({}).map(({ id, name }) => [id, name]));
  const workshops = (): Named =>
    new Map(
      reader
        .query<Record<never, never>, { id: string; name: string; producer: string }>((db) => db.selectFrom('workshop').innerJoin('producer', 'producer.id', 'workshop.producer_id').select(['workshop.id', 'workshop.name', 'producer.name as producer']))
        .all({})
        .map(({ id, name, producer }) => [id, `${name}, ${producer}`]),
    );

  const of = (dimension: DayTotalDimension, days: DayRange): readonly Sum[] => byKey.all({ dimension, from: days.from, to: days.to });
  const sumsOf = (days: DayRange, daySums: readonly Sum[]): SalesSums => {
    const documents = new Map(of('document', days).map((row) => [row.key as SaleKind, row]));
    const sumOf = (...kinds: readonly SaleKind[]): DocumentSum => ({
      count: kinds.reduce((sum, kind) => sum + (documents.get(kind)?.count ?? 0), 0),
      amount: rupiah(kinds.reduce((sum, kind) => sum + (documents.get(kind)?.amount ?? 0), 0)),
    });
    const amountOf = (dimension: DayTotalDimension) => rupiah(of(dimension, days).reduce((sum, row) => sum + row.amount, 0));
    return {
      sales: sumOf('sale', 'exchange'),
      refunds: sumOf('refund'),
      voids: sumOf('void'),
      total: rupiah(daySums.reduce((sum, row) => sum + row.amount, 0)),
      rounding: amountOf('rounding'),
      gross: amountOf('gross'),
      discounts: amountOf('discount'),
      back: amountOf('return'),
      openDays: daySums.length,
    };
  };
  /** Both ranges side by side; a key that is only in the one before stays, with nothing now. */
  const compared = (now: readonly Sum[], then: readonly Sum[] | null, names: Named | null): GroupFigure[] => {
    const before = new Map(then?.map((row) => [row.key, row.amount]));
    const keys = new Set([...now.map(({ key }) => key), ...before.keys()]);
    const sums = new Map(now.map((row) => [row.key, row]));
    return [...keys].map((key) => ({ key, name: names?.get(key) ?? key, count: sums.get(key)?.count ?? 0, amount: rupiah(sums.get(key)?.amount ?? 0), before: then === null ? null : rupiah(before.get(key) ?? 0) }));
  };
  const groups = (dimension: 'category' | 'producer' | 'workshop', names: Named): GroupFigure[] =>
    compared(of(dimension, range), against === null ? null : of(dimension, against), names).sort((a, b) => b.amount - a.amount || (b.before ?? 0) - (a.before ?? 0) || (a.name < b.name ? -1 : 1));

  return reader.snapshot(() => {
    const days = byDay.all({ from: range.from, to: range.to });
    const daysBefore = against === null ? null : byDay.all({ from: against.from, to: against.to });
    const hours = compared(of('hour', range), against === null ? null : of('hour', against), null);
    const weekdays = compared(byWeekday(days), daysBefore === null ? null : byWeekday(daysBefore), null);
    const open = (all: readonly Sum[], weekday: string): number => all.filter(({ key }) => String(weekdayOf(key)) === weekday).length;
    return {
      from: range.from,
      to: range.to,
      ...sumsOf(range, days),
      before: against === null || daysBefore === null ? null : { from: against.from, to: against.to, ...sumsOf(against, daysBefore) },
      byDay: days.map(({ key, count, amount }) => ({ key, name: key, count, amount: rupiah(amount), before: null })),
      byHour: hours.sort(byKeyOrder),
      byWeekday: weekdays.map((row) => ({ ...row, days: open(days, row.key), daysBefore: open(daysBefore ?? [], row.key) })).sort(byKeyOrder),
      byCategory: groups('category', named('category')),
      byProducer: groups('producer', named('producer')),
      byWorkshop: groups('workshop', workshops()),
    };
  });
}

const byKeyOrder = (a: GroupFigure, b: GroupFigure): number => (a.key < b.key ? -1 : 1);

function byWeekday(days: readonly Sum[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { key: day, count, amount } of days) {
    const key = String(weekdayOf(day));
    const before = sums.get(key);
    sums.set(key, { key, count: (before?.count ?? 0) + count, amount: (before?.amount ?? 0) + amount });
  }
  return [...sums.values()];
}
