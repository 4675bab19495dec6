import type { PrintJob } from '../../../shared/contract/prints.ts';
import type { LabelFacts } from '../../../shared/domain/label/label-facts.ts';
import type { LabelTemplate } from '../../../shared/domain/label/label-template.ts';
import { TEST_CODE, testLabelLines } from '../../../shared/domain/label/test-label.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { jobView } from '../prints/job-view.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { keptRun } from './kept-run.ts';

const NO_GOODS: LabelFacts = { name: 'Label uji', price: 0 as Rupiah, unit: '', fractional: false, code: TEST_CODE, workshop: '', producer: '', batch: null, expiresOn: null, permits: [], netWeight: null, ingredients: null, cardText: '' };

/** Queues one row of test labels for the label printer, on the roll of this template. @throws Refused labels.no-printer, labels.wrong-medium */
export function printTestLabel(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly template: LabelTemplate }): PrintJob {
  return runCommand(context, { commandId: input.commandId, name: 'labels.test', input, cartId: null }, (afterCommit) => {
    const at = context.clock.now();
    const printer = currentSettings(context.store, at)['printer.label'];
    const { template } = input;
    const { medium } = template;
    if (medium.kind !== 'roll') return refuse({ code: 'labels.wrong-medium' });
    if (printer.address === null) return refuse({ code: 'labels.no-printer' });
    const { store, ids } = context;
    const labelRunId = ids.next<'label-run'>();
    const run = { template, lines: [{ facts: NO_GOODS, copies: medium.across }], test: testLabelLines(medium, printer, template.name) };
    store.labels.add({ id: labelRunId, ...keptRun(run), at, userId: actor.userId, pages: null });
    const id = ids.next<'print-job'>();
    store.prints.add({ id, kind: 'label', printer: 'label', labelRunId, saleId: null, shiftId: null, copyNumber: 0, state: 'waiting', at });
    afterCommit(() => context.papers.wake());
    return jobView(store.prints.find(id) ?? refuse({ code: 'prints.job-not-found' }));
  });
}
