import { correctDue } from '../services/treasury/correct-due.ts';
import { dueSum } from '../services/treasury/due-items.ts';
import { endBilling } from '../services/treasury/end-billing.ts';
import { findPaper } from '../services/treasury/find-paper.ts';
import { handOver } from '../services/treasury/hand-over.ts';
import { listBillings } from '../services/treasury/list-billings.ts';
import { listDifferences } from '../services/treasury/list-differences.ts';
import { listHandovers } from '../services/treasury/list-handovers.ts';
import { makeBilling } from '../services/treasury/make-billing.ts';
import { makeGood } from '../services/treasury/make-good.ts';
import { moveBank } from '../services/treasury/move-bank.ts';
import { payDeposit } from '../services/treasury/pay-deposit.ts';
import { printHandover } from '../services/treasury/print-handover.ts';
import { readBilling } from '../services/treasury/read-billing.ts';
import { readTarget } from '../services/treasury/read-target.ts';
import { readToday } from '../services/treasury/read-today.ts';
import { setRules } from '../services/treasury/set-rules.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function treasuryProcedures(gate: Gate, { context }: RpcServices) {
  const { treasury } = gate;
  return {
    due: treasury.due.handler(() => dueSum(context)),
    today: treasury.today.handler(() => readToday(context)),
    handOver: treasury.handOver.handler(({ context: call, input }) => handOver(context, signedIn(call).actor, input)),
    handovers: treasury.handovers.handler(({ input }) => listHandovers(context, input)),
    printHandover: treasury.printHandover.handler(({ input }) => printHandover(context, input)),
    moveBank: treasury.moveBank.handler(({ context: call, input }) => moveBank(context, signedIn(call).actor, input)),
    makeGood: treasury.makeGood.handler(({ context: call, input }) => makeGood(context, signedIn(call).actor, input)),
    correctDue: treasury.correctDue.handler(({ context: call, input }) => correctDue(context, signedIn(call).actor, input)),
    makeBilling: treasury.makeBilling.handler(({ context: call, input }) => makeBilling(context, signedIn(call).actor, input)),
    endBilling: treasury.endBilling.handler(({ context: call, input }) => endBilling(context, signedIn(call).actor, input)),
    payDeposit: treasury.payDeposit.handler(({ context: call, input }) => payDeposit(context, signedIn(call).actor, input)),
    billing: treasury.billing.handler(({ input }) => readBilling(context, input)),
    billings: treasury.billings.handler(({ input }) => listBillings(context, input)),
    differences: treasury.differences.handler(({ input }) => listDifferences(context, input)),
    target: treasury.target.handler(({ input }) => readTarget(context, input)),
    find: treasury.find.handler(({ input }) => findPaper(context, input)),
    setRules: treasury.setRules.handler(({ context: call, input }) => setRules(context, signedIn(call).actor, input)),
  };
}
