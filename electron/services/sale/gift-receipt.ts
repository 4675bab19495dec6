import type { CommandId, PrintJobId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** Queues the paper without prices that goes with a present; journalled before it is printed. @throws Refused sale.not-found, gift.nothing-sold, prints.no-printer */
export function giftReceipt(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly saleId: SaleId }): { readonly jobId: PrintJobId } {
  return runCommand(context, { commandId: input.commandId, name: 'sale.gift', input, cartId: null }, (afterCommit) => {
    if (currentSettings(context.store, context.clock.now())['printer.receipt'].address === null) return refuse({ code: 'prints.no-printer' });
    journalGift(context, actor, input.saleId, 'paper');
    const jobId = context.ids.next<'print-job'>();
    context.store.prints.add({ id: jobId, kind: 'gift', saleId: input.saleId, shiftId: null, copyNumber: 0, state: 'waiting', at: context.clock.now() });
    afterCommit(() => context.papers.wake());
    return { jobId };
  });
}

/** Inside a transaction. */
export function journalGift(context: ServiceContext, actor: Actor, saleId: SaleId, as: 'paper' | 'pdf' | 'png'): void {
  const stored = context.store.sales.find(saleId) ?? refuse({ code: 'sale.not-found' });
  if (!stored.lines.some((line) => line.quantity > 0)) refuse({ code: 'gift.nothing-sold' });
  context.store.journal.append({ type: 'receipt.gift', at: context.clock.now(), registerId: requireRegister(context).id, userId: actor.userId, body: { saleId, as } });
}
