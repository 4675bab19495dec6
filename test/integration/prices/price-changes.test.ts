import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReader } from '../../../electron/db/open-reader.ts';
import { verifyStore } from '../../../electron/db/verify/verify-store.ts';
import { changeProduct } from '../../../electron/services/catalog/change-product.ts';
import { beginPlannedPrices } from '../../../electron/services/prices/begin-planned-prices.ts';
import { listPriceChanges, priceHistory } from '../../../electron/services/prices/read-price-changes.ts';
import { listProducts } from '../../../electron/services/catalog/list-products.ts';
import { previewReprice, repriceMany } from '../../../electron/services/prices/reprice-many.ts';
import { setPrices, undoPrices } from '../../../electron/services/prices/set-prices.ts';
import { Refused } from '../../../electron/services/refused.ts';
import type { RepriceRequest } from '../../../shared/contract/prices.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { PriceChangeId } from '../../../shared/domain/pricing/price-change.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { PRODUCTS, testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';

const [ONIONS, MAT, WASH] = [PRODUCTS[0]!.id, PRODUCTS[1]!.id, PRODUCTS[2]!.id];
/** Midnight of 21 November in Makassar. */
const MIDNIGHT = Date.UTC(2026, 10, 20, 16);

let gallery: TestGallery;
beforeEach(() => {
  gallery = testGallery();
});
afterEach(() => gallery.close());

const set = (lines: Parameters<typeof setPrices>[2]['lines'], from: string | null = null) => setPrices(gallery.context, gallery.administrator, { commandId: gallery.newId(), from, note: null, lines });
const undo = (changeId: PriceChangeId) => undoPrices(gallery.context, gallery.administrator, { commandId: gallery.newId(), changeId });
const states = () => listPriceChanges(gallery.context, { offset: 0, limit: 10 }).rows.map(({ state, cause }) => `${cause} ${state}`);
const price = (id: string): number => gallery.store.priceChanges.priceOf(id)!.price;
const soldAt = (): number => {
  gallery.add(0);
  const line = gallery.cart().lines.at(-1)!;
  gallery.apply({ type: 'remove-line', lineId: line.lineId });
  return line.unitPrice;
};

function refusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('nothing was refused');
}

function expectSound(): void {
  const reader = openReader(gallery.file);
  try {
    expect(verifyStore(reader, null, () => performance.now())).toMatchObject({ sound: true, difference: null });
  } finally {
    reader.close();
  }
}

