import { fail, ok, type Result } from '../../kernel/result.ts';
import { CART_LINES_MAX, type Cart, type CartLine } from './cart.ts';
import type { CartChange } from './cart-change.ts';
import type { CartRefusal } from './decide-cart.ts';

/** Puts a line that is brought back into the cart; each line of a receipt once, so that what is left of it is counted once. */
export function decideReturn(cart: Cart, line: CartLine): Result<CartChange, CartRefusal> {
  const same = cart.lines.find((other) => other.returnOf?.saleId === line.returnOf?.saleId && other.returnOf?.lineNumber === line.returnOf?.lineNumber && other.returnOf !== null);
  if (same !== undefined) return fail({ code: 'return.already-in-cart', name: line.name });
  if (cart.lines.length >= CART_LINES_MAX) return fail({ code: 'cart.full', limit: CART_LINES_MAX });
  return ok({ type: 'line-added', line });
}
