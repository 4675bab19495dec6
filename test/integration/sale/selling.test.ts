import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import { units, type Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { applyCartCommand } from '../../../electron/services/cart/apply-cart-command.ts';
import { cancelCart } from '../../../electron/services/cart/cancel-cart.ts';
import { currentCart } from '../../../electron/services/cart/current-cart.ts';
import { listParked } from '../../../electron/services/cart/list-parked.ts';
import { parkCart } from '../../../electron/services/cart/park-cart.ts';
import { recallCart } from '../../../electron/services/cart/recall-cart.ts';
import { completeSale } from '../../../electron/services/sale/complete-sale.ts';
import { copyReceipt } from '../../../electron/services/sale/copy-receipt.ts';
import { closeShift } from '../../../electron/services/shift/close-shift.ts';
import { openShift } from '../../../electron/services/shift/open-shift.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { verified } from '../../support/verified.ts';
import { PRODUCTS, testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';

let gallery: TestGallery;
afterEach(() => gallery.close());

describe('a sale', () => {
  test('is numbered, paid, taken from stock, journalled and given a paper in one go', () => {
    gallery = testGallery();
    gallery.add(0, units(2));
    gallery.add(1);
    const receipt = gallery.pay(9_000);
    expect(receipt).toMatchObject({ receiptNumber: 'K1-0001', total: 101_000, received: 110_000, change: 9_000, rounding: 0 });
    const stored = gallery.store.sales.find(receipt.saleId);
    expect(stored?.lines.map((line) => [line.line_number, line.name, line.total])).toEqual([
      [1, 'Bawang goreng Palu 100 g', 56_000],
      [2, 'Keset sabut kelapa', 45_000],
    ]);
    expect(gallery.store.catalog.offerById(PRODUCTS[0]?.id ?? '')?.onHand).toBe(38_000);
    expect(stored?.sale.business_day).toBe('2026-11-20');
    expect(stored?.sale.hour).toBe(14);
    expect(gallery.store.journal.head()?.seq).toBe(receipt.anchor.seq);
    expect(gallery.store.journal.head()?.hash.slice(0, 8)).toBe(receipt.anchor.head8);
    expect(gallery.store.prints.find(receipt.receiptJobId)).toMatchObject({ state: 'waiting', kind: 'receipt', print_number: 2 });
    expect(gallery.pulses).toEqual([receipt.saleId]);
    expect(gallery.cart().lines).toEqual([]);
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('asked for twice with the same command is one sale with one answer and one pulse of the drawer', () => {
    gallery = testGallery();
    gallery.add(0);
    const input = { commandId: gallery.newId<'command'>(), saleId: gallery.cart().saleId, expectedTotal: rupiah(28_000), payments: [{ tender: 'cash', received: rupiah(50_000), reference: null }], approvalId: null } as const;
    const first = completeSale(gallery.context, gallery.cashier, input);
    const again = completeSale(gallery.context, gallery.cashier, input);
    expect(again).toEqual(first);
    expect(gallery.store.sales.lastNumber(testId(1))).toBe(1);
    expect(gallery.pulses).toHaveLength(1);
    expect(refusalOf(() => completeSale(gallery.context, gallery.cashier, { ...input, expectedTotal: rupiah(1) }))).toBe('command.reused');
  });

  test('is rounded in cash as the setting of that day says, on its own line', () => {
    gallery = testGallery();
    gallery.add(4, 1_234 as Quantity); // 1,234 kg x 28.350 = 34.983,9
    const receipt = gallery.pay();
    expect(receipt).toMatchObject({ subtotal: 34_984, rounding: -84, total: 34_900 });
    expect(verified(gallery.file).sound).toBe(true);
  });

  test('is refused, and nothing is written, when the money or the total is not right', () => {
    gallery = testGallery();
    expect(refusalOf(() => gallery.pay())).toBe('cart.empty');
    gallery.add(0);
    const { saleId } = gallery.cart();
    const pay = (expectedTotal: number, received: number) =>
      completeSale(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId, expectedTotal: expectedTotal as Rupiah, payments: [{ tender: 'cash', received: received as Rupiah, reference: null }], approvalId: null });
    const before = gallery.store.totalChanges();
    expect(refusalOf(() => pay(27_000, 28_000))).toBe('sale.total-changed');
    expect(refusalOf(() => pay(28_000, 27_999))).toBe('sale.too-little');
    expect(refusalOf(() => pay(28_000, 200_014_000_028))).toBe('sale.too-much-cash');
    expect(gallery.store.totalChanges()).toBe(before);
    expect(gallery.cart().lines).toHaveLength(1);
  });

  test('needs the shift of the one who sells', () => {
    gallery = testGallery({ openShift: false });
    expect(refusalOf(() => gallery.cart())).toBe('shift.none');
    openShift(gallery.context, { userId: testId(13), name: 'Agus Setiawan', role: 'cashier' }, { commandId: gallery.newId(), openingFloat: rupiah(0) });
    expect(refusalOf(() => gallery.cart())).toBe('shift.other-cashier');
    expect(currentCart(gallery.context, gallery.administrator).lines).toEqual([]);
  });

  test('of a piece that another cart sold meanwhile is refused by name, and the database refuses it too', () => {
    gallery = testGallery();
    gallery.add(5);
    parkCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: gallery.cart().saleId, label: 'Bu Ani' });
    gallery.add(5);
    gallery.pay();
    const [parked] = listParked(gallery.context);
    recallCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: parked?.saleId ?? testId(0) });
    expect(refusalOf(() => gallery.pay())).toBe('product.sold-out');
    expect(refusalOf(() => gallery.add(5))).toBe('product.sold-out');
  });
});

