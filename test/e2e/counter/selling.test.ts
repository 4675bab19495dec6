import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let goods: Awaited<ReturnType<CounterDesk['coded']>>;
const rp = (amount: number): string => `Rp ${amount.toLocaleString('id-ID')}`;

beforeAll(async () => {
  desk = await openCounterDesk();
  goods = await desk.coded();
  till = await desk.open();
});
afterEach(async () => {
  expect(till.errors()).toEqual([]);
  await desk.clearCart();
  await till.press('Escape', 'Escape');
  await till.lines(0);
});
afterAll(async () => desk?.close());

test('three items paid in cash take three scans and two keys, no click', async () => {
  const before = (await desk.sales()).length;
  let clicks = 0;
  let keys = 0;
  await till.page.exposeFunction('clicked', () => (clicks += 1));
  await till.page.evaluate(() => window.addEventListener('pointerdown', () => (window as unknown as { clicked(): void }).clicked(), true));
  for (const offer of goods.slice(0, 3)) await till.scan(offer.code);
  await till.lines(3);
  const key = async (name: string): Promise<void> => {
    keys += 1;
    await till.press(name);
  };
  await key('Enter');
  await till.page.locator('.suggestion').first().waitFor();
  await key('1');
  await till.page.locator('.change-banner').waitFor();
  expect({ keys, clicks }).toEqual({ keys: 2, clicks: 0 });
  const sales = await desk.sales();
  expect(sales.length).toBe(before + 1);
  expect(sales[0]?.total).toBe(goods.slice(0, 3).reduce((sum, offer) => sum + offer.price, 0));
  expect(await till.page.locator('.change-banner').textContent()).toContain(sales[0]?.receiptNumber);
});

test('the whole counter works by keys: find, count, note, remove, put aside, bring back, another amount, change', async () => {
  const { page } = till;
  await till.type('3*keripik');
  await page.locator('.hit').first().waitFor();
  await till.press('ArrowDown', 'Enter');
  await till.lines(1);
  const [chosen] = await till.names();
  expect(chosen?.toLowerCase()).toContain('keripik');
  await till.press('+');
  await page.locator('.cart-count', { hasText: /^4$/ }).waitFor();
  await till.press('-', '-');
  await page.locator('.cart-count', { hasText: /^2$/ }).waitFor();
  await till.type('5*');
  await till.press('Enter');
  await page.locator('.cart-count', { hasText: /^5$/ }).waitFor();
  await till.scan(goods[0]?.code ?? '');
  await till.scan(goods[1]?.code ?? '');
  await till.lines(3);
  await till.press('ArrowUp', 'Delete');
  await till.lines(2);
  await till.press('F4');
  await page.getByLabel('Nama (boleh kosong)').waitFor();
  await till.type('Bu Tini');
  await till.press('Enter');
  await till.lines(0);
  await till.press('F4');
  await page.locator('.parked-row', { hasText: 'Bu Tini' }).waitFor();
  await till.press('Control+1');
  await till.lines(2);
  await till.press('Enter');
  await page.locator('.suggestion').first().waitFor();
  await till.press('Escape');
  await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
  await till.press('Enter');
  await page.locator('.suggestion').first().waitFor();
  const cart = await desk.cart();
  const total = cart.lines.reduce((sum, line) => sum + (line.unitPrice * line.quantity) / 1000, 0);
  await till.press('0');
  await till.type(String(total + 4000));
  await page.getByText(`Kembali Rp\u00a04.000`).waitFor();
  await till.press('Enter');
  await page.locator('.change-amount', { hasText: '4.000' }).waitFor();
  expect((await page.locator('.change-notes li').allTextContents()).join(' ')).toBe('2 ×2.000');
});

