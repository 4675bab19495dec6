/** Time as the keys see it. In the window: performance.now, setTimeout, navigator.scheduling. */
export interface KeyTime {
  /** Now, on the scale of event.timeStamp, ms. */
  now(): number;
  start(run: () => void, afterMs: number): number;
  stop(handle: number): void;
  /** True while keys wait to be delivered to the page. */
  inputPending(): boolean;
}

/** Waits for a moment of the keys' time scale by which nothing came. */
export interface SilenceTimer {
  set(deadline: number, run: () => void): void;
  clear(): void;
}

/** Keys pressed while the page was blocked may still be on their way when it wakes up: so long it looks again, ms. */
const LOOK_AGAIN_MS = 20;

/**
 * A timer that does not mistake a blocked page for silence: it runs only when no key waits to be delivered, and a timer
 * that was itself late waits once more.
 */
export function createSilenceTimer(time: KeyTime): SilenceTimer {
  let handle: number | undefined;

  const clear = (): void => {
    if (handle !== undefined) time.stop(handle);
    handle = undefined;
  };
  const wait = (deadline: number, afterMs: number, again: boolean, run: () => void): void => {
    const expectedAt = time.now() + afterMs;
    handle = time.start(() => {
      handle = undefined;
      const late = !again && time.now() - expectedAt > LOOK_AGAIN_MS;
      if (time.inputPending() || late) wait(deadline, LOOK_AGAIN_MS, true, run);
      else if (time.now() < deadline) wait(deadline, deadline - time.now(), again, run);
      else run();
    }, afterMs);
  };

  return {
    set(deadline, run) {
      clear();
      wait(deadline, Math.max(deadline - time.now(), LOOK_AGAIN_MS), false, run);
    },
    clear,
  };
}
