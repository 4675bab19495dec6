import type { Writer } from '../sync-db.ts';

export interface StoredLabelRun {
  readonly run: string;
  readonly labels: number;
  readonly what: string;
}

/** Runs of labels as they were asked for. */
export interface LabelRepo {
  add(run: StoredLabelRun & { readonly id: string; readonly at: number }): void;
  find(id: string): StoredLabelRun | null;
}

export function labelRepo(writer: Writer): LabelRepo {
  const insert = writer.command<{ id: string; run: string; labels: number; what: string; at: number }>((db, v) => db.insertInto('label_run').values({ id: v.id, run: v.run, labels: v.labels, what: v.what, created_at: v.at }));
  const find = writer.query<{ id: string }, StoredLabelRun>((db, v) => db.selectFrom('label_run').select(['run', 'labels', 'what']).where('id', '=', v.id));
  return {
    add: (run) => void insert.run({ id: run.id, run: run.run, labels: run.labels, what: run.what, at: run.at }),
    find: (id) => find.get({ id }) ?? null,
  };
}
