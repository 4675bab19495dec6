import { describe, expect, it } from 'vitest';
import { parsePercent, parseRates } from '../../../renderer/features/settings/parse-percent.ts';
import { isCash, moveTender, nameFault, withTender } from '../../../renderer/features/settings/tender-list.ts';
import { DEFAULT_TENDERS } from '../../../shared/domain/payment/tender.ts';

describe('a share that is typed', () => {
  it.each([['10', 1_000], ['7,5', 750], ['7.25 %', 725], [' 100% ', 10_000], ['0', 0], ['0,05', 5]])('%j is read', (text, points) => {
    expect(parsePercent(text)).toBe(points);
  });
  it.each(['', '101', '100,01', '-5', '7,555', '1e1', 'sepuluh'])('%j is none', (text) => {
    expect(parsePercent(text)).toBeNull();
  });
});

describe('rates', () => {
  it('are a list of shares, or nothing', () => {
    expect(parseRates('0,3; 0.4 ;0,7%')).toEqual([30, 40, 70]);
    expect(parseRates(' ')).toEqual([]);
    expect(parseRates('0,3; x')).toBeNull();
    expect(parseRates('1;2;3;4;5;6;7;8;9')).toBeNull();
  });
});

describe('the ways to pay', () => {
  const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);

  it('move by one and stop at the ends', () => {
    expect(codes(moveTender(DEFAULT_TENDERS, 0, 1))).toEqual(['qris', 'cash', 'card', 'transfer']);
    expect(moveTender(DEFAULT_TENDERS, 0, -1)).toBe(DEFAULT_TENDERS);
    expect(moveTender(DEFAULT_TENDERS, 3, 1)).toBe(DEFAULT_TENDERS);
  });

  it('never give a code twice, also after one was dropped', () => {
    const two = withTender(withTender(DEFAULT_TENDERS, 'Satu'), 'Dua');
    expect(codes(two).slice(4)).toEqual(['cara-5', 'cara-6']);
    expect(codes(withTender(two.filter(({ code }) => code !== 'cara-5'), 'Tiga')).at(-1)).toBe('cara-7');
    expect(two.filter(isCash)).toHaveLength(1);
  });

  it('have names that differ', () => {
    const list = withTender(DEFAULT_TENDERS, ' tunai ');
    expect([nameFault(list, 4), nameFault(list, 0), nameFault(list, 1), nameFault(withTender(DEFAULT_TENDERS, ' '), 4)]).toEqual(['twice', 'twice', null, 'empty']);
  });
});
