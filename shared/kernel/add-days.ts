import type { BusinessDay } from './instant.ts';

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** The calendar day `days` after `day`; before it when negative. */
export function addDays(day: BusinessDay, days: number): BusinessDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
