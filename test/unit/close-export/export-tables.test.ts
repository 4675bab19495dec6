import { expect, it } from 'vitest';
import { closeSheet, detailSheet } from '../../../shared/domain/close-export/export-tables.ts';
import { csvText } from '../../../shared/domain/close-export/csv-text.ts';
import { sampleExport } from '../../support/sample-export.ts';

it('each close is one line, its ways to pay in columns of their own', () => {
  const { head, rows } = closeSheet(sampleExport(2));
  const line = Object.fromEntries(head.map((name, index) => [name, rows[0]?.[index]]));
  expect(line).toMatchObject({ Z: 7, 'Tanggal buku': '2026-11-20', Kasir: 'Rina Andriani', Dokumen: 13, Bruto: 835_000, Potongan: 9_800, Retur: -25_000, Pembulatan: -200, Bersih: 800_000, Tunai: 625_000, QRIS: 175_000, Seharusnya: 1_010_000, Terhitung: 1_008_500, Selisih: -1_500, Ditinggal: 500_000, Diserahkan: 508_500 });
  expect(rows).toHaveLength(2);
});

it('every total of a close stands in the details and adds up to the same', () => {
  const { rows } = detailSheet(sampleExport(1));
  const sum = (kind: string) => rows.filter((row) => row[2] === kind).reduce((total, row) => total + Number(row[6]), 0);
  expect([sum('cara bayar'), sum('jenis dokumen'), sum('kasir'), sum('jam'), sum('akun pendapatan')]).toEqual([800_000, 800_000, 800_000, 800_000, 800_000]);
  expect(sum('golongan barang')).toBe(800_200);
});

it('CSV has numbers as digits, texts that cannot become formulas, and quotes where they are needed', () => {
  const text = csvText({ name: 'x', head: ['Nama', 'Jumlah'], rows: [['=1+1', -1_500], ['+62', 0], ['-gratis', 1], ['@x', 2], ['a;b "c"\nd', null], ['\tx', 3], ['biasa', 99_999_999_999]] });
  expect(text).toBe("\uFEFFNama;Jumlah\r\n'=1+1;-1500\r\n'+62;0\r\n'-gratis;1\r\n'@x;2\r\n\"a;b \"\"c\"\"\nd\";\r\n'\tx;3\r\nbiasa;99999999999\r\n");
});
