import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { uuidv7 } from '../../support/uuidv7.ts';
import { WINDOW_OPTIONS } from '../../../electron/shell/window-options.ts';
import type { ReturnableSale, SaleReceipt } from '../../../shared/contract/sale.ts';
import { parseQris } from '../../../shared/domain/qris/parse-qris.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { cartTotal } from '../../../shared/domain/sale/cart.ts';
import { DEMO } from '../../support/app.ts';
import { cutOff } from '../../support/cut-off.ts';
import { dotsOfPng } from '../../support/dots-of-png.ts';
import { readQr } from '../../support/read-qr.ts';
import { wordsOnWords } from '../../support/words-on-words.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let goods: Awaited<ReturnType<CounterDesk['coded']>>;
/** Keys pressed by the person since the last scan; a secret counts as one. */
let keys = 0;

beforeAll(async () => {
  desk = await openCounterDesk();
  goods = [...(await desk.coded())].sort((a, b) => b.price - a.price);
  till = await desk.open();
});
afterEach(() => desk.leave(till));
afterAll(async () => desk?.close());

async function sell(count: number): Promise<void> {
  for (const offer of goods.slice(0, count)) await till.scan(offer.code);
  await till.lines(count);
  keys = 0;
}
async function press(...names: string[]): Promise<void> {
  keys += names.length;
  await till.press(...names);
}
/** The focus must be in a field before figures are typed into it. */
async function focusOn(label: string): Promise<void> {
  await till.page.waitForFunction((wanted) => {
    const { activeElement } = document;
    return activeElement instanceof HTMLInputElement && [...(activeElement.labels ?? [])].some((one) => one.textContent?.startsWith(wanted) === true);
  }, label);
}
async function allow(): Promise<void> {
  await focusOn('Sandi');
  keys += 1;
  await till.page.keyboard.insertText(DEMO.manager.secret);
  await press('Enter');
}
async function lastSale(): Promise<SaleReceipt & { readonly text: string }> {
  await till.page.locator('.change-banner').waitFor();
  const [row] = await desk.sales();
  const sale = await desk.call<ReturnableSale>('sale.returnable', { text: row?.receiptNumber ?? '' }, desk.session);
  return { ...(sale as unknown as SaleReceipt), text: (await till.page.locator('.change-banner').textContent()) ?? '' };
}
/** Sells `count` of the first thing outside the window, so that it can come back. */
async function soldBefore(at: number): Promise<ReturnableSale> {
  const { saleId } = await desk.cart();
  await desk.call('cart.apply', { commandId: uuidv7(), saleId, command: { type: 'add-product', lineId: uuidv7(), productId: goods[at]?.productId, quantity: 1000 } }, desk.session);
  const total = cartTotal(await desk.cart());
  const receipt = await desk.call<SaleReceipt>('sale.complete', { commandId: uuidv7(), saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null }, desk.session);
  return desk.call<ReturnableSale>('sale.returnable', { text: receipt.receiptNumber }, desk.session);
}
/** The buyer's paper under the scanner, then by keys alone: one piece of its first line, back to the shelf. */
async function bringBackByKeys(sale: ReturnableSale): Promise<void> {
  const { document: paper } = await desk.call<{ document: ReceiptDocument }>('sale.receipt', { saleId: sale.saleId }, desk.session);
  const qr = paper.blocks.find((block) => block.kind === 'qr');
  await till.scan(qr?.kind === 'qr' ? qr.text : '');
  await till.page.locator('.receipts').getByText(sale.receiptNumber).first().waitFor();
  await till.page.getByRole('button', { name: 'Salinan' }).waitFor();
  keys = 0;
  await press('F8');
  await till.page.getByRole('heading', { name: `Retur atau tukar dari ${sale.receiptNumber}` }).waitFor();
  await press('+', 'r', 'Enter');
  await broughtBack(sale);
}
async function bringBack(sale: ReturnableSale): Promise<void> {
  const { saleId } = await desk.cart();
  await desk.call('cart.apply', { commandId: uuidv7(), saleId, command: { type: 'add-return', lineId: uuidv7(), saleId: sale.saleId, lineNumber: 1, quantity: 1000, place: 'shelf' } }, desk.session);
  await broughtBack(sale);
}
/** A line alone may still be that of the sale that was paid before. */
async function broughtBack({ receiptNumber }: ReturnableSale): Promise<void> {
  await till.page.locator('.cart-item').filter({ hasText: receiptNumber }).waitFor();
}

