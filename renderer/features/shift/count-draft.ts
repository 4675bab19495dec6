import { countTotal, normalCount, type CashCount, type CountedDenomination } from '../../../shared/domain/cash/cash-count.ts';
import { DENOMINATIONS } from '../../../shared/domain/cash/denominations.ts';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';

/** What stands in the fields of a count, by row; a row without an entry is empty. */
export type CountDraft = Readonly<Record<string, string>>;

/** Most digits of a number of pieces. */
export const PIECES_DIGITS = 5;
export const OTHER_ROW = 'other';
/** With so many digits a row that was empty is taken as done. */
const ROW_DIGITS = 2;

/** One row of the count: pieces of a note or coin, or one sum of whatever has no row. */
export interface CountRow {
  readonly key: string;
  readonly kind: CountedDenomination['kind'];
  /** 0 for the sum. */
  readonly value: Rupiah;
}

/** Notes, then coins, largest first, then the rest: the order of the keys. */
export const COUNT_ROWS: readonly CountRow[] = [...DENOMINATIONS.map(({ kind, value }) => ({ key: `${kind}-${value}`, kind, value })), { key: OTHER_ROW, kind: 'other', value: rupiah(0) }];

/** What a row is worth as it stands; null when it cannot be read. */
export function rowWorth(row: CountRow, draft: CountDraft): Rupiah | null {
  const text = draft[row.key]?.trim() ?? '';
  if (text === '') return rupiah(0);
  if (row.kind === 'other') {
    const sum = parseRupiah(text);
    return sum.ok ? sum.value : null;
  }
  return /^\d{1,5}$/.test(text) ? rupiah(row.value * Number(text)) : null;
}

/** Whether the digit just typed (`before` to `after`) ends the row, so that the next one needs no Enter: the second digit of a row that was entered empty. */
export function endsRow(row: CountRow, before: string, after: string, wasEmpty: boolean): boolean {
  return wasEmpty && row.kind !== 'other' && before.length === ROW_DIGITS - 1 && after.length === ROW_DIGITS;
}

export interface ReadCount {
  readonly count: CashCount;
  readonly total: Rupiah;
  /** The first row that cannot be read, or null. */
  readonly wrong: string | null;
}

/** The count as it was typed; empty rows are none of that piece. */
export function readCount(draft: CountDraft): ReadCount {
  const rows: CountedDenomination[] = [];
  let wrong: string | null = null;
  for (const row of COUNT_ROWS) {
    const worth = rowWorth(row, draft);
    if (worth === null) wrong ??= row.key;
    else if (worth > 0) rows.push(row.kind === 'other' ? { value: worth, kind: 'other', pieces: 1 } : { value: row.value, kind: row.kind, pieces: Number(draft[row.key]) });
  }
  const count = normalCount(rows);
  return { count, total: countTotal(count), wrong };
}

/** The fields of a count that was kept. */
export function draftOfCount(count: CashCount): CountDraft {
  return Object.fromEntries(count.map(({ kind, value, pieces }) => (kind === 'other' ? [OTHER_ROW, formatAmount(value)] : [`${kind}-${value}`, String(pieces)])));
}
