import type { RegisterId, ShiftId, UserId } from '../../kernel/ids.ts';
import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';

/** A cashier's time at the register with one drawer (sif). */
export interface Shift {
  readonly shiftId: ShiftId;
  readonly registerId: RegisterId;
  /** Counts the shifts of the register, from 1. */
  readonly number: number;
  readonly cashierId: UserId;
  readonly cashier: string;
  readonly openedAt: Instant;
  /** Day of the opening; a shift over midnight keeps it, its sales carry their own. */
  readonly businessDay: BusinessDay;
  readonly openingFloat: Rupiah;
}

/** A close in the figures of a list; the whole of it is its SealedClose. */
export interface ShiftClose {
  readonly shiftId: ShiftId;
  readonly zNumber: number;
  readonly closedAt: Instant;
  readonly closedBy: UserId;
  /** Name of who closed it, at that time. */
  readonly closer: string;
  readonly counted: Rupiah;
  /** opening float + every cash movement of the shift. */
  readonly expected: Rupiah;
  /** counted − expected. */
  readonly difference: Rupiah;
  /** Reason of a difference, null when there is none. */
  readonly reason: string | null;
  readonly floatLeft: Rupiah;
  /** counted − floatLeft: into the safe. */
  readonly handover: Rupiah;
  readonly documents: number;
  readonly net: Rupiah;
  /** Hash of the seal. */
  readonly seal: string;
}
