import { DAY_MS } from '../../kernel/add-days.ts';
import type { Instant } from '../../kernel/instant.ts';
import { LEAP_MS } from './read-clock.ts';

/** A leap that a person said was right: the register went from its own time to that of the PC. */
export interface AcceptedLeap {
  readonly from: Instant;
  readonly to: Instant;
}

/** A leap that was lived with for longer (ms of register time) is not taken back any more: too much was booked since. */
const WITHIN_MS = 31 * DAY_MS;

/**
 * The leap that was wrong, as far as a PC's clock tells which has been set right since: without it the register would show about that
 * time. Null when the clock is not behind, or fits no leap. `leaps`: newest first, none older than the last one taken back.
 */
export function leapToTakeBack<Leap extends AcceptedLeap>(leaps: readonly Leap[], register: Instant, wall: Instant): Leap | null {
  if (wall >= register) return null;
  let without = register;
  for (const leap of leaps) {
    if (register - leap.to > WITHIN_MS) return null;
    without -= leap.to - leap.from;
    // Later than that it may be: while the register was off no time was counted.
    if (wall >= leap.from && wall >= without - LEAP_MS) return leap;
  }
  return null;
}
