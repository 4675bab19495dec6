import type { PrintJobRow } from '../../db/repos/print-repo.ts';
import type { LabelRun } from '../ports/label-work.ts';
import type { ServiceContext } from '../service-context.ts';

/** The run as it was asked for. @throws Error when it is not stored: a fault in the data. */
export function labelRunOf(context: Pick<ServiceContext, 'store'>, job: Pick<PrintJobRow, 'print_number' | 'label_run_id'>): LabelRun {
  const stored = job.label_run_id === null ? null : context.store.labels.find(job.label_run_id);
  if (stored === null) throw new Error(`print ${job.print_number} names a run of labels that is not stored`);
  return JSON.parse(stored.run) as LabelRun;
}
