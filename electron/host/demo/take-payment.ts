import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import { cashRoundingOf } from '../../../shared/domain/cash/cash-rounding.ts';
import { cashDue, type PaymentEntry } from '../../../shared/domain/payment/settle.ts';
import { CASH } from '../../../shared/domain/payment/tender.ts';
import { parseQris } from '../../../shared/domain/qris/parse-qris.ts';
import { cartTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import { addRupiah, rupiah, ZERO_RUPIAH, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { buyerSeesPaid, buyerSeesPaying } from './buyer-display.ts';
import type { CounterDesk } from './counter-desk.ts';
import { handOverCash } from './hand-over-cash.ts';
import { must } from './must.ts';
import type { WayToPay } from './visit.ts';

/** One sale in so many sees a nervous double Enter. */
const DOUBLE_ENTER_SHARE = 1 / 40;
/** One QRIS payment in so many has its code on paper: the screen is too far away. */
const QRIS_PAPER_SHARE = 1 / 12;
/** Dearer than this no payer's bank lets a QRIS payment through. */
const QRIS_LIMIT = 10_000_000;
/** Less than this is paid in one way. */
const SPLIT_FROM = 20_000;

const COUNTED = { qris: 'byQris', card: 'byCard', transfer: 'byTransfer' } as const;

/** Takes the buyer's money for the cart and counts the sale; `approvalId` for what is brought back. */
export async function takePayment(desk: CounterDesk, cart: Cart, way: WayToPay, approvalId: string | null = null): Promise<SaleReceipt> {
  const { total, payments } = await planPayments(desk, cart, way);
  desk.clock.pass(desk.random.whole(6_000, 15_000));
  const input = { commandId: desk.ids.next<'command'>(), saleId: cart.saleId, expectedTotal: total, payments, approvalId };
  await buyerSeesPaying(desk, cart, payments);
  const twice = desk.random.chance(DOUBLE_ENTER_SHARE);
  const [receipt, again] = await Promise.all([desk.calls.sale.complete(input), ...(twice ? [desk.calls.sale.complete(input)] : [])]);
  const handedOver = addRupiah(ZERO_RUPIAH, ...payments.map((payment) => payment.received));
  must(receipt.total === total && receipt.change === handedOver - total, `${receipt.receiptNumber} was settled otherwise than shown`);
  await buyerSeesPaid(desk, receipt);
  if (again !== undefined) {
    must(again.receiptNumber === receipt.receiptNumber, `a double Enter sold ${receipt.receiptNumber} twice`);
    desk.tally.count('doubleEnters');
  }
  desk.tally.sold(cart.lines, receipt);
  if (receipt.kind === 'sale') desk.history.push({ receipt, lines: cart.lines });
  return receipt;
}

/** What is due and how it is paid; money back and nothing to pay included. */
export async function planPayments(desk: CounterDesk, cart: Cart, way: WayToPay): Promise<{ readonly total: Rupiah; readonly payments: PaymentEntry[] }> {
  const subtotal = cartTotal(cart);
  if (subtotal === 0) return { total: ZERO_RUPIAH, payments: [] };
  const paid = withoutCash(subtotal, way);
  const tender = way === 'qris' && subtotal > QRIS_LIMIT ? 'transfer' : way === 'split' ? desk.random.pick(['qris', 'card'] as const) : way;
  const payments: PaymentEntry[] = [];
  if (paid > 0 && tender !== 'cash') {
    payments.push({ tender, received: paid, reference: await referenceOf(desk, tender, paid) });
    desk.tally.count(paid < subtotal ? 'split' : COUNTED[tender]);
  }
  if (paid === subtotal) return { total: subtotal, payments };
  const { payable, rounding } = cashDue(subtotal, paid, cashRoundingOf(desk.rounding));
  payments.push({ tender: CASH, received: payable > 0 ? handOverCash(desk.random, payable) : payable, reference: null });
  return { total: addRupiah(subtotal, rounding), payments };
}

/** How much of it is not paid in cash; of a split about half. */
function withoutCash(subtotal: Rupiah, way: WayToPay): Rupiah {
  if (way === 'cash' || subtotal < 0 || (way === 'split' && subtotal < SPLIT_FROM)) return ZERO_RUPIAH;
  return way === 'split' ? rupiah(Math.floor(subtotal / 2_000) * 1_000) : subtotal;
}

/** The buyer's phone pays, the cashier types what it shows: the till itself hears nothing of it. */
async function referenceOf(desk: CounterDesk, tender: 'qris' | 'card' | 'transfer', amount: Rupiah): Promise<string> {
  const digits = (count: number): string => Array.from({ length: count }, () => desk.random.whole(0, 9)).join('');
  if (tender !== 'qris') return tender === 'card' ? `EDC ${digits(6)}` : `BNI ${digits(8)}`;
  const code = await desk.calls.qris.code({ amount });
  const read = parseQris(code.payload);
  must(read.ok && read.value.amount === amount && read.value.checksum.verdict === 'right', 'the QRIS code on the screen asks for something else');
  if (desk.random.chance(QRIS_PAPER_SHARE)) {
    await desk.calls.qris.print({ commandId: desk.ids.next<'command'>(), amount });
    desk.tally.count('qrisPapers');
  }
  desk.clock.pass(desk.random.whole(10_000, 30_000));
  return digits(6);
}
