import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discountAmount, exceedsLimit } from '../../../shared/domain/pricing/discount.ts';
import { settle, type PaymentEntry } from '../../../shared/domain/payment/settle.ts';
import { DEFAULT_TENDERS } from '../../../shared/domain/payment/tender.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import { allocate, portionOf, rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';

const ROUNDING = { step: rupiah(100), mode: 'down' } as const;

function pay(subtotal: number, entries: readonly (readonly [string, number, string?])[], expected: number) {
  const payments: PaymentEntry[] = entries.map(([tender, received, reference]) => ({ tender, received: rupiah(received), reference: reference ?? null }));
  return settle(rupiah(subtotal), payments, { tenders: DEFAULT_TENDERS, rounding: ROUNDING, expectedTotal: rupiah(expected) });
}
const codeOf = (outcome: ReturnType<typeof settle>) => (outcome.ok ? 'ok' : outcome.error.code);

describe('settling', () => {
  test('cash alone is rounded and gives change', () => {
    expect(pay(34_984, [['cash', 50_000]], 34_900)).toMatchObject({ ok: true, value: { rounding: -84, total: 34_900, payments: [{ amount: 34_900, received: 50_000, change: 15_100 }] } });
  });
  test('QRIS pays to the rupiah', () => {
    expect(pay(34_984, [['qris', 34_984, '4821']], 34_984)).toMatchObject({ ok: true, value: { rounding: 0, payments: [{ kind: 'qris', reference: '4821', change: 0 }] } });
  });
  test('only the part paid in cash is rounded', () => {
    expect(pay(34_984, [['card', 10_000, 'A1'], ['cash', 25_000]], 34_900)).toMatchObject({ ok: true, value: { rounding: -84, total: 34_900, payments: [{ amount: 10_000 }, { amount: 24_900, change: 100 }] } });
    // A part that is no whole step by itself stays as it was paid.
    expect(pay(34_984, [['card', 10_050, 'A1'], ['cash', 25_000]], 34_950)).toMatchObject({ ok: true, value: { rounding: -34, total: 34_950, payments: [{ amount: 10_050 }, { amount: 24_900, change: 100 }] } });
  });
  test.each<[string, number, [string, number, string?][], number, string]>([
    ['too little', 50_000, [['cash', 49_900]], 50_000, 'sale.too-little'],
    ['too little by card', 50_000, [['card', 49_900, 'x']], 50_000, 'sale.too-little'],
    ['more than is due by card', 50_000, [['card', 60_000, 'x']], 50_000, 'sale.over-payment'],
    ['a payment of nothing', 50_000, [['card', 0, 'x'], ['cash', 50_000]], 50_000, 'sale.too-little'],
    ['cash twice', 50_000, [['cash', 20_000], ['cash', 30_000]], 50_000, 'payment.cash-twice'],
    ['no reference', 50_000, [['qris', 50_000, ' ']], 50_000, 'payment.reference-required'],
    ['a way to pay that is not there', 50_000, [['points', 50_000]], 50_000, 'payment.tender-unknown'],
    ['a barcode as cash', 50_000, [['cash', 200_014_000_028]], 50_000, 'sale.too-much-cash'],
    ['another total than the screen showed', 50_000, [['cash', 50_000]], 49_000, 'sale.total-changed'],
    ['nothing', 50_000, [], 50_000, 'sale.too-little'],
    ['money back by two ways', -50_000, [['cash', -50_000], ['card', -10_000, 'x']], -50_000, 'sale.money-back'],
    ['money back of another amount', -50_000, [['cash', -40_000]], -50_000, 'sale.money-back'],
    ['money back by transfer without its number', -50_000, [['transfer', -50_000]], -50_000, 'payment.reference-required'],
    ['money back by card without its number', -50_000, [['card', -50_000, '']], -50_000, 'payment.reference-required'],
    ['money back in two ways', -50_000, [['cash', -40_000], ['transfer', -10_000, '4821']], -50_000, 'sale.money-back'],
  ])('%s is refused', (_what, subtotal, entries, expected, code) => {
    expect(codeOf(pay(subtotal, entries, expected))).toBe(code);
  });
  test('money back in cash is rounded by its size, by transfer it is not', () => {
    expect(pay(-34_984, [['cash', -34_900]], -34_900)).toMatchObject({ ok: true, value: { rounding: 84, total: -34_900, payments: [{ amount: -34_900, change: 0 }] } });
    expect(pay(-34_984, [['transfer', -34_984, '4821']], -34_984)).toMatchObject({ ok: true, value: { rounding: 0 } });
  });
  test('an even exchange needs no payment', () => {
    expect(pay(0, [], 0)).toMatchObject({ ok: true, value: { total: 0, payments: [] } });
  });
  test('whatever is entered, what is accepted adds up to the rupiah', () => {
    const entry = fc.tuple(fc.constantFrom('cash', 'qris', 'card', 'transfer'), fc.integer({ min: -100_000, max: 2_000_000 }), fc.constantFrom('ref', ''));
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 1_000_000 }), fc.array(entry, { maxLength: 4 }), fc.integer({ min: -500_000, max: 1_000_000 }), (subtotal, entries, expected) => {
        const outcome = pay(subtotal, entries, expected);
        const again = !outcome.ok && outcome.error.code === 'sale.total-changed' ? pay(subtotal, entries, outcome.error.total) : outcome;
        if (!again.ok) return;
        const { total, rounding, payments } = again.value;
        expect(total).toBe(subtotal + rounding);
        expect(payments.reduce((sum, payment) => sum + payment.amount, 0)).toBe(total);
        expect(Math.abs(rounding)).toBeLessThan(100);
        for (const payment of payments) {
          expect(payment.received - payment.amount).toBe(payment.change);
          expect(payment.kind === 'cash' || payment.change === 0).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('discounts', () => {
  test('never take more than there is', () => {
    expect(discountAmount(rupiah(5_000), { kind: 'amount', amount: rupiah(9_000) })).toBe(5_000);
    expect(discountAmount(rupiah(185_000), { kind: 'percent', share: basisPoints(1000) })).toBe(18_500);
  });
  test('above either bound need a second person', () => {
    const limit = { share: basisPoints(1000), amount: rupiah(50_000) };
    expect(exceedsLimit(rupiah(100_000), { kind: 'percent', share: basisPoints(1000) }, limit)).toBe(false);
    expect(exceedsLimit(rupiah(100_000), { kind: 'amount', amount: rupiah(10_001) }, limit)).toBe(true);
    expect(exceedsLimit(rupiah(900_000), { kind: 'percent', share: basisPoints(600) }, limit)).toBe(true);
  });
  test('of a whole cart are spread over its lines to the rupiah', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(fc.nat(99_999_999), { minLength: 1, maxLength: 30 }), (amount, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const shares = allocate(rupiah(amount), weights as Rupiah[]);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
        shares.forEach((share, index) => expect(weights[index] === 0 && amount === 0 ? share : share).toBeGreaterThanOrEqual(0));
      }),
    );
  });
  test('given back in parts add up to what was taken off', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 8 }), (taken, parts) => {
        const whole = quantity(parts.reduce((sum, part) => sum + part, 0));
        let before = 0;
        let back = 0;
        for (const part of parts) {
          back += portionOf(rupiah(taken), quantity(before + part), whole) - portionOf(rupiah(taken), quantity(before), whole);
          before += part;
        }
        expect(back).toBe(taken);
      }),
    );
  });
});
