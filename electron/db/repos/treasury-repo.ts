import type { RowsWish } from '../../../shared/contract/base.ts';
import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import type { ShiftId, UserId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Schema } from '../schema.ts';
import type { Writer } from '../sync-db.ts';

type Numbered = 'handover' | 'bank_move' | 'made_good' | 'due_correction' | 'deposit';

export interface StoredHandover {
  readonly handoverId: string;
  readonly number: number;
  readonly expected: Rupiah;
  readonly counted: Rupiah;
  readonly difference: Rupiah;
  readonly reason: string | null;
  readonly giver: string;
  readonly taker: string;
  readonly at: number;
  readonly seq: number;
  readonly closes: readonly { readonly shiftId: ShiftId; readonly zNumber: number; readonly amount: Rupiah }[];
}

/** A close as the list of differences needs it. */
export interface CountedClose {
  readonly shiftId: ShiftId;
  readonly zNumber: number;
  readonly cashierId: UserId;
  readonly cashier: string;
  readonly businessDay: string;
  readonly difference: Rupiah;
}

export interface TreasuryRepo {
  /** Sealed closes that nobody handed over yet, oldest first. */
  closesNotHandedOver(): readonly SealedClose[];
  /** The sealed close of a shift, or null. */
  close(shiftId: string): SealedClose | null;
  /** The shift of a Z number, or null. */
  shiftOfClose(zNumber: number): ShiftId | null;
  /** The next number of this kind of paper: without gaps, since it is asked for inside the transaction. */
  nextNumber(kind: Numbered): number;
  /** Newest first. */
  handovers(wish: RowsWish): readonly StoredHandover[];
  handover(handoverId: string): StoredHandover | null;
  handoverOfNumber(number: number): StoredHandover | null;
  handoverOfShift(shiftId: string): StoredHandover | null;
  handoverOfEntry(seq: number): StoredHandover | null;
  bankMove(number: number): Schema['bank_move'] | null;
  /** Everything that was made good or came in otherwise. */
  madeGoodTotal(): Rupiah;
  madeGood(number: number): Schema['made_good'] | null;
  correction(number: number): Schema['due_correction'] | null;
  /** Every close of shifts that began from `from` to `to` (days), oldest first. */
  countedCloses(from: string, to: string): readonly CountedClose[];
}

