import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { ReconciliationBoard } from '../../shared/contract/reconciliation.ts';
import type { BillingView, TreasuryToday } from '../../shared/contract/treasury.ts';
import type { ProductOffer } from '../../shared/domain/catalog/product.ts';
import { cartTotal, type Cart } from '../../shared/domain/sale/cart.ts';
import { businessDayOf } from '../../shared/kernel/instant.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';
import { PERSON, pressKeys, SCANNER } from '../support/typing-hand.ts';

let app: App;
let page: Page;
let line: BreakableWindow['line'];
let open: BreakableWindow['open'];
let session: string;
const totals: number[] = [];
const FORMS = ['Koreksi kewajiban setor', 'Uang pengganti dan penerimaan lain', 'Kas dan rekening bank'];
const press = (key: string): Promise<void> => pressAsPerson(page.keyboard, key);
const section = (name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).click();
const board = () => {
  const today = businessDayOf(Date.now(), 'Asia/Makassar');
  return app.call<ReconciliationBoard>('reconciliation.board', { from: today, to: today, find: '', aside: 0, offset: 0, limit: 20 }, session);
};

beforeAll(async () => {
  app = await startApp();
  session = await app.signInOutside(DEMO.treasurer);
  const cashier = await app.signInOutside(DEMO.cashier);
  await app.openShift(cashier, 500_000);
  await app.sell(cashier, 2);
  for (const at of [0, 1, 2]) {
    const { saleId } = await app.call<Cart>('cart.current', undefined, cashier);
    const { products } = await app.call<{ readonly products: readonly ProductOffer[] }>('catalog.shelf', { categoryId: null, offset: at, limit: 1 }, cashier);
    await app.call('cart.apply', { commandId: newId(), saleId, command: { type: 'add-product', lineId: newId(), productId: products[0]?.productId, quantity: 1000 } }, cashier);
    const total = cartTotal(await app.call<Cart>('cart.current', undefined, cashier));
    await app.call('sale.complete', { commandId: newId(), saleId, expectedTotal: total, payments: [{ tender: 'qris', received: total, reference: '-' }], approvalId: null }, cashier);
    totals.push(total);
  }
  const { places } = await app.call<TreasuryToday>('treasury.today', undefined, session);
  await app.call('shift.close', { commandId: newId(), count: [{ value: places.drawer, kind: 'other', pieces: 1 }], floatLeft: 500_000, reason: null }, cashier);
  ({ page, line, open } = await openOnBreakableLine(app, DEMO.treasurer));
});
afterAll(() => app?.stop());

test('cash is not asked for where no close is chosen, and this is said', async () => {
  await open('Setoran');
  await press('s');
  await page.getByRole('checkbox').uncheck();
  await page.getByText('Pilih paling sedikit satu tutup kas.').waitFor();
  await page.getByRole('radio', { name: DEMO.manager.name }).click();
  await page.getByRole('button', { name: 'Minta sandi Bambang' }).waitFor();
  expect(await app.axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Buang isian' }).click();
});

test('an amount of nothing is asked for again, in sight and under the cursor', async () => {
  await section('Kas dan bank');
  for (const name of FORMS) {
    const form = page.getByRole('form', { name });
    await form.getByLabel('Jumlah').fill('0');
    await form.getByRole('button', { name: /catat$/i }).click();
    await form.getByText('Tulis jumlah yang lebih dari nol.').waitFor();
    await form.getByLabel('Jumlah').and(page.locator(':focus')).waitFor();
  }
  expect(await app.axe(page)).toEqual([]);
  for (const name of FORMS) await page.getByRole('form', { name }).getByRole('button', { name: 'Buang isian' }).click();
});

test('no billing is made of nothing, and what a scanner reads then is looked for', async () => {
  await section('Kode billing');
  const make = page.getByRole('button', { name: /^Catat kode billing/ });
  await make.click();
  await page.getByLabel('Kode billing SIMPONI, 15 angka').fill('820261120465628');
  await press('Enter');
  await page.getByLabel('NTPN dari bukti bank, 16 huruf dan angka').waitFor();
  await press('Escape');
  await expect.poll(() => make.isDisabled()).toBe(true);
  await pressKeys(await page.context().newCDPSession(page), [...'820261120465999', 'Enter'], SCANNER);
  await page.getByRole('radio', { name: 'Cari', exact: true, checked: true }).waitFor();
});

test('why a code is taken back waits for whoever looks elsewhere, and once it is taken back, also without an answer, nothing asks for it any more', async () => {
  const states = async () => (await app.call<RowsOf<BillingView>>('treasury.billings', { offset: 0, limit: 20 }, session)).rows.map(({ state }) => state);
  const reason = page.getByLabel('Sebab kode tidak dipakai');
  await section('Kode billing');
  await page.getByRole('button', { name: 'Batalkan', exact: true }).click();
  await reason.fill('Salah satuan kerja');
  await open('Cetakan');
  await open('Setoran');
  await section('Kode billing');
  await reason.waitFor();
  expect([await reason.inputValue(), await app.axe(page)]).toEqual(['Salah satuan kerja', []]);
  line.deafen('treasury/endBilling');
  await reason.press('Enter');
  await expect.poll(states).toEqual(['cancelled']);
  await line.cut();
  line.mend();
  await page.getByText('dibatalkan', { exact: true }).waitFor();
  await reason.waitFor({ state: 'detached' });
});

/** The bank's file: what came in for each sale by QRIS, and what was no sale. */
function statement(): Buffer {
  const today = businessDayOf(Date.now(), 'Asia/Makassar').split('-').toReversed().join('/');
  const rows = totals.map((total) => `${today};QRIS PALU;${total - Math.round(total * 0.005)}`);
  return Buffer.from(['Tanggal;Keterangan;Kredit', ...rows, `${today};BUNGA TABUNGAN;1234`].join('\r\n'));
}

test('a match that got no answer holds up no other', async () => {
  const file = statement().toString('base64');
  const { mapping } = await app.call<{ readonly mapping: unknown }>('reconciliation.preview', { file, fileName: 'mutasi.csv', mapping: null, layout: null, account: 'BRI', leftOut: [] }, session);
  await app.call('reconciliation.import', { commandId: newId(), file, fileName: 'mutasi.csv', mapping, account: 'BRI', leftOut: [] }, session);
  await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: /Cocokkan/ }).click();
  await page.getByRole('radio', { name: 'Usulan 3', exact: true }).waitFor();
  line.deafen('reconciliation/match');
  await press('Enter');
  await expect.poll(async () => (await board()).matchedCount).toBe(1);
  await line.cut();
  line.mend();
  await page.getByRole('radio', { name: 'Usulan 2', exact: true }).waitFor();
  await press('Enter');
  await page.getByRole('radio', { name: 'Usulan 1', exact: true }).waitFor();
  expect([await page.getByText('Yang dikirim tadi sudah tercatat.').count(), (await board()).matchedCount]).toEqual([0, 2]);
});

