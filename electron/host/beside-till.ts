import { setPriority } from 'node:os';

/** Of 19, the most that one can stand back. */
const STANDS_BACK = 15;

/**
 * The thread that calls this lets the till have the processor first, which would otherwise wait for the rest of its turn (some ms where there are two
 * processors). Linux alone gives a thread a priority of its own; elsewhere it would be the whole process, so nothing is done.
 */
export function standBack(platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'linux') return;
  try {
    setPriority(STANDS_BACK);
  } catch {
    // A machine that forbids it: the work is done all the same, only no later than the till's.
  }
}
