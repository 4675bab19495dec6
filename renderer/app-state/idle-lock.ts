import { useEffect, useRef } from 'react';
import { useSettings } from './desk.ts';

const LOOK_EVERY_MS = 1_000;
/** The service counts idle minutes by what it is asked; a person who only reads and scrolls is told to it this often. */
const TELL_EVERY_MS = 20_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls `lock` when nobody has touched anything for the minutes of the counter setting, and `stillHere` now and then while somebody does. */
export function useIdleLock(active: boolean, lock: () => void, stillHere: () => void): void {
  const minutes = useSettings()?.counter.lockMinutes ?? null;
  const newest = useRef({ lock, stillHere });
  newest.current = { lock, stillHere };
  useEffect(() => {
    if (!active || minutes === null) return;
    let last = performance.now();
    let told = last;
    const touch = (): void => {
      last = performance.now();
      if (last - told < TELL_EVERY_MS) return;
      told = last;
      newest.current.stillHere();
    };
    for (const sign of SIGNS) window.addEventListener(sign, touch, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (performance.now() - last >= minutes * 60_000) newest.current.lock();
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [active, minutes]);
}
