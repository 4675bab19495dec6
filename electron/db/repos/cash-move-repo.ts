import type { CashMove } from '../../../shared/domain/shift/cash-move.ts';
import type { ShiftId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { CashMoveTable } from '../schema.ts';
import type { Writer } from '../sync-db.ts';

/** A cash move as it is stored. */
export interface StoredCashMove extends Omit<CashMove, 'attachment'> {
  readonly seq: number;
  readonly at: number;
  readonly userId: string | null;
  readonly attachmentId: string | null;
}

export interface CashMoveRepo {
  /** Number of the newest, 0 before the first. */
  lastNumber(): number;
  find(seq: number): StoredCashMove | null;
  /** Of one shift, oldest first. */
  ofShift(shiftId: string): readonly StoredCashMove[];
}

export function cashMoveRepo(writer: Writer): CashMoveRepo {
  const last = writer.query<Record<never, never>, { n: number | null }>((db) => db.selectFrom('cash_move').select((eb) => eb.fn.max('number').as('n')));
  const bySeq = writer.query<{ seq: number }, CashMoveTable>((db, v) => db.selectFrom('cash_move').selectAll().where('seq', '=', v.seq));
  const ofShift = writer.query<{ shiftId: string }, CashMoveTable>((db, v) => db.selectFrom('cash_move').selectAll().where('shift_id', '=', v.shiftId).orderBy('seq'));
  return {
    lastNumber: () => last.get({})?.n ?? 0,
    find: (seq) => {
      const row = bySeq.get({ seq });
      return row === undefined ? null : moveOf(row);
    },
    ofShift: (shiftId) => ofShift.all({ shiftId }).map(moveOf),
  };
}

function moveOf(row: CashMoveTable): StoredCashMove {
  return {
    seq: row.seq,
    shiftId: row.shift_id as ShiftId,
    number: row.number,
    kind: row.kind,
    amount: row.amount as Rupiah,
    reason: row.reason,
    voucher: row.voucher,
    attachmentId: row.attachment_id,
    approvedBy: row.approved_by,
    businessDay: row.business_day,
    at: row.at,
    userId: row.user_id,
  };
}
