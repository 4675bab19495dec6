import type { Instant } from '../../shared/kernel/instant.ts';

/** Where the service reads the time. Tests and the demo bring their own. */
export interface Clock {
  /** Wall clock, ms UTC; may jump when somebody sets it. */
  now(): Instant;
  /** Milliseconds since some start; never runs backwards. Every waiting time is measured with it. */
  monotonic(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};
