import { type } from '@orpc/contract';
import * as z from 'zod';
import { ATTACHMENT_BYTES_MAX, ATTACHMENT_MIMES } from '../domain/attachment/attachment.ts';
import type { CashCount, CountedDenomination } from '../domain/cash/cash-count.ts';
import type { SealedClose } from '../domain/close/sealed-close.ts';
import type { Seal } from '../domain/close/seal.ts';
import type { TenderKind } from '../domain/payment/tender.ts';
import type { SaleKind } from '../domain/sale/completed-sale.ts';
import { CASH_MOVE_KINDS, type CashMove } from '../domain/shift/cash-move.ts';
import type { Shift, ShiftClose } from '../domain/shift/shift.ts';
import type { SaleId } from '../kernel/ids.ts';
import type { BusinessDay, Instant } from '../kernel/instant.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { id, money, nothing, procedure, rowsWish, shortText, type RowsOf } from './base.ts';

/** A cart put aside, as the close lists it. */
export interface ParkedAtClose {
  readonly saleId: SaleId;
  readonly label: string;
  readonly lines: number;
  readonly amount: Rupiah;
}

/** What is known of a close before anybody counted: nothing that tells what the drawer should hold. */
export interface CloseSheet {
  readonly shift: Shift;
  /** What the unit leaves in the drawer for the next shift. */
  readonly floatToLeave: Rupiah;
  /** Above this difference a second person is needed. */
  readonly differenceLimit: Rupiah;
  readonly parked: readonly ParkedAtClose[];
  /** An unpaid cart keeps whoever asks from closing; somebody else's shift is closed all the same, and parks it. */
  readonly cartOpen: boolean;
  /** Receipts whose paper somebody still waits for. */
  readonly unprinted: readonly string[];
  /** Counts of this drawer so far. */
  readonly counts: number;
  /** The last count of whoever asks and what it came to, as long as nothing moved the drawer since: the close goes on with it. */
  readonly standing: { readonly count: CashCount; readonly outcome: CountOutcome } | null;
}

/** A way to pay other than cash, to be held against slips and devices. */
export interface TenderToConfirm {
  readonly code: string;
  readonly label: string;
  readonly kind: TenderKind;
  readonly count: number;
  readonly amount: Rupiah;
}

/** Told once the count is kept. */
export interface CountOutcome {
  readonly counted: Rupiah;
  readonly expected: Rupiah;
  readonly difference: Rupiah;
  /** Counts before this one. */
  readonly recounts: number;
  readonly needsSecondPerson: boolean;
  readonly tenders: readonly TenderToConfirm[];
}

/** A shift that was closed, with what proves it. */
export interface ClosedShift {
  readonly content: SealedClose;
  readonly seal: Seal;
  /** Place of the close in the journal. */
  readonly seq: number;
}

export interface CashMoved {
  readonly move: CashMove;
  /** Place in the journal. */
  readonly seq: number;
}

/** One step of the drawer without a sale, with its names. */
export interface CashMoveRow extends Omit<CashMove, 'attachment' | 'shiftId'> {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly attachmentId: string | null;
}

/** A cashier's own shift in figures that do not tell what the drawer should hold. */
export interface OwnShift {
  readonly shift: Shift;
  readonly documents: readonly { readonly kind: SaleKind; readonly count: number }[];
  readonly lines: number;
  readonly byHour: readonly { readonly hour: string; readonly count: number }[];
  readonly byCategory: readonly { readonly name: string; readonly count: number }[];
  /** Without cash. */
  readonly tenders: readonly TenderToConfirm[];
  readonly moves: readonly CashMoveRow[];
}

export type RecentShift = Shift & { readonly close: ShiftClose | null };

/** Money that was not as the books said: overnight at an opening, or at a close. */
export interface DrawerDifference {
  readonly kind: 'overnight' | 'close';
  readonly shiftNumber: number;
  readonly zNumber: number | null;
  readonly cashier: string;
  readonly at: Instant;
  readonly businessDay: BusinessDay;
  readonly difference: Rupiah;
  readonly reason: string | null;
  readonly approvedBy: string | null;
}

