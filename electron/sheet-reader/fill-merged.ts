import type { SheetCell, SheetRow } from '../../shared/domain/sheet/sheet.ts';
import { SHEET_CELLS_MAX, SHEET_COLUMNS_MAX } from '../../shared/domain/sheet/sheet-limits.ts';
import type { Area } from './cell-address.ts';
import { giveUp } from './sheet-refused.ts';

/**
 * A value merged over several rows is meant for each of them: it is written into the rows that are there. One merged over columns only is a
 * heading and stays where it is.
 */
export function fillMerged(rows: readonly SheetRow[], areas: readonly Area[]): { readonly rows: readonly SheetRow[]; readonly merged: number } {
  const tall = areas.filter((area) => area.bottom > area.top && area.left < SHEET_COLUMNS_MAX);
  if (tall.length === 0) return { rows, merged: 0 };
  const places = new Map(rows.map((row, place) => [row.row, place]));
  const filled = rows.map((row) => ({ row: row.row, cells: [...row.cells] }));
  let written = 0;
  let merged = 0;
  for (const { top, left, bottom } of tall) {
    const first = filled[places.get(top) ?? -1]?.cells[left];
    if (first === undefined || first === '') continue;
    merged += 1;
    for (let row = top + 1; row <= Math.min(bottom, rows.at(-1)?.row ?? 0); row += 1) {
      written += 1;
      if (written > SHEET_CELLS_MAX) giveUp({ code: 'sheet.too-many-cells', most: SHEET_CELLS_MAX });
      const cells = filled[places.get(row) ?? -1]?.cells;
      if (cells !== undefined) put(cells, left, first);
    }
  }
  return { rows: filled, merged };
}

function put(cells: SheetCell[], place: number, value: SheetCell): void {
  while (cells.length < place) cells.push('');
  cells[place] = value;
}
