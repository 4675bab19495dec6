import Database from 'better-sqlite3';
import { PROJECTED_TABLES } from '../../electron/db/journal/rows.ts';
import { openStore, type Store } from '../../electron/db/store.ts';
import type { SealKeys } from '../../electron/services/ports/seal-keys.ts';
import { sealClose } from '../../electron/services/shift/seal-close.ts';
import type { JournalBodies, JournalType } from '../../shared/domain/journal/entry.ts';

/** What an entry says, without its place in the chain. */
export interface ToldEntry {
  readonly seq: number;
  readonly type: JournalType;
  readonly at: number;
  readonly registerId: string;
  readonly userId: string | null;
  readonly body: JournalBodies[JournalType];
}

/** Kept beside the rows of the journal, moved by each of its entries. */
const SUMS = ['money_balance', 'due_balance', 'stock', 'stock_place', 'line_return', 'line_match', 'payment_match', 'day_total', 'product_total', 'packed_month', 'product_pack'];

/**
 * The most that somebody with the file and this program can do: tells the whole history anew. `tell` answers each entry as it is to
 * stand, or null to leave it out; every hash, row and sum is made as the program makes them. With `keys` each close is built and sealed
 * anew from what is told; with null the closes stay as they were sealed.
 */
export function writeAnew(file: string, tell: (entry: ToldEntry) => ToldEntry | null, keys: SealKeys | null): void {
  const told = entriesOf(file).flatMap((entry) => tell(entry) ?? []);
  empty(file);
  const store = openStore(file);
  store.transaction(() => {
    for (const entry of told) {
      if (keys !== null && entry.type === 'seal.key-set') continue;
      append(store, keys !== null && entry.type === 'shift.closed' ? { ...entry, body: sealedAnew(store, keys, entry) } : entry);
    }
  });
  store.close();
  forgetOrphans(file);
}

function entriesOf(file: string): readonly ToldEntry[] {
  const database = new Database(file, { readonly: true });
  const rows = database.prepare('SELECT seq, type, at, register_id, user_id, body FROM journal ORDER BY seq').all() as { seq: number; type: JournalType; at: number; register_id: string; user_id: string | null; body: string }[];
  database.close();
  return rows.map(({ seq, type, at, register_id, user_id, body }) => ({ seq, type, at, registerId: register_id, userId: user_id, body: JSON.parse(body) as JournalBodies[JournalType] }));
}

function append(store: Store, { type, at, registerId, userId, body }: ToldEntry): void {
  store.journal.append({ type, at, registerId, userId, body });
}

function sealedAnew(store: Store, sealKeys: SealKeys, entry: ToldEntry): JournalBodies['shift.closed'] {
  const { content } = entry.body as JournalBodies['shift.closed'];
  const shift = store.shifts.open();
  const last = shift === null ? null : store.shifts.lastCount(shift.shiftId);
  if (shift === null || last === null) throw new Error('the history told holds a close without its shift');
  return sealClose(
    { store, sealKeys },
    {
      shift,
      register: { ...content.register, name: content.register.code },
      actor: { userId: content.closedBy.id, name: content.closedBy.name },
      at: content.closedAt,
      last,
      reason: content.cash.reason,
      approvedBy: content.cash.approvedBy,
      floatLeft: content.cash.floatLeft,
      parked: content.parked,
      confirmed: [],
    },
  );
}

/** Takes everything out that the journal made, with the guards put back behind it. */
function empty(file: string): void {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  const guards = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as { name: string; sql: string }[];
  for (const { name } of guards) database.exec(`DROP TRIGGER "${name}"`);
  for (const table of ['journal', ...PROJECTED_TABLES, ...SUMS]) database.exec(`DELETE FROM "${table}"`);
  for (const { sql } of guards) database.exec(sql);
  database.close();
}

/** Papers and marks of what is told no longer. */
function forgetOrphans(file: string): void {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  for (const { table, rowid } of database.pragma('foreign_key_check') as { table: string; rowid: number }[]) database.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid);
  database.close();
}
