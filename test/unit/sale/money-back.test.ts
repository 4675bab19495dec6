import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostBackBy, moneyBackOf, otherWayReason, waysPaid, whySecondPerson, type EarlierReturn, type ReceiptMoney } from '../../../shared/domain/payment/money-back.ts';
import type { Payment } from '../../../shared/domain/sale/completed-sale.ts';
import { rupiah, ZERO_RUPIAH } from '../../../shared/kernel/rupiah.ts';

const payment = (tender: string, amount: number): Payment => ({ tender, kind: 'other', label: tender.toUpperCase(), amount: rupiah(amount), received: rupiah(amount), change: ZERO_RUPIAH, reference: null });
const earlier = (value: number, tender: string, amount: number, rounding = 0): EarlierReturn => ({ value: rupiah(value), rounding: rupiah(rounding), payments: [payment(tender, amount)] });
const receipt = (value: number, ...paid: [string, number][]): ReceiptMoney => ({ receiptNumber: 'K1-0001', value: rupiah(value), ways: waysPaid(paid.map(([tender, amount]) => payment(tender, amount)), []) });
const why = (tender: string, amount: number, receipts: readonly ReceiptMoney[], limit: number, rounding = 0) =>
  whySecondPerson({ tender, amount: rupiah(amount), rounding: rupiah(rounding) }, receipts, rupiah(limit));

describe('what is left of the ways a receipt was paid by', () => {
  test('is what came by each, less what went back by it', () => {
    const paid = [payment('cash', 30_000), payment('card', 20_000), payment('card', 10_000)];
    expect(waysPaid(paid, [])).toEqual([
      { tender: 'cash', label: 'CASH', left: 30_000 },
      { tender: 'card', label: 'CARD', left: 30_000 },
    ]);
    expect(waysPaid(paid, [earlier(12_000, 'cash', -12_000), earlier(5_000, 'card', -5_000)]).map(({ left }) => left)).toEqual([18_000, 25_000]);
  });
  test('counts the rounding of cash, never falls below nothing, and knows nothing of a pure exchange', () => {
    expect(waysPaid([payment('cash', 28_100)], [earlier(28_050, 'cash', -28_100, -50)]).map(({ left }) => left)).toEqual([0]);
    expect(waysPaid([payment('cash', 10_000)], [earlier(20_000, 'cash', -20_000)]).map(({ left }) => left)).toEqual([0]);
    expect(waysPaid([payment('cash', -10_000)], [])).toEqual([]);
  });
  test('of money that went back for several receipts at once counts what this one brought back', () => {
    expect(waysPaid([payment('cash', 50_000)], [earlier(20_000, 'cash', -90_000)]).map(({ left }) => left)).toEqual([30_000]);
  });
});

describe('a second person', () => {
  const paidInCash = [receipt(50_000, ['cash', 80_000])];
  test.each<[string, number, number, ReturnType<typeof why>]>([
    ['below the limit', 49_999, 50_000, null],
    ['at the limit', 50_000, 50_000, null],
    ['above the limit', 50_000, 49_999, 'limit'],
    ['a limit of nothing', 1, 0, 'limit'],
    ['no money, and a limit of nothing', 0, 0, 'limit'],
    ['no money, and a limit below what comes back', 0, 49_999, 'limit'],
    ['no money, and a limit as high as what comes back', 0, 50_000, null],
    ['little money, because new goods were taken for the rest', 1, 49_999, 'limit'],
    ['more than the goods are worth', 50_100, 99_999_999, 'other-way'],
  ])('%s', (_, amount, limit, expected) => {
    expect(why('cash', amount, paidInCash, limit)).toBe(expected);
  });
  test('is asked for any other way than the one it was paid by, whatever the limit', () => {
    expect(why('cash', 10_000, [receipt(10_000, ['qris', 10_000])], 99_999_999)).toBe('other-way');
    expect(why('qris', 10_000, [receipt(10_000, ['qris', 10_000])], 99_999_999)).toBeNull();
    expect(why('cash', 10_000, [receipt(10_000)], 99_999_999)).toBe('other-way');
  });
  test('is asked when one way is to carry what came by two', () => {
    const two = [receipt(10_000, ['cash', 100_000]), receipt(50_000, ['qris', 50_000])];
    // The first receipt was paid with much more cash, but only 10.000 of it comes back.
    expect(why('cash', 60_000, two, 99_999_999)).toBe('other-way');
    expect(why('cash', 10_000, two, 99_999_999)).toBeNull();
    expect(why('qris', 50_000, two, 99_999_999)).toBeNull();
  });
  test('reads the ways and the reason on the paper, whatever was typed', () => {
    expect(otherWayReason('Tunai', [receipt(10_000, ['qris', 10_000])], 'QR tidak aktif')).toBe('dibayar QRIS, kembali Tunai: QR tidak aktif');
    expect(otherWayReason('Tunai', [receipt(10_000, ['qris', 5_000], ['card', 5_000])], null)).toBe('dibayar QRIS + CARD, kembali Tunai');
    expect(otherWayReason('Tunai', [receipt(10_000)], null)).toBe('hasil tukar, kembali Tunai');
  });
  test('is not asked because cash was rounded the same way as when it was paid', () => {
    expect(why('cash', 28_100, [receipt(28_050, ['cash', 28_100])], 50_000, -50)).toBeNull();
    expect(why('cash', 28_100, [receipt(28_050, ['cash', 28_050])], 50_000, -50)).toBe('other-way');
  });
});

