import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WINDOW_OPTIONS } from '../../../electron/shell/window-options.ts';
import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import { cartTotal } from '../../../shared/domain/sale/cart.ts';
import { DEMO } from '../../support/app.ts';
import { cutOff } from '../../support/cut-off.ts';
import { FakePrinter } from '../../support/fake-printer.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { wordsOnWords } from '../../support/words-on-words.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

/** Above two lines in the cart and in the search, told apart by its end only. */
const LONG = 'Keranjang anyaman rotan bertutup motif kaili warna alam, ukuran besar dengan pegangan kulit';
const BUYER = 'Koperasi Pegawai Negeri Sejahtera Bersama Sulawesi Tengah';

let desk: CounterDesk;
let printer: FakePrinter;
let till: Till;
let page: Page;

beforeAll(async () => {
  printer = await new FakePrinter({}).start();
  desk = await openCounterDesk({ printer: `tcp://127.0.0.1:${printer.port}` });
  const manager = await desk.signIn(DEMO.manager);
  const add = async (name: string, code: string, price: number, unit: string, fractional: boolean): Promise<unknown> =>
    desk.call('catalog.addProduct', { commandId: uuidv7(), product: { name, kind: 'goods', price, category: 'Kerajinan', producer: 'Lapas Kelas IIA Palu', workshop: 'Bengkel anyaman', unit, fractional, codes: [code], mintCode: false }, openingStock: 20_000, openingExpiresOn: null }, manager);
  for (let at = 0; at < 12; at += 1) await add(`${LONG} ${at}`, `PJG-${at}`, 1_234_500, 'buah', false);
  await add('Ikan nila potong', 'IKN-1', 45_750, 'kg', true);
  till = await desk.open({ width: WINDOW_OPTIONS.minWidth, height: WINDOW_OPTIONS.minHeight, breakable: true });
  page = till.page;
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await desk?.close();
  await printer?.stop();
});

async function apply(command: { readonly type: string; readonly [key: string]: unknown }): Promise<void> {
  await desk.call('cart.apply', { commandId: uuidv7(), saleId: (await desk.cart()).saleId, command }, desk.session);
}
const scanIn = (text: string, quantity = 1000): Promise<void> => apply({ type: 'add-code', lineId: uuidv7(), text, quantity: quantity });

