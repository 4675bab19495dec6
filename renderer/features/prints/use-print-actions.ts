import type { PrintJob } from '../../../shared/contract/prints.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useAppState } from '../../app-state/service.ts';
import type { Trouble } from '../../app-state/trouble.ts';

export interface PrintActions {
  readonly answer: (job: PrintJob, printed: boolean) => Promise<void>;
  /** Prints the labels behind number `cameOut` of a run. */
  readonly rest: (job: PrintJob, cameOut: number) => Promise<void>;
  /** A run of labels that was sent and may not have come out whole. */
  readonly mayRest: (job: PrintJob) => boolean;
  readonly skip: (job: PrintJob) => Promise<void>;
  readonly copy: (job: PrintJob) => Promise<void>;
  readonly retry: () => Promise<void>;
  readonly test: () => Promise<void>;
  readonly mayCopy: (job: PrintJob) => boolean;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
}

/** What a person can do about papers; after each the list is asked anew. */
export function usePrintActions(again: () => void): PrintActions {
  const { service, desk } = useAppState();
  const answer = useCommand((commandId, job: PrintJob, printed: boolean) => service.prints.answer({ commandId, jobId: job.jobId, printed }));
  const rest = useCommand((commandId, job: PrintJob, cameOut: number) => service.prints.restOfLabels({ commandId, jobId: job.jobId, cameOut }));
  const skip = useCommand((commandId, job: PrintJob) => service.prints.skip({ commandId, jobId: job.jobId }));
  const copy = useCommand((commandId, job: PrintJob) => (job.saleId === null ? Promise.resolve(null) : service.sale.copy({ commandId, saleId: job.saleId })));
  const retry = useCommand(async () => desk.prints.set(await service.prints.retry()));
  const test = useCommand((commandId) => service.prints.test({ commandId }));
  const all = [answer, rest, skip, copy, retry, test];
  const then = async (act: Promise<unknown>): Promise<void> => {
    for (const one of all) one.clear();
    await act;
    again();
  };
  return {
    answer: (job, printed) => then(answer.run(job, printed)),
    rest: (job, cameOut) => then(rest.run(job, cameOut)),
    mayRest: (job) => job.kind === 'label' && ['unknown', 'handed-over', 'printed', 'answered-printed'].includes(job.state),
    skip: (job) => then(skip.run(job)),
    copy: (job) => then(copy.run(job)),
    retry: () => then(retry.run()),
    test: () => then(test.run()),
    mayCopy: (job) => job.saleId !== null && (job.kind === 'receipt' || job.kind === 'copy') && ['printed', 'answered-printed', 'handed-over', 'skipped'].includes(job.state),
    busy: all.some((one) => one.busy),
    trouble: all.find((one) => one.trouble !== null)?.trouble ?? null,
  };
}