export function treasuryRepo(writer: Writer): TreasuryRepo {
  const waiting = writer.query<Record<never, never>, { content: string }>((db) =>
    db
      .selectFrom('shift_close')
      .leftJoin('handover_close', 'handover_close.shift_id', 'shift_close.shift_id')
      .select('shift_close.content')
      .where('handover_close.shift_id', 'is', null)
      .orderBy('shift_close.z_number'),
  );
  const content = writer.query<{ shiftId: string }, { content: string }>((db, v) => db.selectFrom('shift_close').select('content').where('shift_id', '=', v.shiftId));
  const ofZ = writer.query<{ zNumber: number }, { shift_id: string }>((db, v) => db.selectFrom('shift_close').select('shift_id').where('z_number', '=', v.zNumber));
  const last = {
    handover: writer.query<Record<never, never>, { n: number | null }>((db) => db.selectFrom('handover').select((eb) => eb.fn.max('number').as('n'))),
    bank_move: writer.query<Record<never, never>, { n: number | null }>((db) => db.selectFrom('bank_move').select((eb) => eb.fn.max('number').as('n'))),
    made_good: writer.query<Record<never, never>, { n: number | null }>((db) => db.selectFrom('made_good').select((eb) => eb.fn.max('number').as('n'))),
    due_correction: writer.query<Record<never, never>, { n: number | null }>((db) => db.selectFrom('due_correction').select((eb) => eb.fn.max('number').as('n'))),
    deposit: writer.query<Record<never, never>, { n: number | null }>((db) => db.selectFrom('deposit').select((eb) => eb.fn.max('number').as('n'))),
  };
  const newest = writer.query<RowsWish, Schema['handover']>((db, v) => db.selectFrom('handover').selectAll().orderBy('number', 'desc').limit(v.limit).offset(v.offset));
  const byId = writer.query<{ id: string }, Schema['handover']>((db, v) => db.selectFrom('handover').selectAll().where('id', '=', v.id));
  const byNumber = writer.query<{ number: number }, Schema['handover']>((db, v) => db.selectFrom('handover').selectAll().where('number', '=', v.number));
  const bySeq = writer.query<{ seq: number }, Schema['handover']>((db, v) => db.selectFrom('handover').selectAll().where('seq', '=', v.seq));
  const byShift = writer.query<{ shiftId: string }, { handover_id: string }>((db, v) => db.selectFrom('handover_close').select('handover_id').where('shift_id', '=', v.shiftId));
  const closes = writer.query<{ id: string }, Schema['handover_close']>((db, v) => db.selectFrom('handover_close').selectAll().where('handover_id', '=', v.id).orderBy('z_number'));
  const bankMove = writer.query<{ number: number }, Schema['bank_move']>((db, v) => db.selectFrom('bank_move').selectAll().where('number', '=', v.number));
  const madeGood = writer.query<{ number: number }, Schema['made_good']>((db, v) => db.selectFrom('made_good').selectAll().where('number', '=', v.number));
  const madeGoodSum = writer.query<Record<never, never>, { n: number | null }>((db) => db.selectFrom('made_good').select((eb) => eb.fn.sum<number>('amount').as('n')));
  const correction = writer.query<{ number: number }, Schema['due_correction']>((db, v) => db.selectFrom('due_correction').selectAll().where('number', '=', v.number));
  const counted = writer.query<{ from: string; to: string }, { shift_id: string; z_number: number; cashier_id: string; cashier: string; business_day: string; difference: number }>((db, v) =>
    db
      .selectFrom('shift_close')
      .innerJoin('shift', 'shift.id', 'shift_close.shift_id')
      .select(['shift_close.shift_id', 'shift_close.z_number', 'shift.cashier_id', 'shift.cashier', 'shift.business_day', 'shift_close.difference'])
      .where('shift.business_day', '>=', v.from)
      .where('shift.business_day', '<=', v.to)
      .orderBy('shift_close.z_number'),
  );
  const whole = (row: Schema['handover'] | undefined): StoredHandover | null => (row === undefined ? null : handoverOf(row, closes.all({ id: row.id })));
  return {
    closesNotHandedOver: () => waiting.all({}).map((row) => JSON.parse(row.content) as SealedClose),
    close: (shiftId) => {
      const row = content.get({ shiftId });
      return row === undefined ? null : (JSON.parse(row.content) as SealedClose);
    },
    shiftOfClose: (zNumber) => (ofZ.get({ zNumber })?.shift_id ?? null) as ShiftId | null,
    nextNumber: (kind) => (last[kind].get({})?.n ?? 0) + 1,
    handovers: (wish) => newest.all(wish).flatMap((row) => whole(row) ?? []),
    handover: (id) => whole(byId.get({ id })),
    handoverOfNumber: (number) => whole(byNumber.get({ number })),
    handoverOfShift: (shiftId) => {
      const row = byShift.get({ shiftId });
      return row === undefined ? null : whole(byId.get({ id: row.handover_id }));
    },
    handoverOfEntry: (seq) => whole(bySeq.get({ seq })),
    bankMove: (number) => bankMove.get({ number }) ?? null,
    madeGoodTotal: () => (madeGoodSum.get({})?.n ?? 0) as Rupiah,
    madeGood: (number) => madeGood.get({ number }) ?? null,
    correction: (number) => correction.get({ number }) ?? null,
    countedCloses: (from, to) =>
      counted.all({ from, to }).map((row) => ({
        shiftId: row.shift_id as ShiftId,
        zNumber: row.z_number,
        cashierId: row.cashier_id as UserId,
        cashier: row.cashier,
        businessDay: row.business_day,
        difference: row.difference as Rupiah,
      })),
  };
}

function handoverOf(row: Schema['handover'], closes: readonly Schema['handover_close'][]): StoredHandover {
  return {
    handoverId: row.id,
    number: row.number,
    expected: row.expected as Rupiah,
    counted: row.counted as Rupiah,
    difference: row.difference as Rupiah,
    reason: row.reason,
    giver: row.giver,
    taker: row.taker,
    at: row.at,
    seq: row.seq,
    closes: closes.map((close) => ({ shiftId: close.shift_id as ShiftId, zNumber: close.z_number, amount: close.amount as Rupiah })),
  };
}
