import { useEffect, useRef, type RefObject } from 'react';

/** The place for the chosen row of a table, or for what has just come up: whenever another is `chosen`, it is scrolled into sight. */
export function useRowInSight<Row extends HTMLElement = HTMLTableRowElement>(chosen: unknown): RefObject<Row | null> {
  const row = useRef<Row>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return row;
}
