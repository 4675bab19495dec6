import type { BusinessDay } from '../../kernel/instant.ts';
import { rupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import { addDays } from '../../kernel/add-days.ts';
import { daysOf } from './day-range.ts';
import type { SalesReport } from './sales-report.ts';

/** What a chart over time steps by. */
export type TimeUnit = 'hour' | 'day' | 'month';

export interface TimeRow {
  /** `08`, `2026-11-20` or `2026-11`. */
  readonly key: string;
  readonly amount: Rupiah;
  /** Documents. */
  readonly count: number;
  /** Of the hour in the range before; days and months are held against its mean instead. */
  readonly before: Rupiah | null;
}

export interface TimeRows {
  readonly unit: TimeUnit;
  readonly rows: readonly TimeRow[];
  /** What an open day of the range before brought, cut to whole rupiah; null for hours and months, and where nothing is compared. */
  readonly meanBefore: Rupiah | null;
}

/** Longest range that is drawn day by day. */
const MOST_DAYS = 62;
/** Hours that are drawn even when nothing was sold. */
const DAY_BEGINS = 8;
const DAY_ENDS = 15;
/** Monday to Sunday. */
const WEEKDAYS = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** The range step by step, with nothing left out: hours of one day, days up to two months, else months. */
export function timeRows(report: SalesReport): TimeRows {
  const days = daysOf(report);
  if (days === 1) return { unit: 'hour', rows: hourRows(report), meanBefore: null };
  const sums = new Map<string, { count: number; amount: number }>();
  const unit = days <= MOST_DAYS ? 'day' : 'month';
  const keyOf = (day: BusinessDay): string => (unit === 'day' ? day : day.slice(0, 7));
  for (let day = report.from; day <= report.to; day = addDays(day, 1)) sums.set(keyOf(day), { count: 0, amount: 0 });
  for (const { key, count, amount } of report.byDay) {
    const sum = sums.get(keyOf(key));
    if (sum !== undefined) {
      sum.count += count;
      sum.amount += amount;
    }
  }
  const { before } = report;
  const mean = unit === 'month' || before === null || before.openDays === 0 ? null : rupiah(Math.floor(before.total / before.openDays));
  return { unit, rows: [...sums].map(([key, { count, amount }]) => ({ key, count, amount: rupiah(amount), before: null })), meanBefore: mean };
}

/** A day of the week beside the others; `before` is null where nothing is compared. */
export interface WeekdayRow extends TimeRow {
  /** What one open day of it brought, cut to whole rupiah; 0 where there was none. Ranges hold some weekdays more often than others. */
  readonly mean: Rupiah;
  readonly meanBefore: Rupiah | null;
}

/** Monday to Sunday, with nothing left out. */
export function weekdayRows({ byWeekday }: SalesReport): WeekdayRow[] {
  const figures = new Map(byWeekday.map((row) => [row.key, row]));
  const meanOf = (sum: number, days: number): Rupiah => rupiah(days === 0 ? 0 : Math.floor(sum / days));
  return WEEKDAYS.map((key) => {
    const { amount = ZERO_RUPIAH, before = null, count = 0, days = 0, daysBefore = 0 } = figures.get(key) ?? {};
    return { key, amount, before, count, mean: meanOf(amount, days), meanBefore: before === null ? null : meanOf(before, daysBefore) };
  });
}

/** Every hour between the first and the last with a document, and the hours of an ordinary day. */
export function hourRows({ byHour }: SalesReport): TimeRow[] {
  const hours = byHour.map(({ key }) => Number(key));
  const first = Math.min(DAY_BEGINS, ...hours);
  const last = Math.max(DAY_ENDS, ...hours);
  const sums = new Map(byHour.map((row) => [Number(row.key), row]));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const row = sums.get(first + index);
    return { key: String(first + index).padStart(2, '0'), amount: row?.amount ?? rupiah(0), count: row?.count ?? 0, before: row?.before ?? null };
  });
}
