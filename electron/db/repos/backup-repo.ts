import type { RowsWish } from '../../../shared/contract/base.ts';
import type { CopyAttempt } from '../../../shared/contract/backup.ts';
import type { CopyCause, CopyPlace, CopyReason } from '../../../shared/domain/backup/copy-cause.ts';
import type { BackupCopyTable } from '../schema.ts';
import type { Writer } from '../sync-db.ts';

/** As many attempts are remembered. */
const KEPT = 500;

/** Attempts to copy the books, and what became of them. */
export interface BackupRepo {
  /** Stores an attempt; the oldest are forgotten. */
  add(attempt: CopyAttempt): void;
  /** Newest first. */
  recent(wish: RowsWish): readonly CopyAttempt[];
  count(): number;
  /** The newest good copy in `place`, or null. */
  lastGood(place: CopyPlace): CopyAttempt | null;
  /** The newest attempt in `place`, good or not, or null. */
  last(place: CopyPlace): CopyAttempt | null;
}

type Row = Omit<BackupCopyTable, 'id'>;

export function backupRepo(writer: Writer): BackupRepo {
  const insert = writer.command<{ id: number; at: number; reason: string; place: string; folder: string; file: string | null; bytes: number; seq: number; head8: string; sameDisk: 0 | 1; cause: string | null; detail: string | null }>((db, v) =>
    db.insertInto('backup_copy').values({
      id: v.id,
      at: v.at,
      reason: v.reason as CopyReason,
      place: v.place as CopyPlace,
      folder: v.folder,
      file: v.file,
      bytes: v.bytes,
      seq: v.seq,
      head8: v.head8,
      same_disk: v.sameDisk,
      cause: v.cause as CopyCause | null,
      detail: v.detail,
    }),
  );
  const newest = writer.query((db) => db.selectFrom('backup_copy').select((eb) => eb.fn.max('id').as('id')));
  const forget = writer.command<{ before: number }>((db, v) => db.deleteFrom('backup_copy').where('id', '<=', v.before));
  const recent = writer.query<RowsWish, Row>((db, v) => db.selectFrom('backup_copy').selectAll().orderBy('id', 'desc').limit(v.limit).offset(v.offset));
  const countAll = writer.query<Record<never, never>, { n: number }>((db) => db.selectFrom('backup_copy').select((eb) => eb.fn.countAll<number>().as('n')));
  const last = writer.query<{ place: string }, Row>((db, v) => db.selectFrom('backup_copy').selectAll().where('place', '=', v.place as CopyPlace).orderBy('id', 'desc').limit(1));
  const lastGood = writer.query<{ place: string }, Row>((db, v) =>
    db.selectFrom('backup_copy').selectAll().where('place', '=', v.place as CopyPlace).where('cause', 'is', null).orderBy('id', 'desc').limit(1),
  );
  const read = (row: Row | undefined): CopyAttempt | null => (row === undefined ? null : attemptOf(row));
  return {
    add: (attempt) => {
      const id = (newest.get({})?.id ?? 0) + 1;
      insert.run({ ...attempt, id, sameDisk: attempt.sameDisk ? 1 : 0 });
      forget.run({ before: id - KEPT });
    },
    recent: (wish) => recent.all(wish).map(attemptOf),
    count: () => countAll.get({})?.n ?? 0,
    lastGood: (place) => read(lastGood.get({ place })),
    last: (place) => read(last.get({ place })),
  };
}

function attemptOf(row: Row): CopyAttempt {
  return {
    at: row.at,
    reason: row.reason,
    place: row.place,
    folder: row.folder,
    file: row.file,
    bytes: row.bytes,
    seq: row.seq,
    head8: row.head8,
    sameDisk: row.same_disk === 1,
    cause: row.cause,
    detail: row.detail,
  };
}
