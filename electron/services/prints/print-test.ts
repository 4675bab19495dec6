import type { PrintJob } from '../../../shared/contract/prints.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { jobView } from './job-view.ts';

/** Queues the test page. */
export function printTest(context: ServiceContext, _actor: Actor, input: { readonly commandId: CommandId }): PrintJob {
  return runCommand(context, { commandId: input.commandId, name: 'prints.test', input, cartId: null }, (afterCommit) => {
    const at = context.clock.now();
    if (currentSettings(context.store, at)['printer.receipt'].address === null) return refuse({ code: 'prints.no-printer' });
    const id = context.ids.next<'print-job'>();
    context.store.prints.add({ id, kind: 'test', saleId: null, shiftId: null, copyNumber: 0, state: 'waiting', at });
    afterCommit(() => context.papers.wake());
    return jobView(context.store.prints.find(id) ?? refuse({ code: 'prints.job-not-found' }));
  });
}
