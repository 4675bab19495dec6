import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPELLED_MAX, spellNumber } from '../../../shared/domain/spelling/spell-number.ts';
import { spellDay } from '../../../shared/domain/spelling/spell-day.ts';
import { spellRupiah } from '../../../shared/domain/spelling/spell-rupiah.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { readSpelledNumber } from './read-spelled-number.ts';

describe('numbers in words', () => {
  it.each([
    [0, 'nol'],
    [1, 'satu'],
    [9, 'sembilan'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [99, 'sembilan puluh sembilan'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [110, 'seratus sepuluh'],
    [111, 'seratus sebelas'],
    [119, 'seratus sembilan belas'],
    [200, 'dua ratus'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1_000, 'seribu'],
    [1_001, 'seribu satu'],
    [1_100, 'seribu seratus'],
    [2_000, 'dua ribu'],
    [10_000, 'sepuluh ribu'],
    [11_000, 'sebelas ribu'],
    [21_000, 'dua puluh satu ribu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [201_001, 'dua ratus satu ribu satu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [1_500_000, 'satu juta lima ratus ribu'],
    [4_241_500, 'empat juta dua ratus empat puluh satu ribu lima ratus'],
    [1_000_000_000, 'satu miliar'],
    [1_000_001_000, 'satu miliar seribu'],
    [1_000_000_000_000, 'satu triliun'],
    [99_999_999_999, 'sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan'],
    [SPELLED_MAX, 'sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan'],
    [-2_500, 'minus dua ribu lima ratus'],
  ])('%d is "%s"', (value, words) => {
    expect(spellNumber(value)).toBe(words);
  });

  it('read back by a reader of its own grammar, any number is itself again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -SPELLED_MAX, max: SPELLED_MAX }), fc.integer({ min: -2_000_000, max: 2_000_000 })), (value) => {
        expect(readSpelledNumber(spellNumber(value))).toBe(value);
      }),
      { numRuns: 5_000 },
    );
  });

  it('every number below two thousand has words of its own that read back', () => {
    const all = Array.from({ length: 2_001 }, (_, value) => spellNumber(value));
    expect(all.map(readSpelledNumber)).toEqual(all.map((_, value) => value));
    expect(new Set(all).size).toBe(2_001);
  });

  it('refuses fractions and what is too large', () => {
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, SPELLED_MAX + 1, -SPELLED_MAX - 1]) expect(() => spellNumber(value)).toThrow(RangeError);
  });

  it('an amount says rupiah', () => {
    expect(spellRupiah(rupiah(1_500_000))).toBe('satu juta lima ratus ribu rupiah');
    expect(spellRupiah(rupiah(0))).toBe('nol rupiah');
  });
});

describe('days in words', () => {
  it.each([
    ['2026-11-21', 'Sabtu, dua puluh satu November dua ribu dua puluh enam'],
    ['2026-01-01', 'Kamis, satu Januari dua ribu dua puluh enam'],
    ['2028-02-29', 'Selasa, dua puluh sembilan Februari dua ribu dua puluh delapan'],
    ['2030-12-31', 'Selasa, tiga puluh satu Desember dua ribu tiga puluh'],
  ])('%s is %s', (day, words) => {
    expect(spellDay(day)).toBe(words);
  });

  it('refuses what is no day', () => {
    for (const day of ['2026-02-29', '2026-13-01', '', '21-11-2026']) expect(() => spellDay(day)).toThrow(RangeError);
  });
});
