import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyCart } from '../../../shared/domain/sale/apply-cart.ts';
import { cartDiscountShares, cartTotal, lineTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import type { CartCommand } from '../../../shared/domain/sale/cart-change.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { GENERAL_LIST } from '../../../shared/domain/pricing/price-list.ts';
import type { PriceEffect, PriceRule } from '../../../shared/domain/pricing/price-rule.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import type { LineId, PriceListId, ProductId } from '../../../shared/kernel/ids.ts';
import { units, type Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { parkCart } from '../../../electron/services/cart/park-cart.ts';
import { recallCart } from '../../../electron/services/cart/recall-cart.ts';
import { Refused } from '../../../electron/services/refused.ts';
import { listPriceRules } from '../../../electron/services/prices/list-prices.ts';
import { setPriceList } from '../../../electron/services/prices/set-price-list.ts';
import { removePriceRule, setPriceRule } from '../../../electron/services/prices/set-price-rule.ts';
import { changeProduct } from '../../../electron/services/catalog/change-product.ts';
import { readShelf } from '../../../electron/services/catalog/read-shelf.ts';
import { receiptOfSale } from '../../../electron/services/sale/receipt-of-sale.ts';
import { PRODUCTS, testGallery, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';

let gallery: TestGallery;
let reseller: PriceListId;
beforeEach(() => {
  gallery = testGallery();
  reseller = setPriceList(gallery.context, gallery.administrator, { commandId: gallery.newId(), listId: null, name: 'Reseller', active: true }).listId;
});
afterEach(() => gallery.close());

const productId = (place: number): ProductId => PRODUCTS[place]?.id as ProductId;
const newLine = (): LineId => gallery.newId<'line'>();
function rule(effect: PriceEffect, part: Partial<PriceRule> = {}) {
  const ordinary = { listId: reseller, target: { kind: 'product', productId: productId(0) } as const, from: units(1), since: null, until: null };
  return setPriceRule(gallery.context, gallery.administrator, { commandId: gallery.newId(), ruleId: null, rule: { ...ordinary, ...part, effect } });
}
const price = (amount: number): PriceEffect => ({ kind: 'price', price: rupiah(amount) });
const percent = (share: number): PriceEffect => ({ kind: 'percent', share: basisPoints(share) });
const toReseller = () => gallery.apply({ type: 'set-list', listId: reseller });
/** The cart built anew from the file: parking and recalling leaves nothing in memory. */
const stored = (): Cart => {
  const { saleId } = gallery.cart();
  parkCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId, label: null });
  return recallCart(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId });
};
/** What was refused; fails when nothing was, or for another reason. */
function refused(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a price list at the till', () => {
  test('prices the line by its quantity, says why, and gives the ordinary price back', () => {
    rule(price(25_000), { from: units(10) });
    gallery.add(0, units(9));
    toReseller();
    expect(gallery.cart().lines[0]).toMatchObject({ unitPrice: 28_000, listPrice: null });
    gallery.add(0);
    expect(gallery.cart().lines[0]).toMatchObject({ quantity: 10_000, unitPrice: 25_000, basePrice: 28_000, listPrice: { list: 'Reseller', from: 10_000 } });
    expect(cartTotal(gallery.cart())).toBe(250_000);
    gallery.apply({ type: 'set-list', listId: GENERAL_LIST.listId });
    expect(cartTotal(gallery.cart())).toBe(280_000);
  });

  test('stands on the receipt, in the journal and in the sale, and verify finds the file sound', () => {
    rule(price(25_000), { from: units(10) });
    toReseller();
    gallery.add(0, units(10));
    const receipt = gallery.pay();
    const sale = gallery.store.sales.find(receipt.saleId)!;
    expect(sale.lines[0]).toMatchObject({ unit_price: 25_000, base_price: 28_000, price_list: 'Reseller', price_list_from: 10_000, total: 250_000 });
    expect(receiptOfSale(gallery.context, sale, { copyNumber: 0, printNumber: 1 }).lines[0]?.priceReason).toBe('Harga reseller, mulai 10 (biasa 28.000)');
    const { body } = gallery.store.journalReading.list(null, 1)[0]!;
    expect(JSON.parse(body)).toMatchObject({ lines: [{ basePrice: 28_000, unitPrice: 25_000, listPrice: { list: 'Reseller', from: 10_000 } }] });
    expect(body).not.toContain('tiers');
    expect(verified(gallery.file)).toMatchObject({ sound: true, difference: null });
  });

  test('what is in the cart keeps the rules that were told; what is added later follows the new ones', () => {
    const { ruleId } = rule(price(25_000));
    toReseller();
    gallery.add(0);
    removePriceRule(gallery.context, gallery.administrator, { commandId: gallery.newId(), ruleId });
    gallery.apply({ type: 'set-quantity', lineId: gallery.cart().lines[0]!.lineId, quantity: units(2) });
    gallery.add(0);
    expect(gallery.cart().lines.map(({ unitPrice, quantity }) => [unitPrice, quantity])).toEqual([
      [25_000, 2_000],
      [28_000, 1_000],
    ]);
  });

  test('counts between its days only, on the unit’s calendar', () => {
    rule(price(25_000), { since: '2026-11-21', until: '2026-11-21' });
    toReseller();
    const unitPriceAt = (at: number): number => {
      gallery.time.now = at;
      gallery.add(0);
      const line = gallery.cart().lines.at(-1)!;
      gallery.apply({ type: 'remove-line', lineId: line.lineId });
      return line.unitPrice;
    };
    // Midnight in Makassar is 16.00 UTC the day before.
    expect([Date.UTC(2026, 10, 20, 15, 59), Date.UTC(2026, 10, 20, 16), Date.UTC(2026, 10, 21, 15, 59), Date.UTC(2026, 10, 21, 16)].map(unitPriceAt)).toEqual([28_000, 25_000, 25_000, 28_000]);
  });

  test('survives parking and a discount comes on top of it', () => {
    rule(percent(1_000));
    toReseller();
    gallery.add(0, units(2));
    const [line] = gallery.cart().lines;
    gallery.apply({ type: 'set-discount', lineId: line!.lineId, value: { kind: 'percent', share: basisPoints(500) }, reason: 'pameran', approvalId: null });
    expect(lineTotal(gallery.cart().lines[0]!)).toBe(2 * 25_200 - 2_520);
    expect(stored().lines[0]).toMatchObject({ unitPrice: 25_200, listPrice: { list: 'Reseller' } });
  });

  test('a list that is not used cannot be chosen; everybody’s list is always used; two lists have two names', () => {
    const set = (listId: PriceListId | null, name: string, active: boolean) => setPriceList(gallery.context, gallery.administrator, { commandId: gallery.newId(), listId, name, active });
    set(reseller, 'Reseller', false);
    expect(refused(() => toReseller())).toMatchObject({ code: 'price.list-gone' });
    expect(refused(() => set(GENERAL_LIST.listId, 'Umum', false))).toEqual({ code: 'price.list-needed' });
    expect(refused(() => set(null, ' reseller ', true))).toMatchObject({ code: 'price.list-taken' });
  });

  test('every change is in the journal with what was before, and nothing is written when nothing changed', () => {
    const first = rule(price(25_000));
    const journalled = () => gallery.store.journalReading.list(null, 20).filter((row) => row.type.startsWith('price-')).map((row) => ({ type: row.type, body: JSON.parse(row.body) as { before: unknown; after: unknown } }));
    const again = { commandId: gallery.newId<'command'>(), ruleId: first.ruleId, rule: { listId: reseller, target: first.target, effect: first.effect, from: first.from, since: null, until: null } };
    setPriceRule(gallery.context, gallery.administrator, again);
    expect(journalled()).toHaveLength(2);
    setPriceRule(gallery.context, gallery.administrator, { ...again, commandId: gallery.newId(), rule: { ...again.rule, effect: price(24_000) } });
    expect(journalled()[0]).toMatchObject({ type: 'price-rule.set', body: { before: { effect: { price: 25_000 }, about: 'Bawang goreng Palu 100 g' }, after: { effect: { price: 24_000 } } } });
    removePriceRule(gallery.context, gallery.administrator, { commandId: gallery.newId(), ruleId: first.ruleId });
    expect(journalled()[0]).toMatchObject({ body: { before: { effect: { price: 24_000 } }, after: null } });
    expect(listPriceRules(gallery.context, { listId: reseller })).toEqual([]);
  });

  test.each<[string, PriceEffect, Partial<PriceRule>, string]>([
    ['a price of nothing', { kind: 'price', price: rupiah(0) }, {}, 'price.rule-empty'],
    ['days the wrong way round', { kind: 'percent', share: basisPoints(1_000) }, { since: '2026-12-01', until: '2026-11-01' }, 'price.rule-days'],
    ['a quantity of nothing', { kind: 'percent', share: basisPoints(1_000) }, { from: 0 as Quantity }, 'quantity.out-of-range'],
    ['a product that is not there', { kind: 'percent', share: basisPoints(1_000) }, { target: { kind: 'product', productId: '00000000-0000-7000-8000-00000000ffff' as ProductId } }, 'product.not-found'],
  ])('%s is refused and nothing is stored', (_, effect, part, code) => {
    expect(refused(() => rule(effect, part))).toMatchObject({ code });
    expect(listPriceRules(gallery.context, { listId: reseller })).toEqual([]);
  });
});

