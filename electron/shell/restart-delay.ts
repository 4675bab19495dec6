const FIRST_MS = 100;
const LONGEST_MS = 5_000;

/** A service that was ready this long before it died counts as a fresh accident, not as a series (ms). */
export const HEALTHY_AFTER_MS = 30_000;

/** Pause before start number `failures` + 1, in ms: 100, 200, 400 … 5000. `failures` counts deaths in a row, from 1. */
export function restartDelay(failures: number): number {
  return Math.min(FIRST_MS * 2 ** Math.min(failures - 1, 10), LONGEST_MS);
}
