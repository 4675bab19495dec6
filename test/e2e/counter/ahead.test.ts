import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ReturnableSale, SaleReceipt } from '../../../shared/contract/sale.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { cartTotal } from '../../../shared/domain/sale/cart.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let goods: Awaited<ReturnType<CounterDesk['coded']>>;

beforeAll(async () => {
  desk = await openCounterDesk();
  goods = await desk.coded();
  till = await desk.open({ breakable: true });
});
afterEach(async () => {
  till.line?.letGo();
  await desk.leave(till);
});
afterAll(async () => desk?.close());

const search = () => till.page.getByRole('textbox', { name: 'Cari barang' });
const quantities = async () => (await desk.cart()).lines.map(({ name, quantity }) => `${name.split(' ')[0]} ${quantity / 1000}`);

test('Enter in the search is one piece, also pressed once more before the answer; what is typed behind it is the next thing', async () => {
  till.line?.holdFrom('catalog/search');
  await till.press('2', '*', 'a', 'b', 'o', 'n', 'Enter', 'Enter');
  till.line?.letGo();
  await till.lines(1);
  till.line?.holdFrom('catalog/search');
  await till.press('k', 'e', 's', 'e', 't', 'Enter', '3', '*', 'b', 'a', 'w', 'Enter', 'k', 'o');
  await expect.poll(() => search().inputValue()).toBe('keset3*bawko');
  till.line?.letGo();
  await till.lines(3);
  await expect.poll(() => search().inputValue()).toBe('ko');
  // The window shows them before the service has them.
  await expect.poll(quantities).toEqual(['Abon 2', 'Keset 1', 'Bawang 3']);
});

test('Enter behind the first scan of a sale opens the payment once it is in the cart, as behind the later ones', async () => {
  till.line?.holdFrom('cart/apply');
  await till.scan(goods[0]?.code ?? '');
  await till.press('Enter');
  till.line?.letGo();
  await till.page.getByRole('region', { name: 'Bayar' }).waitFor();
  expect(await till.axe()).toEqual([]);
});

test('the ways to give money back are shown once it is known how it came: none moves under a finger; whoever looks elsewhere by the time that goods are brought back stays there', async () => {
  const { saleId } = await desk.cart();
  await desk.call('cart.apply', { commandId: uuidv7(), saleId, command: { type: 'add-product', lineId: uuidv7(), productId: goods[0]?.productId, quantity: 1000 } }, desk.session);
  const total = cartTotal(await desk.cart());
  const { receiptNumber } = await desk.call<SaleReceipt>('sale.complete', { commandId: uuidv7(), saleId, expectedTotal: total, payments: [{ tender: 'qris', received: total, reference: '4815' }], approvalId: null }, desk.session);
  const sale = await desk.call<ReturnableSale>('sale.returnable', { text: receiptNumber }, desk.session);
  const { document } = await desk.call<{ readonly document: ReceiptDocument }>('sale.receipt', { saleId: sale.saleId }, desk.session);
  const [code = ''] = document.blocks.flatMap((block) => (block.kind === 'qr' ? [block.text] : []));
  const { page } = till;
  await till.scan(code);
  await page.getByRole('button', { name: 'Salinan' }).waitFor();
  await till.press('F8', '+', 'r');
  till.line?.holdFrom('cart/apply');
  await till.press('Enter');
  await till.press('Alt+2');
  await page.getByRole('heading', { name: 'Cetakan', level: 1 }).waitFor();
  till.line?.letGo();
  // Its list was asked for behind it.
  await page.getByText('Belum ada cetakan').or(page.getByRole('table')).first().waitFor();
  await expect.poll(async () => (await desk.cart()).lines.length).toBe(1);
  await page.getByRole('heading', { name: 'Cetakan', level: 1 }).waitFor();
  await till.press('Alt+1');
  await till.lines(1);
  till.line?.holdFrom('sale/moneyBack');
  await till.press('Enter');
  await page.getByRole('heading', { name: 'Kembalikan uang' }).waitFor();
  expect(await page.locator('.give-back .suggestion').count()).toBe(0);
  await page.locator('.give-back').getByText('Memuat').waitFor();
  till.line?.letGo();
  await page.locator('.give-back .suggestion').first().filter({ hasText: 'QRIS' }).waitFor();
  expect(await till.axe()).toEqual([]);
  await till.press('Escape');
});

test('what is typed behind the name of the buyer, before they are found, is looked for among the goods', async () => {
  till.line?.holdFrom('customers/list');
  await till.press('F3');
  await till.page.getByRole('textbox', { name: 'Pelanggan: nama atau nomor HP' }).and(till.page.locator(':focus')).waitFor();
  await till.type('Zul');
  await till.press('Enter', 'k', 'e', 's');
  till.line?.letGo();
  await till.page.getByRole('button', { name: 'Pembeli: Zul' }).waitFor();
  await expect.poll(() => search().inputValue()).toBe('kes');
});
