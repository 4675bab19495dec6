import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { PriceRuleRow } from '../../shared/contract/prices.ts';
import { GENERAL_LIST } from '../../shared/domain/pricing/price-list.ts';
import { DEMO } from '../support/app.ts';
import { touchTwice } from '../support/touch-twice.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter/counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let page: Page;
let session: string;

beforeAll(async () => {
  desk = await openCounterDesk();
  session = await desk.signIn(DEMO.manager);
  till = await desk.open({ width: 1024, height: 640, touch: true, who: DEMO.manager });
  ({ page } = till);
  await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Barang' }).tap();
});
afterEach(() => expect(till.errors()).toEqual([]));
afterAll(async () => desk?.close());

const figures = () => page.getByRole('region', { name: 'Papan angka' });
const touch = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await figures().getByRole('button', { name: key, exact: true }).tap();
};

it('prices are changed in the sheet by a finger alone: figures lie below, another cell stores, and one touch takes it back', async () => {
  const priceNow = async () => (await desk.call<ProductPage>('catalog.list', { text: 'Bangku bulat', offset: 0, limit: 1 }, session)).products[0]?.price;
  const before = await priceNow();
  await page.getByRole('radio', { name: 'Tabel' }).tap();
  const cell = page.getByRole('row', { name: /Bangku bulat/ }).getByRole('gridcell').nth(1);
  await cell.tap();
  await cell.tap();
  await figures().waitFor();
  await touch('1', '8', '0', '000');
  await page.getByRole('row', { name: /Bangku taman/ }).getByRole('gridcell').nth(1).tap();
  await page.getByRole('gridcell', { name: '180.000', exact: true }).waitFor();
  expect([before, await priceNow()]).toEqual([175_000, 180_000]);
  await page.getByRole('button', { name: 'Kembalikan' }).tap();
  await expect.poll(priceNow).toBe(before);
});

it('a share is said by a finger, in a change of many prices and in a price rule; a rule that was looked at is left by another touch', async () => {
  await page.getByRole('radio', { name: 'Ubah harga' }).tap();
  await page.getByLabel('Sebesar').tap();
  await touch('1', '0');
  await page.getByText('Tulis 10% atau Rp 10.').waitFor();
  await page.getByRole('button', { name: 'Persen' }).tap();
  expect(await page.getByLabel('Sebesar').inputValue()).toBe('10%');
  await page.getByRole('button', { name: /^Ubah \d+ harga/ }).waitFor();
  await page.getByRole('button', { name: 'Persen' }).tap();
  expect(await page.getByLabel('Sebesar').inputValue()).toBe('10');
  await page.getByRole('radio', { name: 'Daftar harga' }).tap();
  const effect = page.getByLabel('Harga atau %');
  await effect.tap();
  await touch('1', '5');
  await page.getByRole('button', { name: 'Persen' }).tap();
  expect(await effect.inputValue()).toBe('15%');
  await page.getByRole('button', { name: /^Batako press/ }).tap();
  await page.getByRole('form', { name: 'Ubah aturan' }).waitFor();
  await page.getByRole('button', { name: /^Batako press/ }).tap();
  await page.getByRole('form', { name: 'Aturan baru' }).waitFor();
});

it('labels of one of the goods are a touch away from it', async () => {
  await page.getByRole('radio', { name: 'Barang', exact: true }).tap();
  await page.getByRole('button', { name: 'Abon sapi pedas manis 100 g' }).tap();
  await page.getByRole('button', { name: 'Label', exact: true }).tap();
  await page.getByRole('textbox', { name: /Abon sapi/ }).waitFor();
  expect(await page.getByRole('radio', { name: 'Label', exact: true }).getAttribute('aria-checked')).toBe('true');
});

