import { parse, type Options } from 'csv-parse/sync';
import type { StatementPreview } from '../../../shared/contract/reconciliation.ts';
import { STATEMENT_BYTES_MAX, STATEMENT_ROWS_MAX } from '../../../shared/domain/reconciliation/statement-limits.ts';
import { sha256OfBytes } from '../../db/journal/hash.ts';
import { refuse } from '../refused.ts';

/** A statement file as rows of cells, in the order of the file. */
export interface StatementFile {
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly encoding: StatementPreview['encoding'];
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

const DELIMITERS = [';', ',', '\t', '|'] as const;
/** Rows that are looked at to find the delimiter. */
const TASTED_ROWS = 200;
/** More columns than any bank writes: beyond, a row is not read. */
const COLUMNS_MAX = 80;

/** What files that are no CSV begin with (Latin-1); many banks call a web page `.xls`. */
const OTHERS: readonly (readonly [string, readonly string[]])[] = [
  ['excel', ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0']],
  ['pdf', ['%pdf']],
  ['web', ['<!doctype', '<html', '<?xml', '<table']],
];

/**
 * Reads a file given in base64. Nothing in it is ever run or calculated: a formula is text.
 * @throws Refused statement.too-large, statement.empty, statement.not-csv, statement.too-many-rows, statement.broken
 */
export function readStatementFile(base64: string): StatementFile {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > STATEMENT_BYTES_MAX) return refuse({ code: 'statement.too-large', kb: Math.floor(STATEMENT_BYTES_MAX / 1000) });
  const head = bytes.subarray(0, 512).toString('latin1').trimStart();
  const other = OTHERS.find(([, beginnings]) => beginnings.some((begins) => head.toLowerCase().startsWith(begins.toLowerCase())));
  if (other !== undefined) return refuse({ code: 'statement.not-csv', kind: other[0] });
  const { text, encoding } = decode(bytes);
  if (text.includes('\u0000')) return refuse({ code: 'statement.not-csv', kind: 'binary' });
  if (text.trim() === '') return refuse({ code: 'statement.empty' });
  const { delimiter, body } = announced(text);
  const chosen = delimiter ?? guessDelimiter(body);
  const rows = parseRows(body, chosen);
  if (rows.length > STATEMENT_ROWS_MAX) return refuse({ code: 'statement.too-many-rows', rows: STATEMENT_ROWS_MAX });
  return { hash: sha256OfBytes(bytes), encoding, delimiter: chosen, rows: rows.map((row) => row.slice(0, COLUMNS_MAX)) };
}

function decode(bytes: Buffer): { readonly text: string; readonly encoding: StatementFile['encoding'] } {
  const wide = wideOf(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** UTF-16 by its mark, or, without one, by the zeros on every other place of plain Latin text. */
function wideOf(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const taste = bytes.subarray(0, 400);
  const zeros = [0, 0];
  taste.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const half = taste.length / 2;
  if (half < 4) return null;
  if ((zeros[1] ?? 0) > half * 0.8 && zeros[0] === 0) return 'utf-16le';
  return (zeros[0] ?? 0) > half * 0.8 && zeros[1] === 0 ? 'utf-16be' : null;
}

/** Excel's own first row `sep=;` names the delimiter; it stays a row, so that rows count as in a spreadsheet. */
function announced(text: string): { readonly delimiter: string | null; readonly body: string } {
  const said = /^"?sep=([;,|\t])"?\r?(?=\n)/i.exec(text);
  return said === null ? { delimiter: null, body: text } : { delimiter: said[1] ?? null, body: text.slice(said[0].length) };
}

/** The delimiter that cuts most rows into the same, largest number of cells. */
function guessDelimiter(text: string): string {
  let best = { delimiter: ',' as string, worth: 0 };
  const taste = text.split('\n', TASTED_ROWS).join('\n');
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    for (const row of tryRows(taste, delimiter) ?? []) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    for (const [width, count] of widths) {
      const worth = count * Math.min(width, 12);
      if (worth > best.worth) best = { delimiter, worth };
    }
  }
  return best.delimiter;
}

function parseRows(text: string, delimiter: string): string[][] {
  return tryRows(text, delimiter) ?? refuse({ code: 'statement.broken' });
}

/** A quotation mark that is never closed belongs to the text: then marks mean nothing. */
function tryRows(text: string, delimiter: string): string[][] | null {
  const common = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, to: STATEMENT_ROWS_MAX + 1 } satisfies Options;
  for (const quote of ['"', null]) {
    try {
      return parse(text, { ...common, quote }) as string[][];
    } catch {
      // Tried without quotation marks, then given up.
    }
  }
  return null;
}
