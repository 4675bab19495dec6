import type { StatementLine, StatementSums } from '../consignment/statement.ts';
import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { paperNumber, paperQuantityCell } from '../receipt/paper-text.ts';
import { spellDay } from '../spelling/spell-day.ts';
import { spellRupiah } from '../spelling/spell-rupiah.ts';
import { goodsWithUnit, rupiahFigure } from './figures.ts';
import type { OfficePaper, PaperBlock, PaperColumn, PaperFact } from './office-paper.ts';
import { daysInName, longDay, numberMonth, shortDay } from './paper-day.ts';
import { officialFacts, placeAndDate, signerOf, WRITTEN_BY_HAND, type PaperIssuer } from './paper-issuer.ts';

/** Consigned goods of one owner over a period. */
export interface ConsignmentFacts {
  readonly owner: string;
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  /** The day the paper is made. */
  readonly day: BusinessDay;
  readonly at: Instant;
  readonly lines: readonly StatementLine[];
  readonly sums: StatementSums;
  /** Who makes the paper. */
  readonly by: string;
  readonly footer: string;
}

// Narrow, for the names of the goods; an amount is wide enough for 99.999.999.999.
const pieces = (head: string): PaperColumn => ({ head, align: 'right', width: 44 });
const amount = (head: string): PaperColumn => ({ head: `${head} (Rp)`, align: 'right', width: 74 });
const COLUMNS: readonly PaperColumn[] = [
  { head: 'Barang', align: 'left', width: 'rest' },
  pieces('Awal'),
  pieces('Masuk'),
  pieces('Terjual'),
  pieces('Retur'),
  pieces('Diambil'),
  pieces('Susut'),
  pieces('Selisih'),
  pieces('Akhir'),
  amount('Penjualan'),
  amount('Hak penitip'),
];

/** Without the unit, which stands with the name: eight columns of figures have no room for it. */
const figure = (value: number): string => (value === 0 ? '-' : paperQuantityCell(value as Quantity));

function table({ lines, sums }: ConsignmentFacts): PaperBlock {
  return {
    kind: 'table',
    columns: COLUMNS,
    rows: [
      ...lines.map((line) => ({
        cells: [
          goodsWithUnit(line.name, line.unit),
          figure(line.opening),
          figure(line.came),
          figure(line.sold),
          figure(line.returned),
          figure(line.back),
          figure(line.waste),
          figure(line.adjusted),
          figure(line.closing),
          paperNumber(line.gross),
          line.unpriced === 0 ? paperNumber(line.due) : `${paperNumber(line.due)} *`,
        ],
      })),
      { cells: ['Jumlah', '', '', '', '', '', '', '', '', paperNumber(sums.gross), paperNumber(sums.due)], sum: true },
    ],
  };
}

function notes({ sums }: ConsignmentFacts): PaperBlock[] {
  return [
    { kind: 'text', text: 'Awal + Masuk - Terjual + Retur - Diambil - Susut + Selisih = Akhir. Retur dari pembeli; Susut termasuk rusak, kedaluwarsa dan contoh; Selisih dari hitung stok.' },
    ...(sums.unpriced === 0 ? [] : [{ kind: 'text' as const, text: `* Terjual ${rupiahFigure(sums.unpriced)} tanpa harga titip: hak penitip atas barang itu belum dihitung dan perlu disepakati.`, strong: true }]),
  ];
}

const period = ({ from, to }: ConsignmentFacts): string => (from === to ? longDay(from) : `${longDay(from)} sampai ${longDay(to)}`);

const fileEnd = (facts: ConsignmentFacts): string => `${facts.owner.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40)}-${daysInName(facts)}`;

function sumFacts({ sums }: ConsignmentFacts): PaperFact[] {
  return [
    { label: 'Penjualan', value: rupiahFigure(sums.gross) },
    { label: 'Hak penitip (harga titip)', value: rupiahFigure(sums.due), strong: true },
    { label: 'Bagian galeri', value: rupiahFigure(sums.commission) },
    ...(sums.unpriced === 0 ? [] : [{ label: 'Belum ada harga titip', value: rupiahFigure(sums.unpriced) }]),
  ];
}

/** Laporan penjualan titipan: what happened to an owner's goods over a period. */
export function consignmentReportPaper(facts: ConsignmentFacts, issuer: PaperIssuer): OfficePaper {
  return {
    fileName: `laporan-penjualan-titipan-${fileEnd(facts)}`,
    landscape: true,
    letterhead: issuer.letterhead,
    title: 'LAPORAN PENJUALAN TITIPAN',
    number: null,
    mark: null,
    blocks: [
      { kind: 'facts', rows: [{ label: 'Penitip', value: facts.owner }, { label: 'Masa', value: period(facts) }] },
      facts.lines.length === 0 ? { kind: 'text', text: 'Tidak ada barang titipan pada masa ini.' } : table(facts),
      ...notes(facts),
      { kind: 'facts', rows: sumFacts(facts) },
      {
        kind: 'signatures',
        closing: '',
        placeAndDate: placeAndDate(issuer.office, facts.day),
        signers: [signerOf('Yang melaporkan', { position: 'Pengelola galeri', name: facts.by, nip: '', rank: '' })],
      },
    ],
    footer: facts.footer,
    at: facts.at,
  };
}

/** Berita acara perhitungan: gallery and owner agree on what was sold, what is left and what the owner gets. */
export function consignmentSettlementPaper(facts: ConsignmentFacts, issuer: PaperIssuer): OfficePaper {
  const gallery = { position: 'Pengelola galeri', name: facts.by, nip: '', rank: '' };
  const owner = { position: `Penitip, ${facts.owner}`, name: '', nip: '', rank: '' };
  return {
    fileName: `berita-acara-perhitungan-titipan-${fileEnd(facts)}`,
    landscape: true,
    letterhead: issuer.letterhead,
    title: 'BERITA ACARA PERHITUNGAN TITIPAN',
    // The gallery numbers none of them: whoever keeps the letters writes it in.
    number: `Nomor ${WRITTEN_BY_HAND}/${numberMonth(facts.day)}`,
    mark: null,
    blocks: [
      { kind: 'text', text: `Pada hari ini ${spellDay(facts.day)} (${shortDay(facts.day)}), kami:` },
      { kind: 'facts', rows: [...officialFacts('1', gallery), ...officialFacts('2', owner)] },
      { kind: 'text', text: `bersama-sama menghitung barang titipan masa ${period(facts)} dengan hasil:` },
      facts.lines.length === 0 ? { kind: 'text', text: 'Tidak ada barang titipan pada masa ini.' } : table(facts),
      ...notes(facts),
      { kind: 'facts', rows: sumFacts(facts) },
      { kind: 'text', text: 'Hak penitip sejumlah:' },
      { kind: 'amount', figures: rupiahFigure(facts.sums.due), words: spellRupiah(facts.sums.due) },
      {
        kind: 'signatures',
        closing: 'Barang yang tersisa tetap milik penitip. Demikian berita acara ini dibuat dengan sebenarnya.',
        placeAndDate: placeAndDate(issuer.office, facts.day),
        signers: [signerOf('Pihak pertama', gallery), signerOf('Pihak kedua', owner), signerOf('Mengetahui', issuer.head)],
      },
    ],
    footer: facts.footer,
    at: facts.at,
  };
}
