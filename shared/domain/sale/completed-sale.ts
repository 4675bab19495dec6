import type { RegisterId, SaleId, ShiftId, UserId } from '../../kernel/ids.ts';
import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { TenderKind } from '../payment/tender.ts';
import type { SaleCustomer } from '../customer/customer.ts';
import type { StockOwner, StockPick } from '../stock/stock-row.ts';
import type { CartLine } from './cart.ts';

export interface Payment {
  /** Code of the way to pay. */
  readonly tender: string;
  readonly kind: TenderKind;
  /** Name of the way to pay at the time of the sale. */
  readonly label: string;
  /** Part of the sale that it pays; negative when money is given back. */
  readonly amount: Rupiah;
  /** What the buyer handed over. */
  readonly received: Rupiah;
  /** received − amount; only cash gives change. */
  readonly change: Rupiah;
  /** The payer's reference, or null. */
  readonly reference: string | null;
}

/**
 * sale: something sold; refund: only brought back; exchange: both; void: a whole sale undone before its shift was closed.
 * Each is a document of its own with its own number; none changes an earlier one.
 */
export const SALE_KINDS = ['sale', 'refund', 'exchange', 'void'] as const;
export type SaleKind = (typeof SALE_KINDS)[number];

/** A line as it was sold; of the price lists it keeps the price before and the reason. */
export interface SaleLine extends Omit<CartLine, 'tiers' | 'owner'> {
  /** Place on the receipt, from 1. */
  readonly lineNumber: number;
  /** Rupiah taken off by the line's own discount, >= 0. */
  readonly discountAmount: Rupiah;
  /** Share of the cart's discount, >= 0. */
  readonly cartDiscountAmount: Rupiah;
  /** Price times quantity less both discounts; negative when brought back. */
  readonly total: Rupiah;
  /** Whose goods were sold, null = own; a line is never of two owners. Sales of before places do not say it. */
  readonly owner?: StockOwner | null;
  /** Rupiah that the goods of the line cost, or that their owner wants for them; negative when brought back, null: not known of all. */
  readonly cost?: Rupiah | null;
  /** Batches that it took (or, brought back, returns to); none for a service. */
  readonly picks?: readonly StockPick[];
}

/** A paid sale, as the journal keeps it. total = sum of lines + rounding = sum of payments. */
export interface CompletedSale {
  readonly saleId: SaleId;
  readonly kind: SaleKind;
  /** Receipts that are brought back or undone, each once. */
  readonly refersTo: readonly string[];
  /** The second person who allowed a refund or a void, or null; discounts carry theirs on the line. */
  readonly approvedBy: string | null;
  /** Reason of a void or the cart's discount, or null. */
  readonly reason: string | null;
  /** Of money that went back another way than it came: which ways, and why. Entries of before 0170 have none. */
  readonly backReason?: string | null;
  readonly registerId: RegisterId;
  readonly shiftId: ShiftId;
  /** Gapless per register, from 1. */
  readonly number: number;
  /** As printed: `K1-0147`. */
  readonly receiptNumber: string;
  readonly businessDay: BusinessDay;
  /** Hour of the unit's wall clock, 0..23, for the totals by hour. */
  readonly hour: number;
  readonly completedAt: Instant;
  readonly cashierId: UserId;
  readonly cashier: string;
  /** Whom it was sold to, or null. */
  readonly customer: SaleCustomer | null;
  readonly lines: readonly SaleLine[];
  readonly subtotal: Rupiah;
  readonly rounding: Rupiah;
  readonly total: Rupiah;
  readonly payments: readonly Payment[];
}

/** `K1-0147`: register code and number, at least four digits, short enough for 58 mm paper. */
export function receiptNumberOf(registerCode: string, number: number): string {
  return `${registerCode}-${String(number).padStart(4, '0')}`;
}
