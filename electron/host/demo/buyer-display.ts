import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import type { PaymentEntry } from '../../../shared/domain/payment/settle.ts';
import { poleLines } from '../../../shared/domain/display/pole-lines.ts';
import type { DisplayState } from '../../../shared/domain/display/display-state.ts';
import { cartTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import type { CounterDesk } from './counter-desk.ts';
import { must } from './must.ts';

/** The cashier takes the money: the buyer's screen shows the cart at its total, and the QRIS code of what is paid by it. */
export async function buyerSeesPaying(desk: CounterDesk, cart: Cart, payments: readonly PaymentEntry[]): Promise<void> {
  const qris = payments.find(({ tender }) => tender === 'qris')?.received ?? null;
  await desk.calls.display.show({ saleId: cart.saleId, revision: cart.revision, paying: { code: qris === null ? null : { amount: qris } } });
  const state = await desk.buyer.display.state();
  const { scene } = state;
  await poleShows(desk, state);
  must(scene.type === 'cart' && scene.total === cartTotal(cart) && scene.paying !== null, 'the buyer does not see what is to be paid');
  if (qris === null) return;
  must(scene.paying.code?.amount === qris && scene.paying.code.rows.length > 0, `the buyer does not see the code of ${qris}`);
  desk.tally.count('codesSeen');
}

/** Thanks and change, as on the receipt. */
export async function buyerSeesPaid(desk: CounterDesk, receipt: SaleReceipt): Promise<void> {
  const state = await desk.buyer.display.state();
  const { scene } = state;
  await poleShows(desk, state);
  must(scene.type === 'paid' && scene.total === receipt.total && scene.change === receipt.change, `the buyer does not see what became of ${receipt.receiptNumber}`);
  desk.tally.count('thanksSeen');
}

/** The pole display's two lines come to say the same as the screen, byte by byte. */
async function poleShows(desk: CounterDesk, state: DisplayState): Promise<void> {
  const lines = poleLines(state);
  must(await desk.pole.comesTo(lines), `the pole display shows "${desk.pole.stands()}" instead of "${lines.join('')}"`);
  desk.tally.count('poleFrames');
}
