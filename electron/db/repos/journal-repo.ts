import type { JournalBodies, JournalType } from '../../../shared/domain/journal/entry.ts';
import type { JournalTable } from '../schema.ts';
import type { Reader } from '../sync-db.ts';

/** Reading the journal. */
export interface JournalRepo {
  /** Newest first, entries before `beforeSeq` (null = from the newest). */
  list(beforeSeq: number | null, limit: number): readonly JournalTable[];
  /** From `fromSeq` up, in order, one by one. */
  from(fromSeq: number): IterableIterator<JournalTable>;
  entry(seq: number): JournalTable | null;
  /** What entries of one type say, from `fromSeq` up, oldest first. */
  bodies<Type extends JournalType>(type: Type, fromSeq: number): readonly JournalBodies[Type][];
  /** When the newest entry was made, or null. */
  lastAt(): number | null;
  /** The newest entries of a type, newest first. */
  newestOf<Type extends JournalType>(type: Type, limit: number): readonly { readonly seq: number; readonly userId: string | null; readonly body: JournalBodies[Type] }[];
}

export function journalRepo(reader: Reader): JournalRepo {
  const list = reader.query<{ before: number; limit: number }, JournalTable>((db, v) =>
    db.selectFrom('journal').selectAll().where('seq', '<', v.before).orderBy('seq', 'desc').limit(v.limit),
  );
  const from = reader.query<{ seq: number }, JournalTable>((db, v) => db.selectFrom('journal').selectAll().where('seq', '>=', v.seq).orderBy('seq'));
  const entry = reader.query<{ seq: number }, JournalTable>((db, v) => db.selectFrom('journal').selectAll().where('seq', '=', v.seq));
  const bodies = reader.query<{ type: string; seq: number }, { body: string }>((db, v) => db.selectFrom('journal').select('body').where('seq', '>=', v.seq).where('type', '=', v.type).orderBy('seq'));
  const newest = reader.query<Record<never, never>, { at: number }>((db) => db.selectFrom('journal').select('at').orderBy('seq', 'desc').limit(1));
  const ofType = reader.query<{ type: string; limit: number }, { seq: number; user_id: string | null; body: string }>((db, v) => db.selectFrom('journal').select(['seq', 'user_id', 'body']).where('type', '=', v.type).orderBy('seq', 'desc').limit(v.limit));
  return {
    list: (beforeSeq, limit) => list.all({ before: beforeSeq ?? Number.MAX_SAFE_INTEGER, limit }),
    from: (seq) => from.iterate({ seq }),
    entry: (seq) => entry.get({ seq }) ?? null,
    bodies: <Type extends JournalType>(type: Type, seq: number) => bodies.all({ type, seq }).map(({ body }) => JSON.parse(body) as JournalBodies[Type]),
    newestOf: <Type extends JournalType>(type: Type, limit: number) => ofType.all({ type, limit }).map(({ seq, user_id, body }) => ({ seq, userId: user_id, body: JSON.parse(body) as JournalBodies[Type] })),
    lastAt: () => newest.get({})?.at ?? null,
  };
}
