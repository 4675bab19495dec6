import type { StoreHealth } from '../rpc/rpc-services.ts';
import type { Backups } from '../services/backup/backups.ts';
import type { ClockWatch } from '../services/clock/clock-watch.ts';
import type { Exports } from '../services/export/exports.ts';

/** A start has better things to do than copying: the first look at the copies comes after this (ms), later ones hourly. */
const FIRST_LOOK_MS = 20_000;
const COPY_LOOK_MS = 3_600_000;
const CLOCK_LOOK_MS = 15_000;

/**
 * Looks at the PC's clock, at what a day that has come brings (`days`: planned prices, a month that is over), at the age of the copies and at exports that
 * were never written from time to time. Returns the way to stop.
 */
export function startWatches(health: StoreHealth, backups: Backups, clock: ClockWatch, days: () => void, exports: Pick<Exports, 'look'>): () => void {
  const lookAtClock = (): void => {
    if (health.isChecking()) return;
    try {
      clock.look();
    } catch (error) {
      health.suspect(error);
    }
  };
  const lookAtDays = (): void => {
    if (health.isChecking()) return;
    try {
      days();
    } catch (error) {
      health.suspect(error);
    }
  };
  const lookAtCopies = (): void => {
    if (health.isChecking()) return;
    backups.look().catch((error: unknown) => health.suspect(error));
    exports.look().catch((error: unknown) => health.suspect(error));
  };
  lookAtClock();
  lookAtDays();
  const clockTimer = setInterval(lookAtClock, CLOCK_LOOK_MS);
  const dayTimer = setInterval(lookAtDays, CLOCK_LOOK_MS);
  const firstLook = setTimeout(lookAtCopies, FIRST_LOOK_MS);
  const copyTimer = setInterval(lookAtCopies, COPY_LOOK_MS);
  for (const timer of [clockTimer, dayTimer, firstLook, copyTimer]) timer.unref();
  return () => {
    clearInterval(clockTimer);
    clearInterval(dayTimer);
    clearTimeout(firstLook);
    clearInterval(copyTimer);
  };
}
