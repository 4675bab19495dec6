import { expect } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductPage, ProductRow } from '../../shared/contract/catalog.ts';
import type { GoodsPageDesk } from './goods-page-desk.ts';
import { holdTimers } from './hold-timers.ts';

/** The sheet of coffee (35.000), tea (9.000) and a service (15.000) in other orders, narrowed, and while something is typed in it; it ends as it began. */
export async function orderTheSheet({ app, session, press }: GoodsPageDesk): Promise<void> {
  const { page } = app;
  const sheet = page.getByRole('grid', { name: 'Tabel barang' });
  const said = (text: string | RegExp) => page.getByText(text, typeof text === 'string' ? { exact: true } : {}).first().waitFor();
  const rows = async (...names: readonly string[]): Promise<void> => {
    await expect.poll(() => sheet.locator('.grid-body [role=row] [role=gridcell]:first-child').allTextContents()).toEqual(names);
  };
  const products = async (): Promise<Readonly<Record<string, number>>> => Object.fromEntries((await app.call<ProductPage>('catalog.list', { text: '', offset: 0, limit: 50 }, session)).products.map(({ name, price }) => [name, price]));
  const named = async (text: string): Promise<ProductRow | undefined> => (await app.call<ProductPage>('catalog.list', { text, offset: 0, limit: 1 }, session)).products[0];
  const change = async (text: string, what: object): Promise<void> => void (await app.call('catalog.changeProduct', { commandId: newId(), productId: (await named(text))?.productId, change: what }, session));
  const cell = (name: string) => page.getByRole('textbox', { name, exact: true });
  const sorts = () => sheet.getByRole('columnheader').evaluateAll((all) => all.map((head) => head.getAttribute('aria-sort')));

  await press('F3');
  await said('Baris 1 dari 3, nama Z ke A');
  await rows('Teh melati', 'Kopi Sigi 200 g', 'Cuci motor');
  await sheet.getByRole('button', { name: 'Harga (Rp)' }).click();
  await said('Baris 1 dari 3, termahal dulu');
  await rows('Kopi Sigi 200 g', 'Cuci motor', 'Teh melati');
  expect(await sorts()).toEqual(['none', 'descending', 'none', 'none', 'none', null, null]);
  expect(await app.axe()).toEqual([]);

  // What cannot be stored stays where it was typed, and the list waits for it.
  await sheet.focus();
  await press('Home', 'ArrowRight', 'Enter');
  await cell('Harga (Rp), Kopi Sigi 200 g').fill('8rb5');
  await sheet.getByRole('button', { name: 'Nama barang' }).click();
  await said('Tulis harga Rp 1 sampai Rp 99.999.999.');
  await expect.poll(() => cell('Harga (Rp), Kopi Sigi 200 g').evaluate((field) => field === document.activeElement)).toBe(true);
  expect([await cell('Harga (Rp), Kopi Sigi 200 g').inputValue(), (await sorts())[1]]).toEqual(['8rb5', 'descending']);
  await cell('Harga (Rp), Kopi Sigi 200 g').fill('1.000');
  await press('Enter');
  await said('Baris 1 dari 3, nama A ke Z');
  await rows('Cuci motor', 'Kopi Sigi 200 g', 'Teh melati');
  expect(await products()).toEqual({ 'Cuci motor': 15_000, 'Kopi Sigi 200 g': 1_000, 'Teh melati': 9_000 });

  // What can be is stored before another order, and before something else is looked for.
  await press('Home', 'ArrowRight', 'ArrowDown', 'Enter');
  await cell('Harga (Rp), Kopi Sigi 200 g').fill('34.000');
  await press('F3');
  await said('Baris 1 dari 3, nama Z ke A');
  await press('Enter');
  await cell('Harga (Rp), Teh melati').fill('9.500');
  await press('F2');
  await page.locator('[role=grid]:not(:has(input))').waitFor();
  await page.keyboard.type('kopi', { delay: 120 });
  await said('Baris 1 dari 1, nama Z ke A');
  expect(await products()).toEqual({ 'Cuci motor': 15_000, 'Kopi Sigi 200 g': 34_000, 'Teh melati': 9_500 });
  await page.getByLabel('Cari nama atau scan kode').fill('');
  await said('Baris 1 dari 3, nama Z ke A');

  // Somebody else moves the rows: what is typed stays with its product.
  await sheet.focus();
  await press('Home', 'ArrowDown', 'Enter');
  await cell('Nama barang, Kopi Sigi 200 g').fill('Kopi Sigi 250 g');
  await change('teh', { name: 'Air teh' });
  await page.locator('#cell-0-0 input').waitFor();
  await rows('', 'Cuci motor', 'Air teh');
  await press('Enter');
  await rows('Kopi Sigi 250 g', 'Cuci motor', 'Air teh');
  expect(await products()).toEqual({ 'Air teh': 9_500, 'Cuci motor': 15_000, 'Kopi Sigi 250 g': 34_000 });

  await press('F6');
  await expect.poll(() => page.getByRole('combobox', { name: 'Hanya golongan' }).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole('combobox', { name: 'Hanya golongan' }).selectOption('Jasa');
  await said('Baris 1 dari 1, nama Z ke A');
  await rows('Cuci motor');
  await page.getByRole('button', { name: 'Lepas saringan' }).click();
  await rows('Kopi Sigi 250 g', 'Cuci motor', 'Air teh');
  // What was typed here is no reason to look again: nothing moves away under the hand that types.
  const held = await holdTimers(page, 150);
  await sheet.focus();
  await press('Home', 'ArrowRight', 'Enter');
  await cell('Harga (Rp), Kopi Sigi 250 g').fill('34.500');
  await press('Enter');
  await sheet.getByRole('gridcell', { name: '34.500' }).waitFor();
  await sheet.getByRole('button', { name: 'Nama barang' }).click();
  await rows('Air teh', 'Cuci motor', 'Kopi Sigi 250 g');
  await change('teh', { name: 'Teh melati', price: 9_000 });
  await held.some();
  expect(await held.begun()).toBe(1);
  // Another order is chosen while a change of somebody else is still to be looked at: the order of before does not come back.
  await press('F3');
  await rows('Teh melati', 'Kopi Sigi 250 g', 'Cuci motor');
  await change('kopi', { name: 'Kopi Sigi 200 g', price: 35_000 });
  await held.some();
  await held.letGo();
  await sheet.getByRole('gridcell', { name: '35.000' }).waitFor();
  await rows('Teh melati', 'Kopi Sigi 200 g', 'Cuci motor');
  await sheet.getByRole('button', { name: 'Nama barang' }).click();
  await rows('Cuci motor', 'Kopi Sigi 200 g', 'Teh melati');
}
