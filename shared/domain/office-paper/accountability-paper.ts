import type { Accountability } from '../cash-book/accountability.ts';
import { paperNumber } from '../receipt/paper-text.ts';
import { amountColumn } from './figures.ts';
import type { OfficePaper } from './office-paper.ts';
import type { BookPeriod } from './cash-book-paper.ts';
import { daysInName, daysWords } from './paper-day.ts';
import { placeAndDate, signerOf, unitFacts, type PaperIssuer } from './paper-issuer.ts';

/** The figures KPPN collects of a treasurer of receipts (LPJ): saldo awal, penerimaan, penyetoran, saldo; kas tunai, kas bank. */
export function accountabilityPaper(figures: Accountability, period: BookPeriod, issuer: PaperIssuer): OfficePaper {
  return {
    fileName: `lpj-bendahara-penerimaan-${daysInName(period)}`,
    landscape: false,
    letterhead: issuer.letterhead,
    title: 'LAPORAN PERTANGGUNGJAWABAN BENDAHARA PENERIMAAN',
    number: daysWords(period),
    mark: null,
    blocks: [
      { kind: 'facts', rows: unitFacts(issuer) },
      { kind: 'heading', text: 'I. Keadaan pembukuan' },
      {
        kind: 'table',
        columns: [{ head: 'Uraian', align: 'left', width: 'rest' }, amountColumn('Jumlah')],
        rows: [
          { cells: ['Saldo awal', paperNumber(figures.opening)] },
          { cells: ['Penerimaan', paperNumber(figures.received)] },
          { cells: ['Penyetoran ke kas negara', paperNumber(figures.deposited)] },
          ...(figures.otherwise === 0 ? [] : [{ cells: ['Pengeluaran lain', paperNumber(figures.otherwise)] }]),
          { cells: ['Saldo akhir', paperNumber(figures.closing)], sum: true },
        ],
      },
      { kind: 'heading', text: 'II. Keadaan kas' },
      {
        kind: 'table',
        columns: [{ head: 'Uraian', align: 'left', width: 'rest' }, amountColumn('Jumlah')],
        rows: [{ cells: ['Kas tunai', paperNumber(figures.cash)] }, { cells: ['Kas bank', paperNumber(figures.bank)] }, { cells: ['Jumlah kas', paperNumber(figures.closing)], sum: true }],
      },
      {
        kind: 'signatures',
        closing: 'Angka ini disiapkan untuk LPJ; buku resmi bendahara tetap SAKTI.',
        placeAndDate: placeAndDate(issuer.office, period.to),
        signers: [signerOf('Mengetahui', issuer.head), signerOf('', issuer.treasurer)],
      },
    ],
    footer: period.footer,
    at: period.at,
  };
}
