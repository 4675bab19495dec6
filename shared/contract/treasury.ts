import { type } from '@orpc/contract';
import * as z from 'zod';
import { ATTACHMENT_BYTES_MAX, ATTACHMENT_MIMES } from '../domain/attachment/attachment.ts';
import type { Place } from '../domain/ledger/place.ts';
import type { Settings } from '../domain/setting/settings.ts';
import type { BillingState } from '../domain/treasury/billing.ts';
import type { DepositDeadline } from '../domain/treasury/deposit-deadline.ts';
import type { AccountAmount, DueKind } from '../domain/treasury/due.ts';
import type { TargetPace } from '../domain/treasury/target-pace.ts';
import type { Shift } from '../domain/shift/shift.ts';
import type { ShiftId, UserId } from '../kernel/ids.ts';
import type { BusinessDay, Instant } from '../kernel/instant.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { businessDay, id, money, nothing, procedure, rowsWish, shortText, signedMoney, type RowsOf } from './base.ts';
import { settingSchemas } from './settings.ts';

/** Everything that is not at the state treasury yet, and until when its oldest part must be (belum disetor). */
export interface DueSum {
  readonly total: Rupiah;
  /** Of the part that must be deposited first; null when nothing is due. */
  readonly deadline: DepositDeadline | null;
}

/** Why money is due, and what of it still is. */
export interface DueItem {
  readonly sourceId: string;
  readonly kind: DueKind;
  readonly number: number;
  readonly receivedAt: Instant;
  /** Null for what came back: it waits for nothing. */
  readonly deadline: DepositDeadline | null;
  readonly lines: readonly AccountAmount[];
  readonly total: Rupiah;
  /** What no billing holds yet. */
  readonly free: readonly AccountAmount[];
}

/** A close nobody handed over to the treasurer yet. */
export interface WaitingClose {
  readonly shiftId: ShiftId;
  readonly zNumber: number;
  readonly cashierId: UserId;
  readonly cashier: string;
  readonly businessDay: BusinessDay;
  readonly closedAt: Instant;
  readonly amount: Rupiah;
}

export interface DepositView {
  readonly number: number;
  readonly ntpn: string;
  readonly bankReference: string;
  readonly bank: string;
  readonly paidOn: BusinessDay;
  readonly from: 'treasurer' | 'bank';
  readonly at: Instant;
  /** The scan of the slip, or null. */
  readonly slipId: string | null;
}

export interface BillingView {
  readonly billingId: string;
  readonly code: string;
  readonly state: BillingState;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly lines: readonly AccountAmount[];
  readonly total: Rupiah;
  readonly sources: readonly { readonly sourceId: string; readonly kind: DueKind; readonly number: number; readonly amount: Rupiah }[];
  /** Code of the billing it was made in place of, and of the one made in place of it. */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  /** Why it ended unpaid, or null. */
  readonly reason: string | null;
  readonly deposit: DepositView | null;
}

export interface HandoverView {
  readonly handoverId: string;
  readonly number: number;
  readonly at: Instant;
  readonly giver: string;
  readonly taker: string;
  readonly expected: Rupiah;
  readonly counted: Rupiah;
  readonly difference: Rupiah;
  readonly reason: string | null;
  readonly closes: readonly { readonly shiftId: ShiftId; readonly zNumber: number; readonly amount: Rupiah }[];
}

/** Why the money at hand is not what is due: each with its sign, as it changes the money. */
export interface DueCover {
  /** Drawer, safe, treasurer, bank and what is on its way. */
  readonly held: Rupiah;
  /** Lent for change; never deposited. */
  readonly floatFund: Rupiah;
  /** Taken since the last close: not due yet. */
  readonly unsealed: Rupiah;
  readonly differences: Rupiah;
  readonly expenses: Rupiah;
  readonly fees: Rupiah;
  /** Brought into the drawer from outside. */
  readonly paidIn: Rupiah;
  /** What corrections took off what is due; less than nothing when they added to it. */
  readonly corrections: Rupiah;
  /** held − floatFund − unsealed − due, the sum of the five above: less than nothing when there is less money than is due. */
  readonly gap: Rupiah;
}

export interface TreasuryToday {
  readonly places: Readonly<Record<Place, Rupiah>>;
  readonly waiting: readonly WaitingClose[];
  readonly due: DueSum;
  readonly items: readonly DueItem[];
  /** Open and expired ones, oldest first. */
  readonly billings: readonly BillingView[];
  readonly cover: DueCover;
  /** The shift whose money lies in the drawer: what the books say of it, until it is counted at the close. Null: none is open. */
  readonly openShift: Pick<Shift, 'number' | 'cashier' | 'openedAt'> | null;
  /** Bank of the newest deposit, '' before the first. */
  readonly lastBank: string;
}

/** A cashier's closes in a range of days. The counts stand beside the sums: one close says little about a person. */
export interface CashierDifferences {
  readonly cashierId: UserId;
  readonly cashier: string;
  readonly closes: number;
  readonly short: { readonly count: number; readonly amount: Rupiah };
  readonly over: { readonly count: number; readonly amount: Rupiah };
  readonly days: readonly { readonly shiftId: ShiftId; readonly zNumber: number; readonly businessDay: BusinessDay; readonly difference: Rupiah }[];
}

export interface TargetView {
  readonly year: number;
  /** All accounts together, then each that has a target or a deposit. */
  readonly whole: TargetPace;
  readonly accounts: readonly (TargetPace & { readonly account: string })[];
}

