import type { BillingView } from '../../../shared/contract/treasury.ts';
import { billingState } from '../../../shared/domain/treasury/billing.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { billingView } from './billing-view.ts';

/** Takes a billing back that was not paid: what it held is free again. @throws Refused treasury.not-found, billing.paid, billing.ended */
export function endBilling(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly billingId: string; readonly reason: string }): BillingView {
  return runCommand(context, { commandId: input.commandId, name: 'treasury.endBilling', input, cartId: null }, (afterCommit) => {
    const { store } = context;
    const { billingId, reason } = input;
    const billing = store.dues.billing(billingId) ?? refuse({ code: 'treasury.not-found' });
    if (billing.deposit !== null) return refuse({ code: 'billing.paid' });
    if (billing.end !== null) return refuse({ code: 'billing.ended' });
    const at = context.clock.now();
    const end = billingState({ ...billing, end: null, paid: false }, at) === 'expired' ? 'expired' : 'cancelled';
    store.journal.append({ type: 'billing.closed', at, registerId: requireRegister(context).id, userId: actor.userId, body: { billingId, end, reason, at } });
    afterCommit(() => context.publish({ type: 'treasury-changed' }));
    return billingView(context, store.dues.billing(billingId) ?? billing);
  });
}
