import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/kernel/instant.ts';

/** The time now, drawn again every `everyMs`. */
export function useNow(everyMs = 10_000): Instant {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
