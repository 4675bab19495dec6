import type { BookKind, CashBook } from '../cash-book/cash-book.ts';
import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import { paperNumber } from '../receipt/paper-text.ts';
import { spellRupiah } from '../spelling/spell-rupiah.ts';
import { amountColumn, rupiahFigure } from './figures.ts';
import type { OfficePaper } from './office-paper.ts';
import { daysInName, daysWords, shortDay } from './paper-day.ts';
import { placeAndDate, signerOf, unitFacts, type PaperIssuer } from './paper-issuer.ts';

export const BOOK_TITLES: Record<BookKind, string> = {
  general: 'BUKU KAS UMUM',
  cash: 'BUKU PEMBANTU KAS TUNAI',
  bank: 'BUKU PEMBANTU KAS BANK',
};
const FILE_NAMES: Record<BookKind, string> = { general: 'buku-kas-umum', cash: 'buku-pembantu-kas-tunai', bank: 'buku-pembantu-kas-bank' };

export interface BookPeriod {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  /** When the newest step in it was made, ms UTC. */
  readonly at: Instant;
  readonly footer: string;
}

/** A book of the treasurer: tanggal, no. bukti, uraian, debet, kredit, saldo. */
export function cashBookPaper(kind: BookKind, book: CashBook, period: BookPeriod, issuer: PaperIssuer): OfficePaper {
  return {
    fileName: `${FILE_NAMES[kind]}-${daysInName(period)}`,
    landscape: true,
    letterhead: issuer.letterhead,
    title: BOOK_TITLES[kind],
    number: daysWords(period),
    mark: null,
    blocks: [
      { kind: 'facts', rows: unitFacts(issuer) },
      {
        kind: 'table',
        columns: [
          { head: 'Tanggal', align: 'left', width: 56 },
          { head: 'No. bukti', align: 'left', width: 116 },
          { head: 'Uraian', align: 'left', width: 'rest' },
          amountColumn('Debet'),
          amountColumn('Kredit'),
          amountColumn('Saldo'),
        ],
        rows: [
          { cells: [shortDay(period.from), '', 'Saldo awal', '', '', paperNumber(book.opening)] },
          ...book.entries.map(({ day, proof, text, debit, credit, balance }) => ({
            cells: [shortDay(day), proof, text, debit === 0 ? '' : paperNumber(debit), credit === 0 ? '' : paperNumber(credit), paperNumber(balance)],
          })),
          { cells: ['', '', 'Jumlah', paperNumber(book.debit), paperNumber(book.credit), paperNumber(book.closing)], sum: true },
        ],
      },
      {
        kind: 'signatures',
        closing: `Ditutup dengan saldo ${rupiahFigure(book.closing)} (${spellRupiah(book.closing)}).`,
        placeAndDate: placeAndDate(issuer.office, period.to),
        signers: [signerOf('Mengetahui', issuer.head), signerOf('', issuer.treasurer)],
      },
    ],
    footer: period.footer,
    at: period.at,
  };
}
