import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * The shift that `actor` may sell in. A drawer has one person: another cashier's shift is refused, the administrator may help out.
 */
export function requireShift(context: ServiceContext, actor: Actor): Shift {
  const shift = context.store.shifts.open();
  if (shift === null) return refuse({ code: 'shift.none' });
  if (shift.cashierId !== actor.userId && actor.role !== 'administrator') return refuse({ code: 'shift.other-cashier', cashier: shift.cashier });
  return shift;
}

/** The open cart; made when there is none. Call inside a transaction. */
export function ensureOpenCart(context: ServiceContext, actor: Actor): Cart {
  return context.store.carts.open() ?? newCart(context, actor);
}

export function newCart(context: ServiceContext, actor: Actor): Cart {
  const cart: Cart = {
    saleId: context.ids.next<'sale'>(),
    state: 'open',
    label: null,
    lines: [],
    list: context.store.prices.general(),
    customer: null,
    discount: null,
    revision: 0,
    openedBy: actor.userId,
    openedAt: context.clock.now(),
    parkedAt: null,
  };
  context.store.carts.add(cart);
  return cart;
}

/** The cart of `saleId`, which must be the open one. */
export function requireOpenCart(context: ServiceContext, saleId: SaleId): Cart {
  const cart = context.store.carts.find(saleId);
  if (cart === null || cart.state !== 'open') return refuse({ code: 'cart.not-open' });
  return cart;
}
