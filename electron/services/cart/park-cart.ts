import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { newCart, requireOpenCart, requireShift } from './open-cart.ts';

/** Puts the open cart aside (the buyer forgot the wallet) and answers a new empty one. */
export function parkCart(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly saleId: SaleId; readonly label: string | null }): Cart {
  return runCommand(context, { commandId: input.commandId, name: 'cart.park', input, cartId: input.saleId }, (afterCommit) => {
    requireShift(context, actor);
    const cart = requireOpenCart(context, input.saleId);
    if (cart.lines.length === 0) return refuse({ code: 'cart.empty' });
    const label = input.label === null || input.label.trim() === '' ? null : input.label.trim();
    context.store.carts.park(cart.saleId, label, actor.userId, context.clock.now());
    afterCommit(() => context.publish({ type: 'cart-replaced' }));
    return newCart(context, actor);
  });
}