test('an exchange gives back its net, and nothing when the buyer pays', () => {
  expect(moneyBackOf({ total: rupiah(-7_000), rounding: ZERO_RUPIAH, payments: [{ tender: 'qris' }] })).toEqual({ tender: 'qris', amount: 7_000, rounding: 0 });
  expect(moneyBackOf({ total: rupiah(7_000), rounding: rupiah(-20), payments: [{ tender: 'cash' }] })).toEqual({ tender: null, amount: 0, rounding: 0 });
});

test('without a second person never more goes back by a way than came by it, over any returns of any receipts in any order', () => {
  const tenders = ['cash', 'qris', 'card'];
  const amount = fc.integer({ min: 1, max: 1_000 });
  const sales = fc.array(fc.array(fc.tuple(fc.constantFrom(...tenders), amount), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  const step = fc.record({ tender: fc.constantFrom(...tenders), back: fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 3, maxLength: 3 }), sold: fc.integer({ min: 0, max: 500 }), rounding: fc.integer({ min: -50, max: 50 }) });
  let alone = 0;
  fc.assert(
    fc.property(sales, fc.array(step, { maxLength: 12 }), (receipts, steps) => {
      const left = receipts.map((paid) => paid.reduce((all, [, part]) => all + part, 0));
      const history: EarlierReturn[][] = receipts.map(() => []);
      const gone = new Map<string, number>();
      for (const { tender, back, sold, rounding } of steps) {
        const values = receipts.map((_, at) => Math.min(back[at] ?? 0, left[at] ?? 0));
        const money = values.reduce((all, value) => all + value, 0) - sold - rounding;
        const named = receipts.flatMap((paid, at) => {
          const value = values[at] ?? 0;
          return value === 0 ? [] : [{ receiptNumber: String(at), value: rupiah(value), ways: waysPaid(paid.map(([code, part]) => payment(code, part)), history[at] ?? []) }];
        });
        if (money <= 0 || whySecondPerson({ tender, amount: rupiah(money), rounding: rupiah(rounding) }, named, rupiah(99_999)) !== null) continue;
        alone += 1;
        expect(money).toBeLessThanOrEqual(mostBackBy(named, { tender, rounding: rupiah(rounding) }));
        values.forEach((value, at) => {
          left[at] = (left[at] ?? 0) - value;
          if (value > 0) history[at]?.push(earlier(value, tender, -money, rounding));
        });
        gone.set(tender, (gone.get(tender) ?? 0) + money);
      }
      for (const [tender, money] of gone) {
        const came = receipts.flat().filter(([code]) => code === tender).reduce((all, [, part]) => all + part, 0);
        expect(money).toBeLessThanOrEqual(came);
      }
    }),
    { numRuns: 500 },
  );
  expect(alone).toBeGreaterThan(100);
});
