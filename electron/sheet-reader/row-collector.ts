import { CELL_TEXT_MAX, SHEET_CELLS_MAX, SHEET_COLUMNS_MAX, SHEET_ROWS_MAX, SHEET_TEXT_MAX } from '../../shared/domain/sheet/sheet-limits.ts';
import type { SheetCell, SheetRow } from '../../shared/domain/sheet/sheet.ts';
import { giveUp } from './sheet-refused.ts';

/** Takes rows as they are read and holds every limit. */
export interface RowCollector {
  /** `cells` may have holes; a row of blanks is left out. */
  add(row: number, cells: readonly (SheetCell | undefined)[]): void;
  readonly rows: readonly SheetRow[];
}

/** @throws SheetRefused sheet.too-many-* as soon as a limit is passed */
export function rowCollector(): RowCollector {
  const rows: SheetRow[] = [];
  let count = 0;
  let text = 0;
  return {
    rows,
    add(row, given) {
      let last = given.length;
      while (last > 0 && isBlank(given[last - 1])) last -= 1;
      if (last === 0) return;
      if (last > SHEET_COLUMNS_MAX) giveUp({ code: 'sheet.too-many-columns', most: SHEET_COLUMNS_MAX });
      if (rows.length >= SHEET_ROWS_MAX) giveUp({ code: 'sheet.too-many-rows', most: SHEET_ROWS_MAX });
      const cells = Array.from({ length: last }, (_, place) => tidy(given[place]));
      for (const cell of cells) {
        if (cell === '') continue;
        count += 1;
        if (typeof cell === 'string') text += cell.length;
      }
      if (count > SHEET_CELLS_MAX || text > SHEET_TEXT_MAX) giveUp({ code: 'sheet.too-many-cells', most: SHEET_CELLS_MAX });
      rows.push({ row, cells });
    },
  };
}

function isBlank(cell: SheetCell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function tidy(cell: SheetCell | undefined): SheetCell {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  return text.length > CELL_TEXT_MAX ? { trouble: 'too-long', text: `${text.slice(0, 40)}…` } : text;
}
