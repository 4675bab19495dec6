import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { changeNotes } from '../../../shared/domain/cash/change-notes.ts';
import { DENOMINATIONS } from '../../../shared/domain/cash/denominations.ts';
import { roundCash } from '../../../shared/domain/cash/cash-rounding.ts';
import { suggestTender } from '../../../shared/domain/cash/suggest-tender.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { splitRupiah } from '../../../shared/kernel/split-rupiah.ts';

const amounts = fc.integer({ min: 0, max: 20_000_000 }).map(rupiah);
const suggest = (total: number) => suggestTender(rupiah(total));

describe('suggested tender', () => {
  it.each([
    [282_500, [282_500, 285_000, 300_000]],
    [47_000, [47_000, 50_000, 100_000]],
    [3_500, [3_500, 5_000, 10_000]],
    [12_000, [12_000, 20_000, 50_000]],
    [20_000, [20_000, 50_000, 100_000]],
    [50_000, [50_000, 100_000]],
    [60_000, [60_000, 70_000, 100_000]],
    [70_000, [70_000, 100_000]],
    [95_000, [95_000, 100_000]],
    [100_000, [100_000]],
    [112_000, [112_000, 120_000, 200_000]],
    [147_000, [147_000, 150_000, 200_000]],
    [250_000, [250_000, 300_000]],
    [1_850_000, [1_850_000, 1_900_000]],
    [0, [0]],
    [-5_000, []],
  ])('for %i is what buyers hand over', (total, expected) => {
    expect(suggest(total)).toEqual(expected);
  });

  it('begins with the exact amount, rises, and is never more than three', () => {
    fc.assert(
      fc.property(amounts, (total) => {
        const tender = suggestTender(total);
        expect(tender[0]).toBe(total);
        expect(tender.length).toBeLessThanOrEqual(3);
        expect(tender).toEqual([...new Set(tender)].sort((a, b) => a - b));
      }),
    );
  });

  it('can be laid on the counter, without a note the buyer could have kept', () => {
    fc.assert(
      fc.property(amounts, (total) => {
        for (const tender of suggestTender(total).slice(1)) {
          const { pieces, rest } = changeNotes(tender);
          expect(rest).toBe(0);
          expect(tender - (pieces.at(-1)?.value ?? 0)).toBeLessThan(total);
          expect(tender - total).toBeLessThan(100_000);
        }
      }),
    );
  });
});

describe('change', () => {
  it('of 17.500 is a ten, a five, a two and a coin', () => {
    expect(changeNotes(rupiah(17_500))).toEqual({
      pieces: [
        { value: 10_000, kind: 'note', count: 1 },
        { value: 5_000, kind: 'note', count: 1 },
        { value: 2_000, kind: 'note', count: 1 },
        { value: 500, kind: 'coin', count: 1 },
      ],
      rest: 0,
    });
  });

  it('adds up to what is owed, largest first, and leaves less than the smallest coin', () => {
    fc.assert(
      fc.property(amounts, (change) => {
        const { pieces, rest } = changeNotes(change);
        expect(pieces.reduce((sum, piece) => sum + piece.value * piece.count, rest as number)).toBe(change);
        expect(rest).toBeLessThan(100);
      }),
    );
  });

  it('names a 1.000 as note and as coin', () => {
    expect(DENOMINATIONS.filter((one) => one.value === 1_000).map((one) => one.kind)).toEqual(['note', 'coin']);
  });

  it('is refused when negative', () => {
    expect(() => changeNotes(rupiah(-1))).toThrow(RangeError);
    expect(() => splitRupiah(rupiah(1), rupiah(0))).toThrow(RangeError);
  });
});

describe('cash rounding', () => {
  const step = rupiah(100);
  it('shows the difference as its own amount', () => {
    expect(roundCash(rupiah(12_370), { step, mode: 'down' })).toEqual({ payable: 12_300, rounding: -70 });
    expect(roundCash(rupiah(12_370), { step, mode: 'up' })).toEqual({ payable: 12_400, rounding: 30 });
    expect(roundCash(rupiah(12_350), { step, mode: 'nearest' })).toEqual({ payable: 12_400, rounding: 50 });
    expect(roundCash(rupiah(12_370), 'off')).toEqual({ payable: 12_370, rounding: 0 });
    expect(roundCash(rupiah(-12_370), { step, mode: 'down' })).toEqual({ payable: -12_300, rounding: 70 });
  });

  it('always adds up and moves by less than a step', () => {
    const rules = fc.record({ step: fc.constantFrom<Rupiah>(...[50, 100, 500, 1000].map(rupiah)), mode: fc.constantFrom('down', 'up', 'nearest') });
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }).map(rupiah), rules, (total, rule) => {
        const { payable, rounding } = roundCash(total, rule);
        expect(total + rounding).toBe(payable);
        expect(Math.abs(rounding)).toBeLessThan(rule.step);
        expect(Math.abs(payable % rule.step)).toBe(0);
      }),
    );
  });
});
