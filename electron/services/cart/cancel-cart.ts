import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { ensureOpenCart, requireShift } from './open-cart.ts';

/** Gives a cart up, open or parked: its lines go to the journal, nothing is sold, no receipt number is used. */
export function cancelCart(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly saleId: SaleId }): Cart {
  return runCommand(context, { commandId: input.commandId, name: 'cart.cancel', input, cartId: null }, (afterCommit) => {
    requireShift(context, actor);
    const { carts, commands, journal } = context.store;
    const cart = carts.find(input.saleId) ?? refuse({ code: 'cart.not-open' });
    if (cart.lines.length > 0) {
      journal.append({
        type: 'cart.cancelled',
        at: context.clock.now(),
        registerId: requireRegister(context).id,
        userId: actor.userId,
        body: { saleId: cart.saleId, lines: cart.lines, label: cart.label },
      });
    }
    carts.remove(cart.saleId);
    commands.forgetCart(cart.saleId);
    afterCommit(() => context.publish({ type: 'cart-replaced' }));
    return ensureOpenCart(context, actor);
  });
}
