import type { Clock } from '../services/ports/clock.ts';

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};

/** How far this machine's time zone is ahead of UTC at `at`, in minutes. */
export function machineOffsetMinutes(at: number): number {
  // -0 of a machine that goes by UTC is 0.
  return 0 - new Date(at).getTimezoneOffset();
}
