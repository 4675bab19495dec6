import type { Instant } from '../../../shared/kernel/instant.ts';

/** Time as the service sees it; tests and the demo give their own. */
export interface Clock {
  /** Wall clock, ms UTC; may jump. */
  now(): Instant;
  /** Never goes back, ms; for waiting and measuring. */
  monotonic(): number;
}
