import type { DueCorrection } from '../../../shared/domain/treasury/documents.ts';
import type { AccountAmount } from '../../../shared/domain/treasury/due.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

export interface CorrectDueInput {
  readonly commandId: CommandId;
  readonly lines: readonly AccountAmount[];
  readonly reason: string;
  readonly reference: string;
  readonly approvalId: string | null;
}

/**
 * Changes what is due where no money moved: a surplus the unit owes, a fee it may leave out. It names its letter and takes two people, always.
 * @throws Refused treasury.unknown-account, correction.more-than-due, treasury.account-twice, approval.required
 */
export function correctDue(context: ServiceContext, actor: Actor, input: CorrectDueInput): { readonly number: number } {
  return runCommand(context, { commandId: input.commandId, name: 'treasury.correctDue', input, cartId: null }, (afterCommit) => {
    const { store } = context;
    const { lines, reason, reference } = input;
    const at = context.clock.now();
    const known = currentSettings(store, at)['revenue.accounts'].list;
    const open = store.dues.open();
    for (const { account, amount } of lines) {
      const due = open.filter((one) => one.account === account).reduce((sum, one) => sum + one.amount, 0);
      if (!known.some(({ code }) => code === account)) return refuse({ code: 'treasury.unknown-account', account });
      if (amount < 0 && due + amount < 0) return refuse({ code: 'correction.more-than-due', account, due });
    }
    if (new Set(lines.map(({ account }) => account)).size !== lines.length) return refuse({ code: 'treasury.account-twice' });
    const act = { type: 'due-correction', lines, reference } as const;
    const approvedBy = context.approvals.approver(input.approvalId, act, actor.userId) ?? refuse({ code: 'approval.required', act: act.type });
    const body: DueCorrection = { correctionId: context.ids.next<'correction'>(), number: store.treasury.nextNumber('due_correction'), at, lines, reason, reference, approvedBy };
    store.journal.append({ type: 'due.corrected', at, registerId: requireRegister(context).id, userId: actor.userId, body });
    afterCommit(() => {
      context.approvals.use(input.approvalId);
      context.publish({ type: 'treasury-changed' });
    });
    return { number: body.number };
  });
}
