import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOf } from '../../../shared/domain/consignment/age.ts';
import { consignmentStatement, type MovedSum, type SoldSum } from '../../../shared/domain/consignment/statement.ts';
import { STOCK_REASONS } from '../../../shared/domain/stock/stock-reason.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const TAS = { productId: 'tas', name: 'Tas rajut', unit: 'pcs' };
const KERIPIK = { productId: 'keripik', name: 'Keripik', unit: 'bungkus' };

describe('a consignment statement', () => {
  test('says what was there, came, went and is left, in units and rupiah', () => {
    const within: MovedSum[] = [
      { productId: 'tas', reason: 'received', quantity: 10_000 },
      { productId: 'tas', reason: 'sale', quantity: -6_000 },
      { productId: 'tas', reason: 'return', quantity: 1_000 },
      { productId: 'tas', reason: 'to-producer', quantity: -2_000 },
      { productId: 'tas', reason: 'waste', quantity: -1_000 },
      { productId: 'tas', reason: 'count-difference', quantity: -1_000 },
    ];
    const sold: SoldSum[] = [{ productId: 'tas', gross: rupiah(250_000), due: rupiah(200_000), unpriced: rupiah(0) }];
    const { lines, sums } = consignmentStatement([TAS, KERIPIK], [{ productId: 'tas', quantity: 3_000 }], within, sold);
    expect(lines).toEqual([{ ...TAS, opening: 3_000, came: 10_000, sold: 6_000, returned: 1_000, back: 2_000, waste: 1_000, adjusted: -1_000, closing: 4_000, gross: 250_000, due: 200_000, unpriced: 0 }]);
    expect(sums).toEqual({ gross: 250_000, due: 200_000, commission: 50_000, unpriced: 0 });
  });

  test.each([
    ['opening', 2, { came: 2_000 }],
    ['received', 2, { came: 2_000 }],
    ['production', 2, { came: 2_000 }],
    ['material', -2, { waste: 2_000 }],
    ['sale', -2, { sold: 2_000 }],
    ['return', 2, { returned: 2_000 }],
    ['void', 2, { returned: 2_000 }],
    ['waste', -2, { waste: 2_000 }],
    ['sample', -2, { waste: 2_000 }],
    ['to-producer', -2, { back: 2_000 }],
    ['loan-out', -2, { adjusted: -2_000 }],
    ['loan-back', 2, { adjusted: 2_000 }],
    ['transfer', -2, { adjusted: -2_000 }],
    ['count-difference', -2, { adjusted: -2_000 }],
  ] as const)('writes %s of %i into its column and no other', (reason, pieces, columns) => {
    const { lines } = consignmentStatement([TAS], [{ productId: 'tas', quantity: 5_000 }], [{ productId: 'tas', reason, quantity: pieces * 1_000 }], []);
    expect(lines).toEqual([{ ...TAS, opening: 5_000, came: 0, sold: 0, returned: 0, back: 0, waste: 0, adjusted: 0, ...columns, closing: 5_000 + pieces * 1_000, gross: 0, due: 0, unpriced: 0 }]);
  });

  test('names goods of which as much came as went', () => {
    const { lines } = consignmentStatement([TAS, KERIPIK], [], [{ productId: 'tas', reason: 'received', quantity: 1_000 }, { productId: 'tas', reason: 'to-producer', quantity: -1_000 }], []);
    expect(lines).toMatchObject([{ productId: 'tas', came: 1_000, back: 1_000, closing: 0 }]);
  });

  test('keeps apart what was paid for goods without a price of their owner', () => {
    const { sums } = consignmentStatement([KERIPIK], [], [{ productId: 'keripik', reason: 'sale', quantity: -2_000 }], [{ productId: 'keripik', gross: rupiah(30_000), due: rupiah(8_000), unpriced: rupiah(20_000) }]);
    expect(sums).toEqual({ gross: 30_000, due: 8_000, unpriced: 20_000, commission: 2_000 });
  });

  test('adds up for whatever moved, and one period begins where the other ended', () => {
    const movement = fc.record({ productId: fc.constantFrom('tas', 'keripik'), reason: fc.constantFrom(...STOCK_REASONS), quantity: fc.integer({ min: -20, max: 20 }).map((pieces) => pieces * 500) });
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 40 }), fc.nat(), (movements, cut) => {
        const at = movements.length === 0 ? 0 : cut % (movements.length + 1);
        const whole = consignmentStatement([TAS, KERIPIK], [], movements, []).lines;
        const first = consignmentStatement([TAS, KERIPIK], [], movements.slice(0, at), []).lines;
        const second = consignmentStatement([TAS, KERIPIK], movements.slice(0, at), movements.slice(at), []).lines;
        for (const lines of [whole, first, second]) for (const line of lines) expect(line.opening + line.came - line.sold + line.returned - line.back - line.waste + line.adjusted).toBe(line.closing);
        const left = (lines: typeof whole, productId: string): number => lines.find((line) => line.productId === productId)?.closing ?? 0;
        for (const { productId } of [TAS, KERIPIK]) {
          const sum = movements.filter((one) => one.productId === productId).reduce((added, one) => added + one.quantity, 0);
          expect(left(whole, productId)).toBe(sum);
          expect(second.find((line) => line.productId === productId)?.opening ?? 0).toBe(left(first, productId));
          expect(left(second, productId)).toBe(sum);
        }
      }),
    );
  });
});

