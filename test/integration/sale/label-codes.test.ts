import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moveGoods } from '../../../electron/services/stock/move-goods.ts';
import { applyCartCommand } from '../../../electron/services/cart/apply-cart-command.ts';
import { parkCart } from '../../../electron/services/cart/park-cart.ts';
import { recallCart } from '../../../electron/services/cart/recall-cart.ts';
import { recentSales } from '../../../electron/services/sale/recent-sales.ts';
import { receiptOfSale } from '../../../electron/services/sale/receipt-of-sale.ts';
import { checkDigit } from '../../../shared/domain/barcode/check-digit.ts';
import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import { receiptDocument } from '../../../shared/domain/receipt/sale-receipt-document.ts';
import { labelPrice } from '../../../shared/domain/sale/label-price.ts';
import type { CartLine } from '../../../shared/domain/sale/cart.ts';
import type { CompletedSale } from '../../../shared/domain/sale/completed-sale.ts';
import { units, type Quantity } from '../../../shared/kernel/quantity.ts';
import { priceOf, rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { refundAct } from '../../support/refund-act.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { PRODUCTS, testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';

const GS = '\u001d';
/** Bawang goreng: batch B1 of it is good until 2027-02-12. */
const JAR = '02000140000289';
const DAY = 86_400_000;
let gallery: TestGallery;

const scan = (text: string, quantity: Quantity = units(1)) => gallery.apply({ type: 'add-code', lineId: gallery.newId(), text, quantity });
const label = (prefix: string, number: string, held: number): string => {
  const body = `${prefix}${number}${String(held).padStart(5, '0')}`;
  return body + checkDigit(body);
};
const lines = (): readonly CartLine[] => gallery.cart().lines;
const paper = (saleId: string): string => {
  const stored = gallery.store.sales.find(saleId);
  if (stored === null) throw new Error('no such sale');
  return layoutDocument(receiptDocument(receiptOfSale(gallery.context, stored, { copyNumber: 0, printNumber: 1 })), 32)
    .rows.map((row) => ('text' in row ? String(row.text) : ''))
    .join('\n');
};
const journalled = (): CompletedSale => {
  const entry = gallery.store.journalReading.list(null, 20).find(({ type }) => type === 'sale.completed');
  return JSON.parse(entry?.body ?? '{}') as CompletedSale;
};

beforeEach(() => {
  gallery = testGallery();
  // The scale knows the fish as number 5; a gallery's own code that looks like a GS1 code belongs to the mats.
  gallery.store.catalog.importCatalog({
    producers: [],
    workshops: [],
    categories: [],
    products: [],
    batches: [{ id: testId(62), productId: testId(101), lot: 'TUA-7', expiresOn: '2026-11-10' }],
    codes: [
      { code: '00005', productId: PRODUCTS[4]?.id ?? '', position: 2 },
      { code: '0108991234567892', productId: PRODUCTS[1]?.id ?? '', position: 2 },
      { code: label('21', '77777', 1234), productId: PRODUCTS[1]?.id ?? '', position: 3 },
    ],
  });
});
afterEach(() => gallery.close());

describe('lot and expiry', () => {
  test('of a known batch are on the line, in the journal, on the receipt, and the second jar raises the line', () => {
    scan(`]d201${JAR}10B1`);
    scan(`]d201${JAR}10b1`);
    expect(lines()).toMatchObject([{ quantity: 2000, batchId: testId(61), expiresOn: '2027-02-12', label: { lot: 'B1', measured: false, price: null, expiredAllowedBy: null } }]);
    const { saleId } = gallery.pay();
    expect(gallery.store.sales.find(saleId)?.lines[0]).toMatchObject({ lot: 'B1', batch_id: testId(61), expires_on: '2027-02-12' });
    expect(journalled().lines[0]?.label).toMatchObject({ lot: 'B1', text: `]d201${JAR}10B1` });
    expect(paper(saleId)).toContain('Lot B1, exp. 12-02-2027');
    expect(verified(gallery.file)).toMatchObject({ sound: true, difference: null });
  });

  test('find the receipts again when a batch is called back', async () => {
    scan(`]d201${JAR}10B1`);
    const { receiptNumber } = gallery.pay();
    scan('JASA-01');
    gallery.pay();
    for (const text of ['B1', 'b1', 'lot b1']) expect((await recentSales(gallery.context, { limit: 10, text })).map((row) => row.receiptNumber)).toEqual([receiptNumber]);
    expect(await recentSales(gallery.context, { limit: 10, text: 'B2' })).toEqual([]);
  });

  test('of an unknown batch come from the label alone, beside another lot and beside the plain code', () => {
    scan(`]d201${JAR}17270601${'10NEW-1'}`);
    scan(`]d201${JAR}10B1`);
    scan('2000140000289');
    expect(lines().map(({ batchId, expiresOn, label: one }) => [batchId, expiresOn, one?.lot ?? null])).toEqual([
      [null, '2027-06-01', 'NEW-1'],
      [testId(61), '2027-02-12', 'B1'],
      // Nothing of the batch that is past its day lies there: the plain code is the one that does.
      [testId(61), '2027-02-12', null],
    ]);
  });

  test('that say only the day take the batch of that day, when there is one; of two that lie there nobody can say', () => {
    const rows = () => gallery.store.stock.rows(testId<'product'>(101), 'gallery').map(({ batchId, onHand }) => [batchId, onHand / 1000]);
    const receive = (lot: string, expiresOn: string) =>
      moveGoods(gallery.context, gallery.administrator, { commandId: gallery.newId(), document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party: 'Dapur', person: '', note: null, reference: null, lines: [{ productId: testId<'product'>(101), quantity: units(5), lot, expiresOn }] }, print: false });
    receive('B2', '2027-03-31');
    scan(`01${JAR}17270331`, units(2));
    expect(lines()).toMatchObject([{ expiresOn: '2027-03-31', label: { lot: null, dated: true } }]);
    gallery.pay();
    expect(rows().map(([, left]) => left)).toEqual([40, 3]);
    receive('B3', '2027-03-31');
    scan(`01${JAR}17270331`);
    expect(lines()[0]?.batchId).toBeNull();
    expect(verified(gallery.file).difference).toBeNull();
  });

  test('the earlier of the two days counts when label and batch disagree', () => {
    scan(`]d201${JAR}17270801${'10B1'}`);
    expect(lines()[0]?.expiresOn).toBe('2027-02-12');
  });

  test('a lot with another field stuck to it is a lost separator, known by the batch', () => {
    expect(refusalOf(() => scan(`]C101${JAR}10B121SER9`))).toBe('code.no-separator');
    scan(`]C101${JAR}10B1X`);
    expect(lines()[0]?.label?.lot).toBe('B1X');
  });

  test('a serial number stands in the cart once, and its line stays one piece', () => {
    scan(`]d201${JAR}21S1`);
    expect(refusalOf(() => scan(`]d201${JAR}21S1`))).toBe('label.serial-twice');
    scan(`]d201${JAR}21S2`);
    expect(lines()).toHaveLength(2);
    const lineId = lines()[0]?.lineId ?? testId(0);
    expect(refusalOf(() => gallery.apply({ type: 'set-quantity', lineId, quantity: units(2) }))).toBe('label.fixed');
  });
});

