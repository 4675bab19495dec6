import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { BillingView, HandoverView, TreasuryToday } from '../../shared/contract/treasury.ts';
import { cartTotal } from '../../shared/domain/sale/cart.ts';
import { roundToStep, rupiah } from '../../shared/kernel/rupiah.ts';
import { DEMO } from '../support/app.ts';
import { pdfText } from '../support/pdf-text.ts';
import { smallTargets } from '../support/small-targets.ts';
import { touchTwice } from '../support/touch-twice.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter/counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let page: Page;
let session: string;
const CODE = '820261120465628';
const NTPN = '0F3A51C2QWER7890';
const button = (name: string | RegExp) => page.getByRole('button', { name });
const today = () => desk.call<TreasuryToday>('treasury.today', undefined, session);
const handovers = () => desk.call<RowsOf<HandoverView>>('treasury.handovers', { offset: 0, limit: 20 }, session);
const billings = () => desk.call<RowsOf<BillingView>>('treasury.billings', { offset: 0, limit: 20 }, session);
/** Nothing on the screen is too small for a finger. */
const fits = async (state: string): Promise<void> => expect([state, await smallTargets(page), await till.axe()]).toEqual([state, [], []]);
async function write(figures: string): Promise<void> {
  for (const figure of figures) await page.getByRole('region', { name: 'Papan angka' }).getByRole('button', { name: figure, exact: true }).tap();
}
async function letters(label: string, words: string): Promise<void> {
  await page.getByLabel(label).tap();
  await page.keyboard.insertText(words);
}
/** A finger comes down twice on what stands there. */
async function twice(on: Locator, meanwhile: () => Promise<unknown>): Promise<void> {
  await on.scrollIntoViewIfNeeded();
  const box = await on.boundingBox();
  await touchTwice(page, (box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2, meanwhile);
}
async function closed(): Promise<void> {
  const { saleId } = await desk.cart();
  await desk.call('cart.apply', { commandId: newId(), saleId, command: { type: 'add-product', lineId: newId(), productId: (await desk.coded())[0]?.productId, quantity: 1000 } }, desk.session);
  const total = roundToStep(cartTotal(await desk.cart()), rupiah(100), 'down');
  await desk.call('sale.complete', { commandId: newId(), saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null }, desk.session);
  await desk.call('shift.close', { commandId: newId(), count: [{ value: 500_000 + total, kind: 'other', pieces: 1 }], floatLeft: 500_000, reason: null }, desk.session);
}

// The smallest window that the program allows, and a finger: no key is pressed. Letters come from the keyboard of the system, as whole words.
beforeAll(async () => {
  desk = await openCounterDesk();
  session = await desk.signIn(DEMO.treasurer);
  await closed();
  for (const _close of [2, 3]) {
    await desk.call('shift.open', { commandId: newId(), openingFloat: 500_000 }, desk.session);
    await closed();
  }
  till = await desk.open({ who: DEMO.treasurer, width: 1024, height: 640, touch: true, breakable: true });
  ({ page } = till);
});
afterAll(() => desk?.close());

test('the cash of some closes is taken over once, however often its button is touched', async () => {
  await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: /Setoran/ }).tap();
  await button(/^Terima uang/).waitFor();
  await fits('today');
  await twice(button(/^Terima uang/), () => page.getByLabel('Uang yang dihitung').waitFor());
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(3);
  await fits('handover');
  await page.getByText('Z 000003', { exact: true }).tap();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
  await page.getByLabel('Uang yang dihitung').tap();
  await write(String((await today()).waiting.slice(0, 2).reduce((sum, { amount }) => sum + amount, 0)));
  await twice(button('Minta PIN Rina'), () => page.getByLabel('PIN Rina').and(page.locator(':focus')).waitFor());
  await page.getByLabel('PIN Rina').tap();
  await write(DEMO.cashier.secret);
  await fits('giver');
  await twice(button(/^Izinkan/), () => page.getByRole('status').getByText(/^ST-000001: Rp.* diterima$/).waitFor());
});

