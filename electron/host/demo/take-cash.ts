import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import { amountDue } from '../../../shared/domain/payment/amount-due.ts';
import { CASH } from '../../../shared/domain/payment/tender.ts';
import type { CounterDesk } from './counter-desk.ts';
import { handOverCash } from './hand-over-cash.ts';
import { must } from './must.ts';

/** One sale in so many sees a nervous double Enter. */
const DOUBLE_ENTER_SHARE = 1 / 40;

/** Takes the buyer's money for the cart and counts the sale. */
export async function takeCash(desk: CounterDesk, cart: Cart): Promise<SaleReceipt> {
  const due = amountDue(cart, desk.rounding);
  const received = handOverCash(desk.random, due.total);
  desk.clock.pass(desk.random.whole(6_000, 15_000));
  const input = { commandId: desk.ids.next<'command'>(), saleId: cart.saleId, expectedTotal: due.total, payments: [{ tender: CASH, received, reference: null }], approvalId: null };
  const twice = desk.random.chance(DOUBLE_ENTER_SHARE);
  const [receipt, again] = await Promise.all([desk.calls.sale.complete(input), ...(twice ? [desk.calls.sale.complete(input)] : [])]);
  must(receipt.total === due.total && receipt.change === received - due.total, `${receipt.receiptNumber} was settled otherwise than shown`);
  if (again !== undefined) {
    must(again.receiptNumber === receipt.receiptNumber, `a double Enter sold ${receipt.receiptNumber} twice`);
    desk.tally.count('doubleEnters');
  }
  desk.tally.sold(cart, receipt);
  return receipt;
}
