import { cutText } from '../../../shared/kernel/cut-text.ts';
import type { StatementPreview } from '../../../shared/contract/reconciliation.ts';
import type { SideWork } from '../ports/side-work.ts';
import type { ServiceContext } from '../service-context.ts';
import { readStatement, summaryOf, type StatementRequest } from './statement-reading.ts';

const SHOWN_ROWS = 12;
const CELL_MAX = 60;
/** Rows that the row of names is chosen from, and the length of each. */
const TOP_ROWS = 40;
const TOP_CHARACTERS = 70;

/** What a file would bring; nothing is kept. @throws Refused statement.* when it cannot be read at all */
export async function previewStatement(context: ServiceContext, beside: SideWork, input: StatementRequest): Promise<StatementPreview> {
  const read = await readStatement(context, beside, input);
  const { rows, encoding, delimiter } = read.file;
  const { header } = read;
  const cut = (cells: readonly string[]): string[] => cells.map((cell) => (cell.length > CELL_MAX ? `${cutText(cell, CELL_MAX)}…` : cell));
  const width = Math.max(1, ...rows.slice(header, header + 300).map((row) => row.length));
  const names = header === 0 ? [] : cut(rows[header - 1] ?? []);
  return {
    fingerprint: read.fingerprint,
    remembered: read.remembered,
    account: read.account,
    encoding,
    delimiter,
    rowCount: rows.length,
    headerRow: header,
    top: topOf(rows, header),
    columns: Array.from({ length: Math.max(width, names.length) }, (_, place) => names[place] ?? ''),
    rows: rows.slice(header, header + SHOWN_ROWS).map((cells, index) => ({ row: header + index + 1, cells: cut(cells) })),
    mapping: read.mapping,
    reading: read.reading === null ? null : summaryOf(context, read.account, read.reading),
  };
}

function topOf(rows: readonly (readonly string[])[], header: number): StatementPreview['top'] {
  return rows
    .slice(0, Math.max(TOP_ROWS, header))
    .map((cells, index) => ({ row: index + 1, text: cutText(cells.map((cell) => cell.trim()).filter((cell) => cell !== '').join(' \u00b7 '), TOP_CHARACTERS) }))
    .filter(({ text }) => text !== '');
}
