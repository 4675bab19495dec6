import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProductOffer } from '../../shared/domain/catalog/product.ts';
import { cartTotal, type Cart } from '../../shared/domain/sale/cart.ts';
import { businessDayOf } from '../../shared/kernel/instant.ts';
import type { ImportedStatementAnswer, StatementPreview } from '../../shared/contract/reconciliation.ts';
import type { SaleReceipt } from '../../shared/contract/sale.ts';
import { newId } from '../../renderer/app-state/new-id.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { cutOff } from '../support/cut-off.ts';
import { pressAsPerson } from '../support/press-as-person.ts';
import { verified } from '../support/verified.ts';

describe('the treasurer and the bank', () => {
  let app: App;
  const sales: SaleReceipt[] = [];
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await pressAsPerson(app.page.keyboard, key);
  };

  /** Sells the shelf's product `number` by QRIS, outside every window. */
  async function sell(session: string, number: number, reference: string): Promise<SaleReceipt> {
    const { saleId } = await app.call<Cart>('cart.current', undefined, session);
    const { products } = await app.call<{ readonly products: readonly ProductOffer[] }>('catalog.shelf', { categoryId: null, offset: number, limit: 1 }, session);
    await app.call('cart.apply', { commandId: newId(), saleId, command: { type: 'add-product', lineId: newId(), productId: products[0]?.productId, quantity: 1000 } }, session);
    const total = cartTotal(await app.call<Cart>('cart.current', undefined, session));
    return app.call<SaleReceipt>('sale.complete', { commandId: newId(), saleId, expectedTotal: total, payments: [{ tender: 'qris', received: total, reference }], approvalId: null }, session);
  }

  beforeAll(async () => {
    app = await startApp();
    const cashier = await app.signInOutside(DEMO.cashier);
    await app.openShift(cashier, 500_000);
    for (const [number, reference] of [[0, '004821'], [1, '007733'], [2, '-'], [3, '-']] as const) sales.push(await sell(cashier, number, reference));
    await app.signIn(DEMO.treasurer);
    await app.page.getByRole('navigation').getByRole('button', { name: /Cocokkan/ }).click();
  });
  afterAll(() => app?.stop());

  const amount = (sale: number): number => sales[sale]?.total ?? 0;
  const dots = (value: number): string => `${String(value).replace(/\B(?=(?:\d{3})+$)/g, '.')},00`;
  const net = (value: number): number => value - Math.round(value * 0.007);
  /** The statement of a bank as it is downloaded: preamble, in and out, totals. */
  function statement(): string {
    const [year, month, day] = businessDayOf(Date.now(), 'Asia/Makassar').split('-');
    const today = `${day}/${month}/${year}`;
    const rows = [
      `${today};QRIS;000512004821;;${dots(net(amount(0)))};1.000.000,00`,
      `${today};QRIS;000512007733;;${dots(amount(1))};1.000.000,00`,
      `${today};QRIS PALU;;;${dots(amount(2) - Math.round(amount(2) * 0.005))};1.000.000,00`,
      `${today};BUNGA TABUNGAN;;;1.234,00;1.000.000,00`,
    ];
    return ['Rekening;0123456789', '', 'Tanggal;Keterangan;No Referensi;Debet;Kredit;Saldo', ...rows, 'Saldo akhir;;;;;1.000.000,00'].join('\r\n');
  }

  it('sees what the bank has not confirmed yet, and nothing is claimed', async () => {
    const { page } = app;
    await page.getByText('Belum ada rekening koran').waitFor();
    await page.getByRole('button', { name: /Cocokkan/ }).getByText('4 belum dicocokkan').waitFor({ state: 'attached' });
    expect(await app.axe()).toEqual([]);
  });

  it('imports a file of an unknown bank: its columns are proposed, and the treasurer names the account', async () => {
    const { page } = app;
    await press('F2');
    await page.locator('input[type=file]').setInputFiles({ name: 'mutasi-november.csv', mimeType: 'text/csv', buffer: Buffer.from(statement(), 'latin1') });
    await page.getByText('4 baris · masuk').waitFor();
    for (const [column, role] of [['Tanggal', 'tanggal'], ['Keterangan', 'keterangan'], ['No Referensi', 'nomor referensi'], ['Debet', 'uang keluar'], ['Kredit', 'uang masuk'], ['Saldo', 'tidak dipakai']]) {
      expect(await page.getByLabel(`Isi kolom ${column}`, { exact: true }).locator('option:checked').textContent()).toBe(role);
    }
    // The guess corrected by hand: cells parted at commas are no table; parted at semicolons again, with another row as names, and with the right one.
    await page.getByRole('radio', { name: 'titik koma', exact: true }).focus();
    await press('ArrowRight');
    await page.getByText('Kolomnya tidak dikenal').waitFor();
    expect(await app.axe()).toEqual([]);
    await press('ArrowLeft');
    await page.getByText('4 baris · masuk').waitFor();
    const names = page.getByLabel('Baris nama kolom');
    await names.selectOption({ label: '1: Rekening \u00b7 0123456789' });
    await page.getByLabel('Isi kolom Rekening', { exact: true }).waitFor();
    await names.selectOption('3');
    await page.getByText('4 baris · masuk').waitFor();
    expect(await app.axe()).toEqual([]);
    await press('Control+s');
    await page.getByText('Tulis rekening atau PJP-nya').waitFor();
    await page.keyboard.insertText('BNI penampungan');
    await page.getByText('4 baris · masuk').waitFor();
    await press('Control+s');
    await page.getByText('4 baris masuk, 2 langsung cocok').waitFor();
    expect(await app.axe()).toEqual([]);
    // Whoever accepts a suggestion sees all of it in the smallest window, and what it counts for above it.
    await page.setViewportSize({ width: 1024, height: 640 });
    const table = page.locator('.match-table');
    await table.getByRole('button', { name: 'Terima' }).waitFor();
    expect([await cutOff(page), await table.evaluate((rows) => rows.parentElement!.scrollWidth - rows.parentElement!.clientWidth)]).toEqual([[], 0]);
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('accepts a suggestion with Enter', async () => {
    const { page } = app;
    await page.getByRole('row', { name: new RegExp(`${sales[2]?.receiptNumber}.*kurang 0,5%`) }).waitFor();
    await press('Enter');
    await page.getByText('Tidak ada usulan').waitFor();
    await page.getByText('Cocok 3').waitFor();
  });

  it('sets aside a line that is no sale, with a reason, by keys alone', async () => {
    const { page } = app;
    await press('ArrowRight');
    await press('F4');
    await page.keyboard.insertText('bunga 1.234');
    await page.getByText('Tidak ada sisa yang cocok dengan pencarian.').waitFor();
    await page.getByRole('checkbox', { name: /BUNGA TABUNGAN/ }).focus();
    await press('Space');
    // What was chosen stays chosen while others are looked for.
    await page.getByLabel('Cari nomor struk, referensi').fill(sales[3]?.receiptNumber ?? '');
    await page.getByRole('checkbox', { name: new RegExp(sales[3]?.receiptNumber ?? '') }).waitFor();
    await page.getByRole('checkbox', { name: /BUNGA TABUNGAN/ }).waitFor({ state: 'detached' });
    await page.getByRole('status').getByText(/1\.234/).waitFor();
    expect(await app.axe()).toEqual([]);
    await page.getByLabel('Cari nomor struk, referensi').fill('');
    await page.getByRole('checkbox', { name: /BUNGA TABUNGAN/ }).focus();
    await press('Enter');
    await page.getByRole('alert').getByText('Tulis alasannya').waitFor();
    expect(await app.axe()).toEqual([]);
    await page.keyboard.insertText('bunga tabungan');
    await press('Enter');
    await page.getByText('Tidak ada sisa di bank').waitFor();
    await page.getByRole('checkbox', { name: new RegExp(sales[3]?.receiptNumber ?? '') }).waitFor();
  });

  it('takes a match back with a reason, and the sale waits again', async () => {
    const { page } = app;
    await page.getByRole('checkbox', { name: new RegExp(sales[3]?.receiptNumber ?? '') }).blur();
    await press('ArrowRight');
    await page.getByRole('row', { name: /bukan penjualan/ }).waitFor();
    await press('ArrowDown', 'Delete');
    await page.getByText(`Lepas pencocokan ${sales[2]?.receiptNumber}`).waitFor();
    expect(await app.axe()).toEqual([]);
    await page.keyboard.insertText('salah pasangan');
    await press('Enter');
    await page.getByText('Cocok 3').waitFor();
    await page.getByText('Usulan 1').waitFor();
  });

  it('shows the page before when the last match of a page is taken back', async () => {
    const { page } = app;
    const session = await app.signInOutside(DEMO.treasurer);
    const [year, month, day] = businessDayOf(Date.now(), 'Asia/Makassar').split('-');
    const rows = Array.from({ length: 48 }, (_, row) => `${day}/${month}/${year};BUNGA ${row + 1};;;${row + 1},00;1.000.000,00`);
    const file = { file: Buffer.from(['Tanggal;Keterangan;No Referensi;Debet;Kredit;Saldo', ...rows].join('\r\n')).toString('base64'), fileName: 'bunga.csv', leftOut: [] };
    const { mapping } = await app.call<StatementPreview>('reconciliation.preview', { ...file, mapping: null, layout: null, account: null }, session);
    const { statementId } = await app.call<ImportedStatementAnswer>('reconciliation.import', { commandId: newId(), ...file, mapping, account: 'BNI penampungan' }, session);
    for (const row of rows.keys()) await app.call('reconciliation.match', { commandId: newId(), line: { statementId, row: row + 2 }, payments: [], reason: 'bunga' }, session);
    await page.getByText('Cocok 51').waitFor();
    await page.getByRole('button', { name: 'Halaman berikutnya' }).click();
    await page.getByRole('status').getByText('51–51 dari 51').waitFor();
    await press('Delete');
    await page.getByText(`Lepas pencocokan ${sales[0]?.receiptNumber}`).waitFor();
    await page.keyboard.insertText('salah pasangan');
    await press('Enter');
    await page.getByText('Cocok 50').waitFor();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(50);
  });

  it('stands on the receipt, and verify agrees with everything', async () => {
    const { page } = app;
    await page.getByRole('navigation').getByRole('button', { name: /Struk/ }).click();
    await page.getByRole('row', { name: new RegExp(sales[1]?.receiptNumber ?? '') }).click();
    await page.getByText(/QRIS .*: cocok, BNI penampungan/).waitFor();
    await page.getByRole('row', { name: new RegExp(sales[3]?.receiptNumber ?? '') }).click();
    await page.getByText(/QRIS .*: belum dicocokkan/).waitFor();
    expect(await app.axe()).toEqual([]);
    expect(verified(`${app.dataDir}/etalase.db`).difference).toBeNull();
    expect(app.errors).toEqual([]);
  });
});
