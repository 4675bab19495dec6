import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import { startApp, type App } from '../support/app.ts';
import { makeWorkbook, sheetData } from '../support/make-workbook.ts';
import { lookElsewhere } from '../support/look-elsewhere.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

const MANAGER = { name: 'Maria Lasut', secret: 'sandi administrator' } as const;
const UNIT = { name: 'Galeri Baru', agency: 'Lapas Kelas IIB Luwuk', address: '', phone: '', timeZone: 'Asia/Makassar' };
const LONG = 'Tas rajut selempang motif anyaman bambu kuning dengan tali kulit sapi asli dan resleting kuningan ukuran besar sekali';

describe('goods from a file', () => {
  let app: App;
  let page: Page;
  let session: string;
  const dir = mkdtempSync(join(tmpdir(), 'etalase-impor-'));
  const listed = (text = ''): Promise<ProductPage> => app.call<ProductPage>('catalog.list', { text, offset: 0, limit: 100 }, session);
  const said = (text: string | RegExp) => page.getByText(text, typeof text === 'string' ? { exact: true } : {}).first().waitFor();
  /** The person presses the key, the browser asks for a file, the person chooses it. */
  const choose = async (name: string, content: string | Uint8Array): Promise<void> => {
    const path = join(dir, name);
    writeFileSync(path, content);
    const asked = page.waitForEvent('filechooser');
    await pressAsPerson(page.keyboard, 'F2');
    await (await asked).setFiles(path);
  };
  beforeAll(async () => {
    app = await startApp({ seed: 'none' });
    page = app.page;
    await app.call('setup.createGallery', { commandId: newId(), unit: UNIT, registerCode: 'K1', administrator: MANAGER, cashier: null, printer: { address: null, profileId: 'generic-58', drawer: false } });
    session = await app.signInOutside(MANAGER);
    await app.reopen();
    await app.signIn(MANAGER);
    await page.getByRole('button', { name: 'Buka halaman Barang' }).click();
    await page.getByRole('heading', { name: 'Barang', level: 1 }).waitFor();
  });
  afterAll(async () => {
    await app?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('are imported by keys alone: file, look, import; and the same file again says that nothing is new', async () => {
    const views = page.getByRole('radiogroup', { name: 'Tampilan', exact: true }).getByRole('radio');
    for (let at = 1; at < (await views.count()); at += 1) {
      await pressAsPerson(page.keyboard, 'Control+h');
      await expect.poll(() => views.nth(at).getAttribute('aria-checked')).toBe('true');
    }
    await said('Daftar barang dari XLSX atau CSV');
    // The other way by one key each: the form, then goods that are not there yet, then everything.
    const form = page.waitForEvent('download');
    await pressAsPerson(page.keyboard, 'k');
    expect((await form).suggestedFilename()).toBe('formulir-barang.xlsx');
    await said('formulir-barang.xlsx masuk ke folder Unduhan (Downloads).');
    await pressAsPerson(page.keyboard, 'x');
    await said('Belum ada barang untuk berkas ini.');
    await pressAsPerson(page.keyboard, 'a');
    await said(/^Semua data tertulis: \d+ tabel/);
    expect(await app.axe()).toEqual([]);
    const book = makeWorkbook(sheetData([['DAFTAR BARANG'], ['Kode', 'Nama barang', 'Harga', 'Golongan', 'Bengkel', 'Stok', 'Kondisi'], ['8991234567891', LONG, 99_999_999, 'Tas', 'Rajut', 3, 'baik'], ['00123', 'Nastar', 45_000, 'Kue kering', 'Boga', 12, 'baik'], ['', 'Cuci motor', 15_000, 'Jasa', 'Cuci', 0, '']]));
    await choose('barang lapas.xlsx', book);
    await said('3 barang baru');
    await page.getByRole('combobox', { name: 'Isi kolom Kondisi' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Isi kolom Bengkel' }).inputValue()).toBe('workshop');
    expect(await app.axe()).toEqual([]);
    await pressAsPerson(page.keyboard, 'Control+s');
    await said('barang lapas.xlsx selesai diimpor');
    await said('3 barang baru, 0 diubah, 0 sudah sama, 0 baris dilewati.');
    expect((await listed()).products.map(({ name, price, codes, workshop, onHand }) => [name, price, codes, workshop, onHand])).toEqual([
      ['Cuci motor', 15_000, ['2000000000015'], 'Cuci', 0],
      ['Nastar', 45_000, ['00123'], 'Boga', 12_000],
      [LONG, 99_999_999, ['8991234567891'], 'Rajut', 3_000],
    ]);
    await choose('barang lapas lagi.xlsx', book);
    await said('3 sudah sama');
    await said('Semua baris sudah sama dengan yang tersimpan. Tidak ada yang perlu diimpor.');
    expect(await page.getByRole('button', { name: /^Impor \d/ }).count()).toBe(0);
  });

  it('that are wrong are told by row and column; good rows come in when the person says so', async () => {
    await choose('harga.csv', 'Nama barang;Harga;Kode\nNastar;Rp 46.000,00;\nKastengel;1.00;\nPutri salju;50rb;8991234567890\nLapis legit;250000;\n');
    // The new ones say neither category nor workshop, and there are several to choose from.
    await said('3 perlu diperbaiki');
    await said('Golongan: harus diisi');
    await said('Harga: “1.00” bisa dibaca dua cara; tulis tanpa titik dan koma');
    await said('Kode: angka terakhir 8991234567890 tidak cocok; ada yang salah ketik');
    await said('Belum bisa diimpor: 3 baris perlu diperbaiki.');
    expect(await app.axe()).toEqual([]);
    await page.getByRole('radio', { name: 'Hanya baris yang baik' }).click();
    // New goods of a file without workshop and category take what stands here.
    await page.getByLabel('Golongan', { exact: true }).fill('Kue kering');
    await page.getByLabel('Bengkel kerja', { exact: true }).fill('Boga');
    await page.getByLabel('Satuan', { exact: true }).focus();
    await said('2 perlu diperbaiki');
    await page.getByRole('button', { name: /^Impor 2 barang/ }).waitFor();
    // The file and all that was said of it wait for whoever looks at another page.
    await lookElsewhere(page, 'Barang');
    await page.getByRole('radio', { name: 'Impor', exact: true }).click();
    await said('harga.csv');
    await page.getByRole('button', { name: /^Impor 2 barang/ }).waitFor();
    expect(await page.getByLabel('Golongan', { exact: true }).inputValue()).toBe('Kue kering');
    await pressAsPerson(page.keyboard, 'Control+s');
    await said('1 barang baru, 1 diubah, 0 sudah sama, 2 baris dilewati.');
    expect((await listed()).products.map(({ name, price }) => [name, price])).toEqual([['Cuci motor', 15_000], ['Lapis legit', 250_000], ['Nastar', 46_000], [LONG, 99_999_999]]);
  });

  it('made by hand has its sums left out and named, and every fault of a long one is reached', async () => {
    await choose('tangan.csv', ['No;Nama Barang;Harga', '1;2;3', ...Array.from({ length: 300 }, (_, at) => `${at + 1};Barang ${at + 1};?`), ';JUMLAH;5000'].join('\n'));
    await said('300 perlu diperbaiki');
    // Each file begins with all or nothing.
    expect(await page.getByRole('radio', { name: 'Semua atau tidak sama sekali' }).getAttribute('aria-checked')).toBe('true');
    await said('Bukan barang, jadi tidak ikut: baris 2, 303 (jumlah, judul kelompok, nomor kolom, atau tanda tangan).');
    await said('dan 288 baris lagi');
    await page.getByRole('button', { name: 'Tampilkan 200 kesalahan' }).click();
    await said('Masih 100 baris lagi. Perbaiki yang di atas dulu, lalu pilih berkasnya lagi.');
    expect(await page.getByRole('region', { name: '300 baris perlu diperbaiki' }).getByRole('row').count()).toBe(201);
    expect(await app.axe()).toEqual([]);
    await choose('ribuan.csv', 'Nama;Harga;Golongan;Bengkel\nKelepon;25;Kue kering;Boga\nNagasari;3000;Kue kering;Boga\n');
    await said('Harga di bawah Rp 100 pada 1 baris');
    await said(/^Baris 2\. Bila ditulis dalam ribuan/);
    expect(await app.axe()).toEqual([]);
    // Every other price is low, every fifth row a sum, each workshop new: no list ends without saying how many more there are.
    await choose('panjang.csv', ['Nama;Harga;Golongan;Bengkel', ...Array.from({ length: 300 }, (_, at) => (at % 5 === 4 ? `JUMLAH;${at}` : `Kue ${at};${at % 2 === 0 ? 25 : 3000};Kue kering;Regu ${at}`))].join('\n'));
    await said('Harga di bawah Rp 100 pada 120 baris');
    await said(/^Baris 2, 4, 8, .*, dan 100 lagi\. Bila/);
    await said(/tidak ikut: baris 6, 11, .*, dan 40 lagi \(/);
    await said(/Nama baru yang akan dibuat: Regu 0, .*, dan 220 lagi$/);
    const more = page.getByRole('button', { name: 'Tampilkan lebih banyak' });
    while ((await more.count()) > 0) await more.first().click();
    await said(/^Baris 2, 4, 8, .*, 298, 300\. Bila/);
    await said(/tidak ikut: baris 6, 11, .*, 296, 301 \(/);
    await said(/Nama baru yang akan dibuat: Regu 0, .*, Regu 298$/);
    expect(await app.axe()).toEqual([]);
  });

  it('of a hostile file, a web page or nothing are refused in words, and the page goes on', async () => {
    await choose('bom.xlsx', makeWorkbook('', [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(16 * 1024 * 1024, '<row/>'), claims: 100 }]));
    await said('Berkas ini mengembang jauh melebihi ukuran daftar barang.');
    await choose('halaman.xls', '<html><table><tr><td>Nama</td></tr></table></html>');
    await said('Ini bukan berkas XLSX atau CSV.');
    expect(await app.axe()).toEqual([]);
    await choose('kolom.csv', 'satu;dua;tiga\na;b;c\n');
    await said('Baris nama kolom tidak ditemukan. Pilih isi tiap kolom di bawah.');
    await said('Pilih kolom mana yang berisi nama barang atau kode.');
    await page.getByRole('combobox', { name: 'Isi kolom Kolom 1' }).selectOption('name');
    await said('2 perlu diperbaiki');
    expect(app.errors).toEqual([]);
  });
});
