import type { Cell, Sheet } from '../close-export/export-tables.ts';
import type { Instant, TimeZone } from '../../kernel/instant.ts';
import { zoneWords } from '../../kernel/unit-zones.ts';
import { changeOf } from './change-of.ts';
import type { StockSight } from '../stock/stock-list.ts';
import type { DaySpan } from './day-range.ts';
import type { LabelRunReport } from './label-runs.ts';
import type { StockSheetWords } from './on-hand-sheets.ts';
import { CONSIGNED_WORDS, GROUPING_WORDS, LABEL_OUTPUT_WORDS, LABEL_STATE_WORDS, listMoment, momentWords, OWN_WORDS, PRICE_STATE_WORDS, ruleWords, runRemarks } from './list-words.ts';
import type { ListPriceChange, OrdinaryPriceChange, PriceChangeReport, PriceSpan } from './price-changes.ts';
import type { StockSide, StockWhole, StockWorth } from './stock-value.ts';

/** A list that is wanted as a file. */
export type ListWanted =
  | { readonly list: 'stock'; readonly at: Instant; readonly zone: TimeZone }
  | { readonly list: 'on-hand'; readonly sight: StockSight; readonly words: StockSheetWords }
  | { readonly list: 'prices'; readonly span: PriceSpan }
  | { readonly list: 'labels'; readonly span: DaySpan };

/** The value of the stock: own goods and consigned ones in columns of their own, every grouping, every product. */
export function stockSheets({ values, goods: { rows, total } }: StockWhole, made: { readonly at: Instant; readonly zone: TimeZone }): Sheet[] {
  const [first] = values;
  const sum = (words: string, of: (worth: StockWorth) => number): Cell[] => [words, first === undefined ? 0 : of(first.own), first === undefined ? 0 : of(first.consigned)];
  return [
    {
      name: 'Ringkasan',
      head: ['Uraian', OWN_WORDS, CONSIGNED_WORDS],
      rows: [
        ['Keadaan', momentWords(made.at, made.zone), null],
        ['Sampai catatan', first?.entry?.seq ?? null, first?.entry?.head8 ?? null],
        sum('Barang', ({ goods }) => goods),
        sum('Nilai menurut harga jual (Rp)', ({ atPrice }) => atPrice),
        sum('Nilai menurut harga pokok, yang diketahui (Rp)', ({ atCost }) => atCost),
        sum('Harga jual dari yang berharga pokok (Rp)', ({ costedAtPrice }) => costedAtPrice),
        sum('Barang seluruhnya atau sebagian tanpa harga pokok', ({ withoutCost }) => withoutCost),
        sum('Barang di bawah nol', ({ belowZero }) => belowZero),
        ...(rows.length < total ? [['Barang yang tidak termuat di lembar Barang', total - rows.length, null] as Cell[]] : []),
      ],
    },
    ...values.map((value): Sheet => ({
      name: GROUPING_WORDS[value.by],
      head: [GROUPING_WORDS[value.by], 'Kepemilikan', 'Barang', 'Jumlah', 'Satuan', 'Nilai jual (Rp)', 'Nilai pokok yang diketahui (Rp)', 'Nilai jual dari yang berharga pokok (Rp)', 'Barang tanpa harga pokok', 'Barang di bawah nol'],
      rows: [...groupRows(value.own, OWN_WORDS), ...groupRows(value.consigned, CONSIGNED_WORDS)],
    })),
    {
      name: 'Barang',
      head: ['Barang', 'Kode', 'Golongan barang', 'Bengkel kerja', 'Pemilik', 'Satuan', 'Jumlah', 'Harga jual (Rp)', 'Nilai jual (Rp)', 'Nilai pokok yang diketahui (Rp)', 'Harga pokok'],
      rows: rows.map((row) => [row.name, row.code, row.category, row.workshop, row.owner ?? OWN_WORDS, row.unit, row.quantity / 1000, row.price, row.atPrice, row.atCost, row.atCost === null ? 'tidak diketahui' : row.withoutCost ? 'sebagian diketahui' : 'diketahui']),
    },
  ];
}

function groupRows({ groups }: StockSide, owner: string): Cell[][] {
  return groups.map((group) => [group.name === '' ? OWN_WORDS : group.name, owner, group.goods, group.quantity === null ? null : group.quantity / 1000, group.unit, group.atPrice, group.atCost, group.costedAtPrice, group.withoutCost, group.belowZero]);
}

/** Changes of ordinary prices and of price lists, a sheet each. */
export function priceSheets({ rows, total, zones }: PriceChangeReport): Sheet[] {
  const ordinary = rows.filter((row): row is OrdinaryPriceChange => row.kind === 'ordinary');
  const lists = rows.filter((row): row is ListPriceChange => row.kind === 'list');
  return [
    {
      name: 'Perubahan harga',
      head: ['Catatan', `Waktu (${zoneWords(zones)})`, 'Keadaan', 'Barang', 'Kode', 'Daftar harga', 'Harga lama (Rp)', 'Harga baru (Rp)', 'Selisih (Rp)', 'Berubah (%)', 'Harga terendah lama (Rp)', 'Harga terendah baru (Rp)', 'Mulai', 'Oleh', 'Alasan', 'Barang dalam catatan ini'],
      rows: [
        ...ordinary.map((row): Cell[] => [row.seq, listMoment(row.at, zones), PRICE_STATE_WORDS[row.state], row.name, row.code, 'Harga biasa', row.before, row.after, row.after - row.before, percentCell(changeOf(row.after, row.before)), row.floorBefore, row.floorAfter, row.from, row.by, row.note, row.together]),
        ...moreRows(rows.length, total),
      ],
    },
    {
      name: 'Daftar harga',
      head: ['Catatan', `Waktu (${zoneWords(zones)})`, 'Daftar harga', 'Tentang', 'Aturan lama', 'Aturan baru', 'Oleh'],
      rows: lists.map((row) => [row.seq, listMoment(row.at, zones), row.list, row.name ?? 'Semua barang', ruleWords(row.before), ruleWords(row.after), row.by]),
    },
  ];
}

/** Runs of labels, and their goods one by one. */
export function labelSheets({ rows, total, zones }: LabelRunReport): Sheet[] {
  return [
    {
      name: 'Label tercetak',
      head: [`Waktu (${zoneWords(zones)})`, 'Nomor cetak', 'Templat', 'Tujuan', 'Label', 'Macam barang', 'Lembar', 'Keadaan', 'Keterangan', 'Oleh'],
      rows: [
        ...rows.map((row): Cell[] => [listMoment(row.at, zones), row.printNumber, row.template, LABEL_OUTPUT_WORDS[row.output], row.labels, row.goods.length, row.pages, LABEL_STATE_WORDS[row.state], runRemarks(row).join(', ') || null, row.by]),
        ...moreRows(rows.length, total),
      ],
    },
    {
      name: 'Barang',
      head: [`Waktu (${zoneWords(zones)})`, 'Nomor cetak', 'Templat', 'Barang', 'Label', 'Keadaan'],
      rows: rows.flatMap((row) => row.goods.map(({ name, copies }): Cell[] => [listMoment(row.at, zones), row.printNumber, row.template, name, copies, LABEL_STATE_WORDS[row.state]])),
    },
  ];
}

/** Says in the list itself that it is not all. */
function moreRows(shown: number, total: number): Cell[][] {
  return shown < total ? [[null, `${total - shown} baris lagi tidak termuat: pilih masa yang lebih pendek.`]] : [];
}

/** A number of percent with one decimal, or an empty cell. */
function percentCell(change: number | null): Cell {
  return change === null ? null : Math.round(change / 10) / 10;
}
