import type { Delimiter } from '../../../shared/domain/sheet/delimiters.ts';
import type { StatementPreview } from '../../../shared/contract/reconciliation.ts';
import { STATEMENT_BYTES_MAX, STATEMENT_ROWS_MAX } from '../../../shared/domain/reconciliation/statement-limits.ts';
import { sha256OfBytes } from '../../db/journal/hash.ts';
import { csvRows } from '../../sheet-reader/csv-rows.ts';
import { csvTextOf, type DecodedText } from '../../sheet-reader/csv-text.ts';
import { SheetRefused } from '../../sheet-reader/sheet-refused.ts';
import { refuse } from '../refused.ts';

/** A statement file as rows of cells, in the order of the file. */
export interface StatementFile {
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly encoding: StatementPreview['encoding'];
  readonly delimiter: Delimiter;
  readonly rows: readonly (readonly string[])[];
}

/** More columns than any bank writes: beyond, a row is not read. */
const COLUMNS_MAX = 80;

/** What files that are no CSV begin with (Latin-1); many banks call a web page `.xls`. */
const OTHERS: readonly (readonly [string, readonly string[]])[] = [
  ['excel', ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0']],
  ['pdf', ['%pdf']],
  ['web', ['<!doctype', '<html', '<?xml', '<table']],
];

/**
 * Reads a file given in base64, its cells parted by `named` where a person said so. Nothing in it is ever run or calculated: a formula is text.
 * @throws Refused statement.too-large, statement.empty, statement.not-csv, statement.too-many-rows, statement.broken
 */
export function readStatementFile(base64: string, named: Delimiter | null): StatementFile {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > STATEMENT_BYTES_MAX) return refuse({ code: 'statement.too-large', kb: Math.floor(STATEMENT_BYTES_MAX / 1000) });
  const head = bytes.subarray(0, 512).toString('latin1').trimStart();
  const other = OTHERS.find(([, beginnings]) => beginnings.some((begins) => head.toLowerCase().startsWith(begins.toLowerCase())));
  if (other !== undefined) return refuse({ code: 'statement.not-csv', kind: other[0] });
  const { text, encoding } = textOf(bytes);
  const { delimiter, rows } = csvRows(text, STATEMENT_ROWS_MAX + 1, named) ?? refuse({ code: 'statement.broken' });
  if (rows.length > STATEMENT_ROWS_MAX) return refuse({ code: 'statement.too-many-rows', rows: STATEMENT_ROWS_MAX });
  return { hash: sha256OfBytes(bytes), encoding, delimiter, rows: rows.map((row) => row.slice(0, COLUMNS_MAX)) };
}

/** The text and how it was written. @throws Refused statement.not-csv, statement.empty */
function textOf(bytes: Uint8Array): DecodedText {
  try {
    return csvTextOf(bytes);
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    return refuse(error.fault.code === 'sheet.empty' ? { code: 'statement.empty' } : { code: 'statement.not-csv', kind: 'binary' });
  }
}
