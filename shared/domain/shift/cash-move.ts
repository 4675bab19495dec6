import type { AttachmentMime } from '../attachment/attachment.ts';
import type { ShiftId } from '../../kernel/ids.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import { negateRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import { movementOf, type Movement } from '../ledger/movement.ts';

/**
 * Cash that moves without a sale (mutasi kas). paid-in: brought in from outside; float-in, float-out: the unit lends more change or takes
 * some back; paid-out: the drawer paid for something; drop: carried to the safe; from-safe: change fetched from it.
 */
export const CASH_MOVE_KINDS = ['paid-in', 'paid-out', 'drop', 'from-safe', 'float-in', 'float-out'] as const;
export type CashMoveKind = (typeof CASH_MOVE_KINDS)[number];

/** A voucher kept beside an entry: what the journal says of a file. */
export interface AttachmentNote {
  readonly id: string;
  /** SHA-256 of its bytes, 64 hex. */
  readonly sha256: string;
  readonly mime: AttachmentMime;
  /** Bytes. */
  readonly size: number;
}

/** One such step, as the journal keeps it. */
export interface CashMove {
  readonly shiftId: ShiftId;
  /** Counts the register's cash moves, from 1. */
  readonly number: number;
  readonly kind: CashMoveKind;
  /** More than 0, whichever way it goes. */
  readonly amount: Rupiah;
  readonly reason: string;
  /** Number of the paper it rests on, or null. */
  readonly voucher: string | null;
  readonly attachment: AttachmentNote | null;
  /** Who allowed an amount above the limit, or null. */
  readonly approvedBy: string | null;
  readonly businessDay: BusinessDay;
}

/** True when it takes money out of the drawer. */
export function takesOut(kind: CashMoveKind): boolean {
  return kind === 'paid-out' || kind === 'drop' || kind === 'float-out';
}

/** The step it is in the money ledger. */
export function cashMovements(move: Pick<CashMove, 'kind' | 'amount'>): Movement[] {
  const signed = takesOut(move.kind) ? negateRupiah(move.amount) : move.amount;
  switch (move.kind) {
    case 'paid-in':
      return movementOf('paid-in', 'drawer', 'other', signed);
    case 'float-in':
      return movementOf('paid-in', 'drawer', 'float-fund', signed);
    case 'float-out':
      return movementOf('paid-out', 'drawer', 'float-fund', signed);
    case 'paid-out':
      return movementOf('paid-out', 'drawer', 'expense', signed);
    case 'drop':
    case 'from-safe':
      return movementOf('drop', 'drawer', 'safe', signed);
  }
}
