import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import { addRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import { paperNumber } from '../receipt/paper-text.ts';
import { amountColumn } from './figures.ts';
import type { OfficePaper } from './office-paper.ts';
import { daysInName, daysWords, shortDay } from './paper-day.ts';
import { placeAndDate, signerOf, unitFacts, type PaperIssuer } from './paper-issuer.ts';

/** One close as the register lists it. */
export interface RegisteredClose {
  readonly zNumber: number;
  readonly day: BusinessDay;
  readonly cashier: string;
  readonly net: Rupiah;
  readonly expected: Rupiah;
  readonly counted: Rupiah;
  readonly difference: Rupiah;
  readonly handover: Rupiah;
  readonly seal: string;
}

/** Register penutupan kas of the days `from`..`to`, in the order of their Z numbers; a number that is missing is seen at once. */
export function closeRegisterPaper(closes: readonly RegisteredClose[], period: { readonly from: BusinessDay; readonly to: BusinessDay; readonly at: Instant; readonly footer: string }, issuer: PaperIssuer): OfficePaper {
  const sum = (of: (close: RegisteredClose) => Rupiah): string => paperNumber(addRupiah(...closes.map(of)));
  return {
    fileName: `register-penutupan-kas-${daysInName(period)}`,
    landscape: true,
    letterhead: issuer.letterhead,
    title: 'REGISTER PENUTUPAN KAS',
    number: daysWords(period),
    mark: null,
    blocks: [
      { kind: 'facts', rows: unitFacts(issuer) },
      {
        kind: 'table',
        columns: [
          { head: 'Z', align: 'right', width: 34 },
          { head: 'Tanggal', align: 'left', width: 50 },
          { head: 'Kasir', align: 'left', width: 'rest' },
          amountColumn('Penjualan'),
          amountColumn('Seharusnya'),
          amountColumn('Terhitung'),
          { ...amountColumn('Selisih'), width: 64 },
          amountColumn('Diserahkan'),
          { head: 'Segel', align: 'left', width: 92 },
        ],
        rows: [
          ...closes.map((close) => ({
            cells: [String(close.zNumber).padStart(6, '0'), shortDay(close.day), close.cashier, paperNumber(close.net), paperNumber(close.expected), paperNumber(close.counted), paperNumber(close.difference), paperNumber(close.handover), close.seal],
          })),
          { cells: ['', '', `${closes.length} penutupan`, sum((close) => close.net), '', '', sum((close) => close.difference), sum((close) => close.handover), ''], sum: true },
        ],
      },
      { kind: 'signatures', closing: '', placeAndDate: placeAndDate(issuer.office, period.to), signers: [signerOf('Mengetahui', issuer.head), signerOf('', issuer.treasurer)] },
    ],
    footer: period.footer,
    at: period.at,
  };
}
