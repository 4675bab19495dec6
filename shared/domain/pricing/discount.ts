import type { BasisPoints } from '../../kernel/basis-points.ts';
import { shareOf, type Rupiah } from '../../kernel/rupiah.ts';

/** How much is taken off: a share of the amount or so many rupiah. */
export type DiscountValue =
  | { readonly kind: 'percent'; readonly share: BasisPoints }
  | { readonly kind: 'amount'; readonly amount: Rupiah };

/** A discount (potongan) given at the counter; it is shown on its own line and never hidden in the price. */
export interface Discount {
  readonly value: DiscountValue;
  readonly reason: string;
  /** Name of who allowed it, when the amount was above what a cashier may give. */
  readonly approvedBy: string | null;
  /** Rupiah that were taken off when it was allowed: a percent that takes more by now is asked for again. Null: nobody was needed. */
  readonly allowedUpTo: Rupiah | null;
}

export const DISCOUNT_REASON_MAX = 80;

/** Rupiah taken off `gross` (>= 0): never more than all of it. */
export function discountAmount(gross: Rupiah, value: DiscountValue): Rupiah {
  const wanted = value.kind === 'percent' ? shareOf(gross, value.share) : value.amount;
  return wanted > gross ? gross : wanted;
}

/** Up to here a cashier gives a discount alone; each bound counts by itself. */
export interface DiscountLimit {
  readonly share: BasisPoints;
  readonly amount: Rupiah;
}

/** True when taking `value` off `gross` needs a second person. */
export function exceedsLimit(gross: Rupiah, value: DiscountValue, limit: DiscountLimit): boolean {
  const taken = discountAmount(gross, value);
  return taken > limit.amount || taken > shareOf(gross, limit.share);
}
