import { importStatement } from '../services/reconciliation/import-statement.ts';
import { makeMatch } from '../services/reconciliation/make-match.ts';
import { paymentsOfSale } from '../services/reconciliation/payments-of-sale.ts';
import { previewStatement } from '../services/reconciliation/preview-statement.ts';
import { reconciliationBoard } from '../services/reconciliation/reconciliation-board.ts';
import { undoMatch } from '../services/reconciliation/undo-match.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function reconciliationProcedures(gate: Gate, { context, traffic }: RpcServices) {
  return {
    board: gate.reconciliation.board.handler(({ input }) => reconciliationBoard(context, input)),
    waiting: gate.reconciliation.waiting.handler(() => context.store.reconciliation.waiting()),
    ofSale: gate.reconciliation.ofSale.handler(({ input }) => paymentsOfSale(context, input)),
    preview: gate.reconciliation.preview.handler(({ input }) => previewStatement(context, traffic, input)),
    import: gate.reconciliation.import.handler(({ context: call, input }) => importStatement(context, traffic, signedIn(call).actor, input)),
    match: gate.reconciliation.match.handler(({ context: call, input }) => makeMatch(context, signedIn(call).actor, input)),
    unmatch: gate.reconciliation.unmatch.handler(({ context: call, input }) => undoMatch(context, signedIn(call).actor, input)),
  };
}
