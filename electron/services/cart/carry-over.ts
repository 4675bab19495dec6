import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { letWait } from './end-parked.ts';
import { requireShift } from './open-cart.ts';

/** Lets a parked cart wait for the next shift: who, when and how much is journalled, so that the next cashier finds nothing unexplained. @throws Refused cart.not-parked */
export function carryOver(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly saleId: SaleId }): void {
  runCommand(context, { commandId: input.commandId, name: 'cart.carryOver', input, cartId: input.saleId }, (afterCommit) => {
    const shift = requireShift(context, actor);
    const cart = context.store.carts.find(input.saleId);
    if (cart === null || cart.state !== 'parked') return refuse({ code: 'cart.not-parked' });
    letWait(context, actor, cart, shift.shiftId);
    afterCommit(() => context.publish({ type: 'cart-replaced' }));
    return null;
  });
}
