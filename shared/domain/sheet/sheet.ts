/** A cell that holds nothing that can be used, and why. */
export interface CellTrouble {
  /** `formula`: never calculated here and no value stored; `error`: the spreadsheet's own (#N/A); `too-long`: cut at the limit. */
  readonly trouble: 'formula' | 'error' | 'too-long';
  readonly text: string;
}

/** A text as it stands, or a number that the spreadsheet itself took for one; days come as text, `2026-11-20`. Nothing is the empty text. */
export type SheetCell = string | number | CellTrouble;

export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

/** One sheet of a file: rows with something in them, in order. */
export interface SheetTable {
  readonly kind: 'xlsx' | 'csv';
  /** Names of all sheets of a workbook; one empty name for CSV. */
  readonly sheets: readonly string[];
  readonly sheet: number;
  /** Of CSV. */
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' | null;
  readonly delimiter: string | null;
  readonly rows: readonly SheetRow[];
  /** Cells whose stored value was used in place of their formula. */
  readonly formulas: number;
  /** Merged areas over several rows, whose value now stands in each of them. */
  readonly merged: number;
}

/** What a person sees of a cell. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? cell.text : String(cell);
}
