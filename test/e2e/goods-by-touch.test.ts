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
