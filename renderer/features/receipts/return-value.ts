import type { ReturnableLine } from '../../../shared/contract/sale.ts';
import { worthOfPart } from '../../../shared/domain/sale/worth-of-part.ts';
import { quantity, type Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';

/** What is left of a line to bring back, in thousandths. */
export function leftOf(line: Pick<ReturnableLine, 'quantity' | 'returned'>): Quantity {
  return quantity(line.quantity - line.returned);
}

/** What `part` of a line gives back now, as the service will reckon it. */
export function returnValue(line: Pick<ReturnableLine, 'unitPrice' | 'quantity' | 'total' | 'returned'>, part: Quantity): Rupiah {
  return worthOfPart(line, line.returned, part);
}
