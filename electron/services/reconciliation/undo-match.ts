import type { WaitingPayments } from '../../../shared/contract/reconciliation.ts';
import type { CommandId, MatchId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';

/** Takes a match back with an entry of its own: line and payments wait again, and no rule makes this match anew. @throws Refused match.not-found */
export function undoMatch(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly matchId: MatchId; readonly reason: string }): { readonly waiting: WaitingPayments } {
  return runCommand(context, { commandId: input.commandId, name: 'reconciliation.unmatch', input, cartId: null }, (afterCommit) => {
    const { match } = context.store.reconciliation.match(input.matchId) ?? refuse({ code: 'match.not-found' });
    context.store.journal.append({
      type: 'payment.unmatched',
      at: context.clock.now(),
      registerId: requireRegister(context).id,
      userId: actor.userId,
      body: { matchId: input.matchId, kind: match.kind, net: match.net as Rupiah, fee: match.fee as Rupiah, reason: input.reason },
    });
    afterCommit(() => context.publish({ type: 'reconciliation-changed' }));
    return { waiting: context.store.reconciliation.waiting() };
  });
}