describe('codes at the counter', () => {
  const scan = (text: string) => gallery.apply({ type: 'add-code', lineId: gallery.newId(), text, quantity: units(1) });

  test('a barcode, a code of the gallery and a number typed by hand find their product', () => {
    gallery = testGallery();
    expect(scan('2000140000289').change).toMatchObject({ type: 'line-added', line: { name: 'Bawang goreng Palu 100 g', expiresOn: '2027-02-12' } });
    expect(scan('JASA-01').change).toMatchObject({ type: 'line-added', line: { kind: 'service' } });
    expect(scan('jasa-01').change).toMatchObject({ type: 'quantity-set', quantity: 2000 });
    expect(scan('2000140000289').change).toMatchObject({ type: 'quantity-set', quantity: 2000 });
  });

  test.each([
    ['2000140000302', 'scan.unknown'],
    ['2000140000288', 'scan.check-digit'],
    ['9'.repeat(10_000), 'scan.unreadable'],
    ['200014\u0007', 'scan.unreadable'],
    ['00020101021126570011ID.DANA.WWW011893600915300000000002090000000000303UMI51440014ID.CO.QRIS.WWW0215ID10200000000000303UMI5204541153033605802ID5904Toko6004Palu61059411163044B8E', 'scan.qris'],
    ['', 'scan.unreadable'],
  ])('%s is refused with words and changes nothing', (text, code) => {
    gallery = testGallery();
    const before = gallery.cart();
    expect(refusalOf(() => scan(text))).toBe(code);
    expect(gallery.cart()).toEqual(before);
  });
});

describe('carts put aside', () => {
  test('parking, recalling and cancelling keep every line or a trace of it', () => {
    gallery = testGallery();
    gallery.add(0);
    const first = gallery.cart().saleId;
    parkCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: first, label: '  Bu Ani ' });
    gallery.add(1);
    const second = gallery.cart().saleId;
    recallCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: first });
    expect(gallery.cart().saleId).toBe(first);
    expect(listParked(gallery.context).map((cart) => [cart.saleId, cart.total])).toEqual([[second, 45_000]]);
    cancelCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: second });
    expect(listParked(gallery.context)).toEqual([]);
    const [newest] = gallery.store.journalReading.list(null, 1);
    expect(newest).toMatchObject({ type: 'cart.cancelled' });
    expect(gallery.cart().lines).toHaveLength(1);
  });

  test('a line taken away is named in the journal', () => {
    gallery = testGallery();
    gallery.add(0);
    const [line] = gallery.cart().lines;
    gallery.apply({ type: 'remove-line', lineId: line?.lineId ?? testId(0) });
    const [newest] = gallery.store.journalReading.list(null, 1);
    expect(newest?.type).toBe('line.removed');
    expect(newest?.body).toContain('Bawang goreng');
  });

  test('a window that still shows a sold cart is told so', () => {
    gallery = testGallery();
    gallery.add(0);
    const { saleId } = gallery.cart();
    gallery.pay();
    const late = () => applyCartCommand(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId, command: { type: 'add-product', lineId: gallery.newId(), productId: testId(101), quantity: units(1) } });
    expect(refusalOf(late)).toBe('cart.not-open');
  });
});

