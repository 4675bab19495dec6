import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let page: Page;

beforeAll(async () => {
  desk = await openCounterDesk();
  till = await desk.open({ width: 1366, height: 768, touch: true });
  ({ page } = till);
});
afterEach(() => desk.leave(till));
afterAll(async () => desk?.close());

/** Touches a category of the shelf, then goods of it. */
async function take(category: RegExp, goods: string): Promise<void> {
  const chip = page.getByRole('button', { name: category });
  while (!(await chip.isVisible())) await page.getByRole('button', { name: 'Golongan berikutnya' }).tap();
  await chip.tap();
  await page.locator('.tile', { hasText: goods }).first().tap();
}

test.each([
  ['a note', () => page.getByRole('button', { name: 'Catatan', exact: true }), 'Catatan baris', 'warna biru'],
  ['a quantity', () => page.locator('.cart-count-button'), 'Jumlah', '12'],
  ['a discount', () => page.getByRole('button', { name: 'Potongan', exact: true }).first(), 'Potongan', '5'],
  ['a customer', () => page.getByRole('button', { name: 'Pembeli umum' }), 'Pelanggan: nama atau nomor HP', 'Bu Ti'],
])('a tile touched while %s is typed puts the goods into the cart and leaves what was typed', async (_what, opener, label, words) => {
  await take(/^Makanan/, 'Bawang goreng');
  await till.lines(1);
  await opener().tap();
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.waitFor();
  await page.keyboard.insertText(words);
  await page.locator('.tile', { hasText: 'Keripik' }).first().tap();
  await till.lines(2);
  await take(/^Jasa/, 'Las listrik');
  await page.getByRole('textbox', { name: 'Harga Las listrik ringan per titik' }).waitFor();
  await page.getByRole('button', { name: 'Masukkan' }).tap();
  await till.lines(3);
  expect(await field.inputValue()).toBe(words);
});
