import { addDays, DAY_MS } from '../../kernel/add-days.ts';
import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import type { UnitZones } from '../../kernel/unit-zones.ts';

/** From and to, both days included. */
export interface DayRange {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
}

/** Days as the unit's clock showed them then: from the moment `begin` up to `end`; each moment is told in the zone that the clock had then. */
export interface DaySpan extends DayRange {
  readonly begin: Instant;
  readonly end: Instant;
  readonly zones: UnitZones;
}

/** What a report can be asked for; `range` is two days chosen. */
export const PERIODS = ['today', 'yesterday', 'week', 'month', 'year', 'range'] as const;
export type Period = (typeof PERIODS)[number];

/** How many days a range has. */
export function daysOf({ from, to }: DayRange): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: BusinessDay): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The last day of the month of `day`. */
export function lastOfMonth(day: BusinessDay): BusinessDay {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The days of a period that holds `today`: a day, the week from Monday, the month or year from its first day, up to today. */
export function rangeOf(period: Exclude<Period, 'range'>, today: BusinessDay): DayRange {
  if (period === 'today') return { from: today, to: today };
  if (period === 'yesterday') return { from: addDays(today, -1), to: addDays(today, -1) };
  if (period === 'week') return { from: addDays(today, -weekdayOf(today)), to: today };
  return { from: period === 'month' ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`, to: today };
}

/** The period of the same kind before (-1) or after (1) `range`; never past `today`. */
export function shiftRange(range: DayRange, period: Period, by: -1 | 1, today: BusinessDay): DayRange {
  const next = shifted(range, period, by);
  if (next.from > today) return range;
  return period === 'range' || next.to <= today ? next : { from: next.from, to: today };
}

function shifted(range: DayRange, period: Period, by: -1 | 1): DayRange {
  if (period === 'month') {
    const first = by === -1 ? `${addDays(`${range.from.slice(0, 7)}-01`, -1).slice(0, 7)}-01` : addDays(lastOfMonth(range.from), 1);
    return { from: first, to: lastOfMonth(first) };
  }
  if (period === 'year') {
    const year = String(Number(range.from.slice(0, 4)) + by).padStart(4, '0');
    return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
  const days = period === 'week' ? 7 : daysOf(range);
  const from = addDays(period === 'week' ? addDays(range.from, -weekdayOf(range.from)) : range.from, by * days);
  return { from, to: addDays(from, days - 1) };
}

/**
 * What a range is held against: the same days of the week, month or year before, so that a month of 20 days meets 20 days; else as many
 * days right before it. The 29th to 31st end with a shorter month.
 */
export function rangeBefore(range: DayRange, period: Period): DayRange {
  if (period === 'week') return { from: addDays(range.from, -7), to: addDays(range.to, -7) };
  if (period === 'month') return { from: `${monthBefore(range.from)}-01`, to: range.to === lastOfMonth(range.to) ? lastOfMonth(`${monthBefore(range.to)}-01`) : sameDay(range.to, monthBefore(range.to)) };
  if (period === 'year') {
    const yearBefore = (day: BusinessDay): string => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}-${day.slice(5, 7)}`;
    return { from: `${yearBefore(range.from)}-01`, to: sameDay(range.to, yearBefore(range.to)) };
  }
  const days = daysOf(range);
  return { from: addDays(range.from, -days), to: addDays(range.to, -days) };
}

function monthBefore(day: BusinessDay): string {
  return addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7);
}

/** The day of `month` with the number of `day`, or its last one. */
function sameDay(day: BusinessDay, month: string): BusinessDay {
  const last = lastOfMonth(`${month}-01`);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted > last ? last : wanted;
}
