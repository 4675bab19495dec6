import { applyCart } from '../../../shared/domain/sale/apply-cart.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { CartCommand } from '../../../shared/domain/sale/cart-change.ts';
import { ONE } from '../../../shared/kernel/quantity.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { askApproval } from './ask-approval.ts';
import type { Wish } from './basket.ts';
import { mustRefuse } from './calls.ts';
import type { CounterDesk } from './counter-desk.ts';
import { must } from './must.ts';
import { articleNumber, badPieceCode, pieceCode } from './piece-code.ts';
import type { StrayScan } from './visit.ts';

const STRAY_CODES = {
  // Prefix 899 of somebody else's goods; the same with a wrong check digit; a payment code with an invented merchant.
  unknown: { text: '8990000000006', refusal: 'scan.unknown' },
  scratched: { text: '8990000000008', refusal: 'scan.check-digit' },
  'payment-code': { text: '00020101021126240013ID.CO.EXAMPLE0103CON5204000053033605802ID5906CONTOH6004PALU63040000', refusal: 'scan.qris' },
} as const;

/** Brings one wish into the cart the way it says and answers the cart after it, kept like a window keeps it. */
export async function ringUp(desk: CounterDesk, cart: Cart, wish: Wish): Promise<Cart> {
  const { offer } = wish.item;
  const lineId = desk.ids.next<'line'>();
  const price = offer.priceFloor === null ? undefined : await openPrice(desk, cart, wish, offer.priceFloor);
  const told = price === undefined ? {} : { price };
  let after = cart;
  const piece = wish.code === null ? null : pieceCode(desk.random, wish);
  const code = piece?.text ?? wish.code;
  if (piece !== null) desk.tally.count(piece.measured ? 'labels' : 'lots');
  if (piece?.measured === true) {
    after = await give(desk, after, { type: 'add-code', lineId, text: piece.text, quantity: ONE, ...told });
    desk.tally.count('scans');
  } else if (code !== null && wish.quantity <= 3 * ONE && wish.quantity % ONE === 0 && desk.random.chance(0.5)) {
    for (let scanned = 0; scanned < wish.quantity; scanned += ONE) {
      after = await give(desk, after, { type: 'add-code', lineId: scanned === 0 ? lineId : desk.ids.next<'line'>(), text: code, quantity: ONE, ...told });
      desk.tally.count('scans');
    }
  } else if (code !== null) {
    after = await give(desk, after, { type: 'add-code', lineId, text: code, quantity: wish.quantity, ...told });
    desk.tally.count('scans');
  } else {
    if (wish.way === 'search') await findByName(desk, wish);
    desk.tally.count(wish.way === 'search' ? 'searches' : 'touches');
    after = await give(desk, after, { type: 'add-product', lineId, productId: offer.productId, quantity: ONE, ...told });
    if (wish.quantity !== ONE) after = await give(desk, after, { type: 'set-quantity', lineId, quantity: wish.quantity });
  }
  const line = after.lines.find((one) => one.lineId === lineId);
  must(line?.productId === offer.productId && line.quantity === wish.quantity, `${offer.name} did not reach the cart as asked`);
  must(line.basePrice === (price ?? offer.price) && line.unitPrice <= line.basePrice, `${offer.name} costs something else than was said`);
  if (wish.note === null) return after;
  desk.tally.count('notes');
  return give(desk, after, { type: 'set-note', lineId, note: wish.note });
}

/** Work to order costs what was agreed; now and then the cashier first tries less than is allowed, and is refused. */
async function openPrice(desk: CounterDesk, cart: Cart, wish: Wish, floor: Rupiah): Promise<Rupiah> {
  const { productId } = wish.item.offer;
  if (desk.random.chance(0.25) || desk.tally.counts.floorsKept === 0) {
    const tooLittle = rupiah(floor - 1_000);
    await mustRefuse(give(desk, cart, { type: 'add-product', lineId: desk.ids.next<'line'>(), productId, quantity: wish.quantity, price: tooLittle }), 'price.below-floor');
    desk.tally.count('floorsKept');
  }
  desk.tally.count('openPrices');
  return rupiah(floor + desk.random.whole(0, 20) * 5_000);
}

/** Gives one command; the line is on disk when this returns. */
export async function give(desk: CounterDesk, cart: Cart, command: CartCommand): Promise<Cart> {
  desk.clock.pass(desk.random.whole(1_500, 4_500));
  const answer = await desk.calls.cart.apply({ commandId: desk.ids.next<'command'>(), saleId: cart.saleId, command });
  const after = applyCart(cart, answer.change);
  must(after.revision === answer.revision, 'the window and the service count the changes of a cart differently');
  return after;
}

/** A code that must not get in: no product of the gallery, past its day, unreadable. Refused, and the cart stays as it is. */
export async function scanStray(desk: CounterDesk, cart: Cart, stray: StrayScan): Promise<void> {
  const { text, refusal } = stray === 'expired' || stray === 'glued' ? badPiece(desk, stray) : STRAY_CODES[stray];
  desk.tally.count(stray === 'expired' ? 'expiredStopped' : 'strayScans');
  await mustRefuse(give(desk, cart, { type: 'add-code', lineId: desk.ids.next<'line'>(), text, quantity: ONE }), refusal);
}

/** Goods past their day once more, this time for somebody who wants them all the same: the manager looks at them and allows it. */
export async function ringUpExpired(desk: CounterDesk, cart: Cart): Promise<Cart> {
  const { text } = badPiece(desk, 'expired');
  const lineId = desk.ids.next<'line'>();
  const command = (approvalId: string | null) => ({ type: 'add-expired', lineId, text, quantity: ONE, approvalId }) as const;
  const approvalId = await askApproval(desk, { type: 'expired', saleId: cart.saleId, text, quantity: ONE }, () => give(desk, cart, command(null)));
  const after = await give(desk, cart, command(approvalId));
  const line = after.lines.find((one) => one.lineId === lineId);
  must(line?.label?.expiredAllowedBy === desk.manager.name, 'goods past their day were sold without the name of who allowed it');
  const item = desk.shelf.itemOf(line.productId);
  if (item !== null) desk.shelf.take(item, ONE);
  desk.tally.count('expiredAllowed');
  return after;
}

function badPiece(desk: CounterDesk, kind: 'expired' | 'glued'): { readonly text: string; readonly refusal: 'scan.expired' | 'code.no-separator' } {
  const item = desk.shelf.items('2000-01-01').find((one) => articleNumber(one) !== undefined);
  if (item === undefined) throw new Error('the demo gallery shows nothing with an article number');
  return { text: badPieceCode(item, kind), refusal: kind === 'expired' ? 'scan.expired' : 'code.no-separator' };
}

/** Types the beginning of a word and looks for the product in the answers; types the whole name when it is not there yet. */
async function findByName(desk: CounterDesk, wish: Wish): Promise<void> {
  const { name, productId } = wish.item.offer;
  const words = name.split(' ').filter((word) => word.length > 3);
  const typed = (words[0] ?? name).slice(0, desk.random.whole(3, 5)).toLowerCase();
  for (const text of [typed, name]) {
    desk.clock.pass(text.length * 180);
    const answers = await desk.calls.catalog.search({ text, limit: 12 });
    if (answers.some((offer) => offer.productId === productId)) return;
  }
  must(false, `${name} is not found by its name`);
}
