import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { SheetFault } from '../../shared/domain/sheet/sheet-fault.ts';
import { SHEET_BYTES_MAX } from '../../shared/domain/sheet/sheet-limits.ts';
import type { SheetTable } from '../../shared/domain/sheet/sheet.ts';
import { csvTable } from './csv-table.ts';
import { giveUp, SheetRefused } from './sheet-refused.ts';
import { xlsxTable } from './xlsx-workbook.ts';

type OtherKind = Extract<SheetFault, { code: 'sheet.not-a-table' }>['kind'];

/** What files that are no table begin with (Latin-1). */
const OTHERS: readonly (readonly [OtherKind, readonly string[]])[] = [
  ['old-excel', ['\u00d0\u00cf\u0011\u00e0']],
  ['pdf', ['%pdf']],
  ['web', ['<!doctype', '<html', '<?xml', '<table']],
  ['picture', ['\u00ff\u00d8\u00ff', '\u0089png', 'gif8', 'riff']],
];

/**
 * Reads one sheet of a file: a workbook by its first bytes, else text. `sheet` is its place from 0.
 * What the file is called is not looked at. Never throws: whatever is wrong is a fault, and nothing of the file is kept then.
 */
export function readSheet(bytes: Uint8Array, sheet: number): Result<SheetTable, SheetFault> {
  try {
    return ok(tableOf(bytes, sheet));
  } catch (error) {
    // What inflating and XML throw over bytes that are no such thing.
    return fail(error instanceof SheetRefused ? error.fault : { code: 'sheet.broken' });
  }
}

function tableOf(bytes: Uint8Array, sheet: number): SheetTable {
  if (bytes.length > SHEET_BYTES_MAX) giveUp({ code: 'sheet.too-large', megabytes: SHEET_BYTES_MAX >> 20 });
  if (bytes.length === 0) giveUp({ code: 'sheet.empty' });
  const head = String.fromCharCode(...bytes.subarray(0, 64)).trimStart().toLowerCase();
  const other = OTHERS.find(([, beginnings]) => beginnings.some((begins) => head.startsWith(begins.toLowerCase())));
  if (other !== undefined) giveUp({ code: 'sheet.not-a-table', kind: other[0] });
  const table = head.startsWith('pk\u0003\u0004') ? xlsxTable(bytes, sheet) : csvTable(bytes);
  if (table.rows.length === 0) giveUp({ code: 'sheet.empty' });
  return table;
}
