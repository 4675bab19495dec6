import type { Cell, Sheet } from './export-tables.ts';
import { harmlessText } from './harmless-text.ts';

/**
 * A sheet as CSV: semicolons (what spreadsheets of this country take), CRLF, a byte order mark so that names are read as UTF-8. Numbers are bare
 * digits; a text that a spreadsheet would calculate is made harmless.
 */
export function csvText({ head, rows }: Sheet): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = harmlessText(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
