import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import { paperNumber } from '../receipt/paper-text.ts';
import { spellDay } from '../spelling/spell-day.ts';
import { spellRupiah } from '../spelling/spell-rupiah.ts';
import { amountColumn, anchorText, rupiahFigure } from './figures.ts';
import type { OfficePaper } from './office-paper.ts';
import { numberMonth, shortDay } from './paper-day.ts';
import { officialFacts, placeAndDate, signerOf, type PaperIssuer } from './paper-issuer.ts';

/** Money handed from the cashier's safe to the treasurer. */
export interface HandoverFacts {
  /** Counts the handovers from 1. */
  readonly number: number;
  readonly day: BusinessDay;
  readonly at: Instant;
  readonly giver: string;
  readonly receiver: string;
  /** The closes whose money it is; empty when it is not of closes. */
  readonly closes: readonly { readonly zNumber: number; readonly amount: Rupiah }[];
  /** Sum of the closes. */
  readonly expected: Rupiah;
  /** What the receiver counted: this is handed over. */
  readonly counted: Rupiah;
  readonly difference: Rupiah;
  readonly reason: string | null;
  readonly anchor: { readonly seq: number; readonly head8: string };
}

/** Berita acara serah terima uang. */
export function handoverPaper(facts: HandoverFacts, issuer: PaperIssuer): OfficePaper {
  const giver = { position: 'Kasir', name: facts.giver, nip: '', rank: '' };
  // Whoever typed the secret received it; the official's NIP stands only beside the official's own name.
  const receiver = issuer.treasurer.name === facts.receiver ? issuer.treasurer : { position: issuer.treasurer.position, name: facts.receiver, nip: '', rank: '' };
  return {
    fileName: `berita-acara-serah-terima-${String(facts.number).padStart(6, '0')}`,
    landscape: false,
    letterhead: issuer.letterhead,
    title: 'BERITA ACARA SERAH TERIMA UANG',
    number: `Nomor ${String(facts.number).padStart(6, '0')}/ST/${numberMonth(facts.day)}`,
    mark: null,
    blocks: [
      { kind: 'text', text: `Pada hari ini ${spellDay(facts.day)} (${shortDay(facts.day)}), kami:` },
      { kind: 'facts', rows: [...officialFacts('1', giver), ...officialFacts('2', receiver)] },
      { kind: 'text', text: 'Pihak pertama menyerahkan kepada pihak kedua, dan pihak kedua menerima setelah menghitungnya, uang hasil penjualan galeri sejumlah:' },
      { kind: 'amount', figures: rupiahFigure(facts.counted), words: spellRupiah(facts.counted) },
      ...(facts.closes.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              columns: [{ head: 'Laporan Z', align: 'left' as const, width: 'rest' as const }, amountColumn('Jumlah')],
              rows: [
                ...facts.closes.map(({ zNumber, amount }) => ({ cells: [`Z ${String(zNumber).padStart(6, '0')}`, paperNumber(amount)] })),
                { cells: ['Menurut laporan', paperNumber(facts.expected)], sum: true },
              ],
            },
          ]),
      ...(facts.difference === 0 ? [] : [{ kind: 'facts' as const, rows: [{ label: 'Selisih', value: rupiahFigure(facts.difference), strong: true }, { label: 'Sebab', value: facts.reason ?? '' }] }]),
      {
        kind: 'signatures',
        closing: 'Sejak ditandatangani, uang tersebut menjadi tanggung jawab pihak kedua.',
        placeAndDate: placeAndDate(issuer.office, facts.day),
        signers: [signerOf('Pihak pertama', giver), signerOf('Pihak kedua', receiver), signerOf('Mengetahui', issuer.head)],
      },
    ],
    footer: anchorText(facts.anchor),
    at: facts.at,
  };
}
