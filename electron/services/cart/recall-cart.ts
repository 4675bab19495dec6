import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireShift } from './open-cart.ts';

/** Brings a parked cart back to the counter. What lies there is parked first when it has lines, and dropped when it is empty. */
export function recallCart(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly saleId: SaleId }): Cart {
  return runCommand(context, { commandId: input.commandId, name: 'cart.recall', input, cartId: input.saleId }, (afterCommit) => {
    requireShift(context, actor);
    const { carts } = context.store;
    const parked = carts.find(input.saleId);
    if (parked === null || parked.state !== 'parked') return refuse({ code: 'cart.not-open' });
    const open = carts.open();
    if (open !== null) {
      if (open.lines.length > 0) carts.park(open.saleId, null, actor.userId, context.clock.now());
      else carts.remove(open.saleId);
    }
    carts.reopen(parked.saleId);
    afterCommit(() => context.publish({ type: 'cart-replaced' }));
    return carts.open() ?? refuse({ code: 'cart.not-open' });
  });
}
