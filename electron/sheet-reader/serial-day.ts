import { DAY_MS } from '../../shared/kernel/add-days.ts';

/** Day 60 of Lotus is 29 February 1900, which never was: what stands behind it is one day ahead. */
const LEAP_THAT_NEVER_WAS = 60;

/** The day of a spreadsheet's serial number as `2026-11-20`, or null when it is none of this or the last century. */
export function serialDay(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > 100_000) return null;
  const base = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole > LEAP_THAT_NEVER_WAS ? 30 : 31);
  return new Date(base + whole * DAY_MS).toISOString().slice(0, 10);
}
