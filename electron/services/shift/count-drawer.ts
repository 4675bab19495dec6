import type { CountOutcome } from '../../../shared/contract/shift.ts';
import type { CashCount } from '../../../shared/domain/cash/cash-count.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { countOutcome } from './count-outcome.ts';
import { journalCount } from './journal-count.ts';
import { requireShiftToClose } from './require-shift-to-close.ts';

/** Keeps the count of the drawer, then tells what it should hold. Every count stays; the last one counts. */
export function countDrawer(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly count: CashCount }): CountOutcome {
  return runCommand(context, { commandId: input.commandId, name: 'shift.count', input, cartId: null }, (afterCommit) => {
    const shift = requireShiftToClose(context, actor);
    journalCount(context, actor, shift.shiftId, input.count);
    afterCommit(() => context.publish({ type: 'shift-changed' }));
    return countOutcome(context, shift.shiftId);
  });
}