describe('the age of unsold goods', () => {
  test('is that of the arrivals that are left when the oldest went first', () => {
    expect(ageOf(5_000, [{ quantity: 4_000, day: 10 }, { quantity: 3_000, day: 95 }], 100)).toEqual({ oldestDays: 90, parts: [3_000, 0, 2_000, 0] });
    expect(ageOf(2_000, [{ quantity: 4_000, day: 10 }, { quantity: 3_000, day: 95 }], 100)).toEqual({ oldestDays: 5, parts: [2_000, 0, 0, 0] });
    expect(ageOf(8_000, [{ quantity: 4_000, day: 0 }], 100)).toEqual({ oldestDays: 100, parts: [0, 0, 0, 8_000] });
    expect(ageOf(1_000, [], 100)).toEqual({ oldestDays: 0, parts: [1_000, 0, 0, 0] });
  });

  test('is told of everything that is left, whatever came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 9_000 }), day: fc.integer({ min: 0, max: 400 }) }), { maxLength: 20 }), (left, arrivals) => {
        const { parts, oldestDays } = ageOf(left, arrivals, 400);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(left);
        expect(oldestDays).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test('of thousands of goods is made by looking at each row a few times, not once for every product', () => {
  let looks = 0;
  const looked = <T extends object>(productId: string, row: T) => Object.defineProperty({ ...row, productId }, 'productId', { enumerable: true, get: () => ((looks += 1), productId) });
  const goods = Array.from({ length: 1_000 }, (_, index) => ({ productId: `p${index}`, name: `Barang ${index}`, unit: 'pcs' }));
  const { lines, sums } = consignmentStatement(
    goods,
    goods.map(({ productId }) => looked(productId, { quantity: 5_000 })),
    goods.flatMap(({ productId }) => [looked(productId, { reason: 'received' as const, quantity: 2_000 }), looked(productId, { reason: 'sale' as const, quantity: -3_000 })]),
    goods.map(({ productId }) => looked(productId, { gross: rupiah(30_000), due: rupiah(20_000), unpriced: rupiah(0) })),
  );
  expect([lines.length, sums.gross, sums.due, lines.every(({ opening, came, sold, closing }) => opening + came - sold === closing)]).toEqual([1_000, 30_000_000, 20_000_000, true]);
  expect(looks).toBeLessThan(4 * 1_000 * 5);
});
