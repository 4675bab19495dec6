import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/kernel/instant.ts';
import { createStore, useStore } from './store.ts';

/** How far the register's time is ahead of the PC's clock (ms). The books go by it, and so does whatever a page calls today. */
const ahead = createStore(0);

/** What an answer takes on its way, and what one clock differs from another by, is no difference (ms). */
const SAME_MS = 60_000;

/** The register's time as the service has just told it. */
export function tellRegisterTime(register: Instant): void {
  const difference = register - Date.now();
  ahead.set(Math.abs(difference) < SAME_MS ? 0 : difference);
}

/** The register's time now: the PC's clock, unless the service knows better. */
export function registerNow(): Instant {
  return Date.now() + ahead.get();
}

/** The register's time, drawn again every `everyMs` and when it turns out to be another. */
export function useNow(everyMs = 10_000): Instant {
  const difference = useStore(ahead);
  const [clock, setClock] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setClock(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return clock + difference;
}
