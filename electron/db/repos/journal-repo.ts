import type { JournalTable } from '../schema.ts';
import type { Reader } from '../sync-db.ts';

/** Reading the journal. */
export interface JournalRepo {
  /** Newest first, entries before `beforeSeq` (null = from the newest). */
  list(beforeSeq: number | null, limit: number): readonly JournalTable[];
  /** From `fromSeq` up, in order, one by one. */
  from(fromSeq: number): IterableIterator<JournalTable>;
  entry(seq: number): JournalTable | null;
}

export function journalRepo(reader: Reader): JournalRepo {
  const list = reader.query<{ before: number; limit: number }, JournalTable>((db, v) =>
    db.selectFrom('journal').selectAll().where('seq', '<', v.before).orderBy('seq', 'desc').limit(v.limit),
  );
  const from = reader.query<{ seq: number }, JournalTable>((db, v) => db.selectFrom('journal').selectAll().where('seq', '>=', v.seq).orderBy('seq'));
  const entry = reader.query<{ seq: number }, JournalTable>((db, v) => db.selectFrom('journal').selectAll().where('seq', '=', v.seq));
  return {
    list: (beforeSeq, limit) => list.all({ before: beforeSeq ?? Number.MAX_SAFE_INTEGER, limit }),
    from: (seq) => from.iterate({ seq }),
    entry: (seq) => entry.get({ seq }) ?? null,
  };
}