test('the match that is taken back is the one that was named, whatever others match meanwhile', async () => {
  await section('Cocok 2');
  const [named] = (await board()).matched;
  await press('Delete');
  const reason = page.getByLabel('Alasan');
  await reason.fill('Salah');
  const [left] = (await board()).suggested;
  await app.call('reconciliation.match', { commandId: newId(), line: { statementId: left?.line.statementId, row: left?.line.row }, payments: left?.payments.map(({ saleId, paymentNumber }) => ({ saleId, paymentNumber })), reason: null }, session);
  await page.getByRole('radio', { name: 'Cocok 3', exact: true }).waitFor();
  expect(await reason.inputValue()).toBe('Salah');
  await press('Enter');
  await page.getByRole('radio', { name: 'Cocok 2', exact: true }).waitFor();
  expect((await board()).matched.map(({ matchId }) => matchId)).not.toContain(named?.matchId);
});

test('what was picked of the leftovers, and why, waits for whoever looks a receipt up', async () => {
  await section('Sisa 1');
  await page.getByRole('checkbox', { name: /BUNGA TABUNGAN/ }).check();
  await page.getByLabel('Alasan').fill('Bunga tabungan');
  await open('Struk');
  await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: /Cocokkan/ }).click();
  await section('Sisa 1');
  expect([await page.getByRole('checkbox', { name: /BUNGA TABUNGAN/ }).isChecked(), await page.getByLabel('Alasan').inputValue(), await app.axe(page)]).toEqual([true, 'Bunga tabungan', []]);
  await page.getByLabel('Alasan').focus();
  await press('Enter');
  await page.getByRole('radio', { name: 'Sisa 0', exact: true }).waitFor();
  expect(app.errors).toEqual([]);
});

test('a file of the bank is not read anew for each letter of the account that is typed', async () => {
  await press('F2');
  await page.locator('input[type="file"]').setInputFiles({ name: 'mutasi.csv', mimeType: 'text/csv', buffer: statement() });
  await page.getByText('4 sudah pernah masuk').waitFor();
  const account = page.getByLabel('Rekening atau PJP');
  expect(await account.inputValue()).toBe('BRI');
  const before = line.asked('reconciliation/preview');
  await account.pressSequentially(' penampungan galeri karya', { delay: PERSON.gapMs });
  await page.getByText('4 sudah pernah masuk').waitFor({ state: 'detached' });
  expect(line.asked('reconciliation/preview') - before).toBeLessThan(10);
  await press('Escape');
});

test('a kuitansi that somebody else has issued meanwhile says who paid as it stands on it, and its copies and those of the receipt are counted at once', async () => {
  await open('Struk');
  const [sale] = await app.call<readonly { readonly saleId: string }[]>('sale.recent', { limit: 1 }, session);
  await page.getByRole('button', { name: 'Kuitansi' }).click();
  await page.getByLabel('Sudah terima dari').fill('Dinas Sosial');
  await app.call('paper.issueKuitansi', { commandId: newId(), saleId: sale?.saleId, payer: 'Koperasi Karya', purpose: 'Kerajinan' }, session);
  await expect.poll(() => page.getByLabel('Sudah terima dari').inputValue()).toBe('Koperasi Karya');
  await press('Escape');
  await page.locator('tbody tr').first().waitFor();
  await app.call('sale.file', { commandId: newId(), saleId: sale?.saleId, paper: 'copy', format: 'pdf' }, session);
  await expect.poll(() => page.locator('tbody tr').first().locator('td').last().textContent()).toBe('1');
  expect([await app.axe(page), app.errors]).toEqual([[], []]);
});
