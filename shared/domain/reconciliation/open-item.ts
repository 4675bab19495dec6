import type { BusinessDay } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { TenderKind } from '../payment/tender.ts';

/** A payment without cash that was not found on a statement yet. */
export interface OpenPayment {
  /** Unlike any other payment's. */
  readonly key: string;
  /** By the calendar, not by the books. */
  readonly day: BusinessDay;
  /** Minutes since midnight by the till's clock. */
  readonly minute: number;
  readonly tender: string;
  readonly kind: TenderKind;
  /** What the buyer paid, in rupiah; negative when it was given back. */
  readonly amount: Rupiah;
  readonly reference: string | null;
}

/** A statement line that pays nothing yet. */
export interface OpenLine {
  readonly key: string;
  readonly day: BusinessDay;
  readonly minute: number | null;
  readonly amount: Rupiah;
  readonly gross: Rupiah | null;
  readonly description: string;
  readonly reference: string;
}
