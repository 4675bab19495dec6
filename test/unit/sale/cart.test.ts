import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GENERAL_LIST } from '../../../shared/domain/pricing/price-list.ts';
import { applyCart } from '../../../shared/domain/sale/apply-cart.ts';
import { CART_LINES_MAX, cartTotal, LINE_QUANTITY_MAX, lineTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import type { CartChange } from '../../../shared/domain/sale/cart-change.ts';
import { decideAdd, decideLine } from '../../../shared/domain/sale/decide-cart.ts';
import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import { ONE, quantity, units, type Quantity } from '../../../shared/kernel/quantity.ts';
import { RUPIAH_MAX, rupiah } from '../../../shared/kernel/rupiah.ts';
import { testId } from '../../support/test-gallery.ts';

const EMPTY: Cart = { saleId: testId(1), state: 'open', label: null, lines: [], list: GENERAL_LIST, customer: null, discount: null, revision: 0, openedBy: testId(2), openedAt: 0, parkedAt: null };

function offer(part: Partial<ProductOffer> = {}): ProductOffer {
  return {
    productId: testId(5),
    name: 'Keset',
    kind: 'goods',
    categoryId: testId(6),
    producerId: testId(7),
    workshopId: testId(8),
    producer: 'Lapas',
    workshop: 'Anyaman',
    unit: 'buah',
    fractional: false,
    price: rupiah(45_000),
    priceFloor: null,
    tiers: [],
    picture: null,
    code: null,
    batchId: null,
    expiresOn: null,
    onHand: units(12),
    ...part,
  };
}

function added(cart: Cart, product: ProductOffer, line: number, amount: Quantity = ONE): Cart {
  const decision = decideAdd(cart, product, testId(line), amount);
  if (!decision.ok) throw new Error(decision.error.code);
  return applyCart(cart, decision.value);
}

describe('adding to a cart', () => {
  test('the same product twice is one line of two', () => {
    const cart = added(added(EMPTY, offer(), 10), offer(), 11);
    expect(cart.lines.map((line) => line.quantity)).toEqual([2000]);
    expect(cartTotal(cart)).toBe(90_000);
  });

  test('a line with a note is not raised: the note belongs to one piece', () => {
    const one = added(EMPTY, offer(), 10);
    const noted = applyCart(one, { type: 'note-set', lineId: testId(10), note: 'bungkus kado' });
    expect(added(noted, offer(), 11).lines).toHaveLength(2);
  });

  test('a price that changed meanwhile makes a second line', () => {
    expect(added(added(EMPTY, offer(), 10), offer({ price: rupiah(50_000) }), 11).lines).toHaveLength(2);
  });

  test('the price on a label counts whatever the lists say, and never below the floor of an open price', () => {
    const label = { text: 'x', lot: null, serial: null, measured: true, price: { amount: rupiah(20_000), shelf: rupiah(45_000) }, dated: false, expiredAllowedBy: null };
    const tiers = [{ ruleId: testId<'price-rule'>(80), listId: GENERAL_LIST.listId, about: 'all', effect: { kind: 'price', price: rupiah(1_000) }, from: ONE }] as const;
    const line = (product: ProductOffer, told: typeof label | null) => {
      const decision = decideAdd(EMPTY, product, testId(10), ONE, told);
      return decision.ok && decision.value.type === 'line-added' ? decision.value.line.unitPrice : decision;
    };
    expect(line(offer({ tiers }), null)).toBe(1_000);
    expect(line(offer({ tiers, price: rupiah(20_000) }), label)).toBe(20_000);
    expect(line(offer({ priceFloor: rupiah(25_000), price: rupiah(20_000) }), label)).toMatchObject({ ok: false, error: { code: 'price.below-floor' } });
  });

  test('a one-of-a-kind piece fits into a cart once', () => {
    const piece = offer({ kind: 'unique', name: 'Gebyok', onHand: ONE });
    const cart = added(EMPTY, piece, 10);
    expect(decideAdd(cart, piece, testId(11), ONE)).toEqual({ ok: false, error: { code: 'product.one-of-a-kind', name: 'Gebyok' } });
    expect(decideAdd(EMPTY, piece, testId(11), units(2))).toEqual({ ok: false, error: { code: 'product.one-of-a-kind', name: 'Gebyok' } });
    expect(decideAdd(EMPTY, { ...piece, onHand: quantity(0) }, testId(11), ONE)).toEqual({ ok: false, error: { code: 'product.sold-out', name: 'Gebyok' } });
  });

  test.each([0, -1000, LINE_QUANTITY_MAX + 1000])('a quantity of %i thousandths is refused', (amount) => {
    expect(decideAdd(EMPTY, offer(), testId(10), amount as Quantity)).toMatchObject({ ok: false, error: { code: 'quantity.out-of-range' } });
  });

  test('half a doormat is refused and half a kilo of fish is not', () => {
    expect(decideAdd(EMPTY, offer(), testId(10), quantity(500))).toMatchObject({ ok: false, error: { code: 'quantity.whole-only' } });
    expect(decideAdd(EMPTY, offer({ fractional: true }), testId(10), quantity(500))).toMatchObject({ ok: true });
  });

  test('no cart grows beyond the largest amount', () => {
    const dear = offer({ price: rupiah(99_999_999) });
    expect(decideAdd(EMPTY, dear, testId(10), units(99_999))).toMatchObject({ ok: false, error: { code: 'cart.amount-out-of-range' } });
  });

  test('the line after the last one is refused', () => {
    const line = added(EMPTY, offer(), 10).lines[0];
    if (line === undefined) throw new Error('no line');
    const full: Cart = { ...EMPTY, lines: Array.from({ length: CART_LINES_MAX }, (_, index) => ({ ...line, lineId: testId(index), note: 'x' })) };
    expect(decideAdd(full, offer(), testId(99), ONE)).toMatchObject({ ok: false, error: { code: 'cart.full' } });
  });
});

test('a command about a line that is gone is refused', () => {
  expect(decideLine(EMPTY, { type: 'remove-line', lineId: testId(1) })).toEqual({ ok: false, error: { code: 'cart.line-gone' } });
});

test('whatever is asked, a cart keeps whole positive lines, distinct ids and a total in range', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), product: fc.integer({ min: 1, max: 4 }), amount: fc.integer({ min: -5000, max: 2_000_000_000 }) }),
    fc.record({ kind: fc.constant('quantity' as const), line: fc.nat(8), amount: fc.integer({ min: -5000, max: 2_000_000_000 }) }),
    fc.record({ kind: fc.constant('note' as const), line: fc.nat(8), note: fc.string({ maxLength: 300 }) }),
    fc.record({ kind: fc.constant('remove' as const), line: fc.nat(8) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let cart = EMPTY;
      let line = 100;
      for (const wanted of steps) {
        const target = 'line' in wanted ? (cart.lines[wanted.line]?.lineId ?? testId<'line'>(9999)) : testId<'line'>(0);
        line += 1;
        const product = wanted.kind === 'add' ? offer({ productId: testId(wanted.product), kind: wanted.product === 4 ? 'unique' : 'goods', fractional: wanted.product === 3, price: rupiah(wanted.product * 33_333_333) }) : null;
        const decision =
          wanted.kind === 'add'
            ? decideAdd(cart, product ?? offer(), testId(line), wanted.amount as Quantity)
            : wanted.kind === 'quantity'
              ? decideLine(cart, { type: 'set-quantity', lineId: target, quantity: wanted.amount as Quantity })
              : wanted.kind === 'note'
                ? decideLine(cart, { type: 'set-note', lineId: target, note: wanted.note })
                : decideLine(cart, { type: 'remove-line', lineId: target });
        if (decision.ok) cart = applyCart(cart, decision.value satisfies CartChange);
      }
      expect(new Set(cart.lines.map((entry) => entry.lineId)).size).toBe(cart.lines.length);
      for (const entry of cart.lines) {
        expect(entry.quantity).toBeGreaterThan(0);
        expect(entry.fractional || entry.quantity % 1000 === 0).toBe(true);
      }
      expect(cart.lines.filter((entry) => entry.kind === 'unique').length).toBeLessThanOrEqual(1);
      const total = cart.lines.reduce((sum, entry) => sum + lineTotal(entry), 0);
      expect(cartTotal(cart)).toBe(total);
      expect(total).toBeLessThanOrEqual(RUPIAH_MAX);
    }),
    { numRuns: 300 },
  );
});
