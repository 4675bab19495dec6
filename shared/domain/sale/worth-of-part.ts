import { quantity, type Quantity } from '../../kernel/quantity.ts';
import { portionOf, priceOf, subtractRupiah, type Rupiah } from '../../kernel/rupiah.ts';

/** A sold line as far as its money goes: rupiah per unit, thousandths, and what was paid for it after every discount. */
export interface SoldAmount {
  readonly unitPrice: Rupiah;
  readonly quantity: Quantity;
  readonly total: Rupiah;
}

/**
 * Rupiah that the part `before`..`before + part` of a sold line gives back: its share of what was paid, so that all parts together are what was paid.
 * Parts of what was weighed are rounded each; one whose share is above its own rounded price gives that price: never more comes back than was paid,
 * at most a rupiah less for each part.
 */
export function worthOfPart(sold: SoldAmount, before: Quantity, part: Quantity): Rupiah {
  const paidUpTo = (end: Quantity): Rupiah => portionOf(sold.total, end, sold.quantity);
  const share = subtractRupiah(paidUpTo(quantity(before + part)), paidUpTo(before));
  const price = priceOf(sold.unitPrice, part);
  return share > price ? price : share;
}
