import type { ProductKind } from '../../../shared/domain/catalog/product.ts';
import { isWorthTooMuch } from '../../../shared/domain/stock/is-worth-too-much.ts';
import { isWholeUnits, ONE, QUANTITY_MAX, type Quantity } from '../../../shared/kernel/quantity.ts';
import { refuse } from '../refused.ts';

/** A product as far as its stock goes; `onHand` null: nothing of it ever moved. */
export interface Stocked {
  readonly name: string;
  readonly kind: ProductKind;
  readonly fractional: boolean;
  /** Of one unit, rupiah. */
  readonly price: number;
  readonly onHand: number | null;
}

/**
 * The quantity, when so much of the product can come in.
 * @throws Refused product.no-stock, product.one-of-a-kind, product.sold-out, quantity.whole-only, quantity.out-of-range, stock.too-much-worth
 */
export function incomingQuantity(product: Stocked, quantity: Quantity): Quantity {
  const { name, kind, fractional } = product;
  const onHand = product.onHand ?? 0;
  if (kind === 'service') refuse({ code: 'product.no-stock', name });
  if (quantity <= 0 || onHand + quantity > QUANTITY_MAX) refuse({ code: 'quantity.out-of-range', limit: QUANTITY_MAX });
  if (isWorthTooMuch([{ unitPrice: product.price, quantity: onHand + quantity }])) refuse({ code: 'stock.too-much-worth', name });
  // A piece that was here and is gone was sold or lost: the next one, however alike, is another product.
  if (kind === 'unique' && product.onHand !== null && onHand <= 0) refuse({ code: 'product.sold-out', name });
  if (kind === 'unique' && (onHand > 0 || quantity !== ONE)) refuse({ code: 'product.one-of-a-kind', name });
  if (!fractional && !isWholeUnits(quantity)) refuse({ code: 'quantity.whole-only', name });
  return quantity;
}
