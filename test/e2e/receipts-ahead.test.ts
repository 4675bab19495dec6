import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { SaleReceipt } from '../../shared/contract/sale.ts';
import type { ReceiptDocument } from '../../shared/domain/receipt/receipt-document.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressAsPerson, typeAsPerson } from '../support/press-as-person.ts';
import { pressKeys, SCANNER } from '../support/typing-hand.ts';

let app: App;
let window: BreakableWindow;
let page: Page;
let session: string;
let receipts: readonly SaleReceipt[];

beforeAll(async () => {
  app = await startApp({ printer: {} });
  session = await app.signInOutside(DEMO.cashier);
  await app.openShift(session, 500_000);
  receipts = [await app.sell(session, 1), await app.sell(session, 2), await app.sell(session, 3)];
  window = await openOnBreakableLine(app, DEMO.cashier);
  ({ page } = window);
});
beforeEach(async () => {
  await window.open('Jual');
});
afterEach(() => window.line.letGo());
afterAll(() => app?.stop());

const numberOf = (place: number) => receipts[place]?.receiptNumber ?? '';
const copies = async () => (await app.call<readonly { readonly receiptNumber: string; readonly copies: number }[]>('sale.recent', { limit: 10 }, session)).flatMap(({ receiptNumber, copies: count }) => (count === 0 ? [] : [`${receiptNumber}: ${count}`]));
const press = (key: string) => pressAsPerson(page.keyboard, key);
const search = () => page.getByLabel('Cari struk').and(page.locator(':focus'));

it('F8 twice is a return of the newest receipt, however slowly that comes, unless something else was pressed meanwhile', async () => {
  const { line } = window;
  line.holdFrom('sale/recent');
  await press('F8');
  await search().waitFor();
  await press('F8');
  line.letGo();
  await page.getByRole('heading', { name: `Retur atau tukar dari ${numberOf(2)}` }).waitFor();
  await press('Escape');
  await page.getByRole('button', { name: 'Salinan' }).waitFor();
  line.holdFrom('sale/receipt');
  await press('ArrowDown');
  await press('F8');
  await press('ArrowDown');
  line.letGo();
  await page.getByRole('img', { name: `Kertas struk ${numberOf(0)}` }).waitFor();
  await page.getByRole('button', { name: 'Salinan' }).waitFor();
  expect(await page.getByRole('heading', { name: /^Retur atau tukar/ }).count()).toBe(0);
});

it('a copy that is asked for behind a number is one of the receipt with that number, not of the one that still stands there', async () => {
  const { line } = window;
  await press('F8');
  await page.getByRole('img', { name: `Kertas struk ${numberOf(2)}` }).waitFor();
  await page.getByRole('button', { name: 'Salinan' }).waitFor();
  line.holdFrom('sale/recent');
  await typeAsPerson(page, numberOf(1).slice(-1));
  await press('Control+p');
  await page.getByText('Daftar sedang disusun').waitFor();
  // The bar does not blink at each letter; what a finger presses is seen to be off.
  await page.getByRole('contentinfo').getByText('salinan').waitFor();
  await expect.poll(() => page.locator('.receipts-actions').evaluate((actions) => getComputedStyle(actions).opacity)).toBe('0.5');
  expect(await app.axe(page)).toEqual([]);
  line.letGo();
  await page.getByText('Salinan ke-1').waitFor();
  expect(await copies()).toEqual([`${numberOf(1)}: 1`]);
});

it('a paper that is scanned is held against its own receipt: one that still stands there is not called forged', async () => {
  const { line } = window;
  await press('F8');
  await page.getByRole('button', { name: 'Salinan' }).waitFor();
  const { document } = await app.call<{ readonly document: ReceiptDocument }>('sale.receipt', { saleId: receipts[0]?.saleId }, session);
  const [code = ''] = document.blocks.flatMap((block) => (block.kind === 'qr' ? [block.text] : []));
  line.holdFrom('sale/recent');
  const cdp = await page.context().newCDPSession(page);
  await pressKeys(cdp, [...code, 'Enter'], SCANNER);
  await cdp.detach();
  await expect.poll(() => page.getByLabel('Cari struk').inputValue()).toBe(numberOf(0));
  expect(await page.getByText('QR tidak cocok dengan struk yang tersimpan').count()).toBe(0);
  line.letGo();
  await page.getByText('QR cocok dengan struk yang tersimpan').waitFor();
  await page.getByRole('img', { name: `Kertas struk ${numberOf(0)}` }).waitFor();
  expect([await app.axe(page), app.errors]).toEqual([[], []]);
});
