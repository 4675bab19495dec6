import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReceiptSearch, type ReceiptSearch } from '../../../shared/domain/receipt/receipt-search.ts';

const TODAY = '2026-11-20';
const read = (text: string) => Object.fromEntries(Object.entries(readReceiptSearch(text, TODAY)).filter(([, value]) => value !== null));

describe('what somebody types to find a receipt', () => {
  it.each<[string, Partial<Record<keyof ReceiptSearch, unknown>>]>([
    ['', {}],
    ['   ', {}],
    ['K1-0147', { receiptNumber: 'K1-0147', words: 'K1-0147' }],
    ['k1 147', { receiptNumber: 'K1-0147', words: 'k1 147' }],
    ['147', { number: 147, amount: 147 }],
    ['28.000', { amount: 28_000 }],
    ['28000', { number: 28_000, amount: 28_000 }],
    ['Rp 28.000', { amount: 28_000 }],
    ['28rb', { amount: 28_000 }],
    ['20-11-2026', { day: '2026-11-20' }],
    ['20/11/26', { day: '2026-11-20' }],
    ['1.11', { day: '2026-11-01' }],
    ['20 nov', { day: '2026-11-20' }],
    ['20 November 2026', { day: '2026-11-20' }],
    ['hari ini', { day: TODAY }],
    ['Kemarin', { day: '2026-11-19' }],
    ['17 Agustus', { day: '2026-08-17' }],
    ['keset', { words: 'keset' }],
    ['bawang goreng 100', { words: 'bawang goreng 100' }],
    ['2000140000289', { words: '2000140000289' }],
    ['ETL1|K1-0147|Galeri|20261120T143612+0800|282500|18205|3fa9c2d1', { receiptNumber: 'K1-0147' }],
    ['31-2-2026', {}],
  ])('%s', (text, meant) => {
    expect(read(text)).toEqual(meant);
  });

  it('takes a day without a year as the last one that has been', () => {
    expect(read('21-11')).toEqual({ day: '2025-11-21' });
    expect(read('20-11')).toEqual({ day: '2026-11-20' });
    expect(read('29-2')).toEqual({});
  });

  it('reads anything without breaking', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 ./a-z-]{1,16}$/)), (text) => {
        const { day } = readReceiptSearch(text, TODAY);
        expect(day === null || /^\d{4}-\d{2}-\d{2}$/.test(day)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
