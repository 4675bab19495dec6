import { cutText } from '../../kernel/cut-text.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import { addRupiah, isRupiah, negateRupiah, rupiah, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import { readBankAmount, readSign } from './read-bank-amount.ts';
import { readBankDay, readBankMinute } from './read-bank-day.ts';
import type { ColumnRole, StatementLine, StatementMapping } from './statement.ts';

/** Why a row is not taken; its words are `reconciliation.fault.<fault>`. */
export type RowFault = 'day' | 'future' | 'time' | 'amount' | 'too-large' | 'sign' | 'gross';

export interface FaultyRow {
  readonly row: number;
  readonly fault: RowFault;
  /** What stands there, cut. */
  readonly text: string;
}

export interface StatementReading {
  /** In the order of the file. */
  readonly lines: readonly StatementLine[];
  readonly faults: readonly FaultyRow[];
  /** Rows that hold no movement: blank ones, totals, opening balances. */
  readonly passedOver: number;
  /** Amounts with a part below one rupiah, which was left out. */
  readonly withSen: number;
}

const TEXT_MAX = 200;
const SHOWN_MAX = 40;

type Cells = (role: ColumnRole) => string;
type Read = Omit<StatementLine, 'occurrence'> & { readonly sen: boolean };

/** Rows that are read at a time. */
const ROWS_AT_ONCE = 50;

/**
 * Reads the rows below the column names, some of them at each step, so that whoever reads can do something else in between. A row without a day and
 * without an amount is passed over; a row with only one of them is a fault, except below the last movement, where banks write their totals. `leftOut`
 * are rows a person chose to leave out.
 */
export function* readLines(rows: readonly (readonly string[])[], mapping: StatementMapping, terms: { readonly today: BusinessDay; readonly leftOut: ReadonlySet<number> }): Generator<void, StatementReading> {
  const read: Read[] = [];
  const faults: FaultyRow[] = [];
  let passedOver = 0;
  const cellsOf = byRole(mapping);
  for (const [index, cells] of rows.entries()) {
    const row = index + 1;
    if (row <= mapping.headerRow) continue;
    const outcome = terms.leftOut.has(row) ? null : readRow(row, cellsOf(cells), mapping, terms.today);
    if (outcome === null) passedOver += 1;
    else if ('fault' in outcome) faults.push(outcome);
    else read.push(outcome);
    if (row % ROWS_AT_ONCE === 0) yield;
  }
  const last = read.at(-1)?.row ?? 0;
  const kept = faults.filter((fault) => fault.row < last || fault.fault !== 'day');
  return { lines: numbered(read), faults: kept, passedOver: passedOver + faults.length - kept.length, withSen: read.filter((line) => line.sen).length };
}

/** What stands in a row under each role. */
function byRole({ roles }: StatementMapping): (cells: readonly string[]) => Cells {
  const places = Map.groupBy(roles.keys(), (place) => roles[place]);
  return (cells) => (role) =>
    (places.get(role) ?? [])
      .map((place) => (cells[place] ?? '').replace(/[\p{Cc}\s\u00a0]+/gu, ' ').trim())
      .filter((text) => text !== '')
      .join(' ');
}

function readRow(row: number, cell: Cells, mapping: StatementMapping, today: BusinessDay): Read | FaultyRow | null {
  const money = readMoney(cell, mapping);
  const day = readBankDay(cell('day'), mapping.days, today);
  const fault = (kind: RowFault, text: string): FaultyRow => ({ row, fault: kind, text: cutText(text, SHOWN_MAX) });
  if (day === null) return money === null || 'fault' in money ? null : fault('day', cell('day'));
  if (money === null) return null;
  if ('fault' in money) return fault(money.fault, money.text);
  if (day.day > today) return fault('future', cell('day'));
  const time = cell('time');
  const minute = time === '' ? day.minute : readBankMinute(time);
  if (time !== '' && minute === null) return fault('time', time);
  return { row, day: day.day, minute, amount: money.amount, gross: money.gross, sen: money.sen, description: cutText(cell('description'), TEXT_MAX), reference: cutText(cell('reference'), TEXT_MAX) };
}

interface Money {
  readonly amount: Rupiah;
  readonly gross: Rupiah | null;
  readonly sen: boolean;
}

/** What a row moved; null when it moved nothing. */
function readMoney(cell: Cells, mapping: StatementMapping): Money | { readonly fault: RowFault; readonly text: string } | null {
  let sen = false;
  const read = (role: ColumnRole): Rupiah | null | RowFault => {
    const amount = readBankAmount(cell(role), mapping.numbers);
    if (!amount.ok) return amount.error.code === 'amount.too-large' ? 'too-large' : 'amount';
    sen ||= amount.value?.sen ?? false;
    return amount.value?.amount ?? null;
  };
  const amounts = { amount: read('amount'), in: read('in'), out: read('out'), gross: read('gross'), fee: read('fee') };
  for (const [role, value] of Object.entries(amounts)) if (typeof value === 'string') return { fault: value, text: cell(role as ColumnRole) };
  const known = amounts as Record<keyof typeof amounts, Rupiah | null>;
  const sign = cell('sign') === '' ? null : readSign(cell('sign'));
  if (known.amount !== null && known.amount !== 0 && cell('sign') !== '' && sign === null) return { fault: 'sign', text: cell('sign') };
  const fee = known.fee === null ? null : size(known.fee);
  const moved = known.amount === null ? inAndOut(known.in, known.out) : sign === null ? known.amount : sign === 1 ? size(known.amount) : negateRupiah(size(known.amount));
  const amount = moved ?? (known.gross === null || fee === null ? null : subtractRupiah(known.gross, fee));
  if (amount === null || amount === 0) return null;
  if (!isRupiah(amount)) return { fault: 'too-large', text: String(amount) };
  const gross = known.gross ?? (fee === null || amount < 0 ? null : addRupiah(amount, fee));
  // What the buyer paid is never less than what arrived; a column read the wrong way round shows here.
  if (gross !== null && amount > 0 && gross < amount) return { fault: 'gross', text: String(gross) };
  return { amount, gross: amount > 0 ? gross : null, sen };
}

function inAndOut(into: Rupiah | null, out: Rupiah | null): Rupiah | null {
  if (into === null && out === null) return null;
  return subtractRupiah(into === null ? ZERO_RUPIAH : size(into), out === null ? ZERO_RUPIAH : size(out));
}

function size(amount: Rupiah): Rupiah {
  return rupiah(Math.abs(amount));
}

/** Equal lines of a file are numbered by their time, so that a file sorted the other way round numbers them alike. */
function numbered(read: readonly Read[]): StatementLine[] {
  const equal = new Map<string, Read[]>();
  for (const line of read) {
    const key = JSON.stringify([line.day, line.amount, line.reference, line.description]);
    const group = equal.get(key);
    if (group === undefined) equal.set(key, [line]);
    else group.push(line);
  }
  const occurrences = new Map<Read, number>();
  for (const group of equal.values()) {
    group.toSorted((a, b) => (a.minute ?? 0) - (b.minute ?? 0) || a.row - b.row).forEach((line, index) => occurrences.set(line, index + 1));
  }
  return read.map((line) => {
    const { sen: _sen, ...rest } = line;
    return { ...rest, occurrence: occurrences.get(line) ?? 1 };
  });
}
