import { cutText } from '../../kernel/cut-text.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import { plainName, roleOfName } from './column-words.ts';
import { guessNumberStyle, readBankAmount } from './read-bank-amount.ts';
import { guessDayOrder, readBankDay } from './read-bank-day.ts';
import { isUsableMapping, type ColumnRole, type DayOrder, type NumberStyle, type StatementMapping } from './statement.ts';

type Rows = readonly (readonly string[])[];

/** Banks write account, name and period above the table; further down nothing is taken for column names. */
const HEADER_WITHIN = 40;
const SAMPLE_ROWS = 300;
const ONCE: readonly ColumnRole[] = ['day', 'time', 'amount', 'in', 'out', 'sign', 'gross', 'fee'];

/**
 * How an unknown file probably reads: its column names decide, what stands in the columns confirms. A proposal only: a person looks at what
 * comes of it. `headerRow` where a person named it. Null when no column reads as days and none as amounts.
 */
export function guessMapping(rows: Rows, today: BusinessDay, headerRow = findHeader(rows)): StatementMapping | null {
  const sample = rows.slice(headerRow, headerRow + SAMPLE_ROWS);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const column = (place: number): string[] => sample.map((row) => row[place] ?? '').filter((cell) => cell.trim() !== '');
  const columns = Array.from({ length: width }, (_, place) => column(place));
  const days = guessDayOrder(columns.flat().filter((cell) => readsAsDay(cell, today)));
  const numbers = guessNumberStyle(columns.flatMap((cells) => (mostly(cells, (cell) => readsAsDay(cell, today)) ? [] : cells)));
  const facts = columns.map((cells) => ({ isDay: mostly(cells, (cell) => readBankDay(cell, days, today) !== null), isAmount: mostly(cells, (cell) => isAmount(cell, numbers)), empty: cells.length === 0 }));
  const names = headerRow === 0 ? [] : (rows[headerRow - 1] ?? []);
  const roles = Array.from({ length: width }, (_, place) => roleThatFits(roleOfName(names[place] ?? ''), facts[place]));
  keepOnce(roles);
  if (!roles.includes('day')) setFirst(roles, 'day', (place) => facts[place]?.isDay === true && roles[place] !== 'time');
  if (!isUsableMapping({ headerRow, days, numbers, roles })) {
    // A gross amount alone is what arrived, as far as this file tells.
    if (!setFirst(roles, 'amount', (place) => roles[place] === 'gross')) setFirst(roles, 'amount', (place) => facts[place]?.isAmount === true && isFree(roles[place], names[place]));
  }
  if (!roles.includes('description')) {
    const widest = columns.map((cells, place) => ({ place, length: roles[place] === 'ignore' && facts[place]?.isAmount === false && facts[place]?.isDay === false ? cells.join('').length : 0 })).toSorted((a, b) => b.length - a.length)[0];
    if (widest !== undefined && widest.length > 0) roles[widest.place] = 'description';
  }
  const mapping: StatementMapping = { headerRow, days, numbers, roles };
  return isUsableMapping(mapping) ? mapping : null;
}

/** What the same bank's next file is known by: its column names, or only their number where there are none. */
export function fingerprintOf(rows: Rows, headerRow: number): string {
  const names = headerRow === 0 ? undefined : rows[headerRow - 1];
  return names === undefined ? `${Math.max(0, ...rows.slice(0, SAMPLE_ROWS).map((row) => row.length))} kolom` : cutText(names.map(plainName).join('|'), 400);
}

/** The row whose cells are names of columns, from 1; 0 when there is none. */
export function findHeader(rows: Rows): number {
  let best = { row: 0, known: 1 };
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const roles = new Set(row.map(roleOfName).filter((role) => role !== null));
    const tells = roles.has('day') && ['amount', 'in', 'out', 'gross'].some((role) => roles.has(role as ColumnRole));
    const known = row.filter((cell) => roleOfName(cell) !== null).length;
    if (tells && known > best.known) best = { row: index + 1, known };
  }
  return best.row;
}

function roleThatFits(role: ColumnRole | null, facts: { readonly isDay: boolean; readonly isAmount: boolean; readonly empty: boolean } | undefined): ColumnRole {
  if (role === null || facts === undefined) return 'ignore';
  const isMoney = role === 'amount' || role === 'in' || role === 'out' || role === 'gross' || role === 'fee';
  if (isMoney && !facts.isAmount && !facts.empty) return 'ignore';
  return role === 'day' && !facts.isDay ? 'ignore' : role;
}

/** The first column keeps a role that can be there once. */
function keepOnce(roles: ColumnRole[]): void {
  for (const once of ONCE) {
    const first = roles.indexOf(once);
    for (let place = first + 1; first >= 0 && place < roles.length; place += 1) if (roles[place] === once) roles[place] = 'ignore';
  }
}

function setFirst(roles: ColumnRole[], role: ColumnRole, fits: (place: number) => boolean): boolean {
  const place = roles.findIndex((_, index) => fits(index));
  if (place >= 0) roles[place] = role;
  return place >= 0;
}

/** A column that nobody named otherwise; a balance is named and stays out. */
function isFree(role: ColumnRole | undefined, name: string | undefined): boolean {
  return role === 'ignore' && roleOfName(name ?? '') === null;
}

function readsAsDay(cell: string, today: BusinessDay): boolean {
  return (['dmy', 'mdy', 'ymd'] as const satisfies readonly DayOrder[]).some((order) => readBankDay(cell, order, today) !== null);
}

function isAmount(cell: string, numbers: NumberStyle): boolean {
  const read = readBankAmount(cell, numbers);
  return read.ok;
}

/** Preamble, totals and the bank's remarks are in the way: six of ten are enough. */
function mostly(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(fits).length * 10 >= cells.length * 6;
}
