import type { BankLine, BankPayment } from '../../../shared/contract/reconciliation.ts';
import type { MatchAmounts } from '../../../shared/domain/reconciliation/accept-match.ts';
import type { MatchId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { requireRegister } from '../require-register.ts';
import type { ServiceContext } from '../service-context.ts';

/** A match that was found right, by a rule or by a person. */
export interface MatchToRecord {
  readonly line: BankLine | null;
  readonly payments: readonly BankPayment[];
  readonly amounts: MatchAmounts;
  readonly how: 'rule' | 'person';
  readonly reason: string | null;
}

/** Journals the match; tables and money follow from the entry. Only inside a transaction. */
export function recordMatch(context: ServiceContext, actor: Actor, { line, payments, amounts, how, reason }: MatchToRecord): MatchId {
  const matchId = context.ids.next<'match'>();
  context.store.journal.append({
    type: 'payment.matched',
    at: context.clock.now(),
    registerId: requireRegister(context).id,
    userId: actor.userId,
    body: {
      matchId,
      kind: amounts.kind,
      line: line === null ? null : { statementId: line.statementId, row: line.row, account: line.account, day: line.day, amount: line.amount },
      payments: payments.map(({ saleId, paymentNumber, receiptNumber, day, amount }) => ({ saleId, paymentNumber, receiptNumber, day, amount })),
      gross: amounts.gross,
      net: amounts.net,
      fee: amounts.fee,
      how,
      reason,
    },
  });
  return matchId;
}
