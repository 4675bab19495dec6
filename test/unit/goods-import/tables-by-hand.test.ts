import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../electron/sheet-reader/read-sheet.ts';
import { guessGoodsMapping } from '../../../shared/domain/goods-import/goods-mapping.ts';
import { planGoods, type GoodsPlan } from '../../../shared/domain/goods-import/plan-goods.ts';
import type { SheetTable } from '../../../shared/domain/sheet/sheet.ts';
import { makeWorkbook, sheetData } from '../../support/make-workbook.ts';

const DEFAULTS = { category: 'Kerajinan', producer: 'Lapas Uji', workshop: 'Kayu', unit: 'buah' };
const tableOf = (bytes: Uint8Array): SheetTable => {
  const read = readSheet(bytes, 0);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const planOf = ({ rows }: SheetTable): GoodsPlan => planGoods(rows, guessGoodsMapping(rows), DEFAULTS, { byCode: () => null, byName: () => null }, '2026-11-23');
const csv = (...lines: string[]): SheetTable => tableOf(Buffer.from(lines.join('\n')));
const sheet = (rows: (string | number)[][], merged = ''): SheetTable => tableOf(makeWorkbook(`${sheetData(rows)}${merged}`));
const goods = ({ rows }: GoodsPlan) => rows.map(({ row, values: { name, price, details } }) => [row, name, price, details?.cost]);

describe('a table as galleries make it by hand', () => {
  it('has no goods in its sums and in the numbers of its columns', () => {
    const plan = planOf(csv('DAFTAR HARGA;;;;', 'No;Nama Barang;Satuan;Harga;Stok', '1;2;3;4;5', '1;Meja;buah;Rp 12.500,-;3', ';JUMLAH KERAJINAN KAYU;;12.500;3', '2;Rak;buah;15.000;2', 'Total;;;15.000;2', ';JUMLAH;;27.500;5', ';Grand Total :;;27.500;5'));
    expect(goods(plan)).toEqual([[4, 'Meja', 12_500, undefined], [6, 'Rak', 15_000, undefined]]);
    expect([plan.faults, plan.noGoods]).toEqual([[], [3, 5, 7, 8, 9]]);
    expect(planOf(csv('No;Nama;Harga', '(1);(2);(3)', '1;Meja;5000')).noGoods).toEqual([2]);
  });

  it('has goods whatever they are called, as long as something names them', () => {
    const plan = planOf(csv('Kode;Nama;Harga', 'T1;Total;5000', ';Totalita;6000', 'jumlah;Kalkulator;7000', '1;2;3000', '3;1;2'));
    expect(plan.rows.map(({ values: { name } }) => name)).toEqual(['Total', 'Totalita', 'Kalkulator', '2', '1']);
    // A name that is there already names goods.
    const known = { productId: 'p', name: 'Jumlah', kind: 'goods', category: 'Kerajinan', producer: 'Lapas Uji', workshop: 'Kayu', unit: 'buah', fractional: false, price: 1_000, priceFloor: null, active: true, codes: [], details: {} } as never;
    const { rows } = csv('Nama;Harga', 'Jumlah;5000');
    expect(planGoods(rows, guessGoodsMapping(rows), DEFAULTS, { byCode: () => null, byName: (name) => (name === 'Jumlah' ? known : null) }, '2026-11-23')).toMatchObject({ noGoods: [], rows: [{ act: 'change' }] });
  });

  it('has no goods in what heads them; whatever else has no price may have lost it', () => {
    const plan = planOf(csv('No;Nama;Harga;Stok', ';KERAJINAN;;', '1;Kapal;75000;3', 'B.;Makanan basah;;', ';KUE;;', '2;Donat;4000;10', ';Minuman;;', '3;Sari jahe;12000;8', '4;KOPI;;', ';PENUTUP;;'));
    expect([goods(plan).map(([row]) => row), plan.noGoods, plan.faults.map(({ row, fault }) => [row, fault])]).toEqual([[3, 6, 8], [2, 4, 5], [[7, 'required'], [9, 'required'], [10, 'required']]]);
    // Goods in capitals: one without a price is no heading.
    expect(planOf(csv('Nama;Harga', 'KAPAL;75000', 'KERIS;', 'DONAT;4000')).faults.map(({ row }) => row)).toEqual([3]);
    // A heading that is called as goods that are there may be these goods.
    const known = { productId: 'p', name: 'KUE', kind: 'goods', category: 'Kerajinan', producer: 'Lapas Uji', workshop: 'Kayu', unit: 'buah', fractional: false, price: 1_000, priceFloor: null, active: true, codes: [], details: {} } as never;
    const { rows } = csv('Nama;Harga', 'KUE;', 'Donat;4000');
    expect(planGoods(rows, guessGoodsMapping(rows), DEFAULTS, { byCode: () => null, byName: (name) => (name === 'KUE' ? known : null) }, '2026-11-23')).toMatchObject({ noGoods: [], same: 1 });
  });

  it('names columns in two rows: what it is bought for is not the price', () => {
    const rows = [['No', 'Nama Barang', 'Harga', '', 'Stok'], ['', '', 'Beli', 'Jual', ''], [1, 'Meja', 10_000, 12_500, 3]];
    const merged = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/><mergeCell ref="E1:E2"/></mergeCells>';
    for (const table of [sheet(rows), sheet(rows, merged), sheet([['DAFTAR BARANG'], ['Barang', '', '', 'Harga'], ['Kode', 'Nama', 'Harga beli', 'Jual'], ['A1', 'Meja', 10_000, 12_500]])]) {
      const plan = planOf(table);
      expect([goods(plan).map(([, ...values]) => values), plan.faults]).toEqual([[['Meja', 12_500, 10_000]], []]);
    }
    // Goods without figures below a column without a name are goods.
    expect(planOf(csv('Nama;Golongan;', 'Meja;Kayu;bagus', 'Rak;Kayu;')).faults.map(({ row, field }) => [row, field])).toEqual([[2, 'price'], [3, 'price']]);
  });

  it('is signed by those who made it, and what they write there is no goods', () => {
    const table = ['No;Nama Barang;Satuan;Harga;Stok', '1;Meja;buah;12.500;3', ';JUMLAH;;12.500;3'];
    const signed = [';;;Palu, 3 Maret 2026;', 'Mengetahui,;;;Dibuat oleh:;', ';Kepala Seksi Kegiatan Kerja;;Pengelola galeri;', ';Budi Santoso, A.Md.P., S.H.;;Siti Aminah;', ';NIP. 19800101 200003 1 001;;NIP 198501012010012002;'];
    const plan = planOf(csv(...table, ...signed));
    expect([goods(plan).map(([row]) => row), plan.faults, plan.noGoods]).toEqual([[2], [], [3, 4, 5, 6, 7, 8]]);
    for (const line of ['Palu, 3 Maret 2026', 'Luwuk, 03-03-2026', 'Kota Palu, ..... Maret 2026', 'Palu, …………… 2026', 'Palu, tgl. 3 Nopember 2026', 'Ka. Lapas Kelas IIA Palu', 'a.n. Kepala Rutan', 'Kasubsi Giatja', 'Yang membuat,', 'Disetujui oleh', 'Mengetahui,\nKepala Seksi', 'NIP. 1980']) expect([line, planOf(sheet([['Nama', 'Harga'], ['Meja', 5_000], [line, ''], ['Budi Santoso', '']])).noGoods]).toEqual([line, [3, 4]]);
  });

  it('has goods below a signature too, and those without a price are told as they are', () => {
    // A second table: its figures are those of goods, whatever stood above.
    expect(planOf(csv('Nama;Harga', 'Meja;5000', 'Mengetahui;', 'Budi;', 'Rak;7000', 'Kursi;?', 'Lemari;')).rows.map(({ row }) => row)).toEqual([2, 5]);
    expect(planOf(csv('Nama;Harga', 'Meja;5000', 'Mengetahui;', 'Budi;', 'Rak;7000', 'Lemari;')).faults.map(({ row, fault }) => [row, fault])).toEqual([[6, 'required']]);
    expect(planOf(csv('Nama;Harga', 'Meja;5000', 'Mengetahui;', 'Rak;7,5', 'Lemari;')).faults.map(({ row, fault }) => [row, fault])).toEqual([[4, 'amount-ambiguous'], [5, 'required']]);
    for (const name of ['Kepala sabuk', 'Kalender, Januari', 'Kayu jati', 'Kalung', 'Nipah', 'Dibuat dari bambu', 'Kain, 2026', 'Kasir mini']) expect([name, planOf(csv('Nama;Harga', 'Meja;5000', `${name};`)).faults.map(({ row }) => row)]).toEqual([name, [3]]);
  });

  it('has prices so low that thousands may be meant, and they are named', () => {
    const rows = [['Nama', 'Harga'], ['Meja', 25], ['Kursi', 12.5], ['Paku', 99], ['Rak', 100], ['Lem', 25_000]];
    const plan = planOf(sheet(rows));
    expect([plan.lowPrices, plan.faults.map(({ row, fault }) => [row, fault])]).toEqual([[2, 4], [[3, 'amount-not-whole']]]);
    // A price that is there already is none of the file's.
    const known = { productId: 'p', name: 'Paku', kind: 'goods', category: 'Kerajinan', producer: 'Lapas Uji', workshop: 'Kayu', unit: 'buah', fractional: false, price: 99, priceFloor: null, active: true, codes: [], details: {} } as never;
    const table = sheet(rows);
    expect(planGoods(table.rows, guessGoodsMapping(table.rows), DEFAULTS, { byCode: () => null, byName: (name) => (name === 'Paku' ? known : null) }, '2026-11-23').lowPrices).toEqual([2]);
  });

  it('never takes the person who made it for the goods', () => {
    expect(goods(planOf(csv('No;Nama WBP;Nama Produk;Harga', '1;Asep;Meja;12500'))).map(([, name]) => name)).toEqual(['Meja']);
    expect(goods(planOf(csv('No;Nama;Hasil Karya;Harga', '1;Asep;Meja;12500'))).map(([, name]) => name)).toEqual(['Meja']);
    expect(guessGoodsMapping(csv('Kode WBP;Pembuat;Barang;Hrg (Rp);Sat.;Jml;Ket', 'x;Asep;Meja;12500;buah;3;bagus').rows).roles).toEqual(['ignore', 'ignore', 'name', 'price', 'unit', 'stock', 'description']);
    expect(guessGoodsMapping(csv('Nama barang yang dibuat oleh bengkel;Harga', 'Meja;12500').rows).roles).toEqual(['name', 'price']);
    expect(guessGoodsMapping(csv('Bengkel pembuat;Lapas pembuat;Nama;Harga', 'Kayu;Lapas;Meja;12500').rows).roles).toEqual(['workshop', 'producer', 'name', 'price']);
  });

  it('has no code where the spreadsheet cut one short', () => {
    for (const code of ['8,99123E+12', '8.99123E+12', '8E+12', 'A1 ; 8,99E+12']) expect(planOf(csv('Nama\tKode\tHarga', `Meja\t${code}\t5000`)).faults).toEqual([{ row: 2, field: 'code', fault: 'code-shortened', text: code }]);
    expect(planOf(sheet([['Nama', 'Kode', 'Harga'], ['Meja', 1.2e21, 5_000]])).faults.map(({ fault }) => fault)).toEqual(['code-shortened']);
    expect(planOf(csv('Nama;Kode;Harga', 'Meja;12E3;5000')).rows[0]?.values.codes).toEqual(['12E3']);
  });

  it('may begin on a later sheet', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const book = makeWorkbook('<sheetData/>', [
      { name: 'xl/workbook.xml', content: `<workbook xmlns="${main}" xmlns:r="x"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/><sheet name="Barang" sheetId="2" r:id="rId2"/></sheets></workbook>` },
      { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>' },
      { name: 'xl/worksheets/sheet2.xml', content: `<worksheet xmlns="${main}">${sheetData([['Nama', 'Harga'], ['Meja', 5_000]])}</worksheet>` },
    ]);
    expect(tableOf(book)).toMatchObject({ sheets: ['Sheet1', 'Barang'], sheet: 1 });
    expect(readSheet(makeWorkbook('<sheetData/>'), 0)).toEqual({ ok: false, error: { code: 'sheet.empty' } });
  });
});
