import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { giveUp } from './end-parked.ts';
import { requireShift } from './open-cart.ts';

/** Gives a parked cart up with a reason: its lines and the reason go to the journal, the open cart stays as it is. @throws Refused cart.not-parked */
export function cancelParked(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly saleId: SaleId; readonly reason: string }): void {
  runCommand(context, { commandId: input.commandId, name: 'cart.cancelParked', input, cartId: null }, (afterCommit) => {
    requireShift(context, actor);
    const cart = context.store.carts.find(input.saleId);
    if (cart === null || cart.state !== 'parked') return refuse({ code: 'cart.not-parked' });
    giveUp(context, actor, cart, input.reason);
    afterCommit(() => context.publish({ type: 'cart-replaced' }));
    return null;
  });
}
