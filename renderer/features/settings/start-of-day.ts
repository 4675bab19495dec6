import { wallClock, type BusinessDay, type Instant, type TimeZone } from '../../../shared/kernel/instant.ts';

/** Midnight of a business day (`2026-11-20`) in the unit's zone; null when it is no day of the calendar. */
export function startOfDay(day: BusinessDay, zone: TimeZone): Instant | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null) return null;
  const [, year, month, date] = parts.map(Number);
  const utc = Date.UTC(year ?? 0, (month ?? 0) - 1, date ?? 0);
  if (new Date(utc).toISOString().slice(0, 10) !== day) return null;
  // The three zones lie 7 to 9 hours ahead, so midnight UTC is the morning of the same day there.
  return utc - wallClock(utc, zone).hour * 3_600_000;
}