describe('prices set at once', () => {
  test('whose floor was changed again since are left by an undo', () => {
    const first = set([{ productId: WASH, price: rupiah(20_000), floor: rupiah(12_000) }, { productId: ONIONS, price: rupiah(30_000) }]);
    set([{ productId: WASH, price: rupiah(20_000), floor: rupiah(15_000) }]);
    expect(undo(first.changeId)).toMatchObject({ lines: 1, left: 1 });
    expect(gallery.store.priceChanges.priceOf(WASH)).toMatchObject({ price: 20_000, floor: 15_000 });
    expect(price(ONIONS)).toBe(28_000);
  });

  test('count for the next piece, stand in the history with who set them, and are taken back as one act', () => {
    const { changeId, lines } = set([{ productId: ONIONS, price: rupiah(30_000) }, { productId: MAT, price: rupiah(45_000) }, { productId: WASH, price: rupiah(16_000) }]);
    expect(lines).toBe(2);
    expect(soldAt()).toBe(30_000);
    expect(priceHistory(gallery.context, { productId: ONIONS })).toMatchObject([{ before: { price: 28_000 }, after: { price: 30_000 }, state: 'done', from: null }]);
    changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: WASH, change: { price: rupiah(17_000) } });
    expect(undo(changeId)).toMatchObject({ lines: 1, left: 1 });
    expect([price(ONIONS), price(MAT), price(WASH)]).toEqual([28_000, 45_000, 17_000]);
    expect(states()).toEqual(['undo done', 'person undone']);
    expect(refusal(() => undo(changeId))).toEqual({ code: 'price.change-over' });
    expect(priceHistory(gallery.context, { productId: WASH }).map(({ after }) => after.price)).toEqual([17_000, 16_000]);
    expectSound();
  });

  test('take the lowest open price down with them, and put it back', () => {
    changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: WASH, change: { priceFloor: rupiah(12_000) } });
    const { changeId } = set([{ productId: WASH, price: rupiah(10_000) }]);
    expect(gallery.store.priceChanges.priceOf(WASH)).toMatchObject({ price: 10_000, floor: 10_000 });
    undo(changeId);
    expect(gallery.store.priceChanges.priceOf(WASH)).toMatchObject({ price: 15_000, floor: 12_000 });
    expect(refusal(() => set([{ productId: WASH, price: rupiah(10_000), floor: rupiah(11_000) }]))).toMatchObject({ code: 'product.floor-above-price' });
  });

  test('are refused when nothing changes, out of range, for a day that is over, or for what is not there', () => {
    const before = gallery.store.journal.head();
    expect(refusal(() => set([{ productId: ONIONS, price: rupiah(28_000) }]))).toEqual({ code: 'price.nothing-changes' });
    expect(refusal(() => set([{ productId: ONIONS, price: rupiah(0) }]))).toMatchObject({ code: 'product.price-out-of-range' });
    expect(refusal(() => set([{ productId: ONIONS, price: rupiah(100_000_000) }]))).toMatchObject({ code: 'product.price-out-of-range' });
    expect(refusal(() => set([{ productId: ONIONS, price: rupiah(1) }], '2026-11-19'))).toEqual({ code: 'price.day-past', day: '2026-11-19' });
    expect(refusal(() => set([{ productId: testId(999), price: rupiah(1) }]))).toEqual({ code: 'product.not-found' });
    expect(refusal(() => undo(testId(998)))).toEqual({ code: 'price.change-gone' });
    expect(gallery.store.journal.head()).toEqual(before);
  });
});

