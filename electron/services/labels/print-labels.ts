import type { PrintJob } from '../../../shared/contract/prints.ts';
import type { LabelTemplate } from '../../../shared/domain/label/label-template.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { jobView } from '../prints/job-view.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import type { LabelLine } from './facts-of-goods.ts';
import { keptRun } from './kept-run.ts';
import { settableRun } from './settable-run.ts';

export interface PrintLabelsInput {
  readonly commandId: CommandId;
  readonly template: LabelTemplate;
  readonly lines: readonly LabelLine[];
}

/**
 * Queues a run: the template's medium says for which printer. Nothing is printed when one of its labels cannot be set.
 * @throws Refused labels.no-printer, labels.wrong-medium, and those of {@link settableRun}
 */
export async function printLabels(context: ServiceContext, actor: Actor, input: PrintLabelsInput): Promise<PrintJob> {
  const work = await context.labelWork();
  return runCommand(context, { commandId: input.commandId, name: 'labels.print', input, cartId: null }, (afterCommit) => {
    const at = context.clock.now();
    const settings = currentSettings(context.store, at);
    const { medium } = input.template;
    if (medium.kind === 'sheet') return refuse({ code: 'labels.wrong-medium' });
    const printer = medium.kind === 'roll' ? 'label' : 'receipt';
    if (settings[`printer.${printer}`].address === null) return refuse({ code: printer === 'label' ? 'labels.no-printer' : 'prints.no-printer' });
    const run = settableRun(context, work, input.template, input.lines);
    const { store, ids } = context;
    const labelRunId = ids.next<'label-run'>();
    store.labels.add({ id: labelRunId, ...keptRun(run), at, userId: actor.userId, pages: null });
    const id = ids.next<'print-job'>();
    store.prints.add({ id, kind: 'label', printer, labelRunId, saleId: null, shiftId: null, copyNumber: 0, state: 'waiting', at });
    afterCommit(() => context.papers.wake());
    return jobView(store.prints.find(id) ?? refuse({ code: 'prints.job-not-found' }));
  });
}
