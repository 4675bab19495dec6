import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import type { PaymentEntry } from '../../../shared/domain/payment/settle.ts';
import { cartTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import type { CounterDesk } from './counter-desk.ts';
import { must } from './must.ts';

/** The cashier takes the money: the buyer's screen shows the cart at its total, and the QRIS code of what is paid by it. */
export async function buyerSeesPaying(desk: CounterDesk, cart: Cart, payments: readonly PaymentEntry[]): Promise<void> {
  const qris = payments.find(({ tender }) => tender === 'qris')?.received ?? null;
  await desk.calls.display.show({ saleId: cart.saleId, revision: cart.revision, paying: { code: qris === null ? null : { amount: qris } } });
  const { scene } = await desk.buyer.display.state();
  must(scene.type === 'cart' && scene.total === cartTotal(cart) && scene.paying !== null, 'the buyer does not see what is to be paid');
  if (qris === null) return;
  must(scene.paying.code?.amount === qris && scene.paying.code.rows.length > 0, `the buyer does not see the code of ${qris}`);
  desk.tally.count('codesSeen');
}

/** Thanks and change, as on the receipt. */
export async function buyerSeesPaid(desk: CounterDesk, receipt: SaleReceipt): Promise<void> {
  const { scene } = await desk.buyer.display.state();
  must(scene.type === 'paid' && scene.total === receipt.total && scene.change === receipt.change, `the buyer does not see what became of ${receipt.receiptNumber}`);
  desk.tally.count('thanksSeen');
}
