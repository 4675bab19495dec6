import type { RegisterId, ShiftId, UserId } from '../../kernel/ids.ts';
import type { BusinessDay, Instant, TimeZone } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { CashCount } from '../cash/cash-count.ts';
import type { TenderKind } from '../payment/tender.ts';

/** Version of what a close contains; a reader refuses one it does not know. */
export const CLOSE_SCHEMA = 1;

/** One line of a total: what it is of, how many documents or lines, and rupiah. `label` as it was called on that day. */
export interface CloseGroup {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly amount: Rupiah;
}

/** The groupings of a close; each adds up to `totals.net` less what its comment leaves out. */
export interface CloseGroups {
  /** Business days the sales fell on; two when the shift went over midnight. */
  readonly day: readonly CloseGroup[];
  /** These three are of lines: without the rounding of the receipts. */
  readonly category: readonly CloseGroup[];
  readonly producer: readonly CloseGroup[];
  readonly workshop: readonly CloseGroup[];
  readonly cashier: readonly CloseGroup[];
  /** Key 00 to 23, by the unit's clock. */
  readonly hour: readonly CloseGroup[];
  /** What is due to the state, by revenue account; the rounding lies with the account that took most. */
  readonly account: readonly CloseGroup[];
}

/** A way to pay in the shift; `confirmed` is what the cashier counted of slips or saw on the device, null when it is not asked. */
export interface CloseTender extends CloseGroup {
  readonly kind: TenderKind;
  readonly confirmed: Rupiah | null;
}

/**
 * The sealed close of a shift (laporan Z, tutup kas): everything an auditor needs of it, in names and amounts of that day.
 * It is written once, in one transaction, and never changed; what was wrong is corrected by a later document.
 */
export interface SealedClose {
  readonly schema: typeof CLOSE_SCHEMA;
  /** Counts the closes of the register from 1 and never begins anew (nomor Z). */
  readonly zNumber: number;
  readonly unit: { readonly name: string; readonly agency: string };
  readonly register: { readonly id: RegisterId; readonly code: string };
  readonly shift: { readonly id: ShiftId; readonly number: number; readonly cashierId: UserId; readonly cashier: string; readonly openedAt: Instant; readonly businessDay: BusinessDay };
  readonly closedAt: Instant;
  /** Another name than the shift's cashier when somebody else closed it, because the cashier had left. */
  readonly closedBy: { readonly id: UserId; readonly name: string };
  readonly timeZone: TimeZone;
  readonly cash: {
    readonly openingFloat: Rupiah;
    /** By what moved it within the shift, each with its sign for the drawer. */
    readonly sales: Rupiah;
    readonly refunds: Rupiah;
    readonly voids: Rupiah;
    readonly paidIn: Rupiah;
    readonly paidOut: Rupiah;
    readonly drops: Rupiah;
    /** openingFloat and all of these. */
    readonly expected: Rupiah;
    readonly count: CashCount;
    readonly counted: Rupiah;
    /** counted − expected. */
    readonly difference: Rupiah;
    /** Why it differs; null only when it does not. */
    readonly reason: string | null;
    /** Who allowed a difference above the limit, or null. */
    readonly approvedBy: string | null;
    /** Counts before the last one. */
    readonly recounts: number;
    /** Stays in the drawer for the next shift. */
    readonly floatLeft: Rupiah;
    /** counted − floatLeft: taken out of the drawer. Never typed, always derived. */
    readonly handover: Rupiah;
  };
  readonly tenders: readonly CloseTender[];
  /** Documents by kind (sale, refund, exchange, void). */
  readonly documents: readonly CloseGroup[];
  readonly totals: {
    /** Lines sold at their price, before discounts. */
    readonly gross: Rupiah;
    /** What discounts took off, ≥ 0. */
    readonly discounts: Rupiah;
    /** What came back, ≤ 0. */
    readonly returns: Rupiah;
    readonly rounding: Rupiah;
    /** gross − discounts + returns + rounding = what was paid. */
    readonly net: Rupiah;
  };
  readonly groups: CloseGroups;
  /** Since the register's first sale, this close included. */
  readonly perpetual: { readonly documents: number; readonly net: Rupiah };
  /** Journal entries from the opening to the last before this one, with the chain's head there, and the receipts between. */
  readonly range: { readonly firstSeq: number; readonly lastSeq: number; readonly headHash: string; readonly firstReceipt: string | null; readonly lastReceipt: string | null };
  /** Hash of the close before, null for the first. */
  readonly previousSeal: string | null;
  readonly parked: readonly { readonly label: string; readonly lines: number; readonly amount: Rupiah; readonly decision: 'carried-over' | 'cancelled'; readonly reason: string | null }[];
  /** Receipts without paper at the close. */
  readonly unprinted: readonly string[];
  /** Totals kept during the day against the recount from the rows; empty when they agree. */
  readonly disagreements: readonly { readonly group: string; readonly key: string; readonly kept: Rupiah; readonly recounted: Rupiah }[];
}
