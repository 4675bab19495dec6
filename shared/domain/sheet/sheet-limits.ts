/** Largest file in bytes. */
export const SHEET_BYTES_MAX = 32 * 1024 * 1024;
/** Rows with something in them; beyond, the file is refused and no further row is read. */
export const SHEET_ROWS_MAX = 100_000;
/** A cell further right than this, with something in it, refuses the file. */
export const SHEET_COLUMNS_MAX = 128;
/** Cells with something in them, and all texts together in characters: what a row of 100.000 goods needs, and no more. */
export const SHEET_CELLS_MAX = 2_000_000;
export const SHEET_TEXT_MAX = 48 * 1024 * 1024;
/** Longest text of one cell. */
export const CELL_TEXT_MAX = 2_000;