describe('a price for tomorrow', () => {
  test('counts from the first piece after midnight at the unit, not a moment before', () => {
    set([{ productId: ONIONS, price: rupiah(31_000) }], '2026-11-21');
    expect(states()).toEqual(['person planned']);
    gallery.time.now = MIDNIGHT - 1;
    expect(soldAt()).toBe(28_000);
    beginPlannedPrices(gallery.context);
    expect(price(ONIONS)).toBe(28_000);
    const told = gallery.events.filter(({ type }) => type === 'catalog-changed').length;
    gallery.time.now = MIDNIGHT;
    expect(soldAt()).toBe(31_000);
    expect(gallery.events.filter(({ type }) => type === 'catalog-changed')).toHaveLength(told + 1);
    expect(states()).toEqual(['plan done', 'person carried-out']);
    expect(gallery.store.journalReading.list(null, 5).find(({ type }) => type === 'price.set')).toMatchObject({ user_id: null });
    expectSound();
  });

  test('begins by itself in a till that runs over midnight, also days later, once, and can be taken back then', () => {
    const { changeId } = set([{ productId: ONIONS, price: rupiah(31_000) }, { productId: MAT, price: rupiah(44_000) }], '2026-11-21');
    set([{ productId: ONIONS, price: rupiah(32_000) }], '2026-11-22');
    gallery.time.now = MIDNIGHT + 3 * 86_400_000;
    beginPlannedPrices(gallery.context);
    beginPlannedPrices(gallery.context);
    expect([price(ONIONS), price(MAT)]).toEqual([32_000, 44_000]);
    expect(states()).toEqual(['plan done', 'plan done', 'person carried-out', 'person carried-out']);
    expect(refusal(() => undo(changeId))).toEqual({ code: 'price.change-over' });
    const [, first] = listPriceChanges(gallery.context, { offset: 0, limit: 10 }).rows;
    expect(undo(first!.changeId)).toMatchObject({ lines: 1, left: 1 });
    expect([price(ONIONS), price(MAT)]).toEqual([32_000, 45_000]);
    expectSound();
  });

  test('of two plans for one day the one that was made last counts, whatever their ids', () => {
    set([{ productId: ONIONS, price: rupiah(31_000) }], '2026-11-21');
    const older = { ...gallery.context, ids: { next: <Kind extends string>() => testId<Kind>(1) } };
    setPrices(older, gallery.administrator, { commandId: gallery.newId(), from: '2026-11-21', note: null, lines: [{ productId: ONIONS, price: rupiah(33_000) }] });
    gallery.time.now = MIDNIGHT;
    expect(soldAt()).toBe(33_000);
    expectSound();
  });

  test('is withdrawn before its day and then never comes', () => {
    const { changeId } = set([{ productId: ONIONS, price: rupiah(31_000) }], '2026-11-21');
    expect(gallery.store.priceChanges.lines(changeId)).toEqual([{ productId: ONIONS, name: PRODUCTS[0]!.name, before: { price: 28_000, floor: null }, after: { price: 31_000, floor: null } }]);
    expect(undo(changeId)).toMatchObject({ lines: 1 });
    gallery.time.now = MIDNIGHT;
    expect(soldAt()).toBe(28_000);
    expect(states()).toEqual(['person withdrawn']);
    expect(priceHistory(gallery.context, { productId: ONIONS })).toMatchObject([{ state: 'withdrawn' }]);
    expectSound();
  });

  test('for today counts at once', () => {
    set([{ productId: ONIONS, price: rupiah(31_000) }], '2026-11-20');
    expect(soldAt()).toBe(31_000);
  });
});

