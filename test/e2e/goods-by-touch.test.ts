import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import { DEMO } from '../support/app.ts';
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