describe('closing a shift', () => {
  test('the count is kept before the difference is told, and a difference needs a reason', () => {
    gallery = testGallery();
    gallery.add(0);
    gallery.pay(2_000);
    const close = (counted: number, note: string | null) => closeShift(gallery.context, gallery.cashier, { commandId: gallery.newId(), count: countOfSum(rupiah(counted)), reason: note });
    expect(refusalOf(() => close(0, null))).toBe('shift.note-required');
    expect(refusalOf(() => close(527_000, null))).toBe('shift.note-required');
    expect(close(527_000, 'salah kembalian').content).toMatchObject({ zNumber: 1, cash: { expected: 528_000, difference: -1_000, recounts: 1 }, documents: [{ count: 1 }], totals: { net: 28_000 } });
    expect(gallery.store.journalReading.list(null, 3).map((entry) => entry.type)).toEqual(['shift.closed', 'seal.key-set', 'cash.counted']);
    expect(gallery.store.shifts.open()).toBeNull();
    expect(verified(gallery.file).sound).toBe(true);
  });

  test('waits until the open cart is dealt with', () => {
    gallery = testGallery();
    gallery.add(0);
    expect(refusalOf(() => closeShift(gallery.context, gallery.cashier, { commandId: gallery.newId(), count: countOfSum(rupiah(500_000)), reason: null }))).toBe('shift.cart-open');
  });
});

test('copies are counted and journalled, and a gallery without a printer says so', () => {
  gallery = testGallery();
  gallery.add(0);
  const { saleId } = gallery.pay();
  const copy = () => copyReceipt(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId });
  expect([copy().copyNumber, copy().copyNumber]).toEqual([1, 2]);
  gallery.time.now += 2_000;
  gallery.setting('printer.receipt', { address: null, profileId: 'generic-58', drawer: true });
  gallery.time.now += 2_000;
  expect(refusalOf(copy)).toBe('prints.no-printer');
  gallery.add(0);
  expect(gallery.store.prints.find(gallery.pay().receiptJobId)?.state).toBe('skipped');
  expect(verified(gallery.file).sound).toBe(true);
});

test('random days add up: lines, payments, change, drawer, stock, kept totals and journal agree to the rupiah', () => {
  gallery = testGallery();
  const sold: SaleReceipt[] = [];
  const step = fc.record({
    product: fc.constantFrom(0, 1, 2, 4),
    amount: fc.integer({ min: 1, max: 30 }),
    act: fc.constantFrom('add', 'add', 'add', 'remove', 'park', 'recall', 'pay', 'pay'),
    over: fc.constantFrom(0, 100, 2_000, 50_000),
    minutes: fc.integer({ min: 0, max: 300 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      for (const { product, amount, act, over, minutes } of steps) {
        gallery.time.now += minutes * 60_000;
        const cart = gallery.cart();
        const [first] = cart.lines;
        const [parked] = listParked(gallery.context);
        if (act === 'add') gallery.add(product, (product === 4 ? amount * 137 : amount * 1000) as Quantity);
        else if (act === 'remove' && first !== undefined) gallery.apply({ type: 'remove-line', lineId: first.lineId });
        else if (act === 'park' && first !== undefined) parkCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: cart.saleId, label: null });
        else if (act === 'recall' && parked !== undefined) recallCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: parked.saleId });
        else if (act === 'pay' && first !== undefined) sold.push(gallery.pay(over));
      }
    }),
    { numRuns: 25 },
  );
  const outcome = verified(gallery.file);
  expect(outcome.difference).toBeNull();
  expect(outcome.sales).toBe(sold.length);
  expect(outcome.salesTotal).toBe(sold.reduce((sum, receipt) => sum + receipt.total, 0));
  expect(gallery.store.ledger.balance('drawer')).toBe(500_000 + outcome.salesTotal);
  expect(sold.map((receipt) => receipt.receiptNumber)).toEqual(sold.map((_, index) => `K1-${String(index + 1).padStart(4, '0')}`));
});
