import type { PaperFile } from '../../../shared/contract/paper.ts';
import type { LabelTemplate, SheetMedium } from '../../../shared/domain/label/label-template.ts';
import { cellsOf } from '../../../shared/domain/label/sheet-cells.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import type { LabelLine } from './facts-of-goods.ts';
import { keptRun } from './kept-run.ts';
import { settableRun } from './settable-run.ts';

type SheetTemplate = LabelTemplate & { readonly medium: SheetMedium };

/** The run on sheets, beginning with cell `startCell`; that it was given is kept, what becomes of the file nobody knows. @throws Refused labels.wrong-medium, labels.no-cell, and those of settableRun */
export async function sheetsFile(context: ServiceContext, actor: Actor, { template, lines, startCell }: { readonly template: LabelTemplate; readonly lines: readonly LabelLine[]; readonly startCell: number }): Promise<PaperFile & { readonly pages: number }> {
  const onSheet = sheetTemplate(template);
  if (startCell >= cellsOf(onSheet.medium)) refuse({ code: 'labels.no-cell', cells: cellsOf(onSheet.medium) });
  const work = await context.labelWork();
  const run = { ...settableRun(context, work, template, lines), template: onSheet };
  const at = context.clock.now();
  const { pdf, pages } = work.sheets(run, { startCell, title: `Label ${template.name}`, at });
  context.store.transaction(() => context.store.labels.add({ id: context.ids.next<'label-run'>(), ...keptRun(run), at, userId: actor.userId, pages }));
  return { name: `label-${template.id}.pdf`, pdf: Buffer.from(pdf).toString('base64'), pages };
}

/** The sheet that is held against the labels. @throws Refused labels.wrong-medium */
export async function calibrationFile(context: ServiceContext, { template }: { readonly template: LabelTemplate }): Promise<PaperFile> {
  const { id, medium, name } = sheetTemplate(template);
  const pdf = (await context.labelWork()).calibration(medium, { title: `Kalibrasi ${name}`, at: context.clock.now() });
  return { name: `kalibrasi-${id}.pdf`, pdf: Buffer.from(pdf).toString('base64') };
}

function sheetTemplate(template: LabelTemplate): SheetTemplate {
  const { medium } = template;
  return medium.kind === 'sheet' ? { ...template, medium } : refuse({ code: 'labels.wrong-medium' });
}
