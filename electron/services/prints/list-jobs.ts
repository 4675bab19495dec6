import type { PrintJob } from '../../../shared/contract/prints.ts';
import type { ServiceContext } from '../service-context.ts';
import { jobView } from './job-view.ts';

/** The newest hundred papers and every older one that waits for a printer or for an answer, newest first. */
export function listJobs(context: ServiceContext): readonly PrintJob[] {
  return context.store.prints.recent(100).map(jobView);
}
