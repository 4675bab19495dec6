import { approveCount } from '../services/counting/approve-count.ts';
import { countChoices } from '../services/counting/count-choices.ts';
import { countPaper } from '../services/counting/count-paper.ts';
import { listCounts } from '../services/counting/count-row.ts';
import { cancelCount, finishCount } from '../services/counting/end-count.ts';
import { enterCount } from '../services/counting/enter-count.ts';
import { findCountGoods } from '../services/counting/find-count-goods.ts';
import { printCount } from '../services/counting/print-count.ts';
import { listUncounted } from '../services/counting/list-uncounted.ts';
import { listCounted, readCount, sumOfCounted } from '../services/counting/read-count.ts';
import { reviewCount } from '../services/counting/review-count.ts';
import { startCount } from '../services/counting/start-count.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function countingProcedures(gate: Gate, { context }: RpcServices) {
  const { counting } = gate;
  return {
    choices: counting.choices.handler(() => countChoices(context)),
    list: counting.list.handler(({ input }) => listCounts(context, input)),
    start: counting.start.handler(({ context: call, input }) => startCount(context, signedIn(call).actor, input)),
    read: counting.read.handler(({ input }) => readCount(context, input)),
    counted: counting.counted.handler(({ input }) => listCounted(context, input)),
    sumOf: counting.sumOf.handler(({ input }) => sumOfCounted(context, input)),
    uncounted: counting.uncounted.handler(({ input }) => listUncounted(context, input)),
    enter: counting.enter.handler(({ context: call, input }) => enterCount(context, signedIn(call).actor, input)),
    find: counting.find.handler(({ input }) => findCountGoods(context, input)),
    finish: counting.finish.handler(({ context: call, input }) => finishCount(context, signedIn(call).actor, input)),
    review: counting.review.handler(({ input }) => reviewCount(context, input)),
    approve: counting.approve.handler(({ context: call, input }) => approveCount(context, signedIn(call).actor, input)),
    cancel: counting.cancel.handler(({ context: call, input }) => cancelCount(context, signedIn(call).actor, input)),
    paper: counting.paper.handler(({ input }) => countPaper(context, input)),
    print: counting.print.handler(({ input }) => printCount(context, input)),
  };
}
