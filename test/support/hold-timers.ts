import type { Page } from 'playwright-core';

export interface HeldTimers {
  /** How many began, let go or not. */
  readonly begun: () => Promise<number>;
  /** Waits until at least one is held. */
  readonly some: () => Promise<unknown>;
  /** Runs those that were not cleared meanwhile; the next ones run by themselves again. */
  readonly letGo: () => Promise<void>;
}

/** From now on timers of exactly `ms` wait in the window until they are let go: what happens between their start and their end can be tried without haste. */
export async function holdTimers(page: Page, ms: number): Promise<HeldTimers> {
  const hold = await page.evaluateHandle((time) => {
    const { setTimeout: start, clearTimeout: clear } = window;
    let begun = 0;
    const runs = new Map<number, () => void>();
    const fake = (run: () => void, after?: number, ...more: unknown[]): number => {
      if (after !== time) return start(run, after, ...more);
      const id = start(() => undefined);
      runs.set(id, run);
      begun += 1;
      return id;
    };
    window.setTimeout = fake as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      if (typeof id === 'number') runs.delete(id);
      clear(id);
    };
    return {
      begun: () => begun,
      count: () => runs.size,
      letGo: () => {
        Object.assign(window, { setTimeout: start, clearTimeout: clear });
        for (const run of runs.values()) run();
      },
    };
  }, ms);
  return {
    begun: () => hold.evaluate((one) => one.begun()),
    some: () => page.waitForFunction((one) => one.count() > 0, hold),
    letGo: () => hold.evaluate((one) => one.letGo()),
  };
}
