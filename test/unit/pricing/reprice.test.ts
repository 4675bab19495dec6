import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEW_REPRICE, readFrom, readReprice } from '../../../renderer/features/goods/reprice/reprice-draft.ts';
import { PRICE_MAX } from '../../../shared/domain/catalog/product.ts';
import { floorBelow, PRICE_STEPS, repriced, type PriceRounding, type Reprice } from '../../../shared/domain/pricing/reprice.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const to = (step: number, way: PriceRounding['way'] = 'nearest'): PriceRounding => ({ step: rupiah(step), way });

describe('a changed price', () => {
  test.each<[number, Reprice, PriceRounding, number | null]>([
    [28_000, { kind: 'percent', up: true, share: 1_000 }, to(1), 30_800],
    [28_000, { kind: 'percent', up: true, share: 1_000 }, to(500), 31_000],
    [28_000, { kind: 'percent', up: true, share: 1_000 }, to(500, 'down'), 30_500],
    [28_000, { kind: 'percent', up: false, share: 2_500 }, to(1_000, 'up'), 21_000],
    [28_000, { kind: 'amount', up: true, amount: rupiah(1_500) }, to(1_000, 'up'), 30_000],
    [1_500, { kind: 'amount', up: false, amount: rupiah(1_500) }, to(1), null],
    [1_200, { kind: 'amount', up: false, amount: rupiah(1_000) }, to(500), null],
    [1_200, { kind: 'amount', up: false, amount: rupiah(1_000) }, to(500, 'up'), 500],
    [99_999_999, { kind: 'percent', up: true, share: 1 }, to(1), null],
    [7, { kind: 'price', price: rupiah(12_345) }, to(100), 12_300],
    [28_000, { kind: 'percent', up: false, share: 10_000 }, to(1), null],
  ])('of %i by %o to %o is %s', (price, change, rounding, expected) => {
    expect(repriced(rupiah(price), change, rounding)).toBe(expected);
  });

  test('is always a price that can be sold, on its step, and never moves the wrong way by more than the rounding', () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('percent' as const), up: fc.boolean(), share: fc.integer({ min: 1, max: 10_000 }) }),
      fc.record({ kind: fc.constant('amount' as const), up: fc.boolean(), amount: fc.integer({ min: 0, max: PRICE_MAX }).map(rupiah) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: PRICE_MAX }), change, fc.constantFrom(...PRICE_STEPS), fc.constantFrom('nearest' as const, 'up' as const, 'down' as const), (price, by, step, way) => {
        const next = repriced(rupiah(price), by, to(step, way));
        if (next === null) return;
        expect(next).toBeGreaterThanOrEqual(1);
        expect(next).toBeLessThanOrEqual(PRICE_MAX);
        expect(next % step).toBe(0);
        expect(by.up ? next > price - step : next < price + step).toBe(true);
      }),
    );
  });

  test('takes the lowest open price down with it, never up', () => {
    expect([floorBelow(null, rupiah(5)), floorBelow(rupiah(3), rupiah(5)), floorBelow(rupiah(9), rupiah(5))]).toEqual([null, 3, 5]);
  });
});

describe('a change of many prices as it is typed', () => {
  test.each([
    ['10%', 'up', { kind: 'percent', up: true, share: 1_000 }],
    ['2,5 %', 'down', { kind: 'percent', up: false, share: 250 }],
    ['Rp 1.000', 'down', { kind: 'amount', up: false, amount: 1_000 }],
    ['5rb', 'up', { kind: 'amount', up: true, amount: 5_000 }],
    ['25.000', 'price', { kind: 'price', price: 25_000 }],
  ] as const)('%s %s', (size, kind, change) => {
    expect(readReprice({ ...NEW_REPRICE, size, kind })?.change).toEqual(change);
  });
  test.each([['', 'up'], ['10%', 'price'], ['1.00', 'up'], ['101%', 'up'], ['0%', 'down'], ['100.000.000', 'price'], ['banyak', 'up']] as const)('%s %s is not taken', (size, kind) => {
    expect(readReprice({ ...NEW_REPRICE, size, kind })).toBeNull();
  });
  test('begins now or on a day there is', () => {
    expect([readFrom(NEW_REPRICE), readFrom({ ...NEW_REPRICE, from: '1/12/2026' }), readFrom({ ...NEW_REPRICE, from: '31-02-2026' })]).toEqual([{ day: null }, { day: '2026-12-01' }, { wrong: true }]);
  });
});
