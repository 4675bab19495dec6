import type { BankPayment, WaitingPayments } from '../../../shared/contract/reconciliation.ts';
import { acceptMatch } from '../../../shared/domain/reconciliation/accept-match.ts';
import type { CommandId, MatchId, SaleId, StatementId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { recordMatch } from './record-match.ts';

export interface MakeMatchInput {
  readonly commandId: CommandId;
  readonly line: { readonly statementId: StatementId; readonly row: number } | null;
  readonly payments: readonly { readonly saleId: SaleId; readonly paymentNumber: number }[];
  readonly reason: string | null;
}

/** A match that a person decides; it must add up all the same. @throws Refused match.* */
export function makeMatch(context: ServiceContext, actor: Actor, input: MakeMatchInput): { readonly matchId: MatchId; readonly waiting: WaitingPayments } {
  return runCommand(context, { commandId: input.commandId, name: 'reconciliation.match', input, cartId: null }, (afterCommit) => {
    const { reconciliation } = context.store;
    const line = input.line === null ? null : (reconciliation.line(input.line.statementId, input.line.row) ?? refuse({ code: 'match.not-found' }));
    if (line !== null && reconciliation.isLineHeld(line.statementId, line.row)) return refuse({ code: 'match.line-taken' });
    const payments = input.payments.map((named) => freePayment(context, named));
    if (new Set(payments.map((payment) => `${payment.saleId}/${payment.paymentNumber}`)).size < payments.length) return refuse({ code: 'match.payment-taken', text: payments[0]?.receiptNumber ?? '' });
    const accepted = acceptMatch(line, payments.map((payment) => payment.amount), currentSettings(context.store, context.clock.now()).matching);
    const amounts = accepted.ok ? accepted.value : refuse(accepted.error);
    if (amounts.kind !== 'single' && amounts.kind !== 'settlement' && input.reason === null) return refuse({ code: 'match.reason-required' });
    const matchId = recordMatch(context, actor, { line, payments, amounts, how: 'person', reason: input.reason });
    afterCommit(() => context.publish({ type: 'reconciliation-changed' }));
    return { matchId, waiting: reconciliation.waiting() };
  });
}

function freePayment(context: ServiceContext, { saleId, paymentNumber }: { readonly saleId: SaleId; readonly paymentNumber: number }): BankPayment {
  const payment = context.store.reconciliation.payment(saleId, paymentNumber) ?? refuse({ code: 'match.not-found' });
  return context.store.reconciliation.matchOfPayment(saleId, paymentNumber) === null ? payment : refuse({ code: 'match.payment-taken', text: payment.receiptNumber });
}
