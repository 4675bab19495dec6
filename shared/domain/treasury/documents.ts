import type { ShiftId, UserId } from '../../kernel/ids.ts';
import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { AttachmentNote } from '../shift/cash-move.ts';
import type { BillingEnd } from './billing.ts';
import type { AccountAmount, DueAmount } from './due.ts';

/** What of a close is handed over: what it took out of the drawer, and what was dropped into the safe during the shift. */
export interface HandoverPart {
  readonly shiftId: ShiftId;
  readonly zNumber: number;
  readonly amount: Rupiah;
}

/** Cash goes from who held it to the treasurer (serah terima), both with their secret. */
export interface Handover {
  readonly handoverId: string;
  /** Counts from 1 without gaps. */
  readonly number: number;
  readonly at: Instant;
  readonly closes: readonly HandoverPart[];
  /** Sum of `closes`. */
  readonly expected: Rupiah;
  /** What the treasurer counted. */
  readonly counted: Rupiah;
  /** counted − expected. */
  readonly difference: Rupiah;
  /** Why it differs; null only when it does not. */
  readonly reason: string | null;
  readonly giver: { readonly id: UserId; readonly name: string };
  readonly taker: { readonly id: UserId; readonly name: string };
}

/** Treasurer's cash carried to the bank (in) or fetched from it (out). */
export interface BankMove {
  readonly moveId: string;
  readonly number: number;
  readonly at: Instant;
  readonly direction: 'in' | 'out';
  readonly amount: Rupiah;
  /** Day on the bank's slip. */
  readonly day: BusinessDay;
  readonly slip: string;
}

/**
 * Money from outside that is due to the state: a shortage made good, interest of the account. `instead` is what it takes the place of: a shortage
 * made good is deposited under its own account in place of the sale it was short of, so the sum due stays.
 */
export interface MadeGood {
  readonly madeGoodId: string;
  readonly number: number;
  readonly at: Instant;
  readonly amount: Rupiah;
  readonly account: string;
  readonly instead: readonly DueAmount[];
  readonly payer: string;
  readonly reason: string;
}

/** A change of what is due that no money made, with the letter it rests on and a second person. */
export interface DueCorrection {
  readonly correctionId: string;
  readonly number: number;
  readonly at: Instant;
  readonly lines: readonly AccountAmount[];
  readonly reason: string;
  readonly reference: string;
  readonly approvedBy: string;
}

/** A billing that ends without being paid. */
export interface BillingClosed {
  readonly billingId: string;
  readonly end: BillingEnd;
  readonly reason: string;
  readonly at: Instant;
}

/** The state treasury has the money (setoran): proved by its NTPN. */
export interface Deposit {
  readonly depositId: string;
  readonly number: number;
  readonly billingId: string;
  readonly code: string;
  readonly ntpn: string;
  /** NTB of a bank, NTP of a post office; may be empty. */
  readonly bankReference: string;
  readonly bank: string;
  readonly paidOn: BusinessDay;
  readonly from: 'treasurer' | 'bank';
  readonly parts: readonly DueAmount[];
  readonly total: Rupiah;
  /** The scan of the bank's slip, or null. */
  readonly slip: AttachmentNote | null;
  readonly at: Instant;
}

/** What the head found at the treasurer's (pemeriksaan kas), beside what the books said at that moment. */
export interface CashExamination {
  readonly number: number;
  readonly at: Instant;
  /** First day of the books that were compared, and the day of the examination. */
  readonly from: BusinessDay;
  readonly day: BusinessDay;
  readonly books: { readonly balance: Rupiah; readonly cash: Rupiah; readonly bank: Rupiah; readonly lastProof: string | null };
  /** Counted, and read off the bank's statement. */
  readonly found: { readonly cash: Rupiah; readonly bank: Rupiah };
  /** What is not in the treasurer's hands yet, for the whole picture: drawer, safe, on its way to the bank. */
  readonly elsewhere: { readonly drawer: Rupiah; readonly safe: Rupiah; readonly clearing: Rupiah };
  /** found − books. */
  readonly difference: Rupiah;
  /** Why it differs; null only when it does not. */
  readonly explanation: string | null;
  /** Receipts and deposits by the accounting unit (UAKPA); null when they were not compared. */
  readonly uakpa: { readonly received: Rupiah; readonly deposited: Rupiah } | null;
  readonly own: { readonly received: Rupiah; readonly deposited: Rupiah };
  /** Place of the newest step of the books in the journal, as it stands at the foot of a paper. */
  readonly footer: string;
}
