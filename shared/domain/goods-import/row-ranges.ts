/** The first and the last of rows that follow one another; one row alone is both. */
export type RowRange = readonly [first: number, last: number];

/** Rows, least first, as ranges: `2, 3, 4, 9` is 2–4 and 9. */
export function rowRanges(rows: readonly number[]): readonly RowRange[] {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges;
}
