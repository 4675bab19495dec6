import { isSilentKey, type KeyStroke } from './key-stroke.ts';
import { createSilenceTimer, type KeyTime } from './key-time.ts';

/** How long nothing else may come before and after a key that moves money, ms. A scanner leaves under 35. */
export const QUIET_MS = 80;

/** A finger rests on a key for 30 ms and more, a scanner for 1 to 8. After so short a press the rest of a scan is waited for longer. */
const FINGER_MS = 20;
const QUIET_AFTER_TAP_MS = 240;

/** Lets a key act only when a person pressed it alone: on key-up, after silence before and behind it, never while held. */
export interface MoneyKeys {
  /** Every key that goes down, also those others have swallowed. */
  down(stroke: KeyStroke): void;
  /** The key that has just gone down shall do `act` if it stays alone. */
  arm(act: () => void): void;
  up(stroke: KeyStroke): void;
  reset(): void;
}

export function createMoneyKeys(time: KeyTime): MoneyKeys {
  let lastDownAt = -Infinity;
  let latest: { readonly code: string; readonly downAt: number; readonly alone: boolean; act?: () => void } | undefined;
  let waiting: { readonly act: () => void; readonly upAt: number } | undefined;
  const silence = createSilenceTimer(time);

  const drop = (): void => {
    silence.clear();
    waiting = undefined;
  };
  const act = (): void => {
    const due = waiting?.act;
    drop();
    due?.();
  };

  return {
    down(stroke) {
      if (isSilentKey(stroke)) return;
      // A page that was blocked sees the next key before its own timer: by the times of the keys the first one was alone.
      if (waiting && stroke.timeStamp - waiting.upAt >= QUIET_MS) act();
      drop();
      const alone = !stroke.repeat && stroke.timeStamp - lastDownAt >= QUIET_MS;
      latest = { code: stroke.code, downAt: stroke.timeStamp, alone };
      lastDownAt = stroke.timeStamp;
    },
    arm(act) {
      if (latest?.alone) latest.act = act;
    },
    up(stroke) {
      if (latest?.act === undefined || latest.code !== stroke.code) return;
      const upAt = stroke.timeStamp;
      waiting = { act: latest.act, upAt };
      silence.set(upAt, upAt - latest.downAt < FINGER_MS ? QUIET_AFTER_TAP_MS : QUIET_MS, act);
      latest = undefined;
    },
    reset() {
      drop();
      latest = undefined;
    },
  };
}
