import type { CommandId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** The slip of a handover once more, marked as a copy; the first one where there was no printer at the handover. @throws Refused treasury.not-found, prints.no-printer */
export function printHandover(context: ServiceContext, input: { readonly commandId: CommandId; readonly handoverId: string }): void {
  runCommand(context, { commandId: input.commandId, name: 'treasury.printHandover', input, cartId: null }, (afterCommit) => {
    const handover = context.store.treasury.handover(input.handoverId) ?? refuse({ code: 'treasury.not-found' });
    const at = context.clock.now();
    if (currentSettings(context.store, at)['printer.receipt'].address === null) return refuse({ code: 'prints.no-printer' });
    const copyNumber = context.store.prints.nextOfEntry('handover', handover.seq);
    context.store.prints.add({ id: context.ids.next<'print-job'>(), kind: 'handover', saleId: null, shiftId: null, entrySeq: handover.seq, copyNumber, state: 'waiting', at });
    afterCommit(() => context.papers.wake());
    return null;
  });
}