it('a double touch takes a change of prices back once: the act of taking back that comes to stand under the finger is not taken back with it', async () => {
  const price = async () => (await desk.call<ProductPage>('catalog.list', { text: 'Abon ikan', offset: 0, limit: 1 }, session)).products[0]?.price;
  const before = await price();
  await page.getByRole('radio', { name: 'Ubah harga' }).tap();
  await page.getByLabel('Nama barang').fill('abon');
  await page.getByLabel('Sebesar').tap();
  await page.getByLabel('Sebesar').fill('50%');
  await page.getByRole('button', { name: /^Ubah \d+ harga/ }).tap();
  const row = page.getByRole('list', { name: 'Riwayat' }).getByRole('listitem').first();
  const back = row.getByRole('button', { name: /^Kembalikan/ });
  await back.waitFor();
  expect(await price()).not.toBe(before);
  // The prices, old and new, are not covered by what is pressed.
  const figures = await row.locator('.num').boundingBox();
  const box = await back.boundingBox();
  if (figures === null || box === null) throw new Error('the change is not drawn');
  expect(figures.x + figures.width).toBeLessThanOrEqual(box.x);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await touchTwice(page, x, y, () => page.getByText(/harga dikembalikan/).waitFor());
  await page.getByText('sudah dikembalikan').first().waitFor();
  await page.getByRole('radio', { name: 'Pratinjau' }).tap();
  expect(await price()).toBe(before);
});

it('a code that is wrong is said where it was typed: at the pack, not at the goods', async () => {
  await page.getByRole('radio', { name: 'Barang', exact: true }).tap();
  await page.getByRole('button', { name: 'Tambah barang' }).tap();
  const form = page.locator('form.goods-form');
  await form.getByLabel('Nama barang').fill('Kopi bubuk Palu');
  await form.getByLabel('Harga', { exact: true }).tap();
  await touch('5', '000');
  const price = await form.getByLabel('Harga', { exact: true }).boundingBox();
  const foot = await form.locator('.goods-save').boundingBox();
  expect((price?.y ?? 0) + (price?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
  for (const [field, words] of [['Golongan', 'Minuman'], ['Bengkel kerja', 'Dapur'], ['Satuan', 'bungkus']] as const) await form.getByLabel(field).fill(words);
  await form.getByText('Kemasan lain, misalnya lusin').tap();
  await form.getByRole('button', { name: 'Tambah kemasan' }).tap();
  await form.getByLabel('Nama kemasan').fill('dus');
  await form.getByLabel('Isinya (bungkus)').fill('12');
  await form.getByLabel('Kode kemasan').fill('8991234567890');
  await page.getByRole('button', { name: 'Tambahkan' }).tap();
  const wrong = form.getByLabel('Kode kemasan').and(page.locator('[aria-invalid="true"]')).and(page.locator(':focus'));
  await wrong.waitFor();
  await form.getByText(/Kode 8991234567890 terbaca salah/).waitFor();
  expect(await form.getByLabel('Kode', { exact: true }).getAttribute('aria-invalid')).toBeNull();
  await form.getByLabel('Kode kemasan').fill('8991234567891');
  await page.getByRole('button', { name: 'Tambahkan' }).tap();
  await page.getByText('Kopi bubuk Palu ditambahkan').waitFor();
});

it('a double touch takes one price rule away, not the next one too that moves up to the finger', async () => {
  const { listId } = GENERAL_LIST;
  const rules = async () => (await desk.call<readonly PriceRuleRow[]>('prices.rules', { listId }, session)).map(({ ruleId }) => ruleId);
  for (const from of [97_000, 98_000]) await desk.call('prices.setRule', { commandId: newId(), ruleId: null, rule: { listId, target: { kind: 'all' }, effect: { kind: 'percent', share: 500 }, from, since: null, until: null } }, session);
  const before = await rules();
  await page.getByRole('radio', { name: 'Daftar harga' }).tap();
  const remove = page.getByRole('button', { name: /^Hapus aturan/ });
  await expect.poll(() => remove.count()).toBe(before.length);
  const box = await remove.first().boundingBox();
  const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 15];
  await touchTwice(page, x, y, () => expect.poll(() => remove.count()).toBeLessThan(before.length));
  await remove.first().tap();
  await expect.poll(() => remove.count()).toBeLessThan(before.length - 1);
  expect((await rules()).length).toBe(before.length - 2);
});