test('a QRIS sale is F6, the last digits and Enter; what is on screen is the code for exactly this amount', async () => {
  await sell(2);
  await press('F6');
  await till.page.getByRole('img', { name: /^Kode QRIS Rp/ }).waitFor();
  await focusOn('4 angka');
  await till.press('F6');
  await till.page.getByRole('img', { name: 'Kode QRIS tanpa nominal' }).waitFor();
  // By a press too: not every counter has a keyboard.
  await till.page.getByRole('button', { name: 'Dengan nominal' }).click();
  const code = till.page.getByRole('img', { name: /^Kode QRIS Rp/ });
  await code.waitFor();
  await focusOn('4 angka');
  const seen = await readQr(dotsOfPng(await code.screenshot()));
  await press('4', '8', '1', '5', 'Enter');
  const sale = await lastSale();
  // What a phone reads from the screen asks for what was sold, to the rupiah.
  expect(seen.map((text) => { const read = parseQris(text); return read.ok ? [read.value.amount, read.value.checksum.verdict] : read.error; })).toEqual([[sale.total, 'right']]);
  expect(sale.payments).toMatchObject([{ tender: 'qris', reference: '4815', amount: sale.total }]);
  expect(sale.text).toContain('Belum dicocokkan dengan bank');
  expect(keys).toBe(6);
});

test('the code without an amount is one key away, for the payer who types it', async () => {
  await sell(1);
  await press('F6');
  await till.page.getByRole('img', { name: /^Kode QRIS Rp/ }).waitFor();
  await press('F6');
  const code = till.page.getByRole('img', { name: 'Kode QRIS tanpa nominal' });
  await code.waitFor();
  const seen = await readQr(dotsOfPng(await code.screenshot()));
  await focusOn('4 angka');
  await press('4', '8', '1', '6', 'Enter');
  expect((await lastSale()).payments).toMatchObject([{ tender: 'qris', reference: '4816' }]);
  expect(seen.map((text) => { const read = parseQris(text); return read.ok ? [read.value.amount, read.value.checksum.verdict] : read.error; })).toEqual([[null, 'right']]);
  expect(keys).toBe(7);
});

test('a payment without the payer\'s reference is refused in words and nothing is sold', async () => {
  const before = (await desk.sales()).length;
  await sell(1);
  await press('Enter');
  await till.page.locator('.suggestion').first().waitFor();
  await press('k');
  await focusOn('4 angka');
  await press('Enter');
  await till.page.getByRole('alert').filter({ hasText: 'Kartu perlu nomor referensi.' }).waitFor();
  expect((await desk.sales()).length).toBe(before);
  await press('9', '9', 'Enter');
  expect((await lastSale()).payments).toMatchObject([{ tender: 'card', reference: '99' }]);
  // The Enter that was refused is one more than it takes.
  expect(keys - 1).toBe(5);
});

test('a split sale: part by card, the rest in cash with change', async () => {
  await sell(2);
  await press('Enter');
  await till.page.locator('.suggestion').first().waitFor();
  await press('c', 'k');
  await focusOn('Jumlah Kartu');
  await press(...'20000', 'Enter');
  await focusOn('4 angka');
  await press(...'1234', 'Enter');
  await till.page.locator('.parts li', { hasText: '20.000' }).waitFor();
  await till.press('Escape');
  await till.page.getByText('Masih ada bagian yang sudah dimasukkan.').waitFor();
  expect(await till.axe()).toEqual([]);
  await press('1');
  const sale = await lastSale();
  expect(sale.payments.map(({ tender, amount }) => [tender, amount])).toEqual([
    ['card', 20_000],
    ['cash', sale.total - 20_000],
  ]);
  expect(keys).toBe(15);
});

test('a discount above the limit is allowed by a manager inside the line, and both names stay', async () => {
  await sell(1);
  await press(...'20', '%', 'Enter', '1');
  await allow();
  await till.page.locator('.cart-discount', { hasText: `diizinkan ${DEMO.manager.name}` }).waitFor();
  const { lines } = await desk.cart();
  expect(lines[0]?.discount).toMatchObject({ value: { kind: 'percent', share: 2000 }, reason: 'Pameran', approvedBy: DEMO.manager.name });
  expect(keys).toBe(7);
  await press('%');
  await till.page.getByRole('textbox', { name: 'Potongan' }).waitFor();
  await press('Control+Delete');
  await till.page.locator('.cart-discount').waitFor({ state: 'detached' });
});

test('a small discount on the whole sale needs nobody, and Esc at the second person changes nothing', async () => {
  await sell(2);
  await press('Control+d');
  await till.page.getByRole('textbox', { name: 'Potongan' }).waitFor();
  await press(...'99', 'Enter', '2');
  await focusOn('Sandi');
  await press('Escape');
  await till.page.getByRole('textbox', { name: 'Potongan' }).waitFor();
  expect((await desk.cart()).discount).toBeNull();
  await till.page.getByRole('textbox', { name: 'Potongan' }).fill('Rp1.000');
  await press('Enter', '2');
  await till.page.getByText('Potongan semua 1.000 · Cacat ringan').waitFor();
  expect((await desk.cart()).discount).toMatchObject({ value: { kind: 'amount', amount: 1000 } });
});

