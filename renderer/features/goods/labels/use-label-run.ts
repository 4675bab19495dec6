import { useState } from 'react';
import type { PrintState } from '../../../../shared/domain/printing/print-state.ts';
import type { LabelTemplate } from '../../../../shared/domain/label/label-template.ts';
import { followPrintJob } from '../../../app-state/follow-print-job.ts';
import { saveFile } from '../../../app-state/save-file.ts';
import { useService } from '../../../app-state/service.ts';
import type { Trouble } from '../../../app-state/trouble.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { nextCell, readCopies, totalOf, type LineDraft } from './label-draft.ts';

/** What came of the last run. */
export type RunOutcome = { readonly kind: 'printing'; readonly count: number; readonly state: PrintState } | { readonly kind: 'file'; readonly name: string; readonly pages: number; /** Where the next run begins on the same sheet; null: on a new one. */ readonly next: number | null };

export interface LabelRunner {
  readonly run: (template: LabelTemplate, lines: readonly LineDraft[], startCell: number) => Promise<void>;
  readonly calibrate: (template: LabelTemplate) => Promise<void>;
  readonly outcome: RunOutcome | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly clear: () => void;
}

/** Sends a run to its printer and follows it, or makes its file. */
export function useLabelRun(): LabelRunner {
  const service = useService();
  const [outcome, setOutcome] = useState<RunOutcome | null>(null);
  const print = useCommand(async (commandId, template: LabelTemplate, lines: readonly LineDraft[]) => {
    const wanted = lines.map(({ productId, batchId, copies }) => ({ productId, batchId, copies: readCopies(copies) ?? 0 }));
    return service.labels.print({ commandId, template, lines: wanted });
  });
  const file = useCommand(async (_commandId, template: LabelTemplate, lines: readonly LineDraft[] | null, startCell: number) => {
    if (lines === null) return { ...(await service.labels.calibration({ template })), pages: 1 };
    return service.labels.sheets({ template, startCell: startCell - 1, lines: lines.map(({ productId, batchId, copies }) => ({ productId, batchId, copies: readCopies(copies) ?? 0 })) });
  });
  const makeFile = async (template: LabelTemplate, lines: readonly LineDraft[] | null, startCell: number): Promise<void> => {
    setOutcome(null);
    const made = await file.run(template, lines, startCell);
    if (made === null) return;
    saveFile(made.name, made.pdf, 'application/pdf');
    setOutcome({ kind: 'file', name: made.name, pages: made.pages, next: lines === null ? null : nextCell(totalOf(lines) ?? 0, template.medium, startCell) });
  };
  return {
    run: async (template, lines, startCell) => {
      print.clear();
      file.clear();
      if (template.medium.kind === 'sheet') return makeFile(template, lines, startCell);
      setOutcome(null);
      const job = await print.run(template, lines);
      if (job === null) return;
      const count = job.labels?.count ?? 0;
      await followPrintJob(service, job, (state) => setOutcome({ kind: 'printing', count, state })).catch(() => undefined);
    },
    calibrate: (template) => makeFile(template, null, 1),
    outcome,
    busy: print.busy || file.busy,
    trouble: print.trouble ?? file.trouble,
    clear: () => {
      print.clear();
      file.clear();
      setOutcome(null);
    },
  };
}
