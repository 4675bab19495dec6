import type { PrintJob } from '../../../shared/contract/prints.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { jobView } from '../prints/job-view.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { ownCode } from './own-code.ts';

/** Queues the code on paper, for a buyer who cannot see the screen. It is no receipt. @throws Refused qris.none, qris.unusable, prints.no-printer */
export function printQris(context: ServiceContext, input: { readonly commandId: CommandId; readonly amount: Rupiah | null }): PrintJob {
  return runCommand(context, { commandId: input.commandId, name: 'qris.print', input, cartId: null }, (afterCommit) => {
    const at = context.clock.now();
    ownCode(context, input.amount, at);
    if (currentSettings(context.store, at)['printer.receipt'].address === null) return refuse({ code: 'prints.no-printer' });
    const id = context.ids.next<'print-job'>();
    context.store.prints.add({ id, kind: 'qris', saleId: null, shiftId: null, amount: input.amount, copyNumber: 0, state: 'waiting', at });
    afterCommit(() => context.papers.wake());
    return jobView(context.store.prints.find(id) ?? refuse({ code: 'prints.job-not-found' }));
  });
}