const countedDenomination: z.ZodType<CountedDenomination, CountedDenomination> = z.strictObject({
  value: money.refine((value) => value > 0),
  kind: z.enum(['note', 'coin', 'other']),
  pieces: z.int().min(1).max(100_000),
});
/** At most {@link COUNT_ROWS_MAX} rows whose sum is money; refused as a fault of the caller otherwise. */
const COUNT_ROWS_MAX = 40;
const cashCount: z.ZodType<CashCount, CashCount> = z
  .array(countedDenomination)
  .max(COUNT_ROWS_MAX)
  .refine((rows) => money.safeParse(rows.reduce((sum, { value, pieces }) => sum + value * pieces, 0)).success);

const attachment = z.strictObject({ mime: z.enum(ATTACHMENT_MIMES), base64: z.base64().max(Math.ceil(ATTACHMENT_BYTES_MAX / 3) * 4) });

export const shift = {
  /** The open shift of this register, or null; never what the drawer should hold. */
  current: procedure.input(nothing).output(type<{ readonly shift: Shift | null; readonly sales: number; /** Number of the newest close, 0 before the first. */ readonly lastClose: number }>()),
  /** The drawer counted by denomination, or its float in one sum. What the night changed is told after the count and needs a reason. */
  open: procedure
    .input(
      z
        .strictObject({ commandId: id<'command'>(), count: cashCount.optional(), openingFloat: money.optional(), reason: shortText(300).nullable().optional() })
        .refine((input) => (input.count === undefined) !== (input.openingFloat === undefined)),
    )
    .output(type<Shift>()),
  /** Cash in or out of the drawer without a sale. */
  moveCash: procedure
    .input(
      z.strictObject({
        commandId: id<'command'>(),
        kind: z.enum(CASH_MOVE_KINDS),
        amount: money.refine((amount) => amount > 0),
        reason: z.string().trim().min(1).max(200),
        voucher: shortText(60).nullable().optional(),
        attachment: attachment.nullable().optional(),
        approvalId: shortText(40).nullable().optional(),
      }),
    )
    .output(type<CashMoved>()),
  /** The signed-in cashier's own figures; null without an open shift. */
  own: procedure.input(nothing).output(type<OwnShift | null>()),
  /** What the close begins with; null without an open shift. */
  sheet: procedure.input(nothing).output(type<CloseSheet | null>()),
  /** Keeps the count for ever and tells what the drawer should hold. Another count is a recount. */
  count: procedure.input(z.strictObject({ commandId: id<'command'>(), count: cashCount })).output(type<CountOutcome>()),
  /**
   * Closes on the last count, in one transaction. `count` is kept first where it was not yet; `floatLeft` left out is what the unit leaves,
   * or all there is. Parked carts that are not named stay parked.
   */
  close: procedure
    .input(
      z.strictObject({
        commandId: id<'command'>(),
        count: cashCount.optional(),
        floatLeft: money.nullable().optional(),
        reason: shortText(300).nullable(),
        approvalId: shortText(40).nullable().optional(),
        confirmed: z.array(z.strictObject({ code: shortText(40), amount: money })).max(20).optional(),
        cancelParked: z.array(z.strictObject({ saleId: id<'sale'>(), reason: z.string().trim().min(1).max(200) })).max(100).optional(),
      }),
    )
    .output(type<ClosedShift>()),
  /** The figures so far on paper, nothing reset. A cashier's leaves out what would tell the cash. */
  printX: procedure.input(z.strictObject({ commandId: id<'command'>() })).output(type<void>()),
  /** The Z slip once more, as a copy. */
  printZ: procedure.input(z.strictObject({ commandId: id<'command'>(), zNumber: z.int().min(1) })).output(type<void>()),
  /** Newest first. */
  recent: procedure.input(rowsWish).output(type<RowsOf<RecentShift>>()),
  /** A sealed close; null when there is none with that number. */
  sealed: procedure.input(z.strictObject({ zNumber: z.int().min(1) })).output(type<ClosedShift | null>()),
  /** Newest first. */
  differences: procedure.input(rowsWish).output(type<RowsOf<DrawerDifference>>()),
};
