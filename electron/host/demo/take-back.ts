import type { ReturnableSale, SaleReceipt } from '../../../shared/contract/sale.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import { ONE, quantity, type Quantity } from '../../../shared/kernel/quantity.ts';
import { askApproval } from './ask-approval.ts';
import { oneWish, type Wish } from './basket.ts';
import type { CounterDesk } from './counter-desk.ts';
import type { PlannedReversal } from './day-plan.ts';
import { must } from './must.ts';
import { give, ringUp } from './ring-up.ts';
import type { ShelfItem } from './shelf.ts';
import { planPayments, takePayment } from './take-payment.ts';

/** Where the goods go: usually back to the shelf. */
const PLACES = { refund: ['shelf', 'shelf', 'waste', 'producer'], exchange: ['shelf', 'producer'] } as const;

/** Somebody comes back with a receipt. Answers the document it ends in; null when no receipt has anything left to bring back. */
export async function takeBack(desk: CounterDesk, kind: PlannedReversal['kind'], day: BusinessDay): Promise<SaleReceipt | null> {
  return kind === 'void' ? undoSale(desk) : bringBack(desk, kind, day);
}

/** The receipt is found by its number, as the buyer reads it out, or by its QR code. */
async function findReceipt(desk: CounterDesk, fits: (sale: ReturnableSale) => boolean): Promise<ReturnableSale | null> {
  for (let tried = 0; tried < 12 && desk.history.length > 0; tried += 1) {
    const { receiptNumber } = desk.random.pick(desk.history.slice(-60)).receipt;
    const text = desk.random.chance(0.5) ? receiptNumber.toLowerCase() : `ETL1|${receiptNumber}|Galeri Karya Mandiri|20261123T101500+0800|0|1|00000000`;
    const found = await desk.calls.sale.returnable({ text });
    must(found.receiptNumber === receiptNumber, `${receiptNumber} was asked for and ${found.receiptNumber} found`);
    if (fits(found)) return found;
  }
  return null;
}

async function bringBack(desk: CounterDesk, kind: 'refund' | 'exchange', day: BusinessDay): Promise<SaleReceipt | null> {
  const found = await findReceipt(desk, ({ lines }) => lines.some((line) => !line.isService && line.quantity > line.returned));
  const line = found?.lines.find((one) => !one.isService && one.quantity > one.returned);
  if (found === null || line === undefined) return null;
  const part: Quantity = line.fractional ? quantity(line.quantity - line.returned) : ONE;
  const place = desk.random.pick<'shelf' | 'waste' | 'producer'>(PLACES[kind]);
  let cart = await desk.calls.cart.current();
  must(cart.lines.length === 0, 'goods came back into a cart with lines');
  cart = await give(desk, cart, { type: 'add-return', lineId: desk.ids.next<'line'>(), saleId: found.saleId, lineNumber: line.lineNumber, quantity: part, place });
  const item = broughtItem(desk, cart);
  if (item !== null && place === 'shelf') desk.shelf.putBack(item, part);
  if (kind === 'exchange') {
    cart = await ringUp(desk, cart, insteadOf(desk, item, part, day));
  }
  const receipt = await payWithManager(desk, cart);
  must(receipt.kind === kind, `a ${kind} became a ${receipt.kind}`);
  desk.tally.count(kind === 'refund' ? 'refunds' : 'exchanges');
  if (kind === 'exchange' && receipt.payments.length === 0) desk.tally.count('evenExchanges');
  return receipt;
}

/** Half of those who exchange take the same thing again, the others something else. */
function insteadOf(desk: CounterDesk, item: ShelfItem | null, part: Quantity, day: BusinessDay): Wish {
  const isThere = item !== null && item.offer.kind === 'goods' && (desk.shelf.left(item) ?? 0) >= part;
  if (!isThere || desk.random.chance(0.5)) return oneWish(desk.random, desk.shelf, day);
  desk.shelf.take(item, part);
  return { item, quantity: part, way: 'touch', code: null, note: null };
}

function broughtItem(desk: CounterDesk, cart: Cart): ShelfItem | null {
  const [line] = cart.lines;
  must(line !== undefined && line.quantity < 0, 'what was brought back did not reach the cart');
  return desk.shelf.itemOf(line.productId);
}

async function payWithManager(desk: CounterDesk, cart: Cart): Promise<SaleReceipt> {
  const { total, payments } = await planPayments(desk, cart, 'cash');
  const alone = () => desk.calls.sale.complete({ commandId: desk.ids.next<'command'>(), saleId: cart.saleId, expectedTotal: total, payments, approvalId: null });
  return takePayment(desk, cart, 'cash', await askApproval(desk, { type: 'refund', saleId: cart.saleId, tender: total < 0 ? (payments[0]?.tender ?? null) : null }, alone, 'pembeli minta tunai'));
}

/** The newest sale of the shift was a mistake: undone as a whole while the shift is open. */
async function undoSale(desk: CounterDesk): Promise<SaleReceipt | null> {
  const newest = desk.history.at(-1);
  const found = newest === undefined ? null : await desk.calls.sale.returnable({ text: newest.receipt.receiptNumber });
  if (newest === undefined || found === null || !found.canVoid) return null;
  const input = (approvalId: string | null) => ({ commandId: desk.ids.next<'command'>(), saleId: found.saleId, reason: desk.random.pick(['salah barang', 'pembeli batal', 'salah cara bayar']), approvalId });
  const approvalId = await askApproval(desk, { type: 'void', saleId: found.saleId }, () => desk.calls.sale.void(input(null)));
  const receipt = await desk.calls.sale.void(input(approvalId));
  must(receipt.kind === 'void' && receipt.total === -found.total, `${receipt.receiptNumber} does not undo ${found.receiptNumber}`);
  desk.tally.sold([], receipt);
  desk.tally.count('voids');
  desk.history.pop();
  for (const line of newest.lines) {
    const item = desk.shelf.itemOf(line.productId);
    if (item !== null) desk.shelf.putBack(item, line.quantity);
  }
  return receipt;
}