describe('prices of many products', () => {
  const request = (change: RepriceRequest['change'], selection: Partial<RepriceRequest['selection']> = {}): RepriceRequest => ({ selection: { text: '', categoryId: null, producerId: null, productIds: null, ...selection }, change, rounding: { step: rupiah(500), way: 'nearest' } });
  const apply = (asked: RepriceRequest, fingerprint: string, from: string | null = null) =>
    repriceMany(gallery.context, gallery.administrator, { commandId: gallery.newId(), ...asked, from, note: 'naik', fingerprint });

  test('are previewed without a trace, changed as they were shown, and taken back as one act', async () => {
    const before = PRODUCTS.map(({ id }) => price(id));
    const head = gallery.store.journal.head();
    const asked = request({ kind: 'percent', up: true, share: 1_000 });
    const preview = await previewReprice(gallery.context, asked);
    expect(preview).toMatchObject({ products: 6, changing: 5, dearer: 5, outside: 1, outsideNames: ['Gebyok jati ukir'] });
    expect(preview.lines.find(({ productId }) => productId === ONIONS)).toMatchObject({ before: { price: 28_000 }, after: { price: 31_000 } });
    expect(gallery.store.journal.head()).toEqual(head);
    const done = apply(asked, preview.fingerprint);
    expect(done).toMatchObject({ lines: 5, left: 1 });
    expect(PRODUCTS.map(({ id }) => price(id))).toEqual([31_000, 49_500, 16_500, 99_999_999, 31_000, 825_000]);
    // Kept by name, as they were shown, in whatever order they are stored.
    expect(gallery.store.priceChanges.lines(done.changeId)).toEqual(preview.lines);
    expect(gallery.store.journal.head()?.seq).toBe((head?.seq ?? 0) + 1);
    undo(done.changeId);
    expect(PRODUCTS.map(({ id }) => price(id))).toEqual(before);
    expect(listPriceChanges(gallery.context, { offset: 0, limit: 1 }).rows[0]).toMatchObject({ cause: 'undo', note: 'naik', lines: 5 });
    expectSound();
  });

  test('are those that the list of goods finds with the same words or code, whatever their capitals', async () => {
    changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: MAT, change: { name: 'Keset ÉLAN sabut', codes: ['8991234567891'] } });
    changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: ONIONS, change: { name: 'Bawang élan' } });
    for (const text of ['élan', 'ÉLAN', 'éLaN sabut', 'elan', 'bawang', '8991234567891', '', 'a b c zzz', ' ']) {
      const asked = request({ kind: 'amount', up: true, amount: rupiah(1_000) }, { text });
      const { fingerprint, lines, products, outside } = await previewReprice(gallery.context, asked);
      const found = await listProducts(gallery.context, { text, show: 'sold', offset: 0, limit: 100 });
      expect([text, products]).toEqual([text, found.total]);
      expect(lines.every(({ productId }) => found.products.some((one) => one.productId === productId))).toBe(true);
      if (lines.length === 0) continue;
      // The till's own connection finds the same when it is carried out.
      undo(apply(asked, fingerprint).changeId);
      expect(lines.length + outside).toBe(products);
    }
    expect((await previewReprice(gallery.context, request({ kind: 'amount', up: true, amount: rupiah(1_000) }, { text: 'élan' }))).products).toBe(2);
  });

  test('are those that fit, and nothing is done when they are no longer what was shown', async () => {
    const asked = request({ kind: 'amount', up: false, amount: rupiah(1_000) }, { text: 'sabut KESET' });
    const { fingerprint, lines } = await previewReprice(gallery.context, asked);
    expect(lines.map(({ productId }) => productId)).toEqual([MAT]);
    expect((await previewReprice(gallery.context, request(asked.change, { productIds: [WASH] }))).lines.map(({ productId }) => productId)).toEqual([WASH]);
    expect((await previewReprice(gallery.context, request(asked.change, { categoryId: testId(997) }))).products).toBe(0);
    changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: MAT, change: { price: rupiah(46_000) } });
    expect(refusal(() => apply(asked, fingerprint))).toEqual({ code: 'price.preview-old' });
    expect(price(MAT)).toBe(46_000);
  });

  test('may begin on a later day', async () => {
    const asked = request({ kind: 'price', price: rupiah(20_000) }, { productIds: [ONIONS, MAT] });
    apply(asked, (await previewReprice(gallery.context, asked)).fingerprint, '2026-11-21');
    expect(price(ONIONS)).toBe(28_000);
    gallery.time.now = MIDNIGHT;
    beginPlannedPrices(gallery.context);
    expect([price(ONIONS), price(MAT)]).toEqual([20_000, 20_000]);
  });
});

test('whatever is set and taken back, in any order, the prices are those that the acts leave, and verify agrees', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.record({ product: fc.nat(2), price: fc.integer({ min: 1, max: 5 }) }), fc.record({ undo: fc.nat(5) })), { maxLength: 12 }), (acts) => {
      gallery.close();
      gallery = testGallery();
      const ids = [ONIONS, MAT, WASH];
      const expected = ids.map(price);
      const done: { changeId: PriceChangeId; product: number; before: number; after: number; over: boolean }[] = [];
      for (const act of acts) {
        if ('undo' in act) {
          const change = done[act.undo];
          if (change === undefined || change.over || expected[change.product] !== change.after) continue;
          done.push({ changeId: undo(change.changeId).changeId, product: change.product, before: change.after, after: change.before, over: false });
          change.over = true;
          expected[change.product] = change.before;
        } else if (expected[act.product] !== act.price) {
          const { changeId } = set([{ productId: ids[act.product]!, price: rupiah(act.price) }]);
          done.push({ changeId, product: act.product, before: expected[act.product]!, after: act.price, over: false });
          expected[act.product] = act.price;
        }
      }
      expect(ids.map(price)).toEqual(expected);
      expectSound();
    }),
    { numRuns: 6 },
  );
});
