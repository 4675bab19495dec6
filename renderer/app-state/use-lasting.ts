import { useEffect, useState } from 'react';

/** From when on waiting is told (ms): what comes sooner would only flicker. */
const TOLD_MS = 250;

/** True once something has been so for `ms` without a break; false at once when it is over. */
export function useLasting(is: boolean, ms = TOLD_MS): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!is) return undefined;
    const later = setTimeout(() => setLasted(true), ms);
    return () => {
      clearTimeout(later);
      setLasted(false);
    };
  }, [is, ms]);
  return is && lasted;
}
