import type { Cart, CartLine } from './cart.ts';
import type { CartChange } from './cart-change.ts';
import { pricedLine } from './price-line.ts';

/** The cart after a change. Pure: the window and the service apply the same changes and hold the same cart. */
export function applyCart(cart: Cart, change: CartChange): Cart {
  const revision = cart.revision + 1;
  switch (change.type) {
    case 'list-set':
      return atList({ ...cart, revision }, change.list);
    case 'customer-set':
      return atList({ ...cart, customer: change.customer, revision }, change.list);
    case 'discount-set':
      if (change.lineId === null) return { ...cart, discount: change.discount, revision };
      return { ...cart, lines: changed(cart, change.lineId, { discount: change.discount }), revision };
    case 'line-added':
      return { ...cart, lines: [...cart.lines, change.line], revision };
    case 'line-removed':
      return { ...cart, lines: cart.lines.filter((line) => line.lineId !== change.lineId), revision };
    case 'quantity-set':
      return { ...cart, lines: changed(cart, change.lineId, { quantity: change.quantity }), revision };
    case 'price-set':
      return { ...cart, lines: changed(cart, change.lineId, { basePrice: change.price }), revision };
    case 'note-set':
      return { ...cart, lines: changed(cart, change.lineId, { note: change.note }), revision };
  }
}

function atList(cart: Cart, list: Cart['list']): Cart {
  return { ...cart, list, lines: cart.lines.map((line) => pricedLine(line, list)) };
}

/** The lines with one of them changed, and that one priced again. */
function changed(cart: Cart, lineId: string, change: Partial<CartLine>): readonly CartLine[] {
  return cart.lines.map((line) => (line.lineId === lineId ? pricedLine({ ...line, ...change }, cart.list) : line));
}
