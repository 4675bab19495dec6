import writeExcelFile from 'write-excel-file/node';
import type { Cell, Sheet } from '../../shared/domain/close-export/export-tables.ts';

/** Grouped whole numbers, negative with a minus, the way the country's spreadsheets show them. */
const WHOLE = '#,##0';
/** Quantities with a part, at most thousandths. */
const PART = '#,##0.###';

/** Sheets as XLSX: numbers are numbers, texts are texts and never formulas. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeExcelFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: head.map((title, index) => ({ width: Math.min(40, rows.reduce((longest, row) => Math.max(longest, String(row[index] ?? '').length), title.length) + 4) })),
      data: [head.map((title) => ({ value: title, type: String, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cellOf))],
    })),
  ).toBuffer();
}

function cellOf(cell: Cell) {
  if (cell === null) return null;
  return typeof cell === 'number' ? { value: cell, type: Number, format: Number.isInteger(cell) ? WHOLE : PART } : { value: cell, type: String };
}
