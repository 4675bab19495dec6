import type { StockReason } from '../stock/stock-reason.ts';
import type { BusinessDay, Instant, TimeZone } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { paperDate, paperQuantityCell, paperText, paperTime } from '../receipt/paper-text.ts';
import type { OfficePaper } from './office-paper.ts';
import { longDay } from './paper-day.ts';
import { placeAndDate, signerOf, type PaperIssuer } from './paper-issuer.ts';

const REASONS: Record<StockReason, string> = {
  opening: 'Stok awal',
  received: 'Diterima',
  production: 'Hasil produksi',
  material: 'Dipakai produksi',
  sale: 'Terjual',
  return: 'Dikembalikan pembeli',
  void: 'Penjualan dibatalkan',
  waste: 'Susut',
  sample: 'Contoh',
  'to-producer': 'Retur ke pembuat',
  'loan-out': 'Dipinjam pameran',
  'loan-back': 'Kembali dari pameran',
  transfer: 'Pindah tempat',
  'count-difference': 'Selisih hitung',
};

export interface StockCardFacts {
  readonly name: string;
  readonly unit: string;
  readonly place: string;
  readonly day: BusinessDay;
  readonly at: Instant;
  /** Newest first. */
  readonly steps: readonly { readonly at: Instant; readonly zone: TimeZone; readonly reason: StockReason; readonly paper: string; readonly lot: string | null; readonly place: string; readonly quantity: Quantity; readonly balance: Quantity }[];
  /** Not null: there are older steps. */
  readonly before: number | null;
}

/** Kartu stok, oldest step first as on the card at the shelf. */
export function stockCardPaper(facts: StockCardFacts, issuer: PaperIssuer): OfficePaper {
  const steps = facts.steps.toReversed();
  const opening = steps[0] === undefined ? 0 : steps[0].balance - steps[0].quantity;
  return {
    fileName: `kartu-stok-${paperText(facts.name).toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').slice(0, 40)}-${facts.day}`,
    landscape: false,
    letterhead: issuer.letterhead,
    title: 'KARTU STOK',
    number: null,
    mark: null,
    blocks: [
      { kind: 'facts', rows: [{ label: 'Barang', value: facts.name, strong: true }, { label: 'Satuan', value: facts.unit }, { label: 'Tempat', value: facts.place }, { label: 'Sampai', value: longDay(facts.day) }] },
      {
        kind: 'table',
        columns: [
          { head: 'Waktu', align: 'left', width: 106 },
          { head: 'Sebab', align: 'left', width: 'rest' },
          { head: 'Bukti', align: 'left', width: 56 },
          { head: 'Masuk', align: 'right', width: 58 },
          { head: 'Keluar', align: 'right', width: 58 },
          { head: 'Sisa', align: 'right', width: 58 },
        ],
        rows: [
          { cells: ['', facts.before === null ? 'Awal' : 'Dipindahkan dari sebelumnya', '', '', '', paperQuantityCell(opening as Quantity)] },
          ...steps.map((step) => ({
            cells: [
              `${paperDate(step.at, step.zone)} ${paperTime(step.at, step.zone)}`,
              [REASONS[step.reason], step.lot === null ? '' : `kel. ${step.lot}`, step.place].filter((part) => part !== '').join(', '),
              step.paper,
              step.quantity > 0 ? paperQuantityCell(step.quantity) : '',
              step.quantity < 0 ? paperQuantityCell(Math.abs(step.quantity) as Quantity) : '',
              paperQuantityCell(step.balance),
            ],
          })),
        ],
      },
      { kind: 'signatures', closing: '', placeAndDate: placeAndDate(issuer.office, facts.day), signers: [signerOf('Yang membuat', { position: 'Pengelola galeri', name: '', nip: '', rank: '' }), signerOf('Mengetahui', issuer.head)] },
    ],
    footer: '',
    at: facts.at,
  };
}
