import type { BankMove } from '../../../shared/domain/treasury/documents.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireMoney } from './require-money.ts';
import { requirePastDay } from './require-past-day.ts';

/** Treasurer's cash goes to the bank, or comes back from it. @throws Refused treasury.not-enough, treasury.future-day */
export function moveBank(
  context: ServiceContext,
  actor: Actor,
  input: { readonly commandId: CommandId; readonly direction: 'in' | 'out'; readonly amount: Rupiah; readonly day: BusinessDay; readonly slip: string },
): { readonly number: number } {
  return runCommand(context, { commandId: input.commandId, name: 'treasury.moveBank', input, cartId: null }, (afterCommit) => {
    const { direction, amount, day, slip } = input;
    const at = context.clock.now();
    requirePastDay(context, day, at);
    requireMoney(context, direction === 'in' ? 'treasurer' : 'bank', amount);
    const body: BankMove = { moveId: context.ids.next<'bank-move'>(), number: context.store.treasury.nextNumber('bank_move'), at, direction, amount, day, slip };
    context.store.journal.append({ type: 'bank.moved', at, registerId: requireRegister(context).id, userId: actor.userId, body });
    afterCommit(() => context.publish({ type: 'treasury-changed' }));
    return { number: body.number };
  });
}
