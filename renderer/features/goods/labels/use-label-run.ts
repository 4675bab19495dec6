import { useEffect, useState } from 'react';
import type { PrintJob } from '../../../../shared/contract/prints.ts';
import type { PrintState } from '../../../../shared/domain/printing/print-state.ts';
import type { LabelTemplate } from '../../../../shared/domain/label/label-template.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useService } from '../../../app-state/service.ts';
import type { Trouble } from '../../../app-state/trouble.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { useGivenFile } from '../../../app-state/use-given-file.ts';
import { useKept } from '../../../app-state/use-kept.ts';
import { nextCell, readCopies, totalOf, type LineDraft } from './label-draft.ts';
import { standingRun } from './standing-run.ts';

/** What came of the last run. */
export type RunOutcome = { readonly kind: 'printing'; readonly count: number; readonly state: PrintState } | ({ readonly kind: 'file'; /** Where it lies, in words. */ readonly given: string } & FileMade);

interface FileMade {
  readonly pages: number;
  /** Where the next run begins on the same sheet; null: on a new one. */
  readonly next: number | null;
}

export interface LabelRunner {
  readonly run: (template: LabelTemplate, lines: readonly LineDraft[], startCell: number) => Promise<void>;
  readonly calibrate: (template: LabelTemplate) => Promise<void>;
  readonly outcome: RunOutcome | null;
  readonly busy: boolean;
  /** The printer still owes this very run, or nobody has said yet whether it came out: sent once more it would come out twice. */
  readonly owed: boolean;
  readonly trouble: Trouble | null;
  /** What is wanted now is another run than the last. */
  readonly clear: () => void;
}

const OWED: readonly PrintState[] = ['waiting', 'sending', 'unknown'];

/** Sends a run to its printer and follows it, also for whoever is back from another page; or makes its file. */
export function useLabelRun(): LabelRunner {
  const service = useService();
  const { give, given, forget } = useGivenFile();
  const [made, setMade] = useState<FileMade>({ pages: 0, next: null });
  const [sent, setSent] = useKept<PrintJob | null>('label-run', () => null);
  const seen = useAsk(async () => (sent === null ? null : { of: sent.jobId, now: standingRun(sent, await service.prints.list()) }), [service, sent?.jobId]);
  useServiceEvent((event) => {
    if (event.type === 'prints-changed') seen.again();
  });
  useEffect(() => setSent((now) => (now !== null && seen.value?.of === now.jobId ? seen.value.now : now)), [seen.value]);
  const print = useCommand(async (commandId, template: LabelTemplate, lines: readonly LineDraft[]) => {
    const wanted = lines.map(({ productId, batchId, copies }) => ({ productId, batchId, copies: readCopies(copies) ?? 0 }));
    return service.labels.print({ commandId, template, lines: wanted });
  }, 'labels');
  const file = useCommand(async (_commandId, template: LabelTemplate, lines: readonly LineDraft[] | null, startCell: number) => {
    if (lines === null) return { ...(await service.labels.calibration({ template })), pages: 1 };
    return service.labels.sheets({ template, startCell: startCell - 1, lines: lines.map(({ productId, batchId, copies }) => ({ productId, batchId, copies: readCopies(copies) ?? 0 })) });
  });
  const makeFile = async (template: LabelTemplate, lines: readonly LineDraft[] | null, startCell: number): Promise<void> => {
    forget();
    const paper = await file.run(template, lines, startCell);
    if (paper === null) return;
    give({ name: paper.name, base64: paper.pdf, mediaType: 'application/pdf' });
    setMade({ pages: paper.pages, next: lines === null ? null : nextCell(totalOf(lines) ?? 0, template.medium, startCell) });
  };
  const owed = sent !== null && OWED.includes(sent.state);
  return {
    run: async (template, lines, startCell) => {
      print.clear();
      file.clear();
      forget();
      if (template.medium.kind === 'sheet') return makeFile(template, lines, startCell);
      const job = await print.run(template, lines);
      if (job !== null) setSent(job);
    },
    calibrate: (template) => makeFile(template, null, 1),
    outcome: sent === null ? (given === null ? null : { kind: 'file', given, ...made }) : { kind: 'printing', count: sent.labels?.count ?? 0, state: sent.state },
    busy: print.busy || file.busy,
    owed,
    trouble: print.trouble ?? file.trouble,
    clear: () => {
      print.clear();
      file.clear();
      forget();
      setSent(null);
    },
  };
}
