import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import * as format from '../../../shared/i18n/format.ts';
import { terbilang } from '../../../shared/i18n/terbilang.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { RUPIAH_MAX, rupiah } from '../../../shared/kernel/rupiah.ts';

const AT = Date.UTC(2026, 10, 20, 6, 36);
const NEW_YEAR_JAYAPURA = Date.UTC(2026, 11, 31, 15, 5);

describe('figures', () => {
  it('are written as the design says', () => {
    expect(format.formatRupiah(rupiah(1_250_000))).toBe('Rp\u00a01.250.000');
    expect(format.formatRupiah(rupiah(-2_500))).toBe('\u2212Rp\u00a02.500');
    expect(format.formatRupiah(rupiah(0))).toBe('Rp\u00a00');
    expect(format.formatAmount(rupiah(-99_999_999))).toBe('\u221299.999.999');
    expect(format.formatAmount(RUPIAH_MAX)).toBe('999.999.999.999');
    expect(format.formatPaperRupiah(rupiah(282_500))).toBe('Rp 282.500');
    expect(format.formatPaperAmount(rupiah(-18_500))).toBe('-18.500');
    expect(format.formatPaperRupiah(rupiah(-18_500))).toBe('-Rp 18.500');
  });

  it.each([[2_000, '2'], [1_500, '1,5'], [1, '0,001'], [-250, '\u22120,25'], [1_200_000, '1.200'], [0, '0'], [1_500_010, '1.500,01']])('quantity %i is %s', (value, text) => {
    expect(format.formatQuantity(quantity(value))).toBe(text);
  });

  it.each([[7_980, '79,8%'], [1_000, '10%'], [5, '0,05%'], [0, '0%'], [10_000, '100%']])('share %i is %s', (value, text) => {
    expect(format.formatPercent(basisPoints(value))).toBe(text);
  });

  it('keep every digit of an amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -RUPIAH_MAX, max: RUPIAH_MAX }).map(rupiah), (amount) => {
        expect(Number(format.formatPaperAmount(amount).replaceAll('.', ''))).toBe(amount);
        expect(format.formatPaperAmount(amount)).toMatch(/^-?[0-9]{1,3}(\.[0-9]{3})*$/);
        expect(format.formatPaperRupiah(amount)).toMatch(/^[\x20-\x7e]+$/);
      }),
    );
  });
});

describe('dates and times', () => {
  it('follow the unit, not the machine', () => {
    expect(format.formatTime(AT, 'Asia/Makassar')).toBe('14.36 WITA');
    expect(format.formatTime(AT, 'Asia/Jakarta')).toBe('13.36 WIB');
    expect(format.formatClock(AT, 'Asia/Jayapura')).toBe('15.36');
    // The same day here is another one further east.
    const late = AT + 8 * 3_600_000 + 59 * 60_000;
    expect([format.formatClockSince(AT, late, 'Asia/Makassar', 'id'), format.formatClockSince(AT, late, 'Asia/Jayapura', 'id')]).toEqual(['14.36', '20\u00a0Nov\u00a02026, 15.36']);
    expect(format.formatDate(AT, 'Asia/Makassar', 'id')).toBe('20 Nov 2026');
    expect(format.formatPaperDate(AT, 'Asia/Makassar')).toBe('20-11-2026');
    expect(format.formatShortPaperDate(AT, 'Asia/Makassar')).toBe('20-11-26');
    expect(format.formatLongDate(AT, 'Asia/Makassar', 'id')).toBe('Jumat, 20 November 2026');
    expect(format.formatLongDate(AT, 'Asia/Makassar', 'en')).toBe('Friday, 20 November 2026');
  });

  it('turn the year where the unit stands', () => {
    expect(format.formatDate(NEW_YEAR_JAYAPURA, 'Asia/Jayapura', 'id')).toBe('1 Jan 2027');
    expect(format.formatDate(NEW_YEAR_JAYAPURA, 'Asia/Jakarta', 'id')).toBe('31 Des 2026');
    expect(format.formatTime(NEW_YEAR_JAYAPURA, 'Asia/Jayapura')).toBe('00.05 WIT');
  });

  it('write a stored business day', () => {
    expect(format.formatBusinessDay('2026-08-07', 'id')).toBe('7 Agu 2026');
    expect(format.formatBusinessDay('2026-08-07', 'en')).toBe('7 Aug 2026');
  });
});

describe('terbilang', () => {
  it.each([
    [0, 'nol rupiah'],
    [1, 'satu rupiah'],
    [10, 'sepuluh rupiah'],
    [11, 'sebelas rupiah'],
    [12, 'dua belas rupiah'],
    [20, 'dua puluh rupiah'],
    [21, 'dua puluh satu rupiah'],
    [100, 'seratus rupiah'],
    [111, 'seratus sebelas rupiah'],
    [1_000, 'seribu rupiah'],
    [1_001, 'seribu satu rupiah'],
    [11_000, 'sebelas ribu rupiah'],
    [21_000, 'dua puluh satu ribu rupiah'],
    [100_000, 'seratus ribu rupiah'],
    [101_000, 'seratus satu ribu rupiah'],
    [1_000_000, 'satu juta rupiah'],
    [1_500_000, 'satu juta lima ratus ribu rupiah'],
    [4_241_500, 'empat juta dua ratus empat puluh satu ribu lima ratus rupiah'],
    [1_000_000_000, 'satu miliar rupiah'],
    [1_000_001_000, 'satu miliar seribu rupiah'],
    [-2_500, 'minus dua ribu lima ratus rupiah'],
  ])('of %i', (value, words) => {
    expect(terbilang(rupiah(value))).toBe(words);
  });

  it('says a different thing for every amount', () => {
    const values: Record<string, number> = { nol: 0, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9, sepuluh: 10, sebelas: 11, seratus: 100, seribu: 1000 };
    const scales: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9 };
    const heard = (text: string) => {
      let total = 0;
      let group = 0;
      let last = 0;
      for (const word of text.split(' ')) {
        if (word === 'belas') [group, last] = [group + 10, 0];
        else if (word === 'puluh') [group, last] = [group + last * 9, 0];
        else if (word === 'ratus') [group, last] = [group + last * 99, 0];
        else if (scales[word] !== undefined) [total, group, last] = [total + group * (scales[word] ?? 0), 0, 0];
        else if (word === 'seribu') total += 1000;
        else if (values[word] !== undefined) [group, last] = [group + (values[word] ?? 0), values[word] ?? 0];
      }
      return total + group;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: RUPIAH_MAX }), (amount) => {
        expect(heard(terbilang(rupiah(amount)))).toBe(amount);
      }),
    );
  });
});