describe('weight, count and price', () => {
  test('a weight label is a line of its own with the weight of the scale', () => {
    scan(label('21', '00005', 1500));
    scan(label('21', '00005', 1500));
    expect(lines().map(({ quantity, unitPrice, label: one }) => [quantity, unitPrice, one?.measured])).toEqual([[1500, 28_350, true], [1500, 28_350, true]]);
    expect(refusalOf(() => gallery.apply({ type: 'set-quantity', lineId: lines()[0]?.lineId ?? testId(0), quantity: units(2) }))).toBe('label.fixed');
    expect(refusalOf(() => scan(label('21', '00005', 1500), units(3)))).toBe('label.one-by-one');
    const sold = gallery.pay();
    expect(sold.subtotal).toBe(85_050);
    expect(gallery.store.catalog.offerById(PRODUCTS[4]?.id ?? '')?.onHand).toBe(47_000);
    expect(verified(gallery.file).sound).toBe(true);
  });

  test('a price label at the price of the shelf gives the weight back; at another price the line costs what the label says and says so', () => {
    scan(label('22', '00005', 42_525));
    scan(label('22', '00005', 43_000));
    const [same, other] = lines();
    expect(same).toMatchObject({ quantity: 1500, unitPrice: 28_350, label: { price: { amount: 42_525, shelf: 28_350 } } });
    expect(other?.label?.price).toEqual({ amount: 43_000, shelf: 28_350 });
    expect(priceOf(other?.unitPrice ?? rupiah(0), other?.quantity ?? units(0))).toBe(43_000);
    const sold = gallery.pay();
    expect(sold.subtotal).toBe(85_525);
    expect(paper(sold.saleId)).toContain('harga label');
    expect(verified(gallery.file).sound).toBe(true);
  });

  test('GS1 says the same with its own fields; a count of whole pieces goes to goods that are counted', () => {
    scan(`]C101${JAR}3006`);
    scan(`]C101${JAR}392025000`);
    expect(lines()).toMatchObject([{ quantity: 6000, unitPrice: 28_000 }, { quantity: 1000, unitPrice: 25_000, label: { price: { amount: 25_000, shelf: 28_000 } } }]);
    expect(refusalOf(() => scan(`]C101${JAR}3103000512`))).toBe('label.unit');
  });

  test('goods brought back from a label give back what was paid for them, and the return names the lot', () => {
    scan(`]d201${JAR}10B1${GS}3920${'27777'}`);
    const { saleId } = gallery.pay();
    gallery.apply({ type: 'add-return', lineId: gallery.newId(), saleId, lineNumber: 1, quantity: units(1), place: 'shelf' });
    expect(lines()[0]).toMatchObject({ quantity: -1000, unitPrice: 27_777, label: { lot: 'B1' } });
    const approvalId = gallery.context.approvals.grant(refundAct(gallery.cart()), gallery.cashier.userId, 'Dewi');
    expect(gallery.pay(0, approvalId).subtotal).toBe(-27_777);
    expect(verified(gallery.file).sound).toBe(true);
  });

  test('the price of a label is met to the rupiah, whatever the shelf says, and the quantity moves by one in a hundred at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 0, max: 500_000 }), fc.option(fc.integer({ min: 1, max: 40_000 })), (amount, shelf, weight) => {
        const met = labelPrice(amount as Rupiah, shelf as Rupiah, weight as Quantity | null, true);
        if (met === undefined) return;
        expect(priceOf(met.unitPrice, met.quantity)).toBe(amount);
        if (weight !== null) expect(Math.abs(met.quantity - weight)).toBeLessThanOrEqual(weight / 100);
      }),
      { numRuns: 3_000 },
    );
    // Up to one unit a whole price per unit always exists.
    for (let weight = 1; weight <= 1000; weight += 37) expect(labelPrice(rupiah(12_345), rupiah(99), weight as Quantity, true)).toMatchObject({ quantity: weight });
  });
});

