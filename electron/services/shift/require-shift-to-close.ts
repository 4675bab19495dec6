import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * The open shift, to be counted and closed. Also somebody else's: a cashier who left must not keep the gallery from opening again. What
 * they left open in the cart is parked then, so that it is dealt with like every parked cart. Inside a transaction.
 * @throws Refused shift.none, shift.cart-open
 */
export function requireShiftToClose(context: ServiceContext, actor: Actor): Shift {
  const shift = context.store.shifts.open() ?? refuse({ code: 'shift.none' });
  const cart = unpaidCart(context);
  if (cart === null) return shift;
  if (shift.cashierId === actor.userId) return refuse({ code: 'shift.cart-open' });
  context.store.carts.park(cart.saleId, cart.label, actor.userId, context.clock.now());
  return shift;
}

/** The open cart when something is in it, whichever window put it there; else null. */
export function unpaidCart(context: ServiceContext): Cart | null {
  const cart = context.store.carts.open();
  return cart === null || cart.lines.length === 0 ? null : cart;
}
