import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How many rows of the height `--row` fit into a list: only whole rows are drawn, none is ever cut. */
export function useRowsThatFit(): { readonly list: RefObject<HTMLUListElement | null>; readonly rows: number } {
  const list = useRef<HTMLUListElement>(null);
  const [rows, setRows] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const measure = (): void => {
      // Measured on a row that stands there for this alone: a calculated length has no number before it is used.
      const height = element.querySelector('[data-ruler]')?.getBoundingClientRect().height ?? 0;
      if (height > 0) setRows(Math.max(1, Math.floor(element.clientHeight / height)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { list, rows };
}
