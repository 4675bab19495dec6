import type { Cart, CartLine } from './cart.ts';
import type { CartChange } from './cart-change.ts';

/** The cart after a change. Pure: the window and the service apply the same changes and hold the same cart. */
export function applyCart(cart: Cart, change: CartChange): Cart {
  const revision = cart.revision + 1;
  if (change.type === 'discount-set' && change.lineId === null) return { ...cart, discount: change.discount, revision };
  return { ...cart, lines: changedLines(cart.lines, change), revision };
}

function changedLines(lines: readonly CartLine[], change: CartChange): readonly CartLine[] {
  switch (change.type) {
    case 'line-added':
      return [...lines, change.line];
    case 'line-removed':
      return lines.filter((line) => line.lineId !== change.lineId);
    case 'quantity-set':
      return lines.map((line) => (line.lineId === change.lineId ? { ...line, quantity: change.quantity } : line));
    case 'discount-set':
      return lines.map((line) => (line.lineId === change.lineId ? { ...line, discount: change.discount } : line));
    case 'note-set':
      return lines.map((line) => (line.lineId === change.lineId ? { ...line, note: change.note } : line));
  }
}
