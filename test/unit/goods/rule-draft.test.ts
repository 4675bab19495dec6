import { describe, expect, test } from 'vitest';
import { couldBeShare, draftOfRule, readEffect } from '../../../renderer/features/goods/rule-draft.ts';
import { NEW_REPRICE, readReprice } from '../../../renderer/features/goods/reprice/reprice-draft.ts';
import type { PriceRuleRow } from '../../../shared/contract/prices.ts';

describe('a rule of prices as it is typed', () => {
  test('a price, a share, and nothing where it could be either', () => {
    expect(['25000', '25.000', 'Rp 10', 'Rp100', '101', '10%', '2,5 %', '100%'].map(readEffect)).toEqual([
      { kind: 'price', price: 25_000 },
      { kind: 'price', price: 25_000 },
      { kind: 'price', price: 10 },
      { kind: 'price', price: 100 },
      { kind: 'price', price: 101 },
      { kind: 'percent', share: 1_000 },
      { kind: 'percent', share: 250 },
      { kind: 'percent', share: 10_000 },
    ]);
    for (const typed of ['10', ' 5 ', '100']) expect([readEffect(typed), couldBeShare(typed), readReprice({ ...NEW_REPRICE, size: typed })], typed).toEqual([null, true, null]);
    expect(['0', '101', '10%', 'Rp 10', '1.0', ''].map(couldBeShare)).toEqual(Array(6).fill(false));
    // One price for all is no share.
    expect(readReprice({ ...NEW_REPRICE, kind: 'price', size: '50' })?.change).toEqual({ kind: 'price', price: 50 });
  });

  test('a rule of a very low price is read again as it was stored', () => {
    const rule = { target: { kind: 'all' }, about: null, effect: { kind: 'price', price: 50 }, from: 1_000, since: null, until: null, example: null } as unknown as PriceRuleRow;
    expect(readEffect(draftOfRule(rule, 'Semua').effect)).toEqual(rule.effect);
  });
});