test('a PIN that a finger mistypes is touched once more, and cash whose answer was lost is handed over once', async () => {
  const pin = page.getByLabel('PIN Rina').and(page.locator(':focus'));
  await page.getByLabel('Uang yang dihitung').tap();
  await write(String((await today()).waiting[0]?.amount));
  await button('Minta PIN Rina').tap();
  for (const left of [9, 8, 7]) {
    await pin.waitFor();
    await write('111222');
    await button(/^Izinkan/).tap();
    await page.getByRole('alert').getByText(`Sisa percobaan: ${left}.`).waitFor();
  }
  await fits('mistyped');
  await pin.waitFor();
  await write(DEMO.cashier.secret);
  till.line?.deafen('treasury/handOver');
  await button(/^Izinkan/).tap();
  await expect.poll(async () => (await handovers()).total).toBe(2);
  await till.line?.cut();
  till.line?.mend();
  await page.getByRole('status').getByText(/^ST-000002: Rp.* sudah diterima Dewi Suryani dari Rina Andriani$/).waitFor();
  expect([(await handovers()).total, (await today()).waiting]).toEqual([2, []]);
  await fits('handed over');
});

test('its record is a paper that comes once', async () => {
  const files: Download[] = [];
  page.on('download', (file) => files.push(file));
  await twice(button('Berita acara serah terima ST-000001'), () => page.getByRole('status').getByText(/serah-terima.*\.pdf masuk ke folder Unduhan/).waitFor());
  expect(files.map((file) => file.suggestedFilename())).toHaveLength(1);
});

test('two of three closes are chosen for a billing code, which is entered once', async () => {
  await page.getByRole('radio', { name: 'Hari ini', exact: true }).tap();
  await twice(button(/^Catat kode billing/), () => page.getByLabel('Kode billing SIMPONI, 15 angka').waitFor());
  await page.getByLabel('Kode billing SIMPONI, 15 angka').tap();
  await write(CODE);
  await page.getByText('Z 000003', { exact: true }).tap();
  await fits('billing');
  await twice(button(/^Simpan/), () => page.getByLabel('NTPN dari bukti bank, 16 huruf dan angka').waitFor());
  // The second half of the touch pays nothing, and blames nobody for an NTPN that is not typed yet.
  expect([(await billings()).total, await page.getByText(/^NTPN punya 16/).count()]).toEqual([1, 0]);
  await fits('paying');
  await twice(button(/^Simpan dulu/), () => button(/^Catat kode billing/).waitFor());
  expect(await page.getByLabel('NTPN dari bukti bank, 16 huruf dan angka').count()).toBe(0);
  await fits('left for later');
});

test('the payment is recorded once with its slip, and nothing else opens', async () => {
  await twice(button(/^Tandai disetor/), () => page.getByLabel('NTPN dari bukti bank, 16 huruf dan angka').waitFor());
  await letters('NTPN dari bukti bank, 16 huruf dan angka', NTPN);
  await letters('Bank atau pos tempat membayar', 'BRI Palu');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Pilih berkas').tap()]);
  await chooser.setFiles({ name: 'bukti.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 bukti') });
  await page.getByText('bukti.pdf').waitFor();
  await fits('paid at the bank');
  await twice(button(/^Tandai sudah disetor/), () => button(/^Catat kode billing/).waitFor());
  expect([(await billings()).rows.map(({ state }) => state), await page.getByLabel('Kode billing SIMPONI, 15 angka').count()]).toEqual([['paid'], 0]);
});

test('the books are papers for a finger too', async () => {
  await page.getByRole('radio', { name: 'Buku', exact: true }).tap();
  const files: Download[] = [];
  page.on('download', (file) => files.push(file));
  await twice(button('Buku Kas Umum'), () => page.getByRole('status').getByText(/^buku-kas-umum-.*\.pdf masuk ke folder Unduhan/).waitFor());
  expect(files).toHaveLength(1);
  expect(pdfText(readFileSync((await files[0]?.path()) ?? '')).flat().join('\n')).toContain(NTPN);
  await page.getByRole('radio', { name: 'Kode billing', exact: true }).tap();
  await page.getByText(`NTPN ${NTPN} · BRI Palu`, { exact: false }).waitFor();
  await fits('codes');
  expect(till.errors()).toEqual([]);
});
