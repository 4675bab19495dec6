import type { BusinessDay } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { Delimiter } from '../sheet/delimiters.ts';

/** What a column of a statement file holds. `amount` is signed, or unsigned beside a `sign` (D/K) column. */
export const COLUMN_ROLES = ['ignore', 'day', 'time', 'description', 'reference', 'amount', 'in', 'out', 'sign', 'gross', 'fee'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** `05/11/2026` is 5 November in `dmy`. Written-out months are read in any order. */
export const DAY_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** `1.234.567,00` groups with dots, `1,234,567.00` with commas. */
export const NUMBER_STYLES = ['dots', 'commas'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** How the rows of a file become statement lines. */
export interface StatementMapping {
  /** Row of the column names, from 1; 0 when the file has none. */
  readonly headerRow: number;
  /** Left out: as the file looks. */
  readonly delimiter?: Delimiter | undefined;
  readonly days: DayOrder;
  readonly numbers: NumberStyle;
  /** One role per column, from the left; columns beyond are not read. */
  readonly roles: readonly ColumnRole[];
}

/** What a person says of the form of a file whose guess is wrong; null = as it looks. */
export interface StatementLayout {
  readonly delimiter: Delimiter | null;
  /** From 1; 0 = no row of names. */
  readonly headerRow: number | null;
}

/** A movement on the account as the bank or PJP reports it. */
export interface StatementLine {
  /** Row in the file, from 1, as a spreadsheet counts. */
  readonly row: number;
  readonly day: BusinessDay;
  /** Minutes since midnight by the bank's clock, or null. */
  readonly minute: number | null;
  /** What reached the account (net), in rupiah; negative when it left. */
  readonly amount: Rupiah;
  /** What the buyer paid, where the file tells it apart from what arrived; else null. */
  readonly gross: Rupiah | null;
  readonly description: string;
  readonly reference: string;
  /** 1 for the first of equal lines in a file, 2 for the second: what tells a true double from a line that came twice. */
  readonly occurrence: number;
}

/** True when the mapping names a day and an amount. */
export function isUsableMapping({ roles }: StatementMapping): boolean {
  const has = (role: ColumnRole): boolean => roles.includes(role);
  return has('day') && (has('amount') || has('in') || has('out') || (has('gross') && has('fee')));
}
