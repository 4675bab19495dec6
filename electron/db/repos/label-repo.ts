import type { Writer } from '../sync-db.ts';

export interface StoredLabelRun {
  readonly run: string;
  readonly labels: number;
  readonly what: string;
}

/** Runs of labels as they were asked for. */
export interface LabelRepo {
  /** `pages`: sheets of the file it was given as; null: it goes to a printer. */
  add(run: StoredLabelRun & { readonly id: string; readonly at: number; readonly userId: string; readonly pages: number | null }): void;
  find(id: string): StoredLabelRun | null;
}

export function labelRepo(writer: Writer): LabelRepo {
  const insert = writer.command<{ id: string; run: string; labels: number; what: string; at: number; userId: string; pages: number | null }>((db, v) => db.insertInto('label_run').values({ id: v.id, run: v.run, labels: v.labels, what: v.what, created_at: v.at, user_id: v.userId, pages: v.pages }));
  const find = writer.query<{ id: string }, StoredLabelRun>((db, v) => db.selectFrom('label_run').select(['run', 'labels', 'what']).where('id', '=', v.id));
  return {
    add: ({ id, run, labels, what, at, userId, pages }) => void insert.run({ id, run, labels, what, at, userId, pages }),
    find: (id) => find.get({ id }) ?? null,
  };
}
