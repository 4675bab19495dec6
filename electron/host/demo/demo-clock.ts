import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Clock } from '../../services/ports/clock.ts';

/** The wall clock of the demo: stands still until it is moved, so that a day passes in seconds and every run tells the same times. */
export interface DemoClock extends Clock {
  /** Moves on by `ms`. */
  pass(ms: number): void;
  /** Waits until `at`; a moment already gone changes nothing. */
  reach(at: Instant): void;
}

export function demoClock(start: Instant): DemoClock {
  let now = start;
  return {
    now: () => now,
    // Real: what waits or is measured with it has to do with this computer, not with the made-up day.
    monotonic: () => performance.now(),
    pass: (ms) => {
      now += Math.max(0, Math.round(ms));
    },
    reach: (at) => {
      now = Math.max(now, at);
    },
  };
}
