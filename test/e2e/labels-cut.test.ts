import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { PrintJob } from '../../shared/contract/prints.ts';
import { DEMO } from '../support/app.ts';
import { FakeLabelPrinter } from '../support/fake-label-printer.ts';
import { LABEL_PRINTER } from '../support/label-samples.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter/counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let page: Page;
let session: string;
const printer = new FakeLabelPrinter();

beforeAll(async () => {
  await printer.switchOn();
  desk = await openCounterDesk();
  session = await desk.signIn(DEMO.manager);
  await desk.call('settings.change', { commandId: newId(), change: { key: 'printer.label', value: { ...LABEL_PRINTER, address: printer.address } }, validFrom: null, legalReference: null }, session);
  till = await desk.open({ who: DEMO.manager });
  ({ page } = till);
  await toLabels();
  for (const [name, copies] of [['abon ikan', '12'], ['keset', '8']] as const) {
    await page.getByRole('combobox', { name: 'Scan kode, atau ketik nama lalu Enter' }).fill(name);
    await till.press('Enter');
    await page.getByRole('textbox', { name: new RegExp(`^Jumlah label ${name}`, 'i') }).fill(copies);
  }
});
afterEach(() => expect(till.errors()).toEqual([]));
afterAll(async () => {
  await desk?.close();
  await printer.switchOff();
});

const pageOf = (name: string) => page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name });
const toLabels = async (): Promise<void> => {
  await pageOf('Barang').click();
  await page.getByRole('radio', { name: 'Label', exact: true }).click();
};
const toPrints = async (): Promise<void> => {
  await pageOf('Cetakan').click();
  await page.getByRole('heading', { name: 'Cetakan', level: 1 }).waitFor();
};
const runs = async () => (await desk.call<readonly PrintJob[]>('prints.list', {}, session)).map(({ labels, state }) => [labels?.count, state]);
const print = () => page.getByRole('button', { name: 'Cetak 20 label' });
const inBar = (text: string) => page.locator('.bar-state').getByText(text, { exact: true }).waitFor();
const said = (text: string | RegExp) => page.getByText(text).first().waitFor();

it('a printer that runs out in the middle is told with what to do, its person waits for what it still prints, and the page of labels follows the rest', async () => {
  printer.left = 14;
  await till.press('Control+l');
  await said('Tidak diketahui apakah 20 label sudah keluar');
  await said('Kertas habis. Pasang gulungan baru; cetakan yang menunggu keluar sendiri.');
  await inBar('Printer label: label habis, 1 tidak diketahui');
  expect(await print().isDisabled()).toBe(true);
  expect(await till.axe()).toEqual([]);
  await toPrints();
  await page.getByRole('heading', { name: 'Printer label bermasalah' }).waitFor();
  await said(/Bereskan printernya dulu dan tunggu sampai berhenti: label yang tersisa bisa keluar sendiri\./);
  expect(await till.axe()).toEqual([]);
  // A new roll, one label too short for what it still holds.
  printer.left = 5;
  await expect.poll(() => printer.printed).toBe(19);
  await page.getByLabel('Keluar sampai label ke-').fill('19');
  await said('Terakhir keluar: Keset sabut kelapa polos 40 × 60 cm, label ke-7 dari 8.');
  printer.forget();
  await page.getByRole('button', { name: 'Cetak 1 sisanya' }).click();
  await page.getByRole('row', { name: /1 label.*Belum terkirim/ }).waitFor();
  await toLabels();
  await said('1 label menunggu printer');
  expect(await print().isDisabled()).toBe(true);
  printer.left = 1_000;
  await said('1 label tercetak');
  await inBar('Tanpa printer');
  expect([printer.printed, await runs()]).toEqual([20, [[1, 'printed'], [19, 'answered-printed']]]);
});

it('a printer that lost its power in the middle prints nothing unasked when it is back, and what is printed again is followed too', async () => {
  const came = printer.printed + 5;
  printer.stillAt = came;
  await till.press('Control+l');
  await expect.poll(() => printer.printed).toBe(came);
  await printer.switchOff();
  printer.stillAt = Number.POSITIVE_INFINITY;
  await said('Tidak diketahui apakah 20 label sudah keluar');
  await printer.switchOn();
  await toPrints();
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await page.getByRole('heading', { name: 'Printer label bermasalah' }).waitFor({ state: 'detached' });
  expect(printer.printed).toBe(came);
  await printer.switchOff();
  await page.getByRole('button', { name: 'Belum, cetak lagi' }).click();
  await page.getByRole('row', { name: /20 label.*salinan ke-1.*Belum terkirim/ }).waitFor();
  await toLabels();
  await said('20 label menunggu printer');
  expect(await print().isDisabled()).toBe(true);
  await printer.switchOn();
  await said('20 label tercetak');
  expect(printer.printed).toBe(came + 20);
});
