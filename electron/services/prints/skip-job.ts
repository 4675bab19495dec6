import type { PrintJob } from '../../../shared/contract/prints.ts';
import type { CommandId, PrintJobId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { afterDecision } from './after-decision.ts';
import { jobView } from './job-view.ts';

/** Gives a waiting paper up (Lewati); the sale stays, a copy can be printed later. */
export function skipJob(context: ServiceContext, _actor: Actor, input: { readonly commandId: CommandId; readonly jobId: PrintJobId }): PrintJob {
  return runCommand(context, { commandId: input.commandId, name: 'prints.skip', input, cartId: null }, (afterCommit) => {
    const job = context.store.prints.find(input.jobId) ?? refuse({ code: 'prints.job-not-found' });
    if (job.state !== 'waiting') return refuse({ code: 'prints.not-possible', state: job.state });
    context.store.prints.setState(job.id, 'skipped', job.cause, context.clock.now());
    afterDecision(context, afterCommit);
    return jobView(context.store.prints.find(input.jobId) ?? job);
  });
}
