import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO } from '../../support/app.ts';
import { FakePrinter } from '../../support/fake-printer.ts';
import { smallTargets } from '../../support/small-targets.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

let printer: FakePrinter;
let desk: CounterDesk;
let till: Till;
let page: Page;

// The smallest window that the program allows, and a finger: no key is pressed. Letters come from the keyboard of the system, as whole words.
beforeAll(async () => {
  printer = await new FakePrinter().start();
  desk = await openCounterDesk({ shift: false, printer: `tcp://127.0.0.1:${printer.port}` });
  till = await desk.open({ width: 1024, height: 640, touch: true });
  ({ page } = till);
});
afterAll(async () => {
  await desk?.close();
  await printer?.stop();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const rail = (name: string) => page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name });
/** Nothing on the screen is too small for a finger. */
const fits = async (state: string): Promise<void> => expect([state, await smallTargets(page)]).toEqual([state, []]);
async function touch(...figures: readonly string[]): Promise<void> {
  for (const figure of figures) await page.getByRole('region', { name: 'Papan angka' }).getByRole('button', { name: figure, exact: true }).tap();
}
async function pin(digits: string): Promise<void> {
  for (const digit of digits) await page.locator('.pin-keys').getByRole('button', { name: digit, exact: true }).tap();
}
async function write(label: string | RegExp, words: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.tap();
  await page.keyboard.insertText(words);
}
async function allow(): Promise<void> {
  await button(/^Bambang/).tap();
  await write('Sandi Bambang', DEMO.manager.secret);
  await fits('second person');
  await button(/^Izinkan/).tap();
}
/** Touches a category of the shelf, then goods of it, which may lie further down. */
async function take(category: RegExp, goods: string): Promise<void> {
  await button(/^(?:Gambar barang|Bayar)/).first().waitFor();
  // Where the money was taken a moment ago, a touch that comes at once is its second half, and not meant.
  const shown = async (): Promise<boolean> => {
    const pictures = button(/^Gambar barang/);
    if (await pictures.isVisible()) await pictures.tap({ timeout: 1_000 }).catch(() => undefined);
    return button(category).isVisible();
  };
  await expect.poll(shown).toBe(true);
  await button(category).tap();
  const tile = page.locator('.tile', { hasText: goods }).first();
  // Goods come while the shelf is moved: at its end from the top once more.
  const further = (): Promise<void> => page.locator('.shelf').evaluate((shelf) => void (shelf.scrollTop = shelf.scrollTop + shelf.clientHeight >= shelf.scrollHeight - 1 ? 0 : shelf.scrollTop + 200));
  await expect.poll(async () => (await tile.isVisible()) || (await further(), false)).toBe(true);
  await tile.tap();
}
async function paid(): Promise<void> {
  await page.locator('.change-banner').waitFor();
  await fits('change');
}

test('the cashier signs in and opens the shift with the float', async () => {
  await page.locator('.rail-who').tap();
  await fits('person');
  await button('Keluar').tap();
  await button(/Rina Andriani/).tap();
  await fits('PIN');
  await pin(DEMO.cashier.secret);
  await rail('Sif').tap();
  await page.getByLabel('Lembar 100.000').waitFor();
  await touch('0', '5');
  await fits('float');
  await button(/^Selesai menghitung/).tap();
  await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
  await fits('counter');
});

test('sells by picture and by weight, with quantity, note, discount, customer and a while aside, for cash', async () => {
  await take(/^Makanan/, 'Bawang goreng Palu');
  await till.lines(1);
  await fits('line');
  await page.locator('.cart-count-button').tap();
  await page.locator('.quantity-editor').getByRole('button', { name: '3', exact: true }).tap();
  await fits('quantity');
  await button(/^Simpan/).tap();
  await till.total('Rp 84.000');
  await button(/^Catatan/).tap();
  await write('Catatan baris', 'dibungkus');
  await fits('note');
  await button(/^Simpan/).tap();
  await page.locator('.cart-note').waitFor();
  await button(/^Pembeli umum/).tap();
  await write('Pelanggan: nama atau nomor HP', 'Bu Ani 0812');
  await fits('customer');
  await button(/Pelanggan baru/).tap();
  await button(/^Pembeli: Bu Ani/).waitFor();
  await page.locator('.line-tools').getByRole('button', { name: /^Potongan/ }).tap();
  await touch('5', '0');
  await fits('discount');
  await button('Pameran').tap();
  await allow();
  await till.total('Rp 42.000');
  await take(/^Makanan/, 'Bawang goreng curah');
  await till.lines(2);
  await page.locator('.cart-item.selected .cart-count-button').tap();
  for (const figure of ['1', ',', '5']) await page.locator('.quantity-editor').getByRole('button', { name: figure, exact: true }).tap();
  await button(/^Simpan/).tap();
  await expect.poll(async () => (await desk.cart()).lines.map(({ quantity }) => quantity)).toEqual([3000, 1500]);
  await button(/^Parkir/).tap();
  await write('Nama (boleh kosong)', 'meja 2');
  await fits('park');
  await page.locator('.park-form').getByRole('button').tap();
  await till.lines(0);
  await button(/^Parkir/).tap();
  await button(/^Buka parkir/).tap();
  await till.lines(2);
  await button(/^Bayar/).tap();
  for (let laid = 0; laid < 5; laid += 1) await button('100.000').tap();
  await fits('cash');
  await button(/^Terima/).tap();
  await paid();
});

