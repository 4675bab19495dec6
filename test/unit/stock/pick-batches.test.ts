import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchToGo, partOfPicks, pickBatches, rowsAfter } from '../../../shared/domain/stock/pick-batches.ts';
import type { StockRow } from '../../../shared/domain/stock/stock-row.ts';
import type { BatchId, ProducerId } from '../../../shared/kernel/ids.ts';
import { quantity, units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const TODAY = '2026-11-20';
const row = (batch: string | null, expiresOn: string | null, count: number, ownerId: string | null = null): StockRow => ({
  batchId: batch as BatchId | null,
  ownerId: ownerId as ProducerId | null,
  expiresOn,
  onHand: units(count),
  unitCost: null,
});
const want = (count: number) => ({ name: 'Nastar', quantity: units(count) });
const taken = (result: ReturnType<typeof pickBatches>) => (result.ok ? result.value.map((pick) => [pick.batchId, pick.ownerId, pick.quantity / 1000]) : result.error);

describe('the batch that is sold', () => {
  const shelf = [row(null, null, 5), row('b2', '2026-12-10', 3), row('b1', '2026-12-01', 2)];

  test('is the one that expires first, then the next, and goods without a day last', () => {
    expect(taken(pickBatches(shelf, want(6), TODAY, true))).toEqual([['b1', null, 2], ['b2', null, 3], [null, null, 1]]);
    expect(taken(pickBatches(shelf, want(2), TODAY, true))).toEqual([['b1', null, 2]]);
  });

  test('is the one a label speaks of; one past its day only where nothing else lies there', () => {
    expect(batchToGo(shelf, TODAY)).toBe('b1');
    expect(batchToGo([row('old', '2026-11-19', 4), row('b0', '2026-11-30', 0), row('b1', '2026-12-01', 1)], TODAY)).toBe('b1');
    expect(batchToGo([row('older', '2026-11-10', 1), row('old', '2026-11-19', 4)], TODAY)).toBe('older');
    expect(batchToGo([row('old', '2026-11-19', 4), row(null, null, 1)], TODAY)).toBeNull();
    expect(batchToGo([row('b1', '2026-12-01', 0), row(null, null, -1)], TODAY)).toBeUndefined();
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: -2, max: 3 })), { selector: ([id]) => id }), (made) => {
        const rows = made.map(([id, days, count]) => row(`b${id}`, `2026-12-${String(1 + (days % 28)).padStart(2, '0')}`, count));
        const sold = pickBatches(rows, want(1), TODAY, false);
        expect(batchToGo(rows, TODAY)).toBe(sold.ok ? sold.value[0]?.batchId : undefined);
      }),
    );
  });

  test('is never one past its day, and that is said when nothing else is left', () => {
    const past = [row('old', '2026-11-19', 4), row('b1', '2026-11-20', 1)];
    expect(taken(pickBatches(past, want(1), TODAY, true))).toEqual([['b1', null, 1]]);
    expect(taken(pickBatches(past, want(2), TODAY, true))).toEqual({ code: 'stock.only-expired', name: 'Nastar', day: '2026-11-19', left: 1000 });
  });

  test('is the one that a label named, whatever its day', () => {
    expect(taken(pickBatches(shelf, { ...want(1), batchId: 'b2' as BatchId }, TODAY, true))).toEqual([['b2', null, 1]]);
    expect(taken(pickBatches([row('old', '2026-11-19', 4)], { ...want(1), batchId: 'old' as BatchId }, TODAY, true))).toEqual([['old', null, 1]]);
  });

  test('is of one owner only: of several somebody has to say whose', () => {
    const mixed = [row('b1', '2026-12-01', 2), row('b2', '2026-12-10', 3, 'ambon')];
    expect(taken(pickBatches(mixed, want(1), TODAY, true))).toEqual({ code: 'stock.owner-unclear', name: 'Nastar' });
    expect(taken(pickBatches(mixed, { ...want(3), ownerId: 'ambon' as ProducerId }, TODAY, true))).toEqual([['b2', 'ambon', 3]]);
    expect(taken(pickBatches([row('b1', '2026-12-01', 0), row('b2', '2026-12-10', 3, 'ambon')], want(1), TODAY, true))).toEqual([['b2', 'ambon', 1]]);
  });

  test('goes below zero only where the setting lets it, and never into another owner', () => {
    expect(taken(pickBatches([row('b1', '2026-12-01', 2, 'ambon')], want(3), TODAY, true))).toEqual([['b1', 'ambon', 2], [null, 'ambon', 1]]);
    expect(taken(pickBatches([row('b1', '2026-12-01', 2)], want(3), TODAY, false))).toEqual({ code: 'stock.not-enough', name: 'Nastar', left: 2000 });
    expect(taken(pickBatches([], want(1), TODAY, true))).toEqual([[null, null, 1]]);
  });
});

test('whatever lies there, picks are the whole quantity, of one owner, none past its day, each no more than was there, and parts of them add up', () => {
  const rows = fc.uniqueArray(
    fc.record({
      batchId: fc.constantFrom(null, 'b1', 'b2', 'b3'),
      ownerId: fc.constantFrom(null, 'o1'),
      expiresOn: fc.constantFrom(null, '2026-11-19', '2026-11-20', '2026-12-01', '2027-01-01'),
      onHand: fc.integer({ min: -3_000, max: 9_000 }),
      unitCost: fc.constantFrom(null, 100),
    }),
    { maxLength: 6, selector: (one) => `${one.batchId}/${one.ownerId}` },
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 20_000 }), fc.constantFrom(undefined, null, 'o1'), fc.boolean(), fc.integer({ min: 0, max: 20_000 }), (lying, wanted, owner, allowNegative, cut) => {
      const shelf = lying.map((one) => ({ ...one, batchId: one.batchId as BatchId | null, ownerId: one.ownerId as ProducerId | null, onHand: quantity(one.onHand), unitCost: one.unitCost === null ? null : rupiah(one.unitCost) }));
      const result = pickBatches(shelf, { name: 'x', quantity: quantity(wanted), ...(owner === undefined ? {} : { ownerId: owner as ProducerId | null }) }, TODAY, allowNegative);
      if (!result.ok) return;
      const sum = (picks: readonly { readonly quantity: number }[]) => picks.reduce((all, pick) => all + pick.quantity, 0);
      expect(sum(result.value)).toBe(wanted);
      expect(new Set(result.value.map((pick) => pick.ownerId)).size).toBe(1);
      expect(new Set(result.value.map((pick) => pick.batchId)).size).toBe(result.value.length);
      for (const pick of result.value) {
        expect(pick.quantity).toBeGreaterThan(0);
        const from = shelf.find((one) => one.batchId === pick.batchId && one.ownerId === pick.ownerId);
        if (!allowNegative || pick.batchId !== null) {
          expect(from?.expiresOn ?? '9').not.toBe('2026-11-19');
          expect(pick.quantity).toBeLessThanOrEqual(from?.onHand ?? 0);
        }
      }
      expect(sum(rowsAfter(shelf, result.value).map((one) => ({ quantity: one.onHand })))).toBe(sum(shelf.map((one) => ({ quantity: one.onHand }))) - wanted);
      const at = Math.min(cut, wanted);
      const parts = [...partOfPicks(result.value, quantity(0), quantity(at)), ...partOfPicks(result.value, quantity(at), quantity(wanted - at))];
      for (const pick of result.value) expect(sum(parts.filter((part) => part.batchId === pick.batchId))).toBe(pick.quantity);
    }),
  );
});
