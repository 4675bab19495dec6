/** Most accounts in the list. */
export const ACCOUNTS_MAX = 40;

/** An account as it is being edited; a code that was stored stays, papers name it. */
export interface AccountRow {
  readonly key: number;
  readonly code: string;
  readonly name: string;
  readonly fresh: boolean;
}

/** What is wrong with a row, or null. */
export function accountFault(rows: readonly AccountRow[], place: number): 'code' | 'twice' | 'name' | null {
  const row = rows[place];
  if (row === undefined || !/^\d{6}$/.test(row.code)) return 'code';
  if (rows.some(({ code }, other) => other < place && code === row.code)) return 'twice';
  return row.name.trim() === '' ? 'name' : null;
}

/** Something is deposited under this row: it can be renamed, not taken out. */
export function isHeld(rows: readonly AccountRow[], place: number, used: ReadonlySet<string>): boolean {
  const code = rows[place]?.code ?? '';
  return used.has(code) && accountFault(rows, place) !== 'twice';
}
