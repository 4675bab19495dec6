import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { isPaid } from './kuitansi-state.ts';

export interface IssueKuitansiInput {
  readonly commandId: CommandId;
  readonly saleId: SaleId;
  readonly payer: string;
  readonly purpose: string;
}

/** Journals the kuitansi of a sale, or its next copy, before a paper of it exists. @throws Refused sale.not-found, kuitansi.not-paid */
export function issueKuitansi(context: ServiceContext, actor: Actor, input: IssueKuitansiInput): { readonly copyNumber: number } {
  return runCommand(context, { commandId: input.commandId, name: 'paper.issueKuitansi', input, cartId: null }, (afterCommit) => {
    const stored = context.store.sales.find(input.saleId) ?? refuse({ code: 'sale.not-found' });
    const issued = context.store.kuitansi.ofSale(input.saleId);
    const [first] = issued;
    // A copy of what was once handed out can always be made; a first one only of money that came in and stayed.
    if (first === undefined && !isPaid(context, stored)) refuse({ code: 'kuitansi.not-paid' });
    const copyNumber = issued.length;
    context.store.journal.append({
      type: 'kuitansi.issued',
      at: context.clock.now(),
      registerId: requireRegister(context).id,
      userId: actor.userId,
      body: { saleId: input.saleId, copyNumber, payer: first?.payer ?? input.payer, purpose: first?.purpose ?? input.purpose, amount: stored.sale.total as Rupiah },
    });
    afterCommit(() => context.publish({ type: 'papers-changed' }));
    return { copyNumber };
  });
}
