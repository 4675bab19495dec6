import type { PrintJob } from '../../../../shared/contract/prints.ts';

/** What became of a run that was sent: its paper, or the one that a person had printed in its place, of it all or of the labels that had not come out. */
export function standingRun(sent: PrintJob, jobs: readonly PrintJob[]): PrintJob {
  const now = jobs.find(({ jobId }) => jobId === sent.jobId) ?? sent;
  const next = jobs.find((job) => job.printNumber > now.printNumber && (job.labels?.restOf?.printNumber === now.printNumber || (job.labels !== null && job.labels.runId === now.labels?.runId)));
  return next === undefined ? now : standingRun(next, jobs);
}
