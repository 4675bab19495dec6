import type { ReturnableLine } from '../../../shared/contract/sale.ts';
import { quantity, type Quantity } from '../../../shared/kernel/quantity.ts';
import { portionOf, priceOf, subtractRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';

/** What is left of a line to bring back, in thousandths. */
export function leftOf(line: Pick<ReturnableLine, 'quantity' | 'returned'>): Quantity {
  return quantity(line.quantity - line.returned);
}

/** What `part` of a line gives back, as the service will reckon it: the price paid, less its share of every discount. */
export function returnValue(line: Pick<ReturnableLine, 'unitPrice' | 'quantity' | 'total' | 'returned'>, part: Quantity): Rupiah {
  const taken = subtractRupiah(priceOf(line.unitPrice, line.quantity), line.total);
  const share = subtractRupiah(portionOf(taken, quantity(line.returned + part), line.quantity), portionOf(taken, line.returned, line.quantity));
  return subtractRupiah(priceOf(line.unitPrice, part), share);
}