/** One stop on the way of money, from the receipt to the proof of the treasury. `done` false: it has not got there yet. */
export interface TrailStep {
  readonly kind: 'receipt' | 'close' | 'handover' | 'billing' | 'deposit' | 'bank-move' | 'made-good' | 'correction' | 'examination';
  readonly number: string;
  readonly at: Instant | null;
  readonly amount: Rupiah | null;
  readonly who: string | null;
  readonly done: boolean;
}

/** What a number on paper leads to: the paper itself and the whole way of its money. */
export interface PaperFound {
  /** Which step of the trail carries the number. */
  readonly found: TrailStep['kind'];
  readonly number: string;
  readonly trail: readonly TrailStep[];
}

const some = money.refine((amount) => amount > 0);
const account = z.string().regex(/^\d{6}$/);
const lines = z.array(z.strictObject({ account, amount: some })).min(1).max(40);
const words = (max: number) => z.string().trim().min(1).max(max);
const approval = shortText(40).nullable();
const slip = z.strictObject({ mime: z.enum(ATTACHMENT_MIMES), base64: z.base64().max(Math.ceil(ATTACHMENT_BYTES_MAX / 3) * 4) });

const rules = z.discriminatedUnion('key', [
  z.strictObject({ key: z.literal('treasury.deadline'), value: settingSchemas['treasury.deadline'] }),
  z.strictObject({ key: z.literal('treasury.holidays'), value: settingSchemas['treasury.holidays'] }),
  z.strictObject({ key: z.literal('treasury.targets'), value: settingSchemas['treasury.targets'] }),
]);

export const treasury = {
  /** The one red number, for the bar. */
  due: procedure.input(nothing).output(type<DueSum>()),
  today: procedure.input(nothing).output(type<TreasuryToday>()),
  /** The treasurer takes over what the closes left; the giver allows it with their own secret (approval `handover`). */
  handOver: procedure
    .input(
      z.strictObject({
        commandId: id<'command'>(),
        giverId: id<'user'>(),
        shiftIds: z.array(id<'shift'>()).min(1).max(400),
        counted: money,
        reason: shortText(300).nullable(),
        approvalId: approval,
      }),
    )
    .output(type<HandoverView>()),
  /** Newest first, at most 100. */
  handovers: procedure.input(rowsWish).output(type<RowsOf<HandoverView>>()),
  /** The slip once more, marked as a copy. */
  printHandover: procedure.input(z.strictObject({ commandId: id<'command'>(), handoverId: id<'handover'>() })).output(type<void>()),
  /** Treasurer's cash to the bank, or back. */
  moveBank: procedure
    .input(z.strictObject({ commandId: id<'command'>(), direction: z.enum(['in', 'out']), amount: some, day: businessDay, slip: words(60) }))
    .output(type<{ readonly number: number }>()),
  /** Money from outside that is due. `shiftId`: the close whose shortage it makes good; what was due of that close is then due under `account`. */
  makeGood: procedure
    .input(z.strictObject({ commandId: id<'command'>(), amount: some, account, shiftId: id<'shift'>().nullable(), payer: words(80), reason: words(300) }))
    .output(type<{ readonly number: number }>()),
  /** Changes what is due without money, with the letter it rests on and a second person. */
  correctDue: procedure
    .input(
      z.strictObject({
        commandId: id<'command'>(),
        lines: z.array(z.strictObject({ account, amount: signedMoney.refine((amount) => amount !== 0) })).min(1).max(40),
        reason: words(300),
        reference: words(120),
        approvalId: approval,
      }),
    )
    .output(type<{ readonly number: number }>()),
  /** Enters a code made at the state's site, for what is due of `sourceIds`; `lines` null: all of it. `replaces`: the billing it takes the place of. */
  makeBilling: procedure
    .input(
      z.strictObject({
        commandId: id<'command'>(),
        code: shortText(40),
        sourceIds: z.array(z.string().min(1).max(40)).min(1).max(400),
        lines: lines.nullable(),
        createdAt: z.int().nullable(),
        expiresAt: z.int().nullable(),
        replaces: id<'billing'>().nullable(),
      }),
    )
    .output(type<BillingView>()),
  /** Takes a billing back that was not paid. */
  endBilling: procedure.input(z.strictObject({ commandId: id<'command'>(), billingId: id<'billing'>(), reason: words(300) })).output(type<BillingView>()),
  /** The treasury has the money, by its NTPN. */
  payDeposit: procedure
    .input(
      z.strictObject({
        commandId: id<'command'>(),
        billingId: id<'billing'>(),
        ntpn: shortText(40),
        bankReference: shortText(40),
        bank: words(60),
        paidOn: businessDay,
        from: z.enum(['treasurer', 'bank']),
        slip: slip.nullable(),
      }),
    )
    .output(type<BillingView>()),
  /** A billing as it stands now. */
  billing: procedure.input(z.strictObject({ billingId: id<'billing'>() })).output(type<BillingView>()),
  /** Newest first, at most 200. */
  billings: procedure.input(rowsWish).output(type<RowsOf<BillingView>>()),
  differences: procedure.input(z.strictObject({ from: businessDay, to: businessDay })).output(type<readonly CashierDifferences[]>()),
  target: procedure.input(z.strictObject({ year: z.int().min(2000).max(2200) })).output(type<TargetView>()),
  /** What a number on any paper leads to: receipt, Z, handover, billing, NTPN, bank, money made good, correction. */
  find: procedure.input(z.strictObject({ text: shortText(60) })).output(type<readonly PaperFound[]>()),
  /** Deadline, holidays and targets are the treasurer's to set. */
  setRules: procedure
    .input(z.strictObject({ commandId: id<'command'>(), change: rules, validFrom: z.int().nullable(), legalReference: shortText(200).nullable() }))
    .output(type<Settings>()),
};
