import type { StockCountId } from '../../../shared/domain/stock-count/stock-count.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { requireCount } from './count-row.ts';

/** The slip of an approved count once more, marked as a copy; the first one where there was no printer at the approval. @throws Refused count.not-approved, prints.no-printer */
export function printCount(context: ServiceContext, input: { readonly commandId: CommandId; readonly countId: StockCountId }): void {
  runCommand(context, { commandId: input.commandId, name: 'counting.print', input, cartId: null }, (afterCommit) => {
    const count = requireCount(context, input.countId);
    if (count.state !== 'approved' || count.step === null) return refuse({ code: 'count.not-approved' });
    const at = context.clock.now();
    if (currentSettings(context.store, at)['printer.receipt'].address === null) return refuse({ code: 'prints.no-printer' });
    const { seq } = count.step;
    const copyNumber = context.store.prints.nextOfEntry('stock-count', seq);
    context.store.prints.add({ id: context.ids.next<'print-job'>(), kind: 'stock-count', saleId: null, shiftId: null, entrySeq: seq, copyNumber, state: 'waiting', at });
    afterCommit(() => context.papers.wake());
    return null;
  });
}
