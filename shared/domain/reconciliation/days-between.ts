import { DAY_MS } from '../../kernel/add-days.ts';
import type { BusinessDay } from '../../kernel/instant.ts';

/** Days since 1970, so that days can be counted. */
export function dayNumber(day: BusinessDay): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** Calendar days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: BusinessDay, to: BusinessDay): number {
  return dayNumber(to) - dayNumber(from);
}
