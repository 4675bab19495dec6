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

/** The simple close: what was counted against what the drawer should hold. The count is never changed. */
export interface ShiftClose {
  readonly shiftId: ShiftId;
  readonly closedAt: Instant;
  readonly closedBy: UserId;
  readonly counted: Rupiah;
  /** opening float + every cash movement of the shift. */
  readonly expected: Rupiah;
  /** counted − expected. */
  readonly difference: Rupiah;
  /** Reason of a difference; required when it is not zero. */
  readonly note: string | null;
  readonly sales: number;
  readonly salesTotal: Rupiah;
}
