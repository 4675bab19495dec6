import type { PrintJob } from '../../../shared/contract/prints.ts';
import type { ServiceContext } from '../service-context.ts';
import { jobView } from './job-view.ts';

/** The newest hundred papers, newest first. */
export function listJobs(context: ServiceContext): readonly PrintJob[] {
  return context.store.prints.recent(100).map(jobView);
}
