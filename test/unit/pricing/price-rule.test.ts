import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GENERAL_LIST } from '../../../shared/domain/pricing/price-list.ts';
import { bestTier, listPriceWords, tiersFor, type PriceRule, type PriceTier } from '../../../shared/domain/pricing/price-rule.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import { quantity, units, type Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { testId } from '../../support/test-gallery.ts';

const RESELLER = testId<'price-list'>(71);
const PRODUCT = { productId: testId<'product'>(5), categoryId: testId<'category'>(6) };

function rule(part: Partial<PriceRule>): PriceRule {
  return { ruleId: testId(80), listId: RESELLER, target: { kind: 'product', productId: PRODUCT.productId }, effect: { kind: 'price', price: rupiah(25_000) }, from: units(1), since: null, until: null, ...part };
}
const tier = (part: Partial<PriceTier>): PriceTier => ({ ruleId: testId(80), listId: RESELLER, about: 'product', effect: { kind: 'price', price: rupiah(25_000) }, from: units(1), ...part });
const tenth = { kind: 'percent', share: basisPoints(1_000) } as const;

describe('a price rule', () => {
  test('fits its product, its category or everything, and only between its days', () => {
    const fits = (part: Partial<PriceRule>, day = '2026-11-20') => tiersFor([rule(part)], PRODUCT, day).length === 1;
    expect(fits({})).toBe(true);
    expect(fits({ target: { kind: 'category', categoryId: PRODUCT.categoryId } })).toBe(true);
    expect(fits({ target: { kind: 'all' } })).toBe(true);
    expect(fits({ target: { kind: 'product', productId: testId(9) } })).toBe(false);
    expect(fits({ target: { kind: 'category', categoryId: testId(9) } })).toBe(false);
    expect([fits({ since: '2026-11-20' }), fits({ until: '2026-11-20' })]).toEqual([true, true]);
    expect([fits({ since: '2026-11-21' }), fits({ until: '2026-11-19' })]).toEqual([false, false]);
  });

  test('counts from its quantity on, and the lowest price wins', () => {
    const tiers = [tier({ effect: tenth }), tier({ ruleId: testId(81), effect: { kind: 'price', price: rupiah(22_000) }, from: units(10) })];
    expect(bestTier(rupiah(28_000), tiers, RESELLER, units(9))?.price).toBe(25_200);
    expect(bestTier(rupiah(28_000), tiers, RESELLER, units(10))).toMatchObject({ price: 22_000, tier: { from: 10_000 } });
  });

  test('of another list, or one that would make it dearer or equal, does nothing', () => {
    expect(bestTier(rupiah(28_000), [tier({})], GENERAL_LIST.listId, units(1))).toBeNull();
    expect(bestTier(rupiah(20_000), [tier({})], RESELLER, units(1))).toBeNull();
    expect(bestTier(rupiah(25_000), [tier({})], RESELLER, units(1))).toBeNull();
  });

  test('at the same price the product comes before the category, then the smaller quantity, then the older rule', () => {
    const ten = { kind: 'price', price: rupiah(25_000) } as const;
    const all = [tier({ ruleId: testId(84), about: 'category', effect: ten }), tier({ ruleId: testId(83), effect: ten, from: units(2) }), tier({ ruleId: testId(82), effect: ten }), tier({ ruleId: testId(81), effect: ten })];
    expect(bestTier(rupiah(28_000), all, RESELLER, units(5))?.tier.ruleId).toBe(testId(81));
    expect(bestTier(rupiah(28_000), all.slice(0, 2), RESELLER, units(5))?.tier.ruleId).toBe(testId(83));
  });

  test('is told on paper with its list and quantity', () => {
    expect(listPriceWords({ list: 'Reseller', from: units(10) }, '10')).toBe('Harga reseller, mulai 10');
    expect(listPriceWords({ list: 'UMKM', from: units(1) }, '1')).toBe('Harga UMKM');
  });

  test('for any rules: never below zero, never above the base, and their order never matters', () => {
    const anyTier = fc.record({
      ruleId: fc.integer({ min: 100, max: 140 }).map((n) => testId<'price-rule'>(n)),
      listId: fc.constantFrom(RESELLER, GENERAL_LIST.listId),
      about: fc.constantFrom('product' as const, 'category' as const, 'all' as const),
      effect: fc.oneof(
        fc.integer({ min: 0, max: 120_000 }).map((price) => ({ kind: 'price' as const, price: rupiah(price) })),
        fc.integer({ min: 0, max: 10_000 }).map((share) => ({ kind: 'percent' as const, share: basisPoints(share) })),
      ),
      from: fc.integer({ min: 1, max: 20_000 }).map(quantity),
    });
    const tiers = fc.uniqueArray(anyTier, { maxLength: 8, selector: (one) => one.ruleId });
    const cases = fc.record({ tiers, base: fc.integer({ min: 0, max: 100_000 }).map(rupiah), amount: fc.integer({ min: 1, max: 30_000 }), seed: fc.integer() });
    fc.assert(
      fc.property(cases, ({ tiers: list, base, amount, seed }) => {
        const found = bestTier(base, list, RESELLER, amount as Quantity);
        const turned = [...list].sort((a, b) => ((Number.parseInt(a.ruleId.slice(-6), 16) * seed) % 97) - ((Number.parseInt(b.ruleId.slice(-6), 16) * seed) % 97));
        expect(bestTier(base, turned, RESELLER, amount as Quantity)).toEqual(found);
        expect(bestTier(base, list.toReversed(), RESELLER, amount as Quantity)).toEqual(found);
        if (found === null) return;
        expect(found.price).toBeGreaterThanOrEqual(0);
        expect(found.price).toBeLessThan(base);
        expect(found.tier.from).toBeLessThanOrEqual(amount);
      }),
      { numRuns: 400 },
    );
  });
});
