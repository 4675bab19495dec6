import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountability } from '../../../shared/domain/cash-book/accountability.ts';
import { balanceAfter, BOOK_PLACES, cashBook } from '../../../shared/domain/cash-book/cash-book.ts';
import { OUTSIDES, PLACES, type LedgerAccount } from '../../../shared/domain/ledger/place.ts';
import { ZERO_RUPIAH } from '../../../shared/kernel/rupiah.ts';
import { bookStep as step, MONTH_BEFORE, SAMPLE_MONTH } from '../../support/sample-movements.ts';

describe('the cash book', () => {
  it('of the treasurer is to the rupiah what is counted by hand', () => {
    const opening = balanceAfter(MONTH_BEFORE, BOOK_PLACES.general);
    expect(opening).toBe(300_000);
    const book = cashBook(SAMPLE_MONTH, BOOK_PLACES.general, opening);
    // 300.000; +3.500.000; 3.000.000 between cash and bank; +825.000; -3.700.000; +2.500
    expect(book.entries.map(({ proof, debit, credit, balance }) => [proof, debit, credit, balance])).toEqual([
      ['ST-000012', 3_500_000, 0, 3_800_000],
      ['BB-000001', 3_000_000, 3_000_000, 3_800_000],
      ['QRIS 02-11', 825_000, 0, 4_625_000],
      ['NTPN 1B2B3C4D5E6F7G8H', 0, 3_700_000, 925_000],
      ['TGR-1', 2_500, 0, 927_500],
    ]);
    expect(book).toMatchObject({ opening: 300_000, debit: 7_327_500, credit: 6_700_000, closing: 927_500 });
  });

  it('of cash and of bank part what the general book holds together', () => {
    const cash = cashBook(SAMPLE_MONTH, BOOK_PLACES.cash, balanceAfter(MONTH_BEFORE, BOOK_PLACES.cash));
    const bank = cashBook(SAMPLE_MONTH, BOOK_PLACES.bank, balanceAfter(MONTH_BEFORE, BOOK_PLACES.bank));
    expect(cash).toMatchObject({ opening: 300_000, debit: 3_502_500, credit: 3_000_000, closing: 802_500 });
    expect(bank).toMatchObject({ opening: 0, debit: 3_825_000, credit: 3_700_000, closing: 125_000 });
    expect(cash.closing + bank.closing).toBe(927_500);
  });

  it('gives the LPJ its figures, moves between cash and bank left out', () => {
    expect(accountability(MONTH_BEFORE, SAMPLE_MONTH)).toEqual({ opening: 300_000, received: 4_327_500, deposited: 3_700_000, otherwise: 0, closing: 927_500, cash: 802_500, bank: 125_000 });
  });

  it('names what went anywhere but to the state', () => {
    const gone = [...SAMPLE_MONTH, step('2026-11-05', 'X', 'Dikembalikan ke brankas', 'handover', 'treasurer', 'safe', 100_000)];
    expect(accountability(MONTH_BEFORE, gone)).toMatchObject({ otherwise: 100_000, closing: 827_500, cash: 702_500 });
  });

  it('over any steps: opening + debet − kredit = saldo, the parts make the whole, the LPJ agrees with the book', () => {
    const account = fc.constantFrom<LedgerAccount>(...PLACES, ...OUTSIDES);
    const movement = fc
      .tuple(account, account, fc.integer({ min: 1, max: 99_999_999 }))
      .filter(([from, to]) => from !== to)
      .map(([from, to, amount]) => step('2026-11-02', 'B', 'x', 'sale', from, to, amount));
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 40 }), fc.array(movement, { maxLength: 40 }), (before, during) => {
        const books = (['general', 'cash', 'bank'] as const).map((kind) => cashBook(during, BOOK_PLACES[kind], balanceAfter(before, BOOK_PLACES[kind])));
        for (const book of books) {
          expect(book.opening + book.debit - book.credit).toBe(book.closing);
          expect(book.entries.at(-1)?.balance ?? book.opening).toBe(book.closing);
        }
        const [general, cash, bank] = books;
        expect((cash?.closing ?? 0) + (bank?.closing ?? 0)).toBe(general?.closing);
        const figures = accountability(before, during);
        expect(figures.closing).toBe(general?.closing);
        expect(figures.cash + figures.bank).toBe(figures.closing);
      }),
    );
  });

  it('without steps is its opening', () => {
    expect(cashBook([], BOOK_PLACES.general, ZERO_RUPIAH)).toEqual({ opening: 0, entries: [], debit: 0, credit: 0, closing: 0 });
  });
});
