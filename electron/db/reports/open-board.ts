import type { OpenBoard } from '../../../shared/contract/reconciliation.ts';
import { leftFitting } from '../../../shared/domain/reconciliation/left-fitting.ts';
import type { OpenBoardAsk } from '../../../shared/domain/reconciliation/matching-by.ts';
import { reconciliationRepo } from '../repos/reconciliation-repo.ts';
import type { Reader } from '../sync-db.ts';
import { openBankItems } from './open-bank-items.ts';

/** Most rows of what waits for a decision: what is decided makes room for the next; the rest of what is left over is found by its words. */
const SHOWN = 300;

/** What waits for a decision of the treasurer. */
export function openBoard(reader: Reader, { find, aside, ...by }: OpenBoardAsk): OpenBoard {
  const open = openBankItems(reconciliationRepo(reader), by);
  // Certain ones that no import has made yet (the rules were changed since) are for a person to accept.
  const suggested = [...open.certain, ...open.suggested];
  const fits = leftFitting(find);
  const leftPayments = open.leftPayments.filter(fits);
  const leftLines = open.leftLines.filter(fits);
  return {
    suggested: suggested.slice(0, SHOWN + aside),
    suggestedCount: suggested.length,
    leftPayments: leftPayments.slice(0, SHOWN),
    leftPaymentFound: leftPayments.length,
    leftPaymentCount: open.leftPayments.length,
    leftLines: leftLines.slice(0, SHOWN),
    leftLineFound: leftLines.length,
    leftLineCount: open.leftLines.length,
  };
}