test('money back: the amount is fixed, a second person allows it, and the banner says what to hand over', async () => {
  const sale = await soldBefore(0);
  await bringBackByKeys(sale);
  await till.lines(1);
  await till.page.getByText(`Retur ${sale.receiptNumber}`).waitFor();
  await press('Enter');
  await till.page.getByText('Kembalikan uang').waitFor();
  await press('1');
  await allow();
  const refund = await lastSale();
  expect(refund.kind).toBe('refund');
  expect(refund.total).toBe(-sale.total);
  expect(refund.text).toContain('Serahkan uang kepada pembeli');
  expect(refund.text).toContain(sale.total.toLocaleString('id-ID'));
  expect(keys).toBe(8);
});

test('what comes back begins the next sale: the change of the one before leaves the screen, and the button says what is done with the money', async () => {
  await sell(1);
  await press('F9');
  const { receiptNumber } = await lastSale();
  await bringBackByKeys(await desk.call<ReturnableSale>('sale.returnable', { text: receiptNumber }, desk.session));
  await till.lines(1);
  await till.page.getByRole('button', { name: 'Kembalikan' }).waitFor();
  expect(await till.page.locator('.change-banner').count()).toBe(0);
  expect(await till.page.getByRole('button', { name: 'Uang pas' }).count()).toBe(0);
});

test('money back by transfer carries the number of the transfer, which the treasurer looks for', async () => {
  await bringBack(await soldBefore(0));
  await till.lines(1);
  await press('Enter');
  await till.page.getByText('Kembalikan uang').waitFor();
  await till.page.locator('.give-back .suggestion').first().filter({ hasText: 'seperti dibayar' }).waitFor();
  await till.page.getByText('Dibayar tunai, dikembalikan Transfer').waitFor();
  await press('t');
  await till.page.getByLabel('4 angka terakhir nomor referensi').waitFor();
  await press('Enter');
  await till.page.getByText('Transfer perlu nomor referensi').waitFor();
  expect(await till.axe()).toEqual([]);
  await press('7', '7', '3', '3', 'Enter');
  await till.page.locator('.allow-return').getByText('Dibayar tunai, dikembalikan Transfer').waitFor();
  // The paper says why: nobody is asked for a secret before it stands there.
  await focusOn('Alasan lewat cara lain');
  await press('Enter');
  await till.page.getByText('Tulis alasannya dulu.').waitFor();
  expect(await till.axe()).toEqual([]);
  await till.type('pembeli sudah pulang');
  await press('Enter');
  await allow();
  const refund = await lastSale();
  expect(refund.payments).toMatchObject([{ tender: 'transfer', reference: '7733' }]);
  const { document } = await desk.call<{ document: ReceiptDocument }>('sale.receipt', { saleId: refund.saleId }, desk.session);
  expect(JSON.stringify(document.blocks)).toContain('Alasan: dibayar Tunai, kembali Transfer: pembeli sudah pulang');
});

test('money back within the limit of the unit needs nobody else, and six keys; above it the second person is asked again', async () => {
  const manager = await desk.signIn(DEMO.manager);
  const limit = (amount: number) => desk.call('settings.change', { commandId: uuidv7(), change: { key: 'refund.limit', value: { amount } }, validFrom: null, legalReference: null }, manager);
  const sale = await soldBefore(0);
  await limit(sale.total);
  await bringBackByKeys(sale);
  await till.lines(1);
  await press('Enter');
  await till.page.getByText('Kembalikan uang').waitFor();
  await till.page.getByText('Pilih caranya, lalu tercatat.').waitFor();
  expect(await till.axe()).toEqual([]);
  await press('1');
  const refund = await lastSale();
  expect([refund.kind, refund.total]).toEqual(['refund', -sale.total]);
  expect(keys).toBe(6);
  await limit(sale.total - 1);
  await bringBack(await soldBefore(0));
  await till.lines(1);
  await press('Enter');
  await till.page.getByText('Kembalikan uang').waitFor();
  await press('1');
  await focusOn('Sandi');
  await limit(0);
});

test('an even exchange is "pas": no money, but allowed all the same', async () => {
  const sale = await soldBefore(1);
  await bringBackByKeys(sale);
  await till.lines(1);
  await till.scan(goods[1]?.code ?? '');
  await till.lines(2);
  await press('Enter');
  await till.page.getByText('Pas: tidak ada uang').waitFor();
  await press('1');
  await allow();
  const exchange = await lastSale();
  expect([exchange.kind, exchange.total, exchange.payments]).toEqual(['exchange', 0, []]);
  expect(keys).toBe(8);
});