describe('goods past their day', () => {
  const OLD = `]d201${JAR}10TUA-7`;
  const allow = (text: string, quantity = units(1)): string =>
    gallery.context.approvals.grant({ type: 'expired', saleId: gallery.cart().saleId, text, quantity }, gallery.cashier.userId, 'Dewi Lestari');
  const sellExpired = (text: string, approvalId: string | null, quantity = units(1)) => gallery.apply({ type: 'add-expired', lineId: gallery.newId(), text, quantity, approvalId });

  test.each([
    ['by the batch that the lot names', OLD],
    ['by the label', `]d201${JAR}17261119`],
    ['by the label, though the lot is not known', `]d201${JAR}1726111910XYZ`],
    ['by a web address', `https://id.gs1.org/01/${JAR}?17=261119`],
  ])('stop the sale %s, and nothing is written', (_name, text) => {
    gallery.cart();
    const before = gallery.store.totalChanges();
    expect(refusalOf(() => scan(text))).toBe('scan.expired');
    expect(refusalOf(() => sellExpired(text, null))).toBe('approval.required');
    expect(gallery.store.totalChanges()).toBe(before);
    expect(lines()).toEqual([]);
  });

  test('are good on their last day, and stopped from the next on', () => {
    const text = `]d201${JAR}17261120`;
    scan(text);
    gallery.time.now += DAY;
    expect(refusalOf(() => scan(text))).toBe('scan.expired');
  });

  test('are sold when a second person allows exactly this, and both names stay in the journal', () => {
    const approvalId = allow(OLD);
    expect(refusalOf(() => sellExpired(`]d201${JAR}17261119`, approvalId))).toBe('approval.required');
    expect(refusalOf(() => sellExpired(OLD, approvalId, units(2)))).toBe('approval.required');
    sellExpired(OLD, approvalId);
    expect(refusalOf(() => sellExpired(OLD, approvalId))).toBe('approval.required');
    gallery.pay();
    const sale = journalled();
    expect([sale.cashier, sale.lines[0]?.label?.expiredAllowedBy]).toEqual(['Rina Andriani', 'Dewi Lestari']);
    expect(verified(gallery.file).sound).toBe(true);
  });

  test('are allowed by an administrator at the counter alone, who is named; good goods need nobody', () => {
    const { saleId } = gallery.cart();
    const add = (text: string) => applyCartCommand(gallery.context, gallery.administrator, { commandId: gallery.newId(), saleId, command: { type: 'add-expired', lineId: gallery.newId(), text, quantity: units(1), approvalId: null } });
    add(OLD);
    add(`]d201${JAR}10B1`);
    expect(lines().map((line) => line.label?.expiredAllowedBy)).toEqual(['Bambang Hermanto', null]);
  });

  test('are stopped at payment when the cart was put aside until their day was over', () => {
    scan(`]d201${JAR}17261120`);
    scan('JASA-01');
    const { saleId } = gallery.cart();
    parkCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId, label: 'Bu Ani' });
    gallery.time.now += 2 * DAY;
    recallCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId });
    expect(refusalOf(() => gallery.pay())).toBe('scan.expired');
    gallery.apply({ type: 'remove-line', lineId: lines()[0]?.lineId ?? testId(0) });
    gallery.pay();
  });

  test('do not stop the plain code: nobody knows which batch it was taken from', () => {
    scan('2000140000289');
    gallery.pay();
  });
});

