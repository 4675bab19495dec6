import type { PrintJob } from '../../../shared/contract/prints.ts';
import type { CommandId, PrintJobId } from '../../../shared/kernel/ids.ts';
import type { PrintJobRow, PrintRepo } from '../../db/repos/print-repo.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import { queueCopy } from '../sale/copy-receipt.ts';
import type { ServiceContext } from '../service-context.ts';
import { afterDecision } from './after-decision.ts';
import { jobView } from './job-view.ts';

/** Papers that tell how things stood when they were asked for: their copy is of that moment too. */
const TELLS_OF_ITS_MOMENT: ReadonlySet<PrintJobRow['kind']> = new Set(['x', 'x-own', 'qris']);

/**
 * A person looked at the paper whose fate was unknown: it came out, or it did not and is printed again. The second paper of
 * a sale says SALINAN, because nobody can prove that the first is not in the buyer's hand.
 */
export function answerJob(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly jobId: PrintJobId; readonly printed: boolean }): PrintJob {
  return runCommand(context, { commandId: input.commandId, name: 'prints.answer', input, cartId: null }, (afterCommit) => {
    const { prints, journal } = context.store;
    const job = prints.find(input.jobId) ?? refuse({ code: 'prints.job-not-found' });
    if (job.state !== 'unknown') return refuse({ code: 'prints.not-possible', state: job.state });
    const at = context.clock.now();
    journal.append({
      type: 'print.answered',
      at,
      registerId: requireRegister(context).id,
      userId: actor.userId,
      body: { printNumber: job.print_number, printed: input.printed },
    });
    prints.setState(job.id, input.printed ? 'answered-printed' : 'skipped', job.cause, at);
    if (!input.printed) {
      if (job.sale_id !== null) queueCopy(context, actor, job.sale_id as Parameters<typeof queueCopy>[2]);
      else prints.add({ id: context.ids.next<'print-job'>(), ...sameAs(job), copyNumber: Math.max(job.copy_number + 1, job.entry_seq === null ? 0 : prints.nextOfEntry(job.kind, job.entry_seq)), state: 'waiting', at: TELLS_OF_ITS_MOMENT.has(job.kind) ? job.created_at : at });
    }
    afterDecision(context, afterCommit);
    return jobView(prints.find(input.jobId) ?? job);
  });
}

/** What a paper tells of: all that another one needs to say the same. */
function sameAs(job: PrintJobRow): Omit<Parameters<PrintRepo['add']>[0], 'id' | 'copyNumber' | 'state' | 'at'> {
  const { kind, printer, amount } = job;
  return { kind, saleId: null, shiftId: job.shift_id, printer, labelRunId: job.label_run_id, amount, ...(job.entry_seq === null ? {} : { entrySeq: job.entry_seq }) };
}
