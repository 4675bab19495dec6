import type { Cell, Sheet } from '../close-export/export-tables.ts';
import { daysWords, shortDay } from '../office-paper/paper-day.ts';
import { changeOf } from './change-of.ts';
import type { ProductReport } from './product-report.ts';
import type { GroupFigure, SalesReport, SalesSums } from './sales-report.ts';

const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;

/** The sales report as sheets of a workbook: figures are numbers, days are texts as on the papers. */
export function reportSheets(report: SalesReport, best: ProductReport, slow: ProductReport): Sheet[] {
  return [
    sumsSheet(report),
    { name: 'Per hari', head: ['Tanggal buku', 'Hari', 'Dokumen', 'Penjualan bersih (Rp)'], rows: report.byDay.map(({ key, count, amount }) => [shortDay(key), WEEKDAYS[dayOfWeek(key)] ?? '', count, amount]) },
    groupSheet('Per jam', 'Jam', report.byHour.map((row) => ({ ...row, name: `${row.key}.00` })), 'Dokumen'),
    groupSheet('Hari dalam minggu', 'Hari', report.byWeekday.map((row) => ({ ...row, name: WEEKDAYS[Number(row.key)] ?? row.key })), 'Dokumen'),
    groupSheet('Golongan barang', 'Golongan barang', report.byCategory, 'Baris'),
    groupSheet('Unit penghasil', 'Unit penghasil', report.byProducer, 'Baris'),
    groupSheet('Bengkel kerja', 'Bengkel kerja', report.byWorkshop, 'Baris'),
    productSheet('Paling laku', best),
    productSheet('Paling lambat', slow),
  ];
}

/** 0 = Monday. */
function dayOfWeek(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** `+12,5` as a number of percent with one decimal, or an empty cell. */
function percentCell(change: number | null): Cell {
  return change === null ? null : Math.round(change / 10) / 10;
}

function sumsSheet(report: SalesReport): Sheet {
  const { before } = report;
  const row = (text: string, of: (sums: SalesSums) => number): Cell[] => [text, of(report), before === null ? null : of(before), before === null ? null : percentCell(changeOf(of(report), of(before)))];
  return {
    name: 'Ringkasan',
    head: ['Uraian', daysWords(report), before === null ? 'Masa sebelumnya' : daysWords(before), 'Berubah (%)'],
    rows: [
      row('Penjualan sebelum potongan (Rp)', ({ gross }) => gross),
      row('Potongan (Rp)', ({ discounts }) => (discounts === 0 ? 0 : -discounts)),
      row('Retur dan batal (Rp)', ({ back }) => back),
      row('Pembulatan tunai (Rp)', ({ rounding }) => rounding),
      row('Penjualan bersih (Rp)', ({ total }) => total),
      row('Struk penjualan', ({ sales }) => sales.count),
      row('Struk retur', ({ refunds }) => refunds.count),
      row('Struk batal', ({ voids }) => voids.count),
      row('Hari buka', ({ openDays }) => openDays),
    ],
  };
}

function groupSheet(name: string, head: string, rows: readonly GroupFigure[], counted: string): Sheet {
  return { name, head: [head, counted, 'Penjualan (Rp)', 'Masa sebelumnya (Rp)', 'Berubah (%)'], rows: rows.map((row) => [row.name, row.count, row.amount, row.before, row.before === null ? null : percentCell(changeOf(row.amount, row.before))]) };
}

function productSheet(name: string, { rows, count }: ProductReport): Sheet {
  return {
    name,
    head: ['Barang', 'Golongan barang', 'Bengkel kerja', 'Satuan', 'Terjual', 'Sebelum potongan (Rp)', 'Potongan (Rp)', 'Kembali', 'Kembali (Rp)', 'Bersih (Rp)', 'Dari yang harga pokoknya diketahui (Rp)', 'Laba kotor (Rp)', 'Harga sekarang (Rp)', 'Ada', 'Cukup (hari)'],
    rows: [
      ...rows.map((row): Cell[] => [row.name, row.category, row.workshop, row.unit, row.quantity / 1000, row.gross, row.discount, row.backQuantity / 1000, row.back, row.net, row.costed, row.margin, row.price, row.onHand === null ? null : row.onHand / 1000, row.lastsDays]),
      // What is left out is said in the list itself.
      ...(rows.length < count ? [[`${count - rows.length} barang lagi tidak termuat: lembar ini memuat ${rows.length} yang teratas.`]] : []),
    ],
  };
}