test('an exchange that costs less than the smallest coin is paid with Rp 0 in cash by one key, and the rest is its rounding', async () => {
  const { saleId } = await desk.cart();
  await desk.call('cart.apply', { commandId: uuidv7(), saleId, command: { type: 'add-product', lineId: uuidv7(), productId: goods[1]?.productId, quantity: 1000 } }, desk.session);
  await desk.call('cart.apply', { commandId: uuidv7(), saleId, command: { type: 'set-discount', lineId: null, value: { kind: 'amount', amount: 50 }, reason: 'uji', approvalId: null } }, desk.session);
  const total = cartTotal(await desk.cart());
  await desk.call<SaleReceipt>('sale.complete', { commandId: uuidv7(), saleId, expectedTotal: total, payments: [{ tender: 'transfer', received: total, reference: '4815' }], approvalId: null }, desk.session);
  const [{ receiptNumber } = { receiptNumber: '' }] = await desk.sales();
  await bringBack(await desk.call<ReturnableSale>('sale.returnable', { text: receiptNumber }, desk.session));
  await till.scan(goods[1]?.code ?? '');
  await till.lines(2);
  await press('Enter');
  await till.page.locator('.suggestion').first().waitFor();
  await till.page.getByText('Uang pas', { exact: true }).first().waitFor();
  expect(await till.axe()).toEqual([]);
  await press('1');
  await allow();
  const exchange = await lastSale();
  expect([exchange.kind, exchange.total, exchange.payments.map(({ tender, amount }) => [tender, amount])]).toEqual(['exchange', 0, [['cash', 0]]]);
});

test('an exchange that costs more is paid like a sale once the second person has allowed what comes back', async () => {
  const sale = await soldBefore(1);
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await bringBack(sale);
  await till.lines(2);
  await press('Enter');
  await till.page.locator('.suggestion').first().waitFor();
  await press('1');
  await focusOn('Sandi');
  await press('Escape');
  await till.page.locator('.suggestion').first().waitFor();
  await press('1');
  await allow();
  expect((await lastSale()).kind).toBe('exchange');
});

test('no way to pay breaks a rule of axe or scrolls the page, in the smallest window and in the dark', async () => {
  const other = await desk.open({ width: 1366, height: 690, theme: 'dark' });
  const { page } = other;
  const sound = async (state: string): Promise<void> => {
    if (process.env['ETALASE_SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['ETALASE_SHOTS']}/${state}.png` });
    const over = await page.evaluate(() => document.documentElement.scrollHeight > document.documentElement.clientHeight);
    expect([state, await other.axe(), over]).toEqual([state, [], false]);
    await page.setViewportSize({ width: WINDOW_OPTIONS.minWidth, height: WINDOW_OPTIONS.minHeight });
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    if (process.env['ETALASE_SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['ETALASE_SHOTS']}/${state}-small.png` });
    expect.soft([state, await cutOff(page), await wordsOnWords(page)]).toEqual([state, [], []]);
    await page.setViewportSize({ width: 1366, height: 690 });
  };
  for (const offer of goods.slice(0, 3)) await other.scan(offer.code);
  await other.lines(3);
  await sound('lines');
  await other.press('%');
  await page.getByRole('textbox', { name: 'Potongan' }).waitFor();
  await sound('discount');
  await other.press(...'30', 'Enter', '1');
  await page.locator('.second-person').waitFor();
  await sound('discount-asked');
  await other.press('Escape', 'Escape', ...'5', '%', 'Enter', '2');
  await page.locator('.cart-discount').waitFor();
  await sound('discount-given');
  await other.press('Enter');
  await page.getByRole('img', { name: /^Kode QRIS/ }).waitFor();
  await sound('pay');
  await other.press('q', 'Enter');
  await page.getByText('QRIS perlu nomor referensi.').waitFor();
  await sound('qris-refused');
  await other.press('Escape', '0', '1', 'Enter');
  await page.getByText('Belum dibayar. Minta kekurangannya').waitFor();
  await sound('too-little');
  await other.page.locator('#amount-received').fill('');
  await page.locator('#amount-received').blur();
  await other.press('c', 'k', ...'20000', 'Enter', ...'12', 'Enter');
  await page.locator('.parts li').waitFor();
  await other.press('t');
  await page.getByLabel('Jumlah Transfer').waitFor();
  await sound('split');
  await other.press('Escape', 'Escape', 'Escape');
  await desk.clearCart();
  await other.lines(0);
  await bringBack(await soldBefore(0));
  await other.lines(1);
  await sound('return');
  await other.press('Enter');
  await page.getByText('Kembalikan uang').waitFor();
  await sound('give-back');
  await other.press('1');
  await page.locator('.second-person').waitFor();
  await sound('give-back-asked');
  await page.keyboard.insertText(DEMO.manager.secret);
  await other.press('Enter');
  await page.locator('.change-banner').waitFor();
  await sound('given-back');
  expect(other.errors()).toEqual([]);
  await page.context().close();
}, 180_000);
