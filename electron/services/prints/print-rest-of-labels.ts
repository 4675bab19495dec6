import type { LabelLineCount, PrintJob } from '../../../shared/contract/prints.ts';
import { cutRun } from '../../../shared/domain/label/cut-run.ts';
import type { PrintState } from '../../../shared/domain/printing/print-state.ts';
import type { CommandId, PrintJobId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { keptRun } from '../labels/kept-run.ts';
import { labelRunOf } from '../labels/label-run-of.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { jobView } from './job-view.ts';

/** A run that was sent and may not have come out whole. */
const SENT: readonly PrintState[] = ['unknown', 'handed-over', 'printed', 'answered-printed'];

export interface RestOfLabelsInput {
  readonly commandId: CommandId;
  readonly jobId: PrintJobId;
  /** Labels that a person saw come out, in the order of the run. */
  readonly cameOut: number;
}

/**
 * A person saw how far a run of labels came: its paper is from now on the labels that came out, and the others are queued as a run of their own.
 * None is printed twice, and none of either is changed by what the goods cost now.
 * @throws Refused prints.job-not-found, prints.not-possible, labels.came-out
 */
export function printRestOfLabels(context: ServiceContext, actor: Actor, input: RestOfLabelsInput): PrintJob {
  return runCommand(context, { commandId: input.commandId, name: 'prints.restOfLabels', input, cartId: null }, (afterCommit) => {
    const { prints, labels, journal } = context.store;
    const job = prints.find(input.jobId) ?? refuse({ code: 'prints.job-not-found' });
    if (job.kind !== 'label' || !SENT.includes(job.state)) return refuse({ code: 'prints.not-possible', state: job.state });
    const run = labelRunOf(context, job);
    const { before, rest } = cutRun(run.lines, input.cameOut);
    if (rest.length === 0) return refuse({ code: 'labels.came-out', most: (job.labels ?? 1) - 1 });
    const at = context.clock.now();
    journal.append({ type: 'print.answered', at, registerId: requireRegister(context).id, userId: actor.userId, body: { printNumber: job.print_number, printed: false, cameOut: input.cameOut } });
    const keep = (lines: typeof rest, restOf: NonNullable<typeof run.restOf> | undefined): string => {
      const id = context.ids.next<'label-run'>();
      labels.add({ id, ...keptRun({ ...run, lines, ...(restOf === undefined ? {} : { restOf }) }), at, userId: actor.userId, pages: null });
      return id;
    };
    if (before.length > 0) prints.setRun(job.id, keep(before, run.restOf));
    prints.setState(job.id, before.length > 0 ? 'answered-printed' : 'skipped', job.cause, at);
    const id = context.ids.next<'print-job'>();
    prints.add({ id, kind: 'label', saleId: null, shiftId: null, printer: job.printer, labelRunId: keep(rest, { printNumber: job.print_number, after: input.cameOut }), copyNumber: job.copy_number, state: 'waiting', at });
    afterCommit(() => context.papers.wake());
    return jobView(prints.find(id) ?? refuse({ code: 'prints.job-not-found' }));
  });
}

/** What a run of labels consists of, in the order in which they come out. @throws Refused prints.job-not-found, prints.not-possible */
export function labelLinesOf(context: Pick<ServiceContext, 'store'>, { jobId }: { readonly jobId: PrintJobId }): readonly LabelLineCount[] {
  const job = context.store.prints.find(jobId) ?? refuse({ code: 'prints.job-not-found' });
  if (job.kind !== 'label') return refuse({ code: 'prints.not-possible', state: job.state });
  return labelRunOf(context, job).lines.map(({ facts, copies }) => ({ name: facts.name, copies }));
}
