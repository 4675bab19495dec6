import { answerJob } from '../services/prints/answer-job.ts';
import { listJobs } from '../services/prints/list-jobs.ts';
import { overview } from '../services/prints/overview.ts';
import { labelLinesOf, printRestOfLabels } from '../services/prints/print-rest-of-labels.ts';
import { printTest } from '../services/prints/print-test.ts';
import { retryPrints } from '../services/prints/retry-prints.ts';
import { skipJob } from '../services/prints/skip-job.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function printsProcedures(gate: Gate, { context }: RpcServices) {
  return {
    overview: gate.prints.overview.handler(() => overview(context)),
    list: gate.prints.list.handler(() => listJobs(context)),
    answer: gate.prints.answer.handler(({ context: call, input }) => answerJob(context, signedIn(call).actor, input)),
    restOfLabels: gate.prints.restOfLabels.handler(({ context: call, input }) => printRestOfLabels(context, signedIn(call).actor, input)),
    labelLines: gate.prints.labelLines.handler(({ input }) => labelLinesOf(context, input)),
    skip: gate.prints.skip.handler(({ context: call, input }) => skipJob(context, signedIn(call).actor, input)),
    retry: gate.prints.retry.handler(() => retryPrints(context)),
    test: gate.prints.test.handler(({ context: call, input }) => printTest(context, signedIn(call).actor, input)),
  };
}
