import { useState } from 'react';

/** The row that the keys of a list are about. */
export interface Chosen<Row> {
  /** Its place; -1: none. */
  readonly at: number;
  readonly row: Row | undefined;
  readonly choose: (at: number) => void;
  /** Up or down by so many rows. */
  readonly move: (by: number) => void;
}

/**
 * The chosen row of a list that others change meanwhile: it is the same row wherever it stands by then, and where it is gone the one that took its
 * place. `begun`: the first row is chosen as soon as there is one.
 */
export function useChosen<Row>(rows: readonly Row[], nameOf: (row: Row) => string, begun = true): Chosen<Row> {
  const [last, setLast] = useState<{ readonly name: string | null; readonly at: number }>({ name: null, at: -1 });
  const choose = (to: number): void => {
    const row = rows[to];
    if (row !== undefined) setLast({ name: nameOf(row), at: to });
  };
  if (begun && last.name === null) choose(0);
  const now = last.name === null ? -1 : rows.findIndex((row) => nameOf(row) === last.name);
  const at = now >= 0 ? now : Math.min(last.at, rows.length - 1);
  return { at, row: rows[at], choose, move: (by) => choose(Math.min(rows.length - 1, Math.max(0, at + by))) };
}
