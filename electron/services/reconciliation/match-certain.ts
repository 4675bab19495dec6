import type { MatchSuggestion } from '../../../shared/contract/reconciliation.ts';
import type { Actor } from '../actor.ts';
import type { SideWork } from '../ports/side-work.ts';
import type { ServiceContext } from '../service-context.ts';
import { matchingBy } from './matching-by.ts';
import { recordMatch } from './record-match.ts';

/**
 * Makes the matches that nothing else could be meant by. They are found beside the till and recorded piece by piece, the till first: of a statement
 * of months either would hold it for seconds. What was held meanwhile is left; what a stop leaves unmade is suggested to a person, or made when the import is
 * asked again.
 */
export async function matchCertain(context: ServiceContext, beside: SideWork, actor: Actor): Promise<void> {
  const certain = await context.reports.bankCertain(matchingBy(context));
  for (let made = 0, workedMs = 0; made < certain.length; ) {
    await beside.giveWay(workedMs);
    const begun = performance.now();
    context.store.transaction(() => {
      do {
        const match = certain[made];
        if (match !== undefined && isFree(context, match)) record(context, actor, match);
        made += 1;
      } while (made < certain.length && performance.now() - begun < beside.pieceMs());
    });
    workedMs = performance.now() - begun;
  }
}

function isFree({ store: { reconciliation } }: ServiceContext, { line, payments }: MatchSuggestion): boolean {
  return !reconciliation.isLineHeld(line.statementId, line.row) && payments.every(({ saleId, paymentNumber }) => reconciliation.matchOfPayment(saleId, paymentNumber) === null);
}

function record(context: ServiceContext, actor: Actor, { line, payments, gross, net, fee }: MatchSuggestion): void {
  recordMatch(context, actor, { line, payments, amounts: { kind: 'single', gross, net, fee }, how: 'rule', reason: null });
}