describe('an open price', () => {
  const open = (floor: number | null) => changeProduct(gallery.context, gallery.administrator, { commandId: gallery.newId(), productId: productId(2), change: { priceFloor: floor === null ? null : rupiah(floor) } });
  const add = (amount?: number) => gallery.apply({ type: 'add-product', lineId: newLine(), productId: productId(2), quantity: units(1), ...(amount === undefined ? {} : { price: rupiah(amount) }) });

  test('must be told, not below the floor, and only where the price is open', () => {
    open(10_000);
    expect(refused(() => add())).toMatchObject({ code: 'price.required', name: 'Cuci motor', usual: 15_000, limit: 10_000 });
    expect(refused(() => add(9_999))).toEqual({ code: 'price.below-floor', name: 'Cuci motor', limit: 10_000 });
    expect(refused(() => add(100_000_000))).toMatchObject({ code: 'price.too-high' });
    expect(refused(() => gallery.apply({ type: 'add-product', lineId: newLine(), productId: productId(0), quantity: units(1), price: rupiah(5_000) }))).toMatchObject({ code: 'price.fixed' });
    expect(gallery.cart().lines).toEqual([]);
    add(10_000);
    expect(gallery.cart().lines[0]).toMatchObject({ unitPrice: 10_000, basePrice: 10_000, priceFloor: 10_000, tiers: [] });
  });

  test('can be told anew on its line, in the same bounds, and is stored so', () => {
    open(10_000);
    add(12_000);
    const { lineId } = gallery.cart().lines[0]!;
    expect(refused(() => gallery.apply({ type: 'set-price', lineId, price: rupiah(9_000) }))).toMatchObject({ code: 'price.below-floor' });
    gallery.apply({ type: 'set-price', lineId, price: rupiah(20_000) });
    const receipt = gallery.pay();
    expect(gallery.store.sales.find(receipt.saleId)?.lines[0]).toMatchObject({ unit_price: 20_000, price_floor: 10_000, base_price: null, price_list: null });
    expect(verified(gallery.file).sound).toBe(true);
  });

  test('two different prices are two lines, the same price twice is one', () => {
    open(10_000);
    add(12_000);
    add(15_000);
    add(12_000);
    expect(gallery.cart().lines.map(({ unitPrice, quantity }) => [unitPrice, quantity])).toEqual([
      [12_000, 2_000],
      [15_000, 1_000],
    ]);
  });

  test('its floor is never above the usual price, and the journal says when it is opened', () => {
    expect(refused(() => open(15_001))).toMatchObject({ code: 'product.floor-above-price' });
    open(15_000);
    expect(JSON.parse(gallery.store.journalReading.list(null, 1)[0]!.body)).toMatchObject({ before: { priceFloor: null }, after: { priceFloor: 15_000 } });
  });
});

