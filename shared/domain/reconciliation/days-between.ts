import type { BusinessDay } from '../../kernel/instant.ts';

const DAY_MS = 86_400_000;

/** Calendar days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: BusinessDay, to: BusinessDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