test('takes QRIS, a card and parts', async () => {
  await take(/^Makanan/, 'Keripik tempe');
  await button(/^Bayar/).tap();
  await button(/^QRIS/).tap();
  await page.getByLabel('4 angka').tap();
  await touch('4', '8', '2', '1');
  await fits('QRIS');
  await button(/sudah bayar QRIS/).tap();
  await paid();
  await take(/^Makanan/, 'Keripik tempe');
  await button(/^Bayar/).tap();
  await button(/^Kartu/).tap();
  await fits('card');
  await page.getByLabel('4 angka').tap();
  await touch('7', '7', '0', '1');
  await button(/sudah bayar Kartu/).tap();
  await paid();
  await take(/^Makanan/, 'Keripik tempe');
  await button(/^Bayar/).tap();
  await button(/^Campur/).tap();
  await fits('parts');
  await button(/^QRIS/).tap();
  await touch('5', '000');
  await page.getByLabel('4 angka').tap();
  await touch('1', '1', '2', '2');
  await button(/^Tambahkan/).tap();
  await page.locator('.suggestion').first().tap();
  await paid();
  expect((await desk.sales()).map(({ receiptNumber }) => receiptNumber)).toEqual(['K1-0004', 'K1-0003', 'K1-0002', 'K1-0001']);
});

test('copies a receipt, writes a kuitansi, undoes a sale and takes goods back', async () => {
  await rail('Struk').tap();
  await button(/^Salinan/).tap();
  await page.getByText(/Salinan ke-1/).first().waitFor();
  await fits('receipts');
  await button(/^Kuitansi/).tap();
  await write('Sudah terima dari', 'Dinas Sosial');
  await fits('kuitansi');
  await button(/^Buat kuitansi/).tap();
  await page.getByText(/^kuitansi-K1-\d+\.pdf masuk ke folder Unduhan \(Downloads\)\.$/).waitFor();
  await button(/^Kembali/).tap();
  await button(/^Batalkan/).tap();
  await write('Alasan', 'Salah barang');
  await fits('undo');
  await button(/^Batalkan penjualan/).tap();
  await allow();
  await page.getByText(/K1-0005/).first().waitFor();
  await page.getByRole('row', { name: /K1-0001/ }).tap();
  await page.getByRole('img', { name: 'Kertas struk K1-0001' }).waitFor();
  await button(/^Retur atau tukar/).tap();
  await button(/^Tambah Bawang goreng Palu/).tap();
  await page.getByRole('radio', { name: 'Rak' }).tap();
  await fits('return');
  await button(/^Masukkan ke keranjang/).tap();
  await till.lines(1);
  await button(/^Kembalikan/).tap();
  await page.locator('.give-back').waitFor();
  await fits('give back');
  await page.locator('.suggestion').first().tap();
  await allow();
  await paid();
});

test('locks, takes cash in and gives that up once, and closes', async () => {
  await page.locator('.rail-who').tap();
  await button(/^Kunci layar/).tap();
  await fits('locked');
  await pin(DEMO.cashier.secret);
  await rail('Sif').tap();
  await button(/^Catat/).tap();
  await button(/^Batal/).tap();
  await button(/^Catat/).tap();
  await page.getByRole('radio', { name: 'Masuk' }).tap();
  await page.getByRole('textbox', { name: 'Jumlah', exact: true }).tap();
  await touch('2', '0', '000');
  await write('Untuk apa', 'uang kembali dari toko');
  await fits('cash in');
  await button('Catat uangnya').tap();
  await page.getByText(/Masuk: Rp\s20\.000 sudah dicatat/).waitFor();
  await page.getByLabel('Lembar 100.000').tap();
  await touch('0', '9');
  await page.getByLabel('Lembar 5.000').tap();
  await touch('3');
  await fits('count');
  await button(/^Selesai menghitung/).tap();
  await page.getByText('Hasil hitungan').waitFor();
  await write('Sebab selisih', 'Belum diketahui');
  await fits('difference');
  await button(/^Tutup sif/).tap();
  await page.getByText(/Sif ditutup dengan/).waitFor();
  await fits('closed');
  expect(till.errors()).toEqual([]);
});
