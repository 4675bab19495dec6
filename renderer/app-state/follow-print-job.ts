import type { PrintJob } from '../../shared/contract/prints.ts';
import type { PrintState } from '../../shared/domain/printing/print-state.ts';
import type { ServiceClient } from './service.ts';

const LOOK_EVERY_MS = 250;
const LOOKS = 80;

/** Looks at a paper until the printer has answered (20 s), telling each state; answers the last one seen. */
export async function followPrintJob(service: ServiceClient, job: PrintJob, tell: (state: PrintState) => void): Promise<PrintJob> {
  let seen = job;
  tell(seen.state);
  for (let look = 0; look < LOOKS && (seen.state === 'sending' || seen.state === 'waiting') && seen.cause === null; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    seen = (await service.prints.list()).find((one) => one.jobId === job.jobId) ?? seen;
    tell(seen.state);
  }
  return seen;
}
