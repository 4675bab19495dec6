import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { cartTotal } from '../../../shared/domain/sale/cart.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import type { LineId, SaleId } from '../../../shared/kernel/ids.ts';
import { quantity, units, type Quantity } from '../../../shared/kernel/quantity.ts';
import { priceOf, rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { parkCart } from '../../../electron/services/cart/park-cart.ts';
import { recallCart } from '../../../electron/services/cart/recall-cart.ts';
import { changeProduct } from '../../../electron/services/catalog/change-product.ts';
import { takenOff } from '../../../electron/services/sale/return-line.ts';
import { completeSale } from '../../../electron/services/sale/complete-sale.ts';
import { findReturnable } from '../../../electron/services/sale/find-returnable.ts';
import { voidSale } from '../../../electron/services/sale/void-sale.ts';
import { closeShift } from '../../../electron/services/shift/close-shift.ts';
import { openShift } from '../../../electron/services/shift/open-shift.ts';
import { refundAct } from '../../support/refund-act.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { verified } from '../../support/verified.ts';
import { PRODUCTS, testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';

let gallery: TestGallery;
afterEach(() => gallery.close());

const onHand = (product: number) => gallery.store.catalog.offerById(PRODUCTS[product]?.id ?? '')?.onHand;
const bringBack = (saleId: SaleId, lineNumber: number, count: number, place: 'shelf' | 'waste' | 'producer' = 'shelf') =>
  gallery.apply({ type: 'add-return', lineId: gallery.newId<'line'>() as LineId, saleId, lineNumber, quantity: units(count), place });
/** The manager allows the refund of the open cart. */
const allowRefund = (reason: string | null = null) => gallery.context.approvals.grant(refundAct(gallery.cart()), gallery.cashier.userId, 'Bambang Hermanto', reason);
const payWith = (...payments: [string, number, string | null][]) => {
  const cart = gallery.cart();
  const total = payments.some(([tender]) => tender === 'cash') ? Math.trunc(cartTotal(cart) / 100) * 100 : cartTotal(cart);
  return completeSale(gallery.context, gallery.cashier, {
    commandId: gallery.newId(),
    saleId: cart.saleId,
    expectedTotal: total as Rupiah,
    payments: payments.map(([tender, received, reference]) => ({ tender, received: rupiah(received), reference })),
    approvalId: null,
  });
};

describe('paying in other ways', () => {
  test('only cash goes into the drawer, and only cash opens it', () => {
    gallery = testGallery();
    gallery.add(0);
    payWith(['qris', 28_000, '4821']);
    gallery.add(1);
    payWith(['card', 20_000, 'EDC 17'], ['cash', 30_000, null]);
    expect(gallery.store.ledger.balance('drawer')).toBe(500_000 + 25_000);
    expect(gallery.pulses).toHaveLength(1);
    expect(verified(gallery.file).difference).toBeNull();
  });
});

describe('discounts', () => {
  const discount = (lineId: LineId | null, share: number, approvalId: string | null = null, reason = 'pameran') =>
    gallery.apply({ type: 'set-discount', lineId, value: { kind: 'percent', share: basisPoints(share) }, reason, approvalId });

  test('up to the limit the cashier gives alone; above it a second person allows exactly this one, once', () => {
    gallery = testGallery();
    gallery.add(1, units(2));
    const line = gallery.cart().lines[0]?.lineId ?? testId<'line'>(0);
    discount(line, 1_000);
    expect(cartTotal(gallery.cart())).toBe(81_000);
    expect(refusalOf(() => discount(line, 2_000))).toBe('approval.required');
    const act = { type: 'discount', saleId: gallery.cart().saleId, lineId: line, value: { kind: 'percent', share: basisPoints(2_000) } } as const;
    const approval = gallery.context.approvals.grant(act, gallery.cashier.userId, 'Bambang Hermanto');
    expect(refusalOf(() => discount(line, 3_000, approval))).toBe('approval.required');
    expect(refusalOf(() => discount(null, 2_000, approval))).toBe('approval.required');
    discount(line, 2_000, approval);
    expect(gallery.cart().lines[0]?.discount).toMatchObject({ approvedBy: 'Bambang Hermanto', reason: 'pameran' });
    expect(refusalOf(() => discount(line, 2_000, approval))).toBe('approval.required');
    expect(refusalOf(() => discount(line, 500, null, ' '))).toBe('discount.reason-required');
    const sale = gallery.store.sales.find(gallery.pay().saleId);
    expect(sale?.lines[0]).toMatchObject({ discount_amount: 18_000, total: 72_000, discount_approved_by: 'Bambang Hermanto' });
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('of the whole cart is spread over the lines, so that parts brought back give back what was paid', () => {
    gallery = testGallery();
    gallery.add(0, units(3));
    gallery.add(1);
    // Rp 10.000 over three pieces and one: no third of the share is whole.
    gallery.apply({ type: 'set-discount', lineId: null, value: { kind: 'amount', amount: rupiah(10_000) }, reason: 'pameran', approvalId: null });
    const sold = gallery.pay();
    expect(sold.subtotal).toBe(129_000 - 10_000);
    for (let piece = 0; piece < 3; piece += 1) {
      bringBack(sold.saleId, 1, 1);
      gallery.pay(0, allowRefund());
    }
    bringBack(sold.saleId, 2, 1);
    gallery.pay(0, allowRefund());
    expect(verified(gallery.file).difference).toBeNull();
    const back = gallery.store.sales.recent(4, null).reduce((sum, sale) => sum + sale.subtotal, 0);
    expect(back).toBe(-sold.subtotal);
  });
});

describe('bringing back', () => {
  test('is a document of its own that names the old receipt, moves stock and drawer, and needs a second person', () => {
    gallery = testGallery();
    gallery.add(0, units(2));
    gallery.add(2);
    const sold = gallery.pay();
    bringBack(sold.saleId, 1, 1);
    bringBack(sold.saleId, 2, 1);
    expect(refusalOf(() => gallery.pay())).toBe('approval.required');
    const refund = gallery.pay(0, allowRefund());
    expect(refund).toMatchObject({ kind: 'refund', receiptNumber: 'K1-0002', total: -43_000 });
    const stored = gallery.store.sales.find(refund.saleId);
    expect(stored?.sale).toMatchObject({ refers_to: '["K1-0001"]', approved_by: 'Bambang Hermanto' });
    expect(onHand(0)).toBe(39_000);
    expect(gallery.store.ledger.balance('drawer')).toBe(500_000 + 71_000 - 43_000);
    expect(findReturnable(gallery.context, { text: 'k1-1' }).lines.map((line) => line.returned)).toEqual([1000, 1000]);
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('what is not fit for the shelf leaves the stock again', () => {
    gallery = testGallery();
    gallery.add(0, units(2));
    const sold = gallery.pay();
    bringBack(sold.saleId, 1, 1, 'waste');
    gallery.pay(0, allowRefund());
    expect(onHand(0)).toBe(38_000);
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('nothing comes back twice: not in one cart, not in two windows, not by void and refund', () => {
    gallery = testGallery();
    gallery.add(0, units(2));
    const sold = gallery.pay();
    bringBack(sold.saleId, 1, 2);
    expect(refusalOf(() => bringBack(sold.saleId, 1, 1))).toBe('return.already-in-cart');
    const first = gallery.cart().saleId;
    parkCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: first, label: null });
    bringBack(sold.saleId, 1, 1);
    gallery.pay(0, allowRefund());
    gallery.context.store.carts.remove(gallery.cart().saleId);
    gallery.store.carts.reopen(first);
    // The parked cart still holds two pieces of which one came back meanwhile: the database itself refuses it.
    const before = gallery.store.sales.lastNumber(testId(1));
    expect(() => gallery.pay(0, allowRefund())).toThrow();
    expect(gallery.store.sales.lastNumber(testId(1))).toBe(before);
    expect(refusalOf(() => voidSale(gallery.context, gallery.administrator, { commandId: gallery.newId(), saleId: sold.saleId, reason: 'salah', approvalId: null }))).toBe('void.partly-returned');
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('more than was sold, a reversal of a reversal and an unknown receipt are refused', () => {
    gallery = testGallery();
    gallery.add(0);
    const sold = gallery.pay();
    expect(refusalOf(() => bringBack(sold.saleId, 1, 2))).toBe('return.nothing-left');
    expect(refusalOf(() => bringBack(sold.saleId, 9, 1))).toBe('sale.not-found');
    bringBack(sold.saleId, 1, 1);
    const refund = gallery.pay(0, allowRefund());
    expect(refusalOf(() => bringBack(refund.saleId, 1, 1))).toBe('return.of-return');
    expect(refusalOf(() => findReturnable(gallery.context, { text: 'K1-9999' }))).toBe('sale.not-found');
  });

  test('an exchange nets old and new in one cart, down to nothing to pay', () => {
    gallery = testGallery();
    gallery.add(0);
    const sold = gallery.pay();
    bringBack(sold.saleId, 1, 1);
    gallery.add(0);
    expect(cartTotal(gallery.cart())).toBe(0);
    const exchange = gallery.pay(0, allowRefund());
    expect(exchange).toMatchObject({ kind: 'exchange', total: 0 });
    expect(onHand(0)).toBe(39_000);
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('a one-of-a-kind piece that came back can be sold again, once', () => {
    gallery = testGallery();
    gallery.add(5);
    const sold = gallery.pay();
    bringBack(sold.saleId, 1, 1);
    gallery.pay(0, allowRefund());
    gallery.add(5);
    gallery.pay();
    expect(refusalOf(() => gallery.add(5))).toBe('product.sold-out');
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('a one-of-a-kind piece that was brought back broken is not sold by the cart that was put aside with it', () => {
    gallery = testGallery();
    gallery.add(5);
    const aside = gallery.cart().saleId;
    parkCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: aside, label: null });
    gallery.add(5);
    const sold = gallery.pay();
    recallCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: aside });
    bringBack(sold.saleId, 1, 1, 'waste');
    expect(refusalOf(() => gallery.pay(0, allowRefund()))).toBe('product.sold-out');
  });
});

describe('bringing back part of what was weighed', () => {
  test('the parts together give back no rupiah more than was paid', () => {
    gallery = testGallery();
    changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: testId<'product'>(105), change: { price: rupiah(333) } });
    gallery.add(4, quantity(1_500));
    const sold = gallery.pay();
    // Rp 166,50 three times: rounded one by one that were Rp 501 for Rp 500.
    const back = [1, 2, 3].map(() => {
      gallery.apply({ type: 'add-return', lineId: gallery.newId<'line'>(), saleId: sold.saleId, lineNumber: 1, quantity: quantity(500), place: 'shelf' });
      return gallery.store.sales.find(gallery.pay(0, allowRefund()).saleId)?.lines[0]?.total ?? 0;
    });
    expect(back).toEqual([-167, -166, -167]);
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('of any price, weight, discount and cut: never more than was paid, at most a rupiah less for each part', () => {
    gallery = testGallery({ openShift: false });
    const cut = fc.record({ price: fc.integer({ min: 1, max: 100_000 }), parts: fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 12 }), off: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(cut, ({ price, parts, off }) => {
        const whole = quantity(parts.reduce((sum, part) => sum + part, 0));
        const gross = priceOf(rupiah(price), whole);
        const total = gross - Math.round((gross * off) / 100);
        let before = 0;
        let given = 0;
        for (const part of parts) {
          given += priceOf(rupiah(price), quantity(part)) - takenOff({ unit_price: price, quantity: whole, total }, quantity(before), quantity(part));
          before += part;
          expect(given).toBeLessThanOrEqual(total);
        }
        expect(total - given).toBeLessThanOrEqual(parts.length);
        if (parts.every((part) => part % 1000 === 0)) expect(given).toBe(total);
      }),
    );
  });
});

describe('undoing a whole sale', () => {
  const undo = (saleId: SaleId, approvalId: string | null = null) =>
    voidSale(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId, reason: 'salah barang', approvalId });
  const allow = (saleId: SaleId) => gallery.context.approvals.grant({ type: 'void', saleId }, gallery.cashier.userId, 'Bambang Hermanto');

  test('puts back stock and every payment the way it came, and can be done once', () => {
    gallery = testGallery();
    gallery.add(4, 1_234 as Quantity);
    const sold = payWith(['card', 10_000, 'EDC'], ['cash', 50_000, null]);
    expect(refusalOf(() => undo(sold.saleId))).toBe('approval.required');
    gallery.events.length = 0;
    const voided = undo(sold.saleId, allow(sold.saleId));
    expect(gallery.events).toEqual([{ type: 'cart-replaced' }]);
    expect(voided).toMatchObject({ kind: 'void', total: -sold.total, rounding: 84 });
    expect(voided.payments.map((payment) => payment.amount)).toEqual([-10_000, -24_900]);
    expect(onHand(4)).toBe(50_000);
    expect(refusalOf(() => undo(sold.saleId, allow(sold.saleId)))).toBe('void.partly-returned');
    expect(refusalOf(() => undo(voided.saleId, allow(voided.saleId)))).toBe('void.not-a-sale');
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('ends with the shift: a closed sale can be refunded, not undone', () => {
    gallery = testGallery();
    gallery.add(0);
    const sold = gallery.pay();
    closeShift(gallery.context, gallery.cashier, { commandId: gallery.newId(), count: countOfSum(rupiah(528_000)), reason: null });
    openShift(gallery.context, gallery.cashier, { commandId: gallery.newId(), openingFloat: rupiah(500_000) });
    expect(refusalOf(() => undo(sold.saleId, allow(sold.saleId)))).toBe('void.shift-closed');
    bringBack(sold.saleId, 1, 1);
    gallery.pay(0, allowRefund());
    expect(verified(gallery.file).difference).toBeNull();
  });
});

test('random sales, discounts, ways to pay, refunds, exchanges and voids agree to the rupiah everywhere', () => {
  gallery = testGallery();
  // Who may give how much is tried elsewhere; here a share that grew with its cart must not stop the day.
  gallery.setting('discount.limit', { share: basisPoints(10_000), amount: rupiah(999_999_999) });
  let stock = new Map([0, 1, 4].map((product) => [product, onHand(product) ?? 0]));
  const step = fc.record({
    act: fc.constantFrom('add', 'add', 'add', 'discount', 'cart-discount', 'cash', 'split', 'qris', 'refund', 'exchange', 'void'),
    product: fc.constantFrom(0, 1, 2, 4),
    count: fc.integer({ min: 1, max: 6 }),
    share: fc.integer({ min: 1, max: 1_000 }),
    pick: fc.nat(20),
    place: fc.constantFrom('shelf', 'waste', 'producer'),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      for (const { act, product, count, share, pick, place } of steps) {
        const cart = gallery.cart();
        const [line] = cart.lines;
        const total = cartTotal(cart);
        const old = gallery.store.sales.recent(30, null)[pick];
        if (act === 'add') gallery.add(product, (product === 4 ? count * 333 : count * 1000) as Quantity);
        else if (act === 'discount' && line !== undefined && line.returnOf === null) gallery.apply({ type: 'set-discount', lineId: line.lineId, value: { kind: 'percent', share: basisPoints(share) }, reason: 'uji', approvalId: null });
        else if (act === 'cart-discount' && line !== undefined && total < 400_000) gallery.apply({ type: 'set-discount', lineId: null, value: { kind: 'percent', share: basisPoints(share) }, reason: 'uji', approvalId: null });
        else if (act === 'cash' && line !== undefined) gallery.pay(total > 0 ? 5_000 : 0, allowRefund('uji'));
        else if (act === 'qris' && total > 0 && cart.lines.every((entry) => entry.returnOf === null)) payWith(['qris', total, 'r']);
        else if (act === 'split' && total > 40_000 && cart.lines.every((entry) => entry.returnOf === null)) payWith(['transfer', 30_000, 'r'], ['cash', total, null]);
        else if ((act === 'refund' || act === 'exchange') && old !== undefined) {
          const found = findReturnable(gallery.context, { text: old.receipt_number });
          const open = found.kind === 'void' ? undefined : found.lines.find((entry) => entry.quantity > entry.returned && !cart.lines.some((mine) => mine.returnOf?.saleId === found.saleId && mine.returnOf.lineNumber === entry.lineNumber));
          if (open === undefined) continue;
          const left = open.quantity - open.returned;
          const part = open.fractional ? Math.max(1, Math.floor(left / 2)) : Math.min(left, 1000);
          gallery.apply({ type: 'add-return', lineId: gallery.newId<'line'>() as LineId, saleId: found.saleId, lineNumber: open.lineNumber, quantity: part as Quantity, place: open.isService ? 'shelf' : place });
        } else if (act === 'void' && old !== undefined && findReturnable(gallery.context, { text: old.receipt_number }).canVoid && cart.lines.every((entry) => entry.returnOf === null)) {
          const saleId = old.id as SaleId;
          voidSale(gallery.context, gallery.administrator, { commandId: gallery.newId(), saleId, reason: 'uji', approvalId: null });
        }
      }
    }),
    { numRuns: 20 },
  );
  const outcome = verified(gallery.file);
  expect(outcome.difference).toBeNull();
  // Beside verify: the drawer from the payments, the stock from the lines, counted here once more.
  const rows = gallery.store.sales.recent(100_000, null).map((sale) => gallery.store.sales.find(sale.id));
  const cash = rows.flatMap((sale) => sale?.payments ?? []).filter((payment) => payment.kind === 'cash').reduce((sum, payment) => sum + payment.amount, 0);
  expect(gallery.store.ledger.balance('drawer')).toBe(500_000 + cash);
  for (const product of stock.keys()) {
    const id = PRODUCTS[product]?.id;
    const moved = rows.flatMap((sale) => sale?.lines ?? []).filter((line) => line.product_id === id && (line.return_place === null || line.return_place === 'shelf')).reduce((sum, line) => sum + line.quantity, 0);
    stock = stock.set(product, (stock.get(product) ?? 0) - moved);
    expect(onHand(product)).toBe(stock.get(product));
  }
});
