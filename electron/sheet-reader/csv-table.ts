import { asItWas } from '../../shared/domain/close-export/harmless-text.ts';
import type { SheetCell, SheetTable } from '../../shared/domain/sheet/sheet.ts';
import { SHEET_ROWS_MAX } from '../../shared/domain/sheet/sheet-limits.ts';
import { csvRows } from './csv-rows.ts';
import { csvTextOf } from './csv-text.ts';
import { rowCollector } from './row-collector.ts';
import { giveUp } from './sheet-refused.ts';

/** Blank rows are counted too: a file may hold as many of them as of others. */
const LINES_MAX = SHEET_ROWS_MAX * 2;

/** Reads a text file as a table. @throws SheetRefused */
export function csvTable(bytes: Uint8Array): SheetTable {
  const { text, encoding } = csvTextOf(bytes);
  const read = csvRows(text, LINES_MAX + 1) ?? giveUp({ code: 'sheet.broken' });
  const collected = rowCollector();
  for (const [index, cells] of read.rows.entries()) collected.add(index + 1, cells.map(cellOf));
  if (read.rows.length > LINES_MAX) giveUp({ code: 'sheet.too-many-rows', most: SHEET_ROWS_MAX });
  return { kind: 'csv', sheets: [''], sheet: 0, encoding, delimiter: read.delimiter, rows: collected.rows, formulas: 0, merged: 0 };
}

/** `="00123"` is how spreadsheets are made to keep a code; any other formula is not calculated. `'=x` is a text that was made harmless. */
function cellOf(text: string): SheetCell {
  const cell = text.trim();
  const kept = /^="([^"]*)"$/.exec(cell);
  if (kept !== null) return kept[1] ?? '';
  return /^=./.test(cell) ? { trouble: 'formula', text: cell.slice(0, 40) } : asItWas(cell);
}