test('the whole counter works by touch: tiles, categories, figures, notes', async () => {
  const fingers = await desk.open({ touch: true });
  const { page } = fingers;
  await page.getByRole('button', { name: 'Golongan berikutnya' }).tap();
  await page.getByRole('button', { name: /^Jasa/ }).tap();
  await page.locator('.tile', { hasText: 'Cuci motor' }).first().tap();
  await fingers.lines(1);
  await page.getByRole('button', { name: /^Makanan/ }).tap();
  await page.locator('.tile', { hasText: 'Bawang goreng' }).first().tap();
  await fingers.lines(2);
  await page.getByRole('button', { name: 'Tambah satu' }).tap();
  await page.locator('.cart-item.selected .cart-count', { hasText: /^2$/ }).waitFor();
  await page.locator('.cart-count-button').tap();
  await page.locator('.quantity-editor .digit-key', { hasText: /^7$/ }).tap();
  await page.getByRole('button', { name: 'Simpan' }).tap();
  await page.locator('.cart-item.selected .cart-count', { hasText: /^7$/ }).waitFor();
  await page.locator('.cart-main').first().tap();
  await page.getByRole('button', { name: 'Hapus' }).tap();
  await fingers.lines(1);
  // The line is gone from the screen before the service has answered.
  await expect.poll(async () => (await desk.cart()).lines.length).toBe(1);
  const [line] = (await desk.cart()).lines;
  const due = ((line?.unitPrice ?? 0) * (line?.quantity ?? 0)) / 1000;
  await page.getByRole('button', { name: 'Bayar' }).tap();
  await page.locator('.suggestion').first().waitFor();
  await page.getByRole('button', { name: 'Kembali', exact: true }).tap();
  await page.getByRole('button', { name: 'Bayar' }).tap();
  for (let laid = 0; laid < due; laid += 100_000) await page.locator('.note', { hasText: '100.000' }).tap();
  await page.getByRole('button', { name: 'Terima' }).tap();
  await page.locator('.change-banner').waitFor();
  const [sale] = await desk.sales();
  expect(sale?.total).toBe(due);
  expect(fingers.errors()).toEqual([]);
  await page.context().close();
});

test('an exact payment is one key, and the next scan begins the next sale at once', async () => {
  await till.scan(goods[0]?.code ?? '');
  await till.total(rp(goods[0]?.price ?? 0));
  await till.press('F9');
  await till.page.getByText('Lunas. Uang pas').waitFor();
  await till.scan(goods[1]?.code ?? '');
  await till.lines(1);
  await till.page.locator('.change-banner').waitFor({ state: 'detached' });
  expect(await till.names()).toEqual([goods[1]?.name]);
});

test('Enter pressed twice, and a money key pressed twice, pay once', async () => {
  const before = (await desk.sales()).length;
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('Enter', 'Enter');
  await till.page.locator('.suggestion').first().waitFor();
  await till.page.locator('.suggestion').first().evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await till.page.locator('.change-banner').waitFor();
  await till.press('Enter');
  expect((await desk.sales()).length).toBe(before + 1);
});

test('a quantity that may mean two things is said where it is typed, nothing is taken, and it can be put right', async () => {
  const { page } = till;
  const field = page.getByRole('textbox', { name: 'Cari barang' });
  await till.type('1.000*');
  await page.getByRole('status').filter({ hasText: 'Jumlah bisa dibaca dua arti. Tulis 1000 tanpa titik' }).waitFor();
  await till.press('Enter');
  expect(await field.inputValue()).toBe('1.000*');
  expect(await till.axe()).toEqual([]);
  await field.fill('1000*');
  await till.scan(goods[0]?.code ?? '');
  await page.locator('.cart-count', { hasText: /^1\.000$/ }).waitFor();
});

test('too little money is refused in words, and nothing is paid', async () => {
  const before = (await desk.sales()).length;
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('Enter');
  await till.page.locator('.suggestion').first().waitFor();
  await till.press('0');
  await till.type('100');
  await till.press('Enter');
  await till.page.getByRole('alert').filter({ hasText: 'Uang kurang' }).waitFor();
  for (const amount of ['1.00', 'seratus', '-5']) {
    await till.page.locator('#amount-received').fill(amount);
    await till.press('Enter');
    await till.page.locator('.payment .band').waitFor();
  }
  expect((await desk.sales()).length).toBe(before);
});

test('a sale is given up only after a question, and the lines are gone', async () => {
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('Control+Delete');
  await till.page.getByText('Batalkan penjualan ini?').waitFor();
  await till.press('Escape');
  await till.page.getByText('Batalkan penjualan ini?').waitFor({ state: 'detached' });
  await till.press('Control+Delete', 'Control+Delete');
  await till.lines(0);
  expect((await desk.cart()).lines).toEqual([]);
});

test('a note stands in the line and in the service', async () => {
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.page.getByRole('button', { name: 'Catatan' }).click();
  await till.type('warna biru');
  await till.press('Enter');
  await till.page.locator('.cart-note', { hasText: 'warna biru' }).waitFor();
  await expect.poll(async () => (await desk.cart()).lines[0]?.note).toBe('warna biru');
});
