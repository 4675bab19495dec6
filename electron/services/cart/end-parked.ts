import { cartTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import type { ShiftId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { requireRegister } from '../require-register.ts';
import type { ServiceContext } from '../service-context.ts';

/** Lets a parked cart wait for the next shift: who, when and how much is journalled, so that the next cashier finds nothing unexplained. Inside a transaction. */
export function letWait(context: ServiceContext, actor: Actor, cart: Cart, shiftId: ShiftId): void {
  context.store.journal.append({
    type: 'cart.carried-over',
    at: context.clock.now(),
    registerId: requireRegister(context).id,
    userId: actor.userId,
    body: { saleId: cart.saleId, shiftId, label: cart.label, lines: cart.lines.length, total: cartTotal(cart) },
  });
  context.store.carts.carry(cart.saleId, shiftId);
}

/** Gives a parked cart up: its lines and the reason go to the journal. Inside a transaction. */
export function giveUp(context: ServiceContext, actor: Actor, cart: Cart, reason: string): void {
  context.store.journal.append({
    type: 'cart.cancelled',
    at: context.clock.now(),
    registerId: requireRegister(context).id,
    userId: actor.userId,
    body: { saleId: cart.saleId, lines: cart.lines, label: cart.label, reason },
  });
  context.store.carts.remove(cart.saleId);
  context.store.commands.forgetCart(cart.saleId);
}
