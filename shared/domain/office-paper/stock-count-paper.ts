import { isCostUnknown, type CountLine, type CountSums } from '../stock-count/settle-count.ts';
import { stockCountNumber } from '../stock-count/stock-count.ts';
import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import { addRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { paperNumber, paperQuantityCell } from '../receipt/paper-text.ts';
import { spellDay } from '../spelling/spell-day.ts';
import { amountColumn, anchorText, goodsWithUnit, rupiahFigure } from './figures.ts';
import type { OfficePaper, PaperBlock, PaperColumn, PaperFact } from './office-paper.ts';
import { numberMonth, shortDay } from './paper-day.ts';
import { officialFacts, placeAndDate, signerOf, type PaperIssuer } from './paper-issuer.ts';

/** A line with the words that tell its goods apart: name, lot, owner. */
export type CountPaperLine = Pick<CountLine, 'unit' | 'counted' | 'expected' | 'difference' | 'atPrice'> & { readonly words: string };

export interface StockCountFacts {
  readonly number: number;
  readonly day: BusinessDay;
  readonly at: Instant;
  readonly place: string;
  /** `Semua barang`, `Golongan Batik`. */
  readonly scope: string;
  readonly blind: boolean;
  /** `20-11-2026 08.10 WITA`. */
  readonly started: string;
  /** Everybody who counted. */
  readonly counters: readonly string[];
  /** Who approved, and the second person where one was needed. */
  readonly by: string;
  readonly approvedBy: string | null;
  readonly lines: readonly CountPaperLine[];
  readonly leftOut: readonly CountPaperLine[];
  readonly uncounted: readonly { readonly name: string; readonly unit: string; readonly onHand: number }[];
  readonly sums: CountSums;
  readonly anchor: { readonly seq: number; readonly head8: string };
}

const count = (head: string): PaperColumn => ({ head, align: 'right', width: 58 });
const COLUMNS: readonly PaperColumn[] = [
  { head: 'No.', align: 'right', width: 26 },
  { head: 'Barang', align: 'left', width: 'rest' },
  count('Menurut buku'),
  count('Dihitung'),
  count('Selisih'),
  amountColumn('Nilai selisih'),
];

/** Berita acara stok opname: what was counted against the books, the differences and their value at price. */
export function stockCountPaper(facts: StockCountFacts, issuer: PaperIssuer): OfficePaper {
  const { lines, sums } = facts;
  const differing = lines.filter((line) => line.difference !== 0);
  const counter = { position: 'Pengelola galeri', name: facts.by, nip: '', rank: '' };
  return {
    fileName: `berita-acara-stok-opname-${String(facts.number).padStart(6, '0')}`,
    landscape: false,
    letterhead: issuer.letterhead,
    title: 'BERITA ACARA STOK OPNAME',
    number: `Nomor ${stockCountNumber(facts.number)}/${numberMonth(facts.day)}`,
    mark: null,
    blocks: [
      { kind: 'text', text: `Pada hari ini ${spellDay(facts.day)} (${shortDay(facts.day)}), hasil hitungan stok berikut dibukukan oleh:` },
      { kind: 'facts', rows: officialFacts('', counter) },
      {
        kind: 'facts',
        rows: [
          { label: 'Tempat', value: facts.place },
          { label: 'Lingkup', value: facts.scope },
          { label: 'Cara', value: facts.blind ? 'Hitung buta: penghitung tidak melihat catatan buku' : 'Penghitung melihat catatan buku' },
          { label: 'Dimulai', value: facts.started },
          { label: 'Penghitung', value: facts.counters.join(', ') },
          { label: 'Dibukukan oleh', value: facts.by },
          ...(facts.approvedBy === null ? [] : [{ label: 'Disetujui orang kedua', value: facts.approvedBy }]),
        ],
      },
      { kind: 'text', text: 'Barang yang terjual atau datang sesudah dihitung tidak mengubah selisih: setiap barang dibandingkan dengan buku pada saat ia dihitung.' },
      { kind: 'heading', text: 'I. Selisih' },
      differing.length === 0 ? { kind: 'text', text: 'Tidak ada selisih.' } : tableOf(differing, ['Jumlah selisih', addRupiah(sums.short, sums.over)]),
      { kind: 'facts', rows: sumFacts(sums) },
      ...(facts.leftOut.length === 0 ? [] : [{ kind: 'heading', text: 'II. Dihitung, tidak dibukukan' } as const, tableOf(facts.leftOut, null)]),
      ...(facts.uncounted.length === 0
        ? []
        : [
            { kind: 'heading', text: facts.leftOut.length === 0 ? 'II. Tidak dihitung' : 'III. Tidak dihitung' } as const,
            { kind: 'text', text: `${paperNumber(facts.uncounted.length)} barang tercatat dalam lingkup ini dan tidak dihitung; catatannya tidak berubah.` } as const,
            uncountedTable(facts.uncounted),
          ]),
      { kind: 'heading', text: 'Lampiran. Semua barang yang dihitung' },
      tableOf(lines, null),
      {
        kind: 'signatures',
        closing: 'Demikian berita acara ini dibuat dengan sebenarnya.',
        placeAndDate: placeAndDate(issuer.office, facts.day),
        signers: [signerOf('Yang menghitung', counter), signerOf('Yang menyetujui', { position: 'Orang kedua', name: facts.approvedBy ?? '', nip: '', rank: '' }), signerOf('Mengetahui', issuer.head)],
      },
    ],
    footer: anchorText(facts.anchor),
    at: facts.at,
  };
}

function sumFacts(sums: CountSums): PaperFact[] {
  return [
    { label: 'Barang dihitung', value: `${paperNumber(sums.lines)}, sesuai ${paperNumber(sums.right)}` },
    { label: 'Kurang', value: rupiahFigure(sums.short) },
    { label: 'Lebih', value: rupiahFigure(sums.over) },
    { label: 'Selisih menurut harga jual', value: rupiahFigure(sums.atPrice), strong: true },
    { label: 'Selisih menurut harga pokok', value: costWords(sums) },
  ];
}

function costWords(sums: CountSums): string {
  if (isCostUnknown(sums)) return 'tidak diketahui';
  return `${rupiahFigure(sums.atCost)}${sums.withoutCost === 0 ? '' : ` (${paperNumber(sums.withoutCost)} barang tanpa harga pokok tidak ikut)`}`;
}

function tableOf(lines: readonly CountPaperLine[], sum: readonly [string, Rupiah] | null): PaperBlock {
  const rows = lines.map((line, index) => ({
    cells: [String(index + 1), goodsWithUnit(line.words, line.unit), figure(line.expected), figure(line.counted), figure(line.difference), paperNumber(line.atPrice)],
  }));
  return { kind: 'table', columns: COLUMNS, rows: sum === null ? rows : [...rows, { cells: ['', sum[0], '', '', '', paperNumber(sum[1])], sum: true }] };
}

function uncountedTable(goods: StockCountFacts['uncounted']): PaperBlock {
  return {
    kind: 'table',
    columns: [{ head: 'No.', align: 'right', width: 26 }, { head: 'Barang', align: 'left', width: 'rest' }, count('Menurut buku')],
    rows: goods.map((one, index) => ({ cells: [String(index + 1), goodsWithUnit(one.name, one.unit), figure(one.onHand)] })),
  };
}

const figure = (value: number): string => paperQuantityCell(value as Quantity);
