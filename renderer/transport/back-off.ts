const FIRST_MS = 100;
const LONGEST_MS = 2_000;

/** The pause before attempt number `failures` + 1, in ms: 100, 200, 400, 800, 1600, 2000 … (`failures` counts from 1). */
export function backOffDelay(failures: number): number {
  return Math.min(FIRST_MS * 2 ** Math.min(failures - 1, 10), LONGEST_MS);
}

/** Waits `ms`; resolves early when `signal` aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
