import type { BusinessDay } from '../../../shared/kernel/instant.ts';

export const PERIODS = ['today', 'week', 'month', 'range'] as const;
export type Period = (typeof PERIODS)[number];

export interface DayRange {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
}

const DAY_MS = 86_400_000;

/** The day `count` days after `day` (before, when negative). */
export function addDays(day: BusinessDay, count: number): BusinessDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

function lastOfMonth(day: BusinessDay): BusinessDay {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The days of a period that ends with or holds `today`: one day, seven days, the calendar month up to today. */
export function rangeOf(period: Exclude<Period, 'range'>, today: BusinessDay): DayRange {
  if (period === 'today') return { from: today, to: today };
  if (period === 'week') return { from: addDays(today, -6), to: today };
  return { from: `${today.slice(0, 7)}-01`, to: today };
}

/** The period of the same kind before (-1) or after (1) `range`; never past `today`. */
export function shiftRange(range: DayRange, period: Period, by: -1 | 1, today: BusinessDay): DayRange {
  if (period === 'month') {
    const first = by === -1 ? `${addDays(`${range.from.slice(0, 7)}-01`, -1).slice(0, 7)}-01` : addDays(lastOfMonth(range.from), 1);
    if (first > today) return range;
    const last = lastOfMonth(first);
    return { from: first, to: last > today ? today : last };
  }
  const days = Math.round((Date.parse(range.to) - Date.parse(range.from)) / DAY_MS) + 1;
  const next = { from: addDays(range.from, by * days), to: addDays(range.to, by * days) };
  return next.from > today ? range : next;
}
