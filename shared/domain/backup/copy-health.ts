import { DAY_MS } from '../../kernel/add-days.ts';
import type { Instant } from '../../kernel/instant.ts';

/** good: a copy of the last day; late: older than a day; stale: older than two, told in red everywhere. */
export type CopyHealth = 'good' | 'late' | 'stale';


/** `since`: the last good copy, or the founding of the gallery while there is none. */
export function copyHealth(since: Instant, now: Instant): CopyHealth {
  const age = now - since;
  return age > 2 * DAY_MS ? 'stale' : age > DAY_MS ? 'late' : 'good';
}
