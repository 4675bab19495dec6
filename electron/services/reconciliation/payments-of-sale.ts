import type { PaymentStanding } from '../../../shared/contract/reconciliation.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { ServiceContext } from '../service-context.ts';

/** Whether the bank has confirmed each payment without cash of a sale; none for a sale that is not there or was paid in cash. */
export function paymentsOfSale(context: ServiceContext, input: { readonly saleId: SaleId }): readonly PaymentStanding[] {
  const { reconciliation } = context.store;
  return reconciliation.paymentsOfSale(input.saleId).map(({ saleId, paymentNumber, amount, label }) => {
    const found = reconciliation.matchOfPayment(saleId, paymentNumber);
    const match = found === null ? null : { kind: found.match.kind, day: found.line?.day ?? null, account: found.line?.account ?? null, at: found.match.at };
    return { paymentNumber, amount, label, match };
  });
}
