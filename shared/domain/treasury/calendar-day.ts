import { wallClock, type BusinessDay, type Instant, type TimeZone } from '../../kernel/instant.ts';

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: BusinessDay): number {
  return new Date(startOf(day)).getUTCDay();
}

/** True for a day that is in the calendar: not 2026-02-30. */
export function isCalendarDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(startOf(day)) && new Date(startOf(day)).toISOString().slice(0, 10) === day;
}

/** The moment at which the unit's wall clock shows `minute` (0..1440) of `day`. */
export function instantOf(day: BusinessDay, minute: number, zone: TimeZone): Instant {
  const utc = startOf(day) + minute * 60_000;
  // The offset is the same all year: what the clock shows at the UTC reading tells how far ahead it is.
  const ahead = wallClock(utc, zone);
  return utc - (Date.UTC(ahead.year, ahead.month - 1, ahead.day, ahead.hour, ahead.minute) - utc);
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
