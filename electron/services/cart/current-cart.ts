import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { ensureOpenCart, requireShift } from './open-cart.ts';

/** The open cart of this register, as it was left: a crash, a lock or another window changes nothing. */
export function currentCart(context: ServiceContext, actor: Actor): Cart {
  requireShift(context, actor);
  return context.store.carts.open() ?? context.store.transaction(() => ensureOpenCart(context, actor));
}
