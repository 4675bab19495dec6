import { CONSIGNED_WORDS, GROUPING_WORDS, momentWords, OWN_WORDS } from '../report/list-words.ts';
import type { StockMost, StockSide, StockValue, StockValueRow, StockValueRows, StockWhole, StockWorth } from '../report/stock-value.ts';
import { paperNumber, paperQuantityCell } from '../receipt/paper-text.ts';
import type { Instant, TimeZone } from '../../kernel/instant.ts';
import { anchorText, goodsWithUnit } from './figures.ts';
import type { OfficePaper, PaperBlock } from './office-paper.ts';
import type { PaperIssuer } from './paper-issuer.ts';

/** Products on paper; all of them are in the XLSX. */
export const STOCK_PAPER_ROWS: StockMost = { goods: 40, noCost: 60, belowZero: 60 };

export interface StockPaperFacts extends StockWhole {
  readonly at: Instant;
  readonly zone: TimeZone;
  /** For the name of the file. */
  readonly day: string;
}

/** Laporan nilai stok: own goods and consigned ones side by side and never in one sum, by every grouping, and what is not known by name. */
export function stockValuePaper(facts: StockPaperFacts, issuer: PaperIssuer): OfficePaper {
  const [first] = facts.values;
  return {
    fileName: `laporan-nilai-stok-${facts.day}`,
    landscape: false,
    letterhead: issuer.letterhead,
    title: 'LAPORAN NILAI STOK',
    number: `Keadaan ${momentWords(facts.at, facts.zone)}`,
    mark: null,
    blocks: [
      ...(first === undefined ? [] : sums(first)),
      ...facts.values.flatMap((value) => [...bars(`${OWN_WORDS} menurut ${GROUPING_WORDS[value.by].toLowerCase()}`, value.by === 'owner' ? null : value.own), ...bars(`${CONSIGNED_WORDS} menurut ${GROUPING_WORDS[value.by].toLowerCase()}`, value.consigned)]),
      ...goodsBlocks('Barang bernilai terbesar', facts.goods),
      ...goodsBlocks('Harga pokok tidak diketahui, seluruhnya atau sebagian', facts.noCost),
      ...goodsBlocks('Di bawah nol di suatu tempat', facts.belowZero),
    ],
    footer: first?.entry == null ? '' : anchorText(first.entry),
    at: facts.at,
  };
}

function sums({ own, consigned }: StockValue): PaperBlock[] {
  const row = (words: string, of: (worth: StockWorth) => number) => ({ cells: [words, paperNumber(of(own)), paperNumber(of(consigned))] });
  return [
    {
      kind: 'table',
      columns: [
        { head: 'Uraian', align: 'left', width: 'rest' },
        { head: OWN_WORDS, align: 'right', width: 100 },
        { head: CONSIGNED_WORDS, align: 'right', width: 100 },
      ],
      rows: [
        row('Barang', ({ goods }) => goods),
        row('Nilai menurut harga jual (Rp)', ({ atPrice }) => atPrice),
        row('Nilai menurut harga pokok, yang diketahui (Rp)', ({ atCost }) => atCost),
        row('Harga jual dari yang berharga pokok (Rp)', ({ costedAtPrice }) => costedAtPrice),
        row('Barang seluruhnya atau sebagian tanpa harga pokok', ({ withoutCost }) => withoutCost),
        row('Barang di bawah nol', ({ belowZero }) => belowZero),
      ],
    },
    { kind: 'text', text: 'Barang titipan bukan milik satuan kerja: nilainya berdiri sendiri dan tidak dijumlahkan dengan barang sendiri.' },
    ...(own.withoutCost + consigned.withoutCost === 0 ? [] : [{ kind: 'text', text: 'Yang tidak diketahui harga pokoknya tidak dihitung nol: ditulis -, atau nilai bertanda * yang hanya dari sisanya. Barangnya disebut di bawah.' } as const]),
    ...(own.belowZero + consigned.belowZero === 0 ? [] : [{ kind: 'text', text: 'Yang di bawah nol (terjual sebelum dicatat masuk) mengurangi nilai.' } as const]),
  ];
}

function bars(title: string, side: StockSide | null): PaperBlock[] {
  if (side === null || side.groups.length === 0) return [];
  return [
    { kind: 'heading', text: `${title}: nilai jual, nilai pokok, jumlah` },
    {
      kind: 'bars',
      rows: side.groups.map((group) => ({
        name: group.name === '' ? OWN_WORDS : group.name,
        value: group.atPrice,
        figures: [paperNumber(group.atPrice), group.withoutCost === group.goods && group.atCost === 0 ? '-' : `${paperNumber(group.atCost)}${group.withoutCost > 0 ? '*' : ''}`, group.quantity === null || group.unit === null ? '' : `${paperQuantityCell(group.quantity)} ${group.unit}`],
      })),
    },
  ];
}

function goodsBlocks(title: string, { rows, total }: StockValueRows): PaperBlock[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: rows.length < total ? `${title} (${rows.length} dari ${paperNumber(total)})` : `${title} (${paperNumber(total)})` },
    {
      kind: 'table',
      columns: [
        { head: 'Barang', align: 'left', width: 'rest' },
        { head: 'Pemilik', align: 'left', width: 86 },
        { head: 'Jumlah', align: 'right', width: 52 },
        { head: 'Harga (Rp)', align: 'right', width: 60 },
        { head: 'Nilai jual (Rp)', align: 'right', width: 66 },
        { head: 'Nilai pokok (Rp)', align: 'right', width: 66 },
      ],
      rows: rows.map((row) => ({ cells: [goodsWithUnit(row.name, row.unit), row.owner ?? OWN_WORDS, paperQuantityCell(row.quantity), paperNumber(row.price), paperNumber(row.atPrice), costCell(row)] })),
    },
  ];
}

function costCell({ atCost, withoutCost }: StockValueRow): string {
  return atCost === null ? '-' : `${paperNumber(atCost)}${withoutCost ? '*' : ''}`;
}