describe('what a code may also be', () => {
  test('a code of the gallery counts before any other meaning', () => {
    scan('0108991234567892');
    scan(label('21', '77777', 1234));
    expect(lines()).toMatchObject([{ name: 'Keset sabut kelapa', quantity: 2000, label: null }]);
    expect(refusalOf(() => scan(']C10108991234567892'))).toBe('scan.check-digit');
  });

  test.each([
    ['ETL1|K1-0147|Galeri|20261120T143612+0800|282500|18205|3fa9c2d1', 'scan.receipt'],
    ['https://www.contoh.example/', 'code.link'],
    [`]C101${JAR}5512345`, 'code.unknown-field'],
    [`]C101${JAR}10ABC17261231`, 'code.no-separator'],
    [`]C101${JAR}17261331`, 'code.bad-date'],
    [`]C101${JAR}3932840000350`, 'code.currency'],
    [']C110ABC', 'code.no-product'],
    [']C10108991234567892', 'scan.check-digit'],
    [']C10108990000000006', 'scan.unknown'],
    ['2199999015008', 'scan.unknown'],
  ])('%s is refused with words and changes nothing', (text, code) => {
    gallery.cart();
    const before = gallery.store.totalChanges();
    expect(refusalOf(() => scan(text))).toBe(code);
    expect(gallery.store.totalChanges()).toBe(before);
  });

  test('a pattern that is switched to the gallery reads its labels', () => {
    const text = label('28', '00005', 250);
    expect(refusalOf(() => scan(text))).toBe('scan.unknown');
    gallery.setting('barcode.patterns', { list: [{ name: 'Timbangan ikan', pattern: 'PPNNNNNQQQQQC', prefix: '28', content: 'weight', decimals: -1 }] });
    scan(text);
    expect(lines()[0]?.quantity).toBe(2_500);
  });
});
