import type { ParkedCart } from '../../../shared/contract/cart.ts';
import type { ServiceContext } from '../service-context.ts';

/** Carts put aside, oldest first. */
export function listParked(context: ServiceContext): readonly ParkedCart[] {
  return context.store.carts.parked().map((cart) => ({ ...cart, parkedBy: context.store.users.find(cart.parkedBy)?.name ?? '' }));
}
