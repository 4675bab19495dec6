import type { CountRow } from '../../../shared/contract/counting.ts';
import type { StockCountId } from '../../../shared/domain/stock-count/stock-count.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { countRow, requireCount, requireGoingCount } from './count-row.ts';

interface OfCount {
  readonly commandId: CommandId;
  readonly countId: StockCountId;
}

/** Counting is over: from now on the differences can be seen and single goods counted again. @throws Refused count.not-open, count.empty */
export function finishCount(context: ServiceContext, actor: Actor, input: OfCount): CountRow {
  return runCommand(context, { commandId: input.commandId, name: 'counting.finish', input, cartId: null }, (afterCommit) => {
    const count = requireGoingCount(context, input.countId);
    if (count.state !== 'open') refuse({ code: 'count.not-open' });
    if (count.goods === 0) refuse({ code: 'count.empty' });
    const body = { countId: count.countId, by: { id: actor.userId, name: actor.name } };
    context.store.journal.append({ type: 'count.finished', at: context.clock.now(), registerId: requireRegister(context).id, userId: actor.userId, body });
    afterCommit(() => context.publish({ type: 'counts-changed' }));
    return countRow(requireCount(context, count.countId));
  });
}

/** Gives a count up: its entries stay in the journal, nothing is booked. @throws Refused count.not-open */
export function cancelCount(context: ServiceContext, actor: Actor, input: OfCount & { readonly reason: string }): CountRow {
  return runCommand(context, { commandId: input.commandId, name: 'counting.cancel', input, cartId: null }, (afterCommit) => {
    const count = requireGoingCount(context, input.countId);
    const body = { countId: count.countId, by: { id: actor.userId, name: actor.name }, reason: input.reason };
    context.store.journal.append({ type: 'count.cancelled', at: context.clock.now(), registerId: requireRegister(context).id, userId: actor.userId, body });
    afterCommit(() => context.publish({ type: 'counts-changed' }));
    return countRow(requireCount(context, count.countId));
  });
}
