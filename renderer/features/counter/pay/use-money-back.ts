import type { ReceiptMoney } from '../../../../shared/domain/payment/money-back.ts';
import { useService } from '../../../app-state/service.ts';
import { useAsk, type Asked } from '../../../app-state/use-ask.ts';
import type { Counter } from '../state/counter.ts';
import { useCartState } from '../use-counter.ts';

/** How the receipts were paid of which the cart brings something back; null while nobody knows. The service decides, this only proposes. */
export function useMoneyBack(counter: Counter): Asked<readonly ReceiptMoney[] | null> {
  const { sale } = useService();
  const saleId = useCartState(counter, (state) => (state.confirmed?.lines.some((line) => line.returnOf !== null) === true ? state.confirmed.saleId : null));
  const revision = useCartState(counter, (state) => state.confirmed?.revision ?? 0);
  return useAsk(async () => (saleId === null ? null : sale.moneyBack({ saleId })), [saleId, revision]);
}
