import { useLayoutEffect, useState, type KeyboardEvent } from 'react';
import type { Asked } from './use-ask.ts';

/** The row that the keys of a search field point at. */
export interface Marked {
  /** Its place in the list. */
  readonly marked: number;
  /** Takes the marked row of this list as soon as its rows are there. */
  readonly enter: (list: string) => void;
  /** Arrows move, Enter takes; every other key is left alone. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Arrows and Enter in the field of a search. `list` names what is looked for (words, page): another list begins at its first row. A person may be
 * quicker than the answer: Enter waits for the rows of exactly what stands in the field, and takes none when they cannot be had. `take` is given
 * undefined where the list has no such row, and `enter` for the next search.
 */
export function useMarked<Row>(list: string, rows: readonly Row[], { asking, trouble }: Pick<Asked<unknown>, 'asking' | 'trouble'>, take: (row: Row | undefined, enter: Marked['enter']) => void): Marked {
  const [moved, setMoved] = useState({ list, place: 0 });
  // Words that come again later begin at the first row too.
  if (moved.list !== list) setMoved({ list, place: 0 });
  const [entering, setEntering] = useState<string | null>(null);
  const marked = moved.list === list ? moved.place : 0;
  // Before another key can come: what it types belongs to the field that is opened here.
  useLayoutEffect(() => {
    if (entering === null || asking) return;
    setEntering(null);
    if (entering === list && trouble === null) take(rows[marked], setEntering);
  }, [entering, asking]);
  return {
    marked,
    enter: setEntering,
    onKeyDown(event) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step === 0 && event.key !== 'Enter') return;
      // What Enter opens takes the focus; this same key must not store it.
      event.preventDefault();
      if (step === 0) setEntering(list);
      else setMoved({ list, place: Math.min(Math.max(0, rows.length - 1), Math.max(0, marked + step)) });
    },
  };
}
