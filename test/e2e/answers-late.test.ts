import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ReceiptDocument } from '../../shared/domain/receipt/receipt-document.ts';
import type { SaleReceipt } from '../../shared/contract/sale.ts';
import type { ProductOffer } from '../../shared/domain/catalog/product.ts';
import { cartTotal, type Cart } from '../../shared/domain/sale/cart.ts';
import { businessDayOf } from '../../shared/kernel/instant.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { breakableLine, type Line } from '../support/breakable-line.ts';
import { openOnBreakableLine } from '../support/on-breakable-line.ts';
import { pressAsPerson, typeAsPerson } from '../support/press-as-person.ts';
import { pressKeys, SCANNER } from '../support/typing-hand.ts';

describe('what is done while an answer is on its way', () => {
  let app: App;
  let cashier: string;
  let sales: readonly SaleReceipt[];
  let page: Page;
  let line: Line;

  beforeAll(async () => {
    app = await startApp();
    cashier = await app.signInOutside(DEMO.cashier);
    await app.openShift(cashier, 500_000);
    sales = [await app.sell(cashier, 1), await app.sell(cashier, 2)];
  });
  afterEach(() => {
    line.letGo();
    expect(app.errors).toEqual([]);
  });
  afterAll(() => app?.stop());

  it('leaves whoever is on their way in the only one: the secret of the next is not typed into their work', async () => {
    page = await app.open();
    line = await breakableLine(page);
    await app.reopen(page);
    const person = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
    await person(DEMO.cashier.name).click();
    await page.getByText(`PIN ${DEMO.cashier.name.split(' ')[0]}`).waitFor();
    line.holdFrom('session/signIn');
    await typeAsPerson(page, DEMO.cashier.secret);
    await page.getByText('Memeriksa').waitFor();
    await pressAsPerson(page.keyboard, 'b');
    // A letter acts once nothing else came behind it.
    await pressAsPerson(page.keyboard, 'Escape');
    expect(await page.getByText(`PIN ${DEMO.cashier.name.split(' ')[0]}`).count()).toBe(1);
    line.letGo();
    await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
  });

  it('holds the paper that was scanned last against the chain, not the one before it', async () => {
    const window = await openOnBreakableLine(app, DEMO.auditor);
    ({ page, line } = window);
    await window.open('Jurnal');
    await page.getByRole('row', { name: /Penjualan/ }).first().waitFor();
    line.holdFrom('journal/verify');
    const cdp = await page.context().newCDPSession(page);
    for (const { saleId } of sales) {
      const { document } = await app.call<{ readonly document: ReceiptDocument }>('sale.receipt', { saleId }, cashier);
      const [code = ''] = document.blocks.flatMap((block) => (block.kind === 'qr' ? [block.text] : []));
      await pressKeys(cdp, [...code, 'Enter'], SCANNER);
    }
    await cdp.detach();
    line.letGo();
    await page.getByText(`Cocok dengan catatan ${sales[1]?.anchor.seq}`).waitFor();
  });

  it('imports a statement as it was read for its account, and goes on at the suggestion that was chosen meanwhile', async () => {
    const lines: string[] = [];
    const [year, month, day] = businessDayOf(Date.now(), 'Asia/Makassar').split('-');
    for (const offset of [0, 1, 2]) {
      const { saleId } = await app.call<Cart>('cart.current', undefined, cashier);
      const { products } = await app.call<{ readonly products: readonly ProductOffer[] }>('catalog.shelf', { categoryId: null, offset, limit: 1 }, cashier);
      await app.call('cart.apply', { commandId: newId(), saleId, command: { type: 'add-product', lineId: newId(), productId: products[0]?.productId, quantity: 1000 } }, cashier);
      const total = cartTotal(await app.call<Cart>('cart.current', undefined, cashier));
      await app.call('sale.complete', { commandId: newId(), saleId, expectedTotal: total, payments: [{ tender: 'qris', received: total, reference: '-' }], approvalId: null }, cashier);
      lines.push(`${day}/${month}/${year};QRIS PALU;;;${total - Math.round(total * 0.005)},00;1.000.000,00`);
    }
    const window = await openOnBreakableLine(app, DEMO.treasurer);
    ({ page, line } = window);
    await page.getByRole('navigation').getByRole('button', { name: /Cocokkan/ }).click();
    await page.getByText('Belum ada rekening koran').waitFor();
    await pressAsPerson(page.keyboard, 'F2');
    await page.locator('input[type=file]').setInputFiles({ name: 'mutasi.csv', mimeType: 'text/csv', buffer: Buffer.from(['Tanggal;Keterangan;No Referensi;Debet;Kredit;Saldo', ...lines].join('\r\n')) });
    await page.getByText('3 baris · masuk').waitFor();
    line.holdFrom('reconciliation/preview');
    await page.getByLabel('Rekening atau PJP').fill('BNI penampungan');
    await pressAsPerson(page.keyboard, 'Control+s');
    await expect.poll(() => line.asked('reconciliation/preview')).toBe(2);
    expect(line.asked('reconciliation/import')).toBe(0);
    line.letGo();
    const rows = page.getByRole('row', { name: /kurang 0,5%/ });
    await expect.poll(() => rows.count()).toBe(3);
    const third = await rows.nth(2).locator('strong').first().textContent();
    line.holdFrom('reconciliation/match');
    for (const key of ['Enter', 'ArrowDown', 'ArrowDown']) await pressAsPerson(page.keyboard, key);
    line.letGo();
    await expect.poll(() => rows.count()).toBe(2);
    expect(await page.locator('tr[aria-current] strong').first().textContent()).toBe(third);
    // Set aside, both stand among what is left: what is chosen there while a match is on its way stays chosen.
    for (const left of [1, 0]) {
      await pressAsPerson(page.keyboard, 'Delete');
      await expect.poll(() => rows.count()).toBe(left);
    }
    await pressAsPerson(page.keyboard, 'ArrowRight');
    const [payments, bank] = [page.getByRole('list', { name: 'Menurut kasir, belum di bank' }), page.getByRole('list', { name: 'Menurut bank, belum di kasir' })];
    await payments.getByRole('checkbox').first().check();
    await bank.getByRole('checkbox').first().check();
    line.holdFrom('reconciliation/match');
    await page.getByRole('button', { name: 'Cocokkan', exact: true }).last().click();
    await payments.getByRole('checkbox').nth(1).check();
    line.letGo();
    await expect.poll(() => payments.getByRole('checkbox').count()).toBe(1);
    expect(await payments.getByRole('checkbox').first().isChecked()).toBe(true);
  });

  it('calls the figures of a year by that year, while another is on its way', async () => {
    const window = await openOnBreakableLine(app, DEMO.treasurer);
    ({ page, line } = window);
    await window.open('Setoran');
    await page.getByRole('radio', { name: 'Target', exact: true }).click();
    const year = Number(businessDayOf(Date.now(), 'Asia/Makassar').slice(0, 4));
    const named = (one: number) => page.getByRole('heading', { name: `PNBP tahun ${one}` });
    await named(year).waitFor();
    line.holdFrom('treasury/target');
    await page.getByRole('radio', { name: String(year + 1), exact: true }).click();
    await expect.poll(() => page.getByRole('radio', { name: String(year + 1), exact: true }).getAttribute('aria-checked')).toBe('true');
    expect([await named(year).count(), await named(year + 1).count()]).toEqual([1, 0]);
    line.letGo();
    await named(year + 1).waitFor();
  });
});