describe('the window and the service', () => {
  test('hold the same cart after any commands, and its figures add up', () => {
    rule(price(25_000), { from: units(3) });
    rule(percent(1_500), { target: { kind: 'category', categoryId: readShelf(gallery.context, { categoryId: null, offset: 0, limit: 1 }).products[0]!.categoryId } });
    rule(percent(500), { listId: GENERAL_LIST.listId, target: { kind: 'all' }, from: units(5) });
    const command = fc.oneof(
      { weight: 4, arbitrary: fc.record({ type: fc.constant('add' as const), product: fc.constantFrom(0, 1, 4), amount: fc.integer({ min: 1, max: 6 }) }) },
      { weight: 3, arbitrary: fc.record({ type: fc.constant('quantity' as const), line: fc.nat(8), amount: fc.integer({ min: 1, max: 9 }) }) },
      { weight: 2, arbitrary: fc.record({ type: fc.constant('list' as const), general: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('discount' as const), line: fc.option(fc.nat(8)), share: fc.integer({ min: 1, max: 1_000 }) }) },
    );
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 14 }), (commands) => {
        let window: Cart = gallery.cart();
        for (const one of commands) {
          const line = one.type === 'quantity' || (one.type === 'discount' && one.line !== null) ? window.lines[(one.line ?? 0) % Math.max(1, window.lines.length)] : undefined;
          const asked: CartCommand | null =
            one.type === 'add'
              ? { type: 'add-product', lineId: newLine(), productId: productId(one.product), quantity: units(one.amount) }
              : one.type === 'list'
                ? { type: 'set-list', listId: one.general ? GENERAL_LIST.listId : reseller }
                : one.type === 'discount'
                  ? { type: 'set-discount', lineId: line?.lineId ?? null, value: { kind: 'percent', share: basisPoints(one.share) }, reason: 'uji', approvalId: null }
                  : line === undefined
                    ? null
                    : { type: 'set-quantity', lineId: line.lineId, quantity: units(one.amount) };
          if (asked === null) continue;
          try {
            window = applyCart(window, gallery.apply(asked).change);
          } catch (error) {
            // Above the cashier's limit: refused, and the cart stays as it was.
            if (!(error instanceof Refused)) throw error;
          }
        }
        const { lines } = window;
        if (lines.length > 0) {
          expect(gallery.cart()).toEqual(window);
          expect({ ...stored(), label: window.label }).toEqual(window);
          for (const { unitPrice, basePrice } of lines) expect(unitPrice >= 0 && unitPrice <= basePrice).toBe(true);
          const shares = cartDiscountShares(window);
          expect(lines.reduce((sum, each, index) => sum + lineTotal(each) - (shares[index] ?? 0), 0)).toBe(cartTotal(window));
          for (const { lineId } of lines) gallery.apply({ type: 'remove-line', lineId });
        }
        gallery.apply({ type: 'set-discount', lineId: null, value: null, reason: '', approvalId: null });
      }),
      { numRuns: 40 },
    );
    expect(verified(gallery.file).sound).toBe(true);
  });
});
