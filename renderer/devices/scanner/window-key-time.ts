import type { KeyTime } from './key-time.ts';

/** Chromium tells whether keys wait; the DOM types do not know it yet. */
interface InputScheduling {
  readonly scheduling?: { isInputPending(): boolean };
}

/** The time of a window, on the scale of event.timeStamp. */
export function windowKeyTime(target: Window): KeyTime {
  const { scheduling } = target.navigator as Navigator & InputScheduling;
  return {
    now: () => target.performance.now(),
    start: (run, afterMs) => target.setTimeout(run, afterMs),
    stop: (handle) => target.clearTimeout(handle),
    inputPending: () => scheduling?.isInputPending() ?? false,
  };
}
