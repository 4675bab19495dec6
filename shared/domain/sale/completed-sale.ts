import type { RegisterId, SaleId, ShiftId, UserId } from '../../kernel/ids.ts';
import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { CartLine } from './cart.ts';

/** Ways to pay; cash is the only one that is rounded and gives change. */
export const TENDERS = ['cash'] as const;
export type Tender = (typeof TENDERS)[number];

export interface Payment {
  readonly tender: Tender;
  /** Part of the sale that it pays. */
  readonly amount: Rupiah;
  /** What the buyer handed over. */
  readonly received: Rupiah;
  /** received − amount; only cash gives change. */
  readonly change: Rupiah;
}

export interface SaleLine extends CartLine {
  /** Place on the receipt, from 1. */
  readonly lineNumber: number;
  readonly total: Rupiah;
}

/** A paid sale, as the journal keeps it. total = sum of lines + rounding = sum of payments. */
export interface CompletedSale {
  readonly saleId: SaleId;
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
