export interface ShelfGeometry {
  readonly columns: number;
  /** Whole rows that fit the room. */
  readonly rows: number;
  /** Height of one row without the gap, px. */
  readonly rowHeight: number;
  readonly gap: number;
}

const TILE_WIDTH = 155;

/** Tiles that divide the room so that no row is cut: 5 x 4 at 1366 px, 7 x 5 at 1920 px. Room in px. */
export function shelfGeometry(width: number, height: number, wide: boolean): ShelfGeometry {
  const gap = wide ? 12 : 10;
  const least = wide ? 160 : 120;
  const columns = Math.max(1, Math.floor((width + gap) / (TILE_WIDTH + gap)));
  const rows = Math.max(1, Math.floor((height + gap) / (least + gap)));
  return { columns, rows, gap, rowHeight: Math.max(least, (height - gap * (rows - 1)) / rows) };
}

export interface ShelfWindow {
  /** First product drawn and the one behind the last. */
  readonly first: number;
  readonly end: number;
  /** Empty height above the first row drawn, and height of all rows, px. */
  readonly above: number;
  readonly total: number;
}

/** Which products are drawn at `scrollTop`, with one screen of rows before and behind, so that a shelf of 100.000 costs as much as one of 60. */
export function shelfWindow({ columns, rows, rowHeight, gap }: ShelfGeometry, products: number, scrollTop: number): ShelfWindow {
  const pitch = rowHeight + gap;
  const allRows = Math.ceil(products / columns);
  const top = Math.floor(scrollTop / pitch);
  const firstRow = Math.max(0, Math.min(allRows - rows, top - rows));
  const endRow = Math.min(allRows, top + 2 * rows + 1);
  return { first: firstRow * columns, end: Math.min(products, endRow * columns), above: firstRow * pitch, total: Math.max(0, allRows * pitch - gap) };
}
