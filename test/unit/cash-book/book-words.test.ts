import { expect, it } from 'vitest';
import { bookDay } from '../../../shared/domain/cash-book/book-day.ts';
import { bookWords } from '../../../shared/domain/cash-book/book-words.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

it('a handover names who gave it and the closes it is of', () => {
  const body = { handoverId: 'x', number: 12, at: 0, closes: [6, 7].map((zNumber) => ({ shiftId: 'x' as never, zNumber, amount: rupiah(1) })), expected: rupiah(2), counted: rupiah(2), difference: rupiah(0), reason: null, giver: { id: 'x' as never, name: 'Rina' }, taker: { id: 'x' as never, name: 'Dewi' } };
  expect(bookWords({ seq: 940, type: 'handover.made', body }, 'handover')).toEqual({ proof: 'ST-000012', text: 'Diterima dari Rina, Z 000006, Z 000007' });
});

it('money without a document of the treasurer is known by its entry', () => {
  expect(bookWords({ seq: 941, type: 'receipt.copied', body: { saleId: 'x', copyNumber: 1 } }, 'settled')).toEqual({ proof: 'Catatan 941', text: 'Pencairan pembayaran nontunai ke rekening' });
});

it('a book goes by the day of the document, never by one later than the entry', () => {
  const moved = (day: string) => ({ seq: 942, type: 'bank.moved', body: { moveId: 'x', number: 1, at: 0, direction: 'in', amount: rupiah(1), day, slip: '' } }) as const;
  expect(bookDay(moved('2026-11-28'), '2026-12-02')).toBe('2026-11-28');
  expect(bookDay(moved('2026-12-05'), '2026-12-02')).toBe('2026-12-02');
  expect(bookDay({ seq: 943, type: 'receipt.copied', body: { saleId: 'x', copyNumber: 1 } }, '2026-12-02')).toBe('2026-12-02');
});
