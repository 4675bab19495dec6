import type { BookedEntry } from '../../../shared/domain/cash-book/book-words.ts';
import type { Movement, MovementKind } from '../../../shared/domain/ledger/movement.ts';
import type { LedgerAccount } from '../../../shared/domain/ledger/place.ts';
import type { Handover } from '../../../shared/domain/treasury/documents.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Writer } from '../sync-db.ts';

/** A step of the ledger that reached or left the treasurer, with the entry that made it. */
export interface BookRow extends Movement {
  readonly at: Instant;
  readonly entry: BookedEntry;
  readonly hash: string;
}

export interface BookRepo {
  /** Every step that touches the treasurer's cash or account, in the order of the journal. */
  steps(): readonly BookRow[];
  /** A handover with its place in the journal, or null. */
  handover(handoverId: string): { readonly handover: Handover; readonly seq: number; readonly hash: string } | null;
}

const OF_TREASURER: LedgerAccount[] = ['treasurer', 'bank'];

export function bookRepo(writer: Writer): BookRepo {
  const steps = writer.query<Record<never, never>, { seq: number; at: number; type: string; body: string; hash: string; kind: MovementKind; from_account: LedgerAccount; to_account: LedgerAccount; amount: number }>((db) =>
    db
      .selectFrom('money_movement')
      .innerJoin('journal', 'journal.seq', 'money_movement.seq')
      .select(['journal.seq', 'journal.at', 'journal.type', 'journal.body', 'journal.hash', 'money_movement.kind', 'money_movement.from_account', 'money_movement.to_account', 'money_movement.amount'])
      .where((eb) => eb.or([eb('money_movement.from_account', 'in', OF_TREASURER), eb('money_movement.to_account', 'in', OF_TREASURER)]))
      .orderBy('money_movement.seq')
      .orderBy('money_movement.part'),
  );
  const handover = writer.query<{ id: string }, { seq: number; hash: string; body: string }>((db, v) =>
    db.selectFrom('handover').innerJoin('journal', 'journal.seq', 'handover.seq').select(['journal.seq', 'journal.hash', 'journal.body']).where('handover.id', '=', v.id),
  );
  return {
    steps: () =>
      steps.all({}).map(({ seq, at, type, body, hash, kind, from_account, to_account, amount }) => ({
        kind,
        from: from_account,
        to: to_account,
        amount: amount as Rupiah,
        at,
        hash,
        entry: { seq, type, body: JSON.parse(body) as unknown } as BookedEntry,
      })),
    handover: (id) => {
      const row = handover.get({ id });
      return row === undefined ? null : { handover: JSON.parse(row.body) as Handover, seq: row.seq, hash: row.hash };
    },
  };
}
