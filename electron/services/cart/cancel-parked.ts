import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireShift } from './open-cart.ts';

/** Gives a parked cart up with a reason: its lines and the reason go to the journal, the open cart stays as it is. @throws Refused cart.not-parked */
export function cancelParked(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly saleId: SaleId; readonly reason: string }): void {
  runCommand(context, { commandId: input.commandId, name: 'cart.cancelParked', input, cartId: null }, (afterCommit) => {
    requireShift(context, actor);
    const { carts, commands, journal } = context.store;
    const cart = carts.find(input.saleId);
    if (cart === null || cart.state !== 'parked') return refuse({ code: 'cart.not-parked' });
    journal.append({
      type: 'cart.cancelled',
      at: context.clock.now(),
      registerId: requireRegister(context).id,
      userId: actor.userId,
      body: { saleId: cart.saleId, lines: cart.lines, label: cart.label, reason: input.reason },
    });
    carts.remove(cart.saleId);
    commands.forgetCart(cart.saleId);
    afterCommit(() => context.publish({ type: 'cart-replaced' }));
    return null;
  });
}
