import type { Role } from '../../../shared/domain/access/role.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import type { Writer } from '../sync-db.ts';

export interface UserRow {
  readonly id: UserId;
  readonly name: string;
  readonly role: Role;
  /** PHC string of the secret; never leaves the service. */
  readonly credential: string;
  readonly active: boolean;
}

/** The guesses at one person's secret. */
export interface SignInGuardRow {
  /** Wrong ones in a row, the one being checked included. */
  readonly failures: number;
  /** How long (ms) nobody may try after the last of them; waited again in full after a restart. */
  readonly waitMs: number;
  readonly lockedOut: boolean;
}

const NO_GUESSES: SignInGuardRow = { failures: 0, waitMs: 0, lockedOut: false };

/** People who can sign in, and the guesses at their secrets. */
export interface UserRepo {
  find(id: string): UserRow | null;
  /** In whatever letter case it is written. */
  findByName(name: string): UserRow | null;
  /** In the order of their position. */
  list(): UserRow[];
  add(user: Omit<UserRow, 'active'> & { readonly createdAt: number }): void;
  setCredential(id: string, credential: string): void;
  setActive(id: string, active: boolean): void;
  guard(id: string): SignInGuardRow;
  setGuard(id: string, guard: SignInGuardRow): void;
}

const COLUMNS = ['id', 'name', 'role', 'credential', 'active'] as const;
type Stored = Omit<UserRow, 'id' | 'active'> & { readonly id: string; readonly active: 0 | 1 };

export function userRepo(writer: Writer): UserRepo {
  const byId = writer.query<{ id: string }, Stored>((db, v) => db.selectFrom('user').select(COLUMNS).where('id', '=', v.id));
  const byName = writer.query<{ name: string }, Stored>((db, v) => db.selectFrom('user').select(COLUMNS).where('name', '=', v.name));
  const all = writer.query<Record<string, never>, Stored>((db) => db.selectFrom('user').select(COLUMNS).orderBy('position').orderBy('created_at'));
  const newest = writer.query((db) => db.selectFrom('user').select((eb) => eb.fn.max('position').as('position')));
  const insert = writer.command<{ id: string; name: string; role: string; credential: string; position: number; createdAt: number }>((db, v) =>
    db.insertInto('user').values({ id: v.id, name: v.name, role: v.role as Role, credential: v.credential, active: 1, position: v.position, created_at: v.createdAt }),
  );
  const credential = writer.command<{ id: string; credential: string }>((db, v) =>
    db.updateTable('user').set({ credential: v.credential }).where('id', '=', v.id),
  );
  const active = writer.command<{ id: string; active: 0 | 1 }>((db, v) => db.updateTable('user').set({ active: v.active }).where('id', '=', v.id));
  const guard = writer.query<{ id: string }, { failures: number; wait_ms: number; locked_out: 0 | 1 }>((db, v) =>
    db.selectFrom('sign_in_guard').select(['failures', 'wait_ms', 'locked_out']).where('user_id', '=', v.id),
  );
  const putGuard = writer.command<{ id: string; failures: number; waitMs: number; lockedOut: 0 | 1 }>((db, v) =>
    db
      .insertInto('sign_in_guard')
      .values({ user_id: v.id, failures: v.failures, wait_ms: v.waitMs, locked_out: v.lockedOut })
      .onConflict((conflict) =>
        conflict.column('user_id').doUpdateSet((eb) => ({
          failures: eb.ref('excluded.failures'),
          wait_ms: eb.ref('excluded.wait_ms'),
          locked_out: eb.ref('excluded.locked_out'),
        })),
      ),
  );

  const read = (row: Stored | undefined): UserRow | null => (row === undefined ? null : { ...row, id: row.id as UserId, active: row.active === 1 });
  return {
    find: (id) => read(byId.get({ id })),
    findByName: (name) => read(byName.get({ name })),
    list: () => all.all({}).flatMap((row) => read(row) ?? []),
    add: (user) =>
      void insert.run({
        id: user.id,
        name: user.name,
        role: user.role,
        credential: user.credential,
        position: (newest.get({})?.position ?? 0) + 1,
        createdAt: user.createdAt,
      }),
    setCredential: (id, phc) => void credential.run({ id, credential: phc }),
    setActive: (id, on) => void active.run({ id, active: on ? 1 : 0 }),
    guard: (id) => {
      const row = guard.get({ id });
      return row === undefined ? NO_GUESSES : { failures: row.failures, waitMs: row.wait_ms, lockedOut: row.locked_out === 1 };
    },
    setGuard: (id, row) => void putGuard.run({ id, failures: row.failures, waitMs: row.waitMs, lockedOut: row.lockedOut ? 1 : 0 }),
  };
}
