import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let goods: Awaited<ReturnType<CounterDesk['coded']>>;

beforeAll(async () => {
  desk = await openCounterDesk();
  goods = await desk.coded();
  till = await desk.open();
});
afterEach(async () => {
  expect(till.errors()).toEqual([]);
  await till.press('Escape', 'Escape', 'Escape');
  await desk.clearCart();
  await till.lines(0);
});
afterAll(async () => desk?.close());

const priceOf = (name: string) => till.page.getByRole('textbox', { name: `Harga ${name}` });
/** The field that has the focus is the one for the price of `name`. */
async function asksPriceOf(name: string): Promise<void> {
  await till.page.waitForFunction((wanted) => document.activeElement?.getAttribute('aria-label') === `Harga ${wanted}`, name);
}

test('a scan that waits for its open price still waits, in sight, after the customer was looked for', async () => {
  await till.scan('JSA-0018');
  await asksPriceOf('Las listrik ringan per titik');
  await till.press('F3');
  await till.page.getByRole('textbox', { name: 'Pelanggan: nama atau nomor HP' }).waitFor();
  await till.scan(goods[0]?.code ?? '');
  await till.press('Escape');
  await asksPriceOf('Las listrik ringan per titik');
  await till.page.getByText('1 scan menunggu.').waitFor();
  expect(await till.axe()).toEqual([]);
  await till.press('Enter');
  await till.lines(2);
  expect((await desk.cart()).lines.map(({ name, unitPrice }) => [name, unitPrice])).toEqual([
    ['Las listrik ringan per titik', 25_000],
    [goods[0]?.name, goods[0]?.price],
  ]);
});

test('a price told for a thing chosen by hand is not given to the scan that waits for its own', async () => {
  await till.scan('JSA-0018');
  await asksPriceOf('Las listrik ringan per titik');
  await till.press('F2');
  await till.type('kebaya');
  await till.page.locator('.hit', { hasText: 'Jahit kebaya' }).click();
  await asksPriceOf('Jahit kebaya, ongkos jahit');
  await till.type('200000');
  await till.press('Enter');
  await till.lines(1);
  await asksPriceOf('Las listrik ringan per titik');
  await till.press('Enter');
  await till.lines(2);
  await priceOf('Las listrik ringan per titik').waitFor({ state: 'detached' });
  expect((await desk.cart()).lines.map(({ name, unitPrice }) => [name, unitPrice])).toEqual([
    ['Jahit kebaya, ongkos jahit', 200_000],
    ['Las listrik ringan per titik', 25_000],
  ]);
});
