import { addRupiah, negateRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import type { Instant } from '../../kernel/instant.ts';
import { axisOf } from '../report/axis.ts';
import { changeOf } from '../report/change-of.ts';
import type { ProductReport } from '../report/product-report.ts';
import type { GroupFigure, SalesReport, SalesSums } from '../report/sales-report.ts';
import { timeRows, type TimeUnit } from '../report/time-rows.ts';
import { paperNumber, paperQuantityCell } from '../receipt/paper-text.ts';
import { amountColumn } from './figures.ts';
import type { OfficePaper, PaperBlock, PaperRow } from './office-paper.ts';
import { daysInName, daysWords } from './paper-day.ts';
import type { PaperIssuer } from './paper-issuer.ts';

/** Products of each order that stand on paper; all of them are in the XLSX. */
const PAPER_PRODUCTS = 15;
/** Labels that fit under the columns of a chart. */
const MOST_LABELS = 16;
const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
const TIME_TITLES: Record<TimeUnit, string> = { hour: 'Penjualan per jam', day: 'Penjualan per hari', month: 'Penjualan per bulan' };

/** Laporan penjualan: sums beside those of the range before, charts, where it came from, best and slowest sellers. */
export function salesReportPaper(report: SalesReport, best: ProductReport, slow: ProductReport, made: { readonly at: Instant; readonly footer: string }, issuer: PaperIssuer): OfficePaper {
  const time = timeRows(report);
  const axis = axisOf(Math.max(0, time.meanBefore ?? 0, ...time.rows.map(({ amount }) => amount)));
  const every = Math.ceil(time.rows.length / MOST_LABELS);
  return {
    fileName: `laporan-penjualan-${daysInName(report)}`,
    landscape: false,
    letterhead: issuer.letterhead,
    title: 'LAPORAN PENJUALAN',
    number: daysWords(report),
    mark: null,
    blocks: [
      sumsTable(report),
      { kind: 'heading', text: TIME_TITLES[time.unit] },
      {
        kind: 'columns',
        columns: time.rows.map(({ key, amount }, index) => ({ label: index % every === 0 ? timeLabel(key, time.unit) : '', value: amount })),
        ticks: axis.ticks.map((value) => ({ value, label: paperNumber(value) })),
        mean: time.meanBefore === null || report.before === null ? null : { value: time.meanBefore, label: `rata-rata per hari buka ${daysWords(report.before)}: Rp ${paperNumber(time.meanBefore)}` },
      },
      ...groupBlocks('Menurut golongan barang', report.byCategory, report),
      ...groupBlocks('Menurut unit penghasil', report.byProducer, report),
      ...groupBlocks('Menurut bengkel kerja', report.byWorkshop, report),
      ...groupBlocks('Menurut jam', report.byHour.map((row) => ({ ...row, name: `${row.key}.00` })), report),
      ...groupBlocks('Menurut hari', report.byWeekday.map((row) => ({ ...row, name: `${WEEKDAYS[Number(row.key)] ?? row.key} (${row.days} hari buka)` })), report),
      ...productBlocks('Paling laku', best),
      ...productBlocks('Paling lambat, masih ada di rak', slow),
    ],
    footer: made.footer,
    at: made.at,
  };
}

function timeLabel(key: string, unit: TimeUnit): string {
  if (unit === 'hour') return `${key}.00`;
  return unit === 'day' ? String(Number(key.slice(8))) : `${key.slice(5)}-${key.slice(2, 4)}`;
}

function percent(change: number | null): string {
  if (change === null) return '-';
  const tenths = Math.round(Math.abs(change) / 10);
  return `${change < 0 ? '-' : '+'}${Math.floor(tenths / 10)},${tenths % 10}%`;
}

function sumsTable(report: SalesReport): PaperBlock {
  const { before } = report;
  const row = (text: string, of: (sums: SalesSums) => Rupiah, sum = false): PaperRow => ({
    cells: [text, paperNumber(of(report)), ...(before === null ? [] : [paperNumber(of(before)), percent(changeOf(of(report), of(before)))])],
    sum,
  });
  const count = (text: string, of: (sums: SalesSums) => number): PaperRow => ({ cells: [text, paperNumber(of(report)), ...(before === null ? [] : [paperNumber(of(before)), percent(changeOf(of(report), of(before)))])] });
  return {
    kind: 'table',
    columns: [
      { head: 'Uraian', align: 'left', width: 'rest' },
      amountColumn('Masa ini'),
      ...(before === null ? [] : [{ head: daysWords(before), align: 'right' as const, width: 130 }, { head: 'Berubah', align: 'right' as const, width: 54 }]),
    ],
    rows: [
      row('Penjualan sebelum potongan', ({ gross }) => gross),
      row('Potongan', ({ discounts }) => negateRupiah(discounts)),
      row('Retur dan batal', ({ back }) => back),
      row('Pembulatan tunai', ({ rounding }) => rounding),
      row('Penjualan bersih', ({ total }) => total, true),
      count('Struk penjualan', ({ sales }) => sales.count),
      count('Struk retur', ({ refunds }) => refunds.count),
      count('Struk batal', ({ voids }) => voids.count),
      count('Hari buka', ({ openDays }) => openDays),
    ],
  };
}

function groupBlocks(title: string, rows: readonly GroupFigure[], report: SalesReport): PaperBlock[] {
  const shown = rows.filter(({ amount, count }) => amount !== 0 || count > 0);
  if (shown.length === 0) return [];
  const whole = addRupiah(...shown.map(({ amount }) => amount));
  return [
    { kind: 'heading', text: title },
    {
      kind: 'bars',
      rows: shown.map(({ name, amount, before }) => ({
        name,
        value: amount,
        figures: [paperNumber(amount), whole <= 0 ? '' : `${percentOf(amount, whole)}`, ...(report.before === null ? [] : [percent(changeOf(amount, before ?? 0))])],
      })),
    },
  ];
}

/** `12,5%` of the whole, nothing below zero. */
function percentOf(amount: Rupiah, whole: Rupiah): string {
  const tenths = Math.round((Math.max(0, amount) * 1_000) / whole);
  return `${Math.floor(tenths / 10)},${tenths % 10}%`;
}

function productBlocks(title: string, { rows, count }: ProductReport): PaperBlock[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, PAPER_PRODUCTS);
  return [
    { kind: 'heading', text: shown.length < count ? `${title} (${shown.length} dari ${paperNumber(count)} barang)` : title },
    {
      kind: 'table',
      columns: [
        { head: 'Barang', align: 'left', width: 'rest' },
        { head: 'Terjual', align: 'right', width: 36 },
        { head: 'Potongan (Rp)', align: 'right', width: 50 },
        { head: 'Kembali (Rp)', align: 'right', width: 50 },
        { head: 'Bersih (Rp)', align: 'right', width: 54 },
        { head: 'Laba kotor (Rp)', align: 'right', width: 54 },
        { head: 'Ada', align: 'right', width: 32 },
        { head: 'Cukup (hari)', align: 'right', width: 34 },
      ],
      rows: shown.map((row) => ({
        cells: [row.name, paperQuantityCell(row.quantity), paperNumber(row.discount), paperNumber(row.back), paperNumber(row.net), row.margin === null ? '-' : `${paperNumber(row.margin)}${row.costed === row.net ? '' : '*'}`, row.onHand === null ? '-' : paperQuantityCell(row.onHand), row.lastsDays === null ? '-' : paperNumber(row.lastsDays)],
      })),
    },
    ...(shown.some(({ margin, costed, net }) => margin !== null && costed !== net) ? [{ kind: 'text', text: '* harga pokok hanya diketahui dari sebagian yang terjual' } as const] : []),
  ];
}
