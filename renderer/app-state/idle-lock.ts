import { useEffect, useRef } from 'react';
import { useSettings } from './desk.ts';

const LOOK_EVERY_MS = 1_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls `lock` when nobody has touched anything for the minutes of the counter setting. */
export function useIdleLock(active: boolean, lock: () => void): void {
  const minutes = useSettings()?.counter.lockMinutes ?? null;
  const newest = useRef(lock);
  newest.current = lock;
  useEffect(() => {
    if (!active || minutes === null) return;
    let last = performance.now();
    const touch = (): void => {
      last = performance.now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, touch, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (performance.now() - last >= minutes * 60_000) newest.current();
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [active, minutes]);
}