/** Nothing lies on anything, nothing is out of reach, nothing is cut. */
async function sound(state: string): Promise<void> {
  expect([state, await cutOff(page), await wordsOnWords(page), await page.evaluate(() => document.documentElement.scrollHeight > innerHeight), till.errors()]).toEqual([state, [], [], false, []]);
}
/** Sound, and no rule of axe broken by what was not looked at before, in either theme. */
async function soundInBoth(state: string): Promise<void> {
  await sound(state);
  expect([state, 'light', await till.axe()]).toEqual([state, 'light', []]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect([state, 'dark', await till.axe()]).toEqual([state, 'dark', []]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test('the search shows as much of a name as two lines hold, so that goods of one kind are told apart', async () => {
  await sound('empty');
  await till.type('ker');
  await page.locator('.hit').nth(6).waitFor();
  await sound('search');
  await page.locator('input[aria-label="Cari barang"]').fill('keranjang belanja');
  await page.locator('.hit', { hasText: 'Keranjang belanja' }).waitFor();
  const name = page.locator('.hit-name .clip-2').first();
  expect(await name.evaluate((words) => words.scrollHeight <= words.clientHeight)).toBe(true);
  await till.press('Escape');
});

test('twelve lines with long names, a note, goods by weight and discounts stand in the cart, and all that is typed about a line is in sight', async () => {
  for (let at = 0; at < 12; at += 1) await scanIn(`PJG-${at}`);
  await till.lines(12);
  const last = (await desk.cart()).lines.at(-1)!.lineId;
  await apply({ type: 'set-note', lineId: last, note: 'Diukir nama Ibu Hj. Siti Rahmawati dan Bapak Dr. Abdurrahman, warna coklat tua, dibungkus kado, diambil Jumat sore' });
  await page.locator('.cart-note').waitFor();
  await sound('lines and a note');
  await page.locator('.cart-item.selected .cart-count-button').click();
  await page.locator('.quantity-editor').waitFor();
  await sound('quantity');
  await figuresInSight();
  await till.press('Escape');
  await page.getByRole('button', { name: 'Catatan' }).click();
  await sound('note');
  await till.press('Escape');
  await till.type('1,275*');
  await till.scan('IKN-1');
  await till.lines(13);
  await page.locator('.cart-item.selected', { hasText: 'Ikan nila' }).locator('.cart-count-button').click();
  await page.locator('.quantity-editor').waitFor();
  await sound('weight');
  await figuresInSight();
  await till.press('Escape', '%');
  await page.locator('.discount-form').waitFor();
  await sound('discount');
  await till.type('30');
  await till.press('Enter', '1');
  await page.locator('.allow-discount').waitFor();
  await soundInBoth('second person');
  await till.press('Escape', 'Escape');
  const fish = (await desk.cart()).lines.at(-1)!.lineId;
  await apply({ type: 'set-discount', lineId: fish, value: { kind: 'percent', share: 500 }, reason: 'Pameran', approvalId: null });
  await apply({ type: 'set-discount', lineId: null, value: { kind: 'amount', amount: 5_000 }, reason: 'Langganan', approvalId: null });
  await page.getByText('Potongan semua').waitFor();
  await sound('discounts');
  await till.press('Control+d');
  await page.locator('.cart-sums .discount-form').waitFor();
  await sound('discount of the whole cart');
  await till.press('Escape', 'Control+Delete');
  await page.getByText('Batalkan penjualan ini?').waitFor();
  await sound('cancel');
  await till.press('Escape');
});

/** The figures to touch are all there, from the first row to the last. */
async function figuresInSight(): Promise<void> {
  const within = await page.locator('.cart-lines').boundingBox();
  const [first, last] = await Promise.all([page.locator('.digit-key').first().boundingBox(), page.locator('.digit-key').last().boundingBox()]);
  expect(first!.y).toBeGreaterThanOrEqual(within!.y);
  expect(last!.y + last!.height).toBeLessThanOrEqual(within!.y + within!.height);
}

test('every way to pay is in sight beside the cash, none of them below the edge', async () => {
  await till.press('Enter');
  await page.locator('.suggestion').first().waitFor();
  expect(await page.locator('.take').evaluate((take) => take.scrollHeight - take.clientHeight)).toBe(0);
  await soundInBoth('ways to pay');
  await till.press('Escape');
});

test('choosing who buys leaves the total and the way to pay in sight, and the hit that is chosen', async () => {
  await till.press('F3');
  const field = page.locator('.find-customer input');
  await field.waitFor();
  await sound('customer');
  expect(await field.evaluate((input: HTMLInputElement) => {
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.font = getComputedStyle(input).font;
    return pen.measureText(input.placeholder).width <= input.clientWidth;
  }), 'the hint is cut').toBe(true);
  await till.type('a');
  await page.locator('.customer-hit').nth(5).waitFor();
  await till.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  const chosen = page.locator('.customer-hit.chosen', { hasText: 'Pelanggan baru' });
  await chosen.waitFor();
  await soundInBoth('customers');
  const [hit, sums] = await Promise.all([chosen.boundingBox(), page.locator('.cart-sums').boundingBox()]);
  expect(hit!.y + hit!.height).toBeLessThanOrEqual(sums!.y);
  await field.fill(`${BUYER} 08001234567`);
  await page.getByText('Pelanggan baru: Koperasi').waitFor();
  await sound('new customer');
  await till.press('Enter', 'Control+h');
  await page.getByRole('button', { name: 'Daftar harga: Instansi' }).waitFor();
  await sound('buyer and price list');
});

test('parked sales keep their names, their sums and every button', async () => {
  await till.press('F4');
  await page.getByLabel('Nama (boleh kosong)').waitFor();
  await sound('park');
  await page.keyboard.insertText('Ibu dari Dinas Sosial, kembali jam dua bawa uang');
  await till.press('Enter');
  await till.lines(0);
  await scanIn('IKN-1', 2000);
  await desk.call('cart.park', { commandId: uuidv7(), saleId: (await desk.cart()).saleId, label: null }, desk.session);
  await till.lines(0);
  await till.press('F4');
  await page.locator('.parked-row').nth(1).waitFor();
  await soundInBoth('parked');
  const row = page.locator('.parked-row', { hasText: 'Dinas Sosial' });
  expect((await row.getByText('Dinas Sosial').boundingBox())!.width).toBeGreaterThan(200);
  await row.getByRole('button', { name: 'Batalkan' }).click();
  await sound('give a parked sale up');
  await till.press('Escape');
  await row.getByRole('button', { name: 'Buka parkir' }).click();
  await till.lines(13);
  await sound('brought back');
});

test('a line that broke, an unknown code, an open price and a printer that is off lie on nothing', async () => {
  await till.line?.cut();
  await page.getByText('Menyambung lagi. Keranjang aman.').waitFor();
  await soundInBoth('offline');
  till.line?.mend();
  await page.getByText('Menyambung lagi. Keranjang aman.').waitFor({ state: 'detached' });
  await till.scan('8991002101234');
  await till.scan('IKN-1');
  await page.getByText('1 scan menunggu.').waitFor();
  await sound('unknown code');
  await till.press('Escape');
  await till.type('kebaya');
  await page.locator('.hit').first().waitFor();
  await till.press('Enter');
  await page.locator('.price-entry').waitFor();
  await sound('open price');
  await till.press('Escape');
  await printer.stop();
  await till.press('F9');
  await page.getByText('Struk menunggu printer').waitFor();
  expect([await wordsOnWords(page), await till.axe()]).toEqual([[], []]);
});

test('the key to the pictures is whole below the change of a sale, also while the receipt waits for the printer', async () => {
  await desk.clearCart();
  await till.lines(0);
  const key = page.getByRole('button', { name: /^Gambar barang/ });
  const inSight = () =>
    key.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const place = element.parentElement?.getBoundingClientRect();
      return place !== undefined && top >= place.top && bottom <= place.bottom;
    });
  // Exact; and with change in notes of every kind, the highest it gets.
  for (const keys of [['F9'], ['Enter', '0', '2', '0', '0', '0', '0', '0', '0', 'Enter']]) {
    await scanIn('PJG-0');
    await till.lines(1);
    await till.press(...keys);
    await page.locator('.change-banner').waitFor();
    await key.waitFor();
    expect(await inSight()).toBe(true);
    await till.press('Escape');
  }
});

test('what comes back, how the money goes back and an exchange are whole', async () => {
  await scanIn('PJG-1', 2000);
  const { saleId, ...cart } = await desk.cart();
  const total = cartTotal(cart);
  const sold = await desk.call<SaleReceipt>('sale.complete', { commandId: uuidv7(), saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null }, desk.session);
  await apply({ type: 'add-return', lineId: uuidv7(), saleId: sold.saleId, lineNumber: 1, quantity: 1000, place: 'shelf' });
  await till.lines(1);
  await till.press('Enter');
  await page.getByText('Kembalikan uang').waitFor();
  await soundInBoth('money back');
  await till.press('t');
  await page.getByLabel('4 angka terakhir nomor referensi').waitFor();
  await sound('money back by transfer');
  await till.type('7733');
  await till.press('Enter');
  await page.getByLabel('Alasan lewat cara lain').waitFor();
  await sound('reason of another way');
  await till.press('Escape');
  await page.locator('.give-back .suggestion').first().click();
  await page.getByLabel('Sandi Bambang').waitFor();
  await sound('money back allowed');
  await till.press('Escape');
  await page.getByText('Kembalikan uang').waitFor();
  await page.locator('.cart-kept').getByRole('button').click();
  await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
  await till.scan('PJG-2');
  await till.lines(2);
  await sound('exchange');
});
