import type { Writer } from '../sync-db.ts';

export interface RegisterRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** The register this database belongs to: one row, made with the gallery. */
export interface RegisterRepo {
  find(): RegisterRow | null;
  add(register: RegisterRow & { readonly createdAt: number }): void;
}

export function registerRepo(writer: Writer): RegisterRepo {
  const find = writer.query((db) => db.selectFrom('register').select(['id', 'code', 'name']).limit(1));
  const add = writer.command<{ id: string; code: string; name: string; createdAt: number }>((db, v) =>
    db.insertInto('register').values({ id: v.id, code: v.code, name: v.name, created_at: v.createdAt }),
  );
  return { find: () => find.get({}) ?? null, add: (register) => void add.run({ ...register }) };
}
