import { useEffect, useRef, useState } from 'react';
import { useServiceEvent } from '../../../app-state/desk.ts';

/** Between two times that the shelf is asked for anew (ms): the pictures of a whole catalogue come as hundreds of changes. */
const GAP_MS = 500;

/** Counts how often the office changed goods, prices or stock, many changes at a time as one: what is shown of them is asked for anew when it grows. */
export function useCatalogVersion(): number {
  const [version, setVersion] = useState(0);
  const toldAt = useRef(Number.NEGATIVE_INFINITY);
  const later = useRef<ReturnType<typeof setTimeout> | null>(null);
  const tell = (): void => {
    later.current = null;
    toldAt.current = performance.now();
    setVersion((now) => now + 1);
  };
  useServiceEvent((event) => {
    if (event.type !== 'catalog-changed' || later.current !== null) return;
    const wait = toldAt.current + GAP_MS - performance.now();
    if (wait <= 0) tell();
    else later.current = setTimeout(tell, wait);
  });
  useEffect(
    () => () => {
      if (later.current !== null) clearTimeout(later.current);
    },
    [],
  );
  return version;
}
