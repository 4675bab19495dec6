import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import type { Seal } from '../../../shared/domain/close/seal.ts';
import type { Reader } from '../sync-db.ts';

/** A close with its seal, and its place in the journal. */
export interface StoredClose {
  readonly content: SealedClose;
  readonly seal: Seal;
  readonly seq: number;
}

/** Sealed closes, which only the journal makes. */
export interface CloseRepo {
  ofShift(shiftId: string): StoredClose | null;
  byNumber(zNumber: number): StoredClose | null;
  /** The newest, or null before the first. */
  newest(): StoredClose | null;
  /** Z numbers from `from` up, oldest first, at most `limit`. */
  from(zNumber: number, limit: number): readonly StoredClose[];
  /** The public key the register seals with now, or null. */
  sealKey(): string | null;
}

type Row = { content: string; hash: string; signature: string; public_key: string; seq: number };
const COLUMNS = ['content', 'hash', 'signature', 'public_key', 'seq'] as const;

export function closeRepo(reader: Reader): CloseRepo {
  const ofShift = reader.query<{ shiftId: string }, Row>((db, v) => db.selectFrom('shift_close').select(COLUMNS).where('shift_id', '=', v.shiftId));
  const from = reader.query<{ zNumber: number; limit: number }, Row>((db, v) =>
    db.selectFrom('shift_close').select(COLUMNS).where('z_number', '>=', v.zNumber).orderBy('z_number').limit(v.limit),
  );
  const newest = reader.query<Record<never, never>, Row>((db) => db.selectFrom('shift_close').select(COLUMNS).orderBy('z_number', 'desc').limit(1));
  const key = reader.query<Record<never, never>, { public_key: string }>((db) => db.selectFrom('seal_key').select('public_key').orderBy('seq', 'desc').limit(1));
  const first = (row: Row | undefined): StoredClose | null => (row === undefined ? null : closeOf(row));
  return {
    ofShift: (shiftId) => first(ofShift.get({ shiftId })),
    byNumber: (zNumber) => {
      const close = first(from.get({ zNumber, limit: 1 }));
      return close?.content.zNumber === zNumber ? close : null;
    },
    newest: () => first(newest.get({})),
    from: (zNumber, limit) => from.all({ zNumber, limit }).map(closeOf),
    sealKey: () => key.get({})?.public_key ?? null,
  };
}

function closeOf(row: Row): StoredClose {
  return { content: JSON.parse(row.content) as SealedClose, seal: { hash: row.hash, signature: row.signature, publicKey: row.public_key }, seq: row.seq };
}
