import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { queueSlip } from '../prints/queue-slip.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';

/** The figures so far on paper, nothing reset; a cashier's paper leaves out the cash. @throws Refused shift.none, prints.no-printer */
export function printX(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId }): void {
  runCommand(context, { commandId: input.commandId, name: 'shift.printX', input, cartId: null }, (afterCommit) => {
    const shift = context.store.shifts.open() ?? refuse({ code: 'shift.none' });
    const kind = actor.role === 'cashier' ? 'x-own' : 'x';
    const entrySeq = context.store.journal.head()?.seq ?? 0;
    if (!queueSlip(context, { kind, shiftId: shift.shiftId, entrySeq, at: context.clock.now() })) return refuse({ code: 'prints.no-printer' });
    afterCommit(() => context.papers.wake());
    return null;
  });
}

/** The Z slip once more, as a copy; the first one where there was no printer at the close. @throws Refused close.not-found, prints.no-printer */
export function printZ(context: ServiceContext, input: { readonly commandId: CommandId; readonly zNumber: number }): void {
  runCommand(context, { commandId: input.commandId, name: 'shift.printZ', input, cartId: null }, (afterCommit) => {
    const close = context.store.closes.byNumber(input.zNumber) ?? refuse({ code: 'close.not-found' });
    const copyNumber = context.store.prints.nextSlip(close.content.shift.id);
    if (!queueSlip(context, { kind: 'z', shiftId: close.content.shift.id, entrySeq: close.seq, copyNumber, at: context.clock.now() })) return refuse({ code: 'prints.no-printer' });
    afterCommit(() => context.papers.wake());
    return null;
  });
}
