import type { CommandId, PrintJobId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

export interface QueuedCopy {
  readonly jobId: PrintJobId;
  /** 1 for the first copy; stands on the paper as SALINAN ke-1. */
  readonly copyNumber: number;
}

/** Queues a copy of a receipt. It is counted and journalled before it is printed, whether it comes out or not. */
export function copyReceipt(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly saleId: SaleId }): QueuedCopy {
  return runCommand(context, { commandId: input.commandId, name: 'sale.copy', input, cartId: null }, (afterCommit) => {
    if (context.store.sales.find(input.saleId) === null) return refuse({ code: 'sale.not-found' });
    if (currentSettings(context.store, context.clock.now())['printer.receipt'].address === null) return refuse({ code: 'prints.no-printer' });
    afterCommit(() => context.papers.wake());
    return queueCopy(context, actor, input.saleId);
  });
}

/** Journals the next copy and answers its number; inside a transaction. */
export function journalCopy(context: ServiceContext, actor: Actor, saleId: SaleId): number {
  const copyNumber = context.store.sales.copies(saleId) + 1;
  context.store.journal.append({ type: 'receipt.copied', at: context.clock.now(), registerId: requireRegister(context).id, userId: actor.userId, body: { saleId, copyNumber } });
  return copyNumber;
}

/** Journals and queues the next copy; inside a transaction. */
export function queueCopy(context: ServiceContext, actor: Actor, saleId: SaleId): QueuedCopy {
  const at = context.clock.now();
  const copyNumber = journalCopy(context, actor, saleId);
  const jobId = context.ids.next<'print-job'>();
  context.store.prints.add({ id: jobId, kind: 'copy', saleId, shiftId: null, copyNumber, state: 'waiting', at });
  return { jobId, copyNumber };
}
