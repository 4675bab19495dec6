import { useEffect, useState } from 'react';

/** True once something has been so for `ms` without a break; false at once when it is over. */
export function useLasting(is: boolean, ms: number): boolean {
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
