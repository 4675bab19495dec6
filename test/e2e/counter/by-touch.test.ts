import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FLOOD } from '../../support/typing-hand.ts';
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

const figures = () => page.getByRole('region', { name: 'Papan angka' });
/** Touches the figures that lie below everything. */
async function touch(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await figures().getByRole('button', { name: key, exact: true }).tap();
}
const noFigures = () => figures().waitFor({ state: 'detached' });
/** From now on it is noted when the figures go, however soon they come back. */
const seeFiguresGo = () =>
  page.evaluate(() => {
    document.body.removeAttribute('data-figures-went');
    new MutationObserver(() => document.querySelector('.figure-keys') === null && document.body.setAttribute('data-figures-went', '')).observe(document.body, { childList: true, subtree: true });
  });
const figuresWent = () => page.evaluate(() => document.body.hasAttribute('data-figures-went'));

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

test('an open price, a discount and the parts of a payment are given in figures by a finger alone', async () => {
  await take(/^Jasa/, 'Las listrik');
  const price = page.getByRole('textbox', { name: 'Harga Las listrik ringan per titik' });
  await touch('9', 'Hapus semua angka', '2', '5', '00', '000', 'Hapus satu angka');
  expect([await price.inputValue(), await price.getAttribute('inputmode')]).toEqual(['250000', 'none']);
  expect(await till.axe()).toEqual([]);
  await page.getByRole('button', { name: 'Masukkan' }).tap();
  await till.lines(1);
  await noFigures();
  await page.getByRole('button', { name: 'Potongan', exact: true }).first().tap();
  await touch('5');
  await page.getByRole('button', { name: 'Pameran' }).tap();
  await till.total('Rp 237.500');
  await noFigures();
  await page.getByRole('button', { name: 'Bayar', exact: true }).tap();
  await page.getByRole('button', { name: 'Campur' }).tap();
  await page.getByRole('group', { name: 'Bagian berikutnya' }).getByRole('button', { name: 'QRIS' }).tap();
  await touch('3', '7', '5', '00');
  await page.getByLabel('4 angka').tap();
  await touch('4', '8', '2', '1');
  await page.getByRole('button', { name: 'Tambahkan' }).tap();
  await page.getByRole('button', { name: /Uang pas/ }).tap();
  await page.locator('.change-banner').waitFor();
  const [sale] = await desk.sales();
  expect(sale?.total).toBe(237_500);
});

test.each([
  ['from a scanner', undefined],
  ['all at once', FLOOD],
])('a scan while the figures lie below goes into the cart, %s: what was typed stays, and so do the figures', async (_how, rhythm) => {
  const [first, second] = await desk.coded();
  await till.scan(first?.code ?? '');
  await till.lines(1);
  await page.getByRole('button', { name: 'Potongan', exact: true }).first().tap();
  await touch('1', '2');
  await seeFiguresGo();
  await till.scan(second?.code ?? '', rhythm);
  await till.lines(2);
  const discount = page.getByRole('textbox', { name: 'Potongan' });
  expect([await discount.inputValue(), await figures().count(), await figuresWent(), await till.names()]).toEqual(['12', 1, false, [first?.name, second?.name]]);
  await touch('3');
  expect(await discount.inputValue()).toBe('123');
  // The open price leads its own field; a scan waits behind it and changes nothing of it.
  await till.press('Escape');
  await take(/^Jasa/, 'Las listrik');
  const price = page.getByRole('textbox', { name: 'Harga Las listrik ringan per titik' });
  await touch('2', '00', '000');
  await seeFiguresGo();
  await till.scan(second?.code ?? '', rhythm);
  await page.locator('.cart-item').nth(1).getByText('2').first().waitFor();
  expect([await price.inputValue(), await figures().count(), await figuresWent()]).toEqual(['200000', 1, false]);
});

test('the figures are for fingers: a keyboard or mouse never sees them, keys close them, and letters are one touch away', async () => {
  await take(/^Makanan/, 'Bawang goreng');
  await till.lines(1);
  const discount = page.getByRole('textbox', { name: 'Potongan' });
  await page.getByRole('button', { name: 'Potongan', exact: true }).first().tap();
  await figures().waitFor();
  await till.type('5');
  await noFigures();
  expect([await discount.inputValue(), await discount.getAttribute('inputmode')]).toEqual(['5', 'decimal']);
  // The cursor is there already: the touch alone brings them back.
  await discount.tap();
  await touch('0');
  expect(await discount.inputValue()).toBe('50');
  await page.getByRole('button', { name: 'Papan ketik' }).tap();
  await noFigures();
  expect(await discount.and(page.locator(':focus')).getAttribute('inputmode')).toBe('text');
  const keyboard = await desk.open();
  await keyboard.page.locator('.cart-row').click();
  await keyboard.page.getByRole('button', { name: 'Potongan', exact: true }).first().click();
  await keyboard.page.getByRole('textbox', { name: 'Potongan' }).and(keyboard.page.locator(':focus')).waitFor();
  await keyboard.type('5');
  expect(await keyboard.page.getByRole('region', { name: 'Papan angka' }).count()).toBe(0);
  await keyboard.page.context().close();
});
