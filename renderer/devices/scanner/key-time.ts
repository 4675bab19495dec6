/** Time as the keys see it. In the window: performance.now, setTimeout, navigator.scheduling. */
export interface KeyTime {
  /** Now, on the scale of event.timeStamp, ms. */
  now(): number;
  start(run: () => void, afterMs: number): number;
  stop(handle: number): void;
  /** True while keys wait to be delivered to the page. */
  inputPending(): boolean;
}

/** Waits until no key has come for a while. */
export interface SilenceTimer {
  /** Runs `run` once `quietMs` have passed since the key of `keyAt` (timeStamp) without a call of set or clear. */
  set(keyAt: number, quietMs: number, run: () => void): void;
  clear(): void;
}

/** Under this delay keys come as they are pressed, ms. */
const USUAL_LAG_MS = 12;
const PATIENCE_MS = 300;

/**
 * A timer that does not mistake a busy machine for silence. Measured in Chromium: with both cores busy, keys pressed 8 ms apart
 * arrive up to 80 ms apart and 240 ms late, and nothing tells that more are on their way. So it waits longer the later
 * the last key came, looks again when it was late itself, and never runs while keys wait for the page.
 */
export function createSilenceTimer(time: KeyTime): SilenceTimer {
  let handle: number | undefined;

  const clear = (): void => {
    if (handle !== undefined) time.stop(handle);
    handle = undefined;
  };
  const wait = (afterMs: number, again: boolean, run: () => void): void => {
    const expectedAt = time.now() + afterMs;
    handle = time.start(() => {
      handle = undefined;
      const late = time.now() - expectedAt;
      if (time.inputPending() || (!again && late > USUAL_LAG_MS)) wait(Math.min(PATIENCE_MS, Math.max(late, USUAL_LAG_MS)), true, run);
      else run();
    }, afterMs);
  };

  return {
    set(keyAt, quietMs, run) {
      clear();
      const lag = time.now() - keyAt;
      wait(quietMs + (lag > USUAL_LAG_MS ? Math.min(PATIENCE_MS, lag * 2) : 0), false, run);
    },
    clear,
  };
}
