import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DEMO } from '../../support/app.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let goods: Awaited<ReturnType<CounterDesk['coded']>>;

beforeAll(async () => {
  desk = await openCounterDesk();
  goods = await desk.coded();
  till = await desk.open();
});
afterEach(() => desk.leave(till));
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

test.each([
  ['a note', async () => till.page.getByRole('button', { name: 'Catatan', exact: true }).click(), 'Catatan baris'],
  ['a quantity', async () => till.page.locator('.cart-count-button').click(), 'Jumlah'],
  ['a discount', async () => till.press('%'), 'Potongan'],
  ['a customer', async () => till.press('F3'), 'Pelanggan: nama atau nomor HP'],
])('a scan while %s is typed puts the goods into the cart and leaves what was typed, and the focus', async (_what, open, label) => {
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await open();
  const field = till.page.getByRole('textbox', { name: label, exact: true });
  await field.waitFor();
  await till.type('12');
  await till.scan(goods[1]?.code ?? '');
  await till.lines(2);
  expect(await till.names()).toEqual([goods[0]?.name, goods[1]?.name]);
  expect(await field.inputValue()).toBe('12');
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
});

test('the name of a sale that is put aside waits while one more thing is scanned', async () => {
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('F4');
  const field = till.page.getByLabel('Nama (boleh kosong)');
  await field.waitFor();
  await till.type('Ibu merah');
  await till.scan(goods[1]?.code ?? '');
  await till.lines(2);
  await till.press('F4');
  await field.waitFor();
  expect(await field.inputValue()).toBe('Ibu merah');
  await till.press('Enter');
  await till.lines(0);
  const [parked] = await desk.call<readonly { readonly saleId: string; readonly label: string }[]>('cart.parked', undefined, desk.session);
  expect(parked?.label).toBe('Ibu merah');
  await desk.call('cart.cancel', { commandId: uuidv7(), saleId: parked?.saleId }, desk.session);
});

test('a second person who is typing a secret is not sent away by a scan, and allows the discount of the line it was asked for', async () => {
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('%', ...'50', 'Enter', '1');
  await till.page.getByLabel('Sandi Bambang').waitFor();
  await till.page.keyboard.insertText(DEMO.manager.secret.slice(0, 5));
  await till.scan(goods[1]?.code ?? '');
  await till.lines(2);
  await till.page.keyboard.insertText(DEMO.manager.secret.slice(5));
  await till.press('Enter');
  await till.page.locator('.cart-discount').waitFor();
  expect((await desk.cart()).lines.map(({ name, discount }) => [name, discount?.approvedBy ?? null])).toEqual([
    [goods[0]?.name, DEMO.manager.name],
    [goods[1]?.name, null],
  ]);
});

test('a double click asks whether the sale is given up, and does not give it up', async () => {
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.page.getByRole('button', { name: 'Batalkan', exact: true }).dblclick();
  await till.page.getByText('Batalkan penjualan ini?').waitFor();
  await till.press('Escape');
  await till.page.getByText('Batalkan penjualan ini?').waitFor({ state: 'detached' });
  expect((await desk.cart()).lines).toHaveLength(1);
});

test('a double click puts a sale aside once and brings it back once, and claims nothing that is not so', async () => {
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('F4');
  await till.page.locator('.park-form button').dblclick();
  await till.lines(0);
  await till.press('F4');
  await till.page.getByRole('button', { name: 'Batalkan', exact: true }).dblclick();
  await till.page.getByRole('alertdialog').waitFor();
  await till.press('Escape');
  await till.page.getByRole('button', { name: 'Buka parkir' }).dblclick();
  await till.lines(1);
  // Whatever the second half of a press asked for is answered before this.
  await till.press('+');
  await till.page.locator('.cart-item.selected .cart-count', { hasText: /^2$/ }).waitFor();
  expect(await till.page.locator('.sell .band').count()).toBe(0);
  expect(await desk.call('cart.parked', undefined, desk.session)).toEqual([]);
});

test('what is still typed of a line when the way to pay is pressed is taken first, and what cannot be taken is asked for', async () => {
  const [code = ''] = goods.map((offer) => offer.code);
  const pay = till.page.getByRole('button', { name: /^Bayar/ });
  const inPayment = till.page.getByText('Keranjang tetap utuh');
  const note = till.page.getByRole('textbox', { name: 'Catatan baris' });
  const count = till.page.getByRole('textbox', { name: 'Jumlah', exact: true });
  await till.scan(code);
  await till.lines(1);
  await till.page.getByRole('button', { name: 'Catatan', exact: true }).click();
  await note.fill('warna biru');
  await pay.click();
  await inPayment.waitFor();
  expect((await desk.cart()).lines.map((line) => line.note)).toEqual(['warna biru']);
  await till.press('Escape');
  await till.page.locator('.cart-count-button').click();
  await count.fill('x');
  await pay.click();
  await till.page.locator('.field-error').waitFor();
  expect(await inPayment.count()).toBe(0);
  await count.fill('12');
  await pay.click();
  await inPayment.waitFor();
  expect((await desk.cart()).lines.map((line) => line.quantity)).toEqual([12_000]);
  await till.press('Escape');
  await till.page.getByRole('button', { name: /^Potongan/ }).first().click();
  await till.page.getByRole('textbox', { name: 'Potongan', exact: true }).fill('5');
  await pay.click();
  await till.page.waitForFunction(() => document.activeElement?.closest('.reasons') !== null);
  expect(await inPayment.count()).toBe(0);
});

test('a note that is still typed when the sale is put aside comes back with it', async () => {
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('F4');
  const aside = till.page.locator('.park-form').getByRole('button');
  await aside.waitFor();
  await till.page.getByRole('button', { name: 'Catatan', exact: true }).click();
  await till.page.getByRole('textbox', { name: 'Catatan baris' }).fill('untuk Bu Sri');
  await aside.click();
  await till.lines(0);
  await till.press('F4');
  await till.page.locator('.parked-row').waitFor();
  await till.press('Control+1');
  await till.lines(1);
  await till.page.getByText('untuk Bu Sri').waitFor();
});
