import type { BankLine, BankPayment } from '../../../shared/contract/reconciliation.ts';
import type { MatchKind } from '../../../shared/domain/reconciliation/accept-match.ts';
import { addRupiah, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../../shared/kernel/rupiah.ts';

/** What is chosen of the leftovers, and what pressing the button makes of it; null while it makes nothing. */
export interface LeftChoice {
  readonly kind: MatchKind | null;
  readonly gross: Rupiah;
  readonly net: Rupiah;
  readonly fee: Rupiah;
  /** A line that is no sale, and payments that undo each other, are told why. */
  readonly needsReason: boolean;
}

/** Whether it adds up is the service's to say. */
export function leftChoice(line: BankLine | null, payments: readonly BankPayment[]): LeftChoice {
  const gross = addRupiah(ZERO_RUPIAH, ...payments.map((payment) => payment.amount));
  const net = line?.amount ?? ZERO_RUPIAH;
  const kind = line === null ? (payments.length > 1 ? 'offset' : null) : payments.length === 0 ? 'unrelated' : payments.length === 1 ? 'single' : 'settlement';
  return { kind, gross, net, fee: subtractRupiah(gross, net), needsReason: kind === 'offset' || kind === 'unrelated' };
}

export const paymentKey = (payment: BankPayment): string => `${payment.saleId}/${payment.paymentNumber}`;
export const lineKey = (line: BankLine): string => `${line.statementId}/${line.row}`;
