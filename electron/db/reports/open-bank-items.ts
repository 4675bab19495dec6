import type { BankLine, BankPayment } from '../../../shared/contract/reconciliation.ts';
import { matchStatement, type MatchProposal } from '../../../shared/domain/reconciliation/match-statement.ts';
import type { MatchingBy } from '../../../shared/domain/reconciliation/matching-by.ts';
import type { OpenLine, OpenPayment } from '../../../shared/domain/reconciliation/open-item.ts';
import { businessDayOf, wallClock, type TimeZone } from '../../../shared/kernel/instant.ts';
import { zoneOf } from '../../../shared/kernel/unit-zones.ts';
import { pairName, type ReconciliationRepo } from '../repos/reconciliation-repo.ts';

/** An open item together with the row it stands for. */
type LineItem = OpenLine & { readonly row: BankLine };
type PaymentItem = OpenPayment & { readonly row: BankPayment };

export interface OpenProposal extends Omit<MatchProposal, 'line' | 'payments'> {
  readonly line: BankLine;
  readonly payments: readonly BankPayment[];
}

export interface OpenBankItems {
  readonly certain: readonly OpenProposal[];
  readonly suggested: readonly OpenProposal[];
  readonly leftLines: readonly BankLine[];
  readonly leftPayments: readonly BankPayment[];
}

/** Everything that waits on both sides, held against each other. Of thousands it takes seconds: it is done beside the till. */
export function openBankItems(repo: Pick<ReconciliationRepo, 'undonePairs' | 'openLines' | 'openPayments'>, { terms, zones }: MatchingBy): OpenBankItems {
  const undone = repo.undonePairs();
  const lines = repo.openLines().map(lineItem);
  const payments = repo.openPayments().map((payment) => paymentItem(payment, zoneOf(zones, payment.at)));
  const outcome = matchStatement(lines, payments, terms, (line, payment) => undone.has(pairName(rowOf<BankLine>(line), rowOf<BankPayment>(payment))));
  const proposal = ({ line, payments: paid, ...rest }: MatchProposal): OpenProposal => ({ ...rest, line: rowOf<BankLine>(line), payments: paid.map((payment) => rowOf<BankPayment>(payment)) });
  return {
    certain: outcome.certain.map(proposal),
    suggested: outcome.suggested.map(proposal),
    leftLines: outcome.leftLines.map((line) => rowOf<BankLine>(line)),
    leftPayments: outcome.leftPayments.map((payment) => rowOf<BankPayment>(payment)),
  };
}

function lineItem(row: BankLine): LineItem {
  return { key: `${row.statementId}/${row.row}`, day: row.day, minute: row.minute, amount: row.amount, gross: row.gross, description: row.description, reference: row.reference, row };
}

/** The bank knows the calendar: a payment after midnight, by the clock the unit had then, is of the new day there, whatever day the shift is booked on. */
function paymentItem(row: BankPayment, zone: TimeZone): PaymentItem {
  const { hour, minute } = wallClock(row.at, zone);
  return { key: `${row.saleId}/${row.paymentNumber}`, day: businessDayOf(row.at, zone), minute: hour * 60 + minute, tender: row.tender, kind: row.kind, amount: row.amount, reference: row.reference, row };
}

/** What came in goes out: the rules hand back the very items they were given. */
function rowOf<Row extends BankLine | BankPayment>(item: OpenLine | OpenPayment): Row {
  return (item as LineItem | PaymentItem).row as Row;
}
