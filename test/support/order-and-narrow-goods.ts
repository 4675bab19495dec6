import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readSheet } from '../../electron/sheet-reader/read-sheet.ts';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { GoodsPageDesk } from './goods-page-desk.ts';

interface Desk extends GoodsPageDesk {
  /** The code of the coffee. */
  readonly scanned: string;
}

/** A list of coffee (35.000, 11 there), tea (9.000, 19 there) and a service (15.000), ordered and narrowed by keys; it ends as it began. */
export async function orderAndNarrowGoods({ app, session, press, scanned }: Desk): Promise<void> {
  const { page } = app;
  const said = (text: string | RegExp) => page.getByText(text, typeof text === 'string' ? { exact: true } : {}).first().waitFor();
  /** The names in the workbook that a key makes. */
  const saved = async (key: string): Promise<readonly unknown[]> => {
    const [file] = await Promise.all([page.waitForEvent('download'), press(key)]);
    const book = readSheet(readFileSync(await file.path()), 0);
    return book.ok ? book.value.rows.slice(1).map(({ cells }) => cells[0]) : [];
  };
  const rows = async (...names: readonly string[]): Promise<void> => {
    await expect.poll(() => page.locator('.goods-list tbody tr .goods-name .clip-2').allTextContents()).toEqual(names);
  };
  const head = (name: string) => page.getByRole('columnheader', { name });
  await rows('Cuci motor', 'Kopi Sigi 200 g', 'Teh melati');
  expect(await head('Nama barang').getAttribute('aria-sort')).toBe('ascending');
  await page.getByRole('button', { name: 'Harga (Rp)' }).focus();
  await press('Enter');
  await said('1–3 dari 3, termahal dulu');
  await rows('Kopi Sigi 200 g', 'Cuci motor', 'Teh melati');
  expect([await head('Harga (Rp)').getAttribute('aria-sort'), await head('Nama barang').getAttribute('aria-sort'), await head('Kode').getAttribute('aria-sort')]).toEqual(['descending', 'none', null]);
  await press('Enter');
  await said('1–3 dari 3, termurah dulu');
  await rows('Teh melati', 'Cuci motor', 'Kopi Sigi 200 g');
  expect((await page.getByRole('button', { name: 'Harga (Rp)' }).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await app.axe()).toEqual([]);
  // Somebody else changes a price: the list stands right without being asked again.
  const [tea] = (await app.call<ProductPage>('catalog.list', { text: 'teh', offset: 0, limit: 50 }, session)).products;
  await app.call('catalog.changeProduct', { commandId: newId(), productId: tea?.productId, change: { price: 20_000 } }, session);
  await rows('Cuci motor', 'Teh melati', 'Kopi Sigi 200 g');
  await app.call('catalog.changeProduct', { commandId: newId(), productId: tea?.productId, change: { price: 9_000 } }, session);
  await rows('Teh melati', 'Cuci motor', 'Kopi Sigi 200 g');
  await press('F3');
  await said('1–3 dari 3, stok terbanyak dulu');
  await rows('Teh melati', 'Kopi Sigi 200 g', 'Cuci motor');
  await press('F3');
  await said('1–3 dari 3, stok paling sedikit dulu');
  await rows('Kopi Sigi 200 g', 'Teh melati', 'Cuci motor');
  await page.getByLabel('Cari nama atau scan kode').focus();
  await press('ArrowDown', 'Enter');
  await page.getByRole('heading', { name: 'Teh melati' }).waitFor();
  await press('F6');
  const category = page.getByRole('combobox', { name: 'Hanya golongan' });
  await expect.poll(() => category.evaluate((one) => one === document.activeElement)).toBe(true);
  await press('ArrowDown');
  await rows('Kopi Sigi 200 g', 'Teh melati');
  await category.selectOption('Jasa');
  await rows('Cuci motor');
  await page.getByRole('combobox', { name: 'Hanya buatan' }).selectOption('Lapas Kelas IIB Luwuk: Boga');
  await rows('Cuci motor');
  await category.selectOption('Minuman');
  await rows('Kopi Sigi 200 g', 'Teh melati');
  await page.getByRole('radio', { name: 'Arsip' }).click();
  await said('Lepas saringan untuk melihat barang lain.');
  expect(await app.axe()).toEqual([]);
  await page.getByRole('radio', { name: 'Dijual', exact: true }).click();
  await category.selectOption('Jasa');
  await rows('Cuci motor');
  // A form that is open takes scans for itself.
  await page.getByRole('button', { name: 'Tutup' }).click();
  await said('Pilih barang');
  await app.scan(scanned);
  await rows('Kopi Sigi 200 g');
  expect(await category.inputValue()).toBe('');
  await page.getByLabel('Cari nama atau scan kode').fill('');
  await category.selectOption('Minuman');
  await rows('Kopi Sigi 200 g', 'Teh melati');
  // What is in view goes out as it is seen; all of it by one arrow more.
  await press('Control+e');
  await page.getByRole('radio', { name: /^Yang terlihat: 2 barang.*Minuman · Dijual · stok paling sedikit dulu$/, checked: true }).waitFor();
  await page.getByRole('radio', { name: /^Semua: 3 barang/, checked: false }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Yang terlihat/);
  expect(await app.axe()).toEqual([]);
  expect(await saved('Control+s')).toEqual(['Kopi Sigi 200 g', 'Teh melati']);
  await said(/^barang-terlihat-.*\.xlsx masuk ke folder Unduhan \(Downloads\)\.$/);
  await said('Isinya 2 barang.');
  await press('ArrowDown');
  await page.getByRole('radio', { name: /^Semua: 3 barang/, checked: true }).waitFor();
  expect(await saved('Control+s')).toEqual(['Cuci motor', 'Kopi Sigi 200 g', 'Teh melati']);
  await said(/^barang-[\d-]+\.xlsx masuk ke folder Unduhan \(Downloads\)\.$/);
  await said('Isinya 3 barang.');
  await page.getByRole('button', { name: 'Tutup' }).click();
  await page.getByRole('button', { name: 'Lepas saringan' }).click();
  await press('F3');
  await said('1–3 dari 3, nama A ke Z');
  await rows('Cuci motor', 'Kopi Sigi 200 g', 'Teh melati');
}
