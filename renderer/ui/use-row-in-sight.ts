import { useEffect, useRef, type RefObject } from 'react';

/** The place for the chosen row of a table: whenever another is `chosen`, its row is scrolled into sight. */
export function useRowInSight(chosen: unknown): RefObject<HTMLTableRowElement | null> {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return row;
}
