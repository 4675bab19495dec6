/** How long before and after a key nothing else may come; a scanner leaves under 35 ms between keys. */
export const LONE_QUIET_MS = 80;

export interface LoneKeyTimer {
  start(run: () => void, afterMs: number): number;
  stop(handle: number): void;
}

/**
 * Tells a key that a person pressed alone from one that a scanner typed in a row: `act` runs only when the key went down and up
 * and nothing else came within {@link LONE_QUIET_MS} before or after. Held keys never act. Times are `event.timeStamp`s.
 */
export interface LoneKey {
  down(key: string, at: number, act: (() => void) | null): void;
  up(key: string): void;
}

export function createLoneKey(timer: LoneKeyTimer): LoneKey {
  let lastDown = -Infinity;
  let pressed: { readonly key: string; readonly act: () => void } | null = null;
  let pending: number | null = null;
  const dropPending = (): void => {
    if (pending !== null) timer.stop(pending);
    pending = null;
  };
  return {
    down(key, at, act) {
      const quietBefore = at - lastDown >= LONE_QUIET_MS;
      lastDown = at;
      dropPending();
      pressed = act !== null && quietBefore ? { key, act } : null;
    },
    up(key) {
      if (pressed?.key !== key) return;
      const { act } = pressed;
      pressed = null;
      pending = timer.start(() => {
        pending = null;
        act();
      }, LONE_QUIET_MS);
    },
  };
}
