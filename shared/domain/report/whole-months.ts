import type { BusinessDay } from '../../kernel/instant.ts';
import { addDays } from '../../kernel/add-days.ts';
import { lastOfMonth, type DayRange } from './day-range.ts';

/** A range cut into the months that lie in it whole and the days at its ends. */
export interface MonthCut {
  /** First and last whole month as `YYYY-MM`, or null. */
  readonly months: { readonly first: string; readonly last: string } | null;
  readonly head: DayRange | null;
  readonly tail: DayRange | null;
}

/**
 * Cuts `range` at the ends of months. Outside `known`, the first and the last day with anything on it, nothing is missing: a month up to today is
 * whole on its newest day.
 */
export function cutMonths(range: DayRange, known: { readonly first: BusinessDay; readonly last: BusinessDay }): MonthCut {
  const from = range.from <= known.first && range.from.slice(0, 7) === known.first.slice(0, 7) ? `${range.from.slice(0, 7)}-01` : range.from;
  const to = range.to >= known.last && range.to.slice(0, 7) === known.last.slice(0, 7) ? lastOfMonth(range.to) : range.to;
  const first = from.endsWith('-01') ? from : addDays(lastOfMonth(from), 1);
  const last = to === lastOfMonth(to) ? to : addDays(`${to.slice(0, 7)}-01`, -1);
  if (first > last) return { months: null, head: { from: range.from, to: range.to }, tail: null };
  return {
    months: { first: first.slice(0, 7), last: last.slice(0, 7) },
    head: first > from ? { from, to: addDays(first, -1) } : null,
    tail: last < to ? { from: addDays(last, 1), to } : null,
  };
}
