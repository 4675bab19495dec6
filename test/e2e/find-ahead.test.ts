import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { PrintJob } from '../../shared/contract/prints.ts';
import { DEMO } from '../support/app.ts';
import { LABEL_PRINTER } from '../support/label-samples.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter/counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let page: Page;

beforeAll(async () => {
  desk = await openCounterDesk();
  till = await desk.open({ who: DEMO.manager, breakable: true });
  ({ page } = till);
});
afterEach(() => expect(till.errors()).toEqual([]));
afterAll(async () => desk?.close());

const open = async (name: string, view: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name }).click();
  await page.getByRole('radio', { name: view, exact: true }).click();
};
const labelSearch = () => page.getByRole('combobox', { name: 'Scan kode, atau ketik nama lalu Enter' });
const copies = (name: RegExp) => page.getByRole('textbox', { name });
const goodsSearch = () => page.getByRole('textbox', { name: 'Cari barang' });
/** Types on while no answer reaches the page, then lets them come. */
const typeAhead = async (procedure: string, search: () => ReturnType<typeof goodsSearch>, stands: string, ...keys: string[]): Promise<void> => {
  await till.press('F2');
  till.line?.holdFrom(procedure);
  await till.press(...keys);
  await expect.poll(() => search().inputValue()).toBe(stands);
  till.line?.letGo();
};

it('what is typed behind Enter in the search of labels is how many of the goods that come, and the cursor goes on there', async () => {
  await open('Barang', 'Label');
  await labelSearch().waitFor();
  await typeAhead('catalog/list', labelSearch, 'abo i2', 'a', 'b', 'o', 'Space', 'i', 'Enter', '2');
  const abon = copies(/^Jumlah label Abon ikan/);
  await abon.and(page.locator(':focus')).waitFor();
  await till.press('4');
  expect([await abon.inputValue(), await labelSearch().inputValue()]).toEqual(['24', '']);
});

it('with its Enter the next goods are looked for; where nothing has that name it is dropped', async () => {
  await typeAhead('catalog/list', labelSearch, 'kes7ba', 'k', 'e', 's', 'Enter', '7', 'Enter', 'b', 'a');
  await expect.poll(() => copies(/^Jumlah label Keset/).inputValue()).toBe('7');
  await labelSearch().and(page.locator(':focus')).waitFor();
  expect(await labelSearch().inputValue()).toBe('ba');
  await labelSearch().fill('');
  await typeAhead('catalog/list', labelSearch, 'zzz4', 'z', 'z', 'z', 'Enter', '4');
  await page.getByText('Tidak ada barang yang cocok dengan "zzz"').waitFor();
  expect(await labelSearch().inputValue()).toBe('zzz');
  expect(await page.getByRole('textbox', { name: /^Jumlah label/ }).count()).toBe(2);
});

it('a run that is pressed before its goods have come goes out with them, and not without what does not come', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-labels-'));
  const session = await desk.signIn(DEMO.manager);
  const runs = async () => (await desk.call<readonly PrintJob[]>('prints.list', {}, session)).flatMap(({ labels }) => labels?.count ?? []);
  await desk.call('settings.change', { commandId: newId(), change: { key: 'printer.label', value: { ...LABEL_PRINTER, address: `file://${join(folder, 'label.prn')}` } }, validFrom: null, legalReference: null }, session);
  await page.getByRole('button', { name: 'Cetak 31 label' }).waitFor();
  await labelSearch().fill('');
  await typeAhead('catalog/list', labelSearch, 'baw3', 'b', 'a', 'w', 'Enter', '3', 'Control+l');
  await expect.poll(runs).toEqual([34]);
  await typeAhead('catalog/list', labelSearch, 'zzz', 'z', 'z', 'z', 'Enter', 'Control+l');
  await page.getByText('Tidak ada barang yang cocok dengan "zzz"').waitFor();
  await copies(/^Jumlah label Keset/).fill('8');
  await till.press('Control+l');
  await expect.poll(runs).toEqual([35, 34]);
  await labelSearch().fill('');
  const [goods] = await desk.coded();
  till.line?.holdFrom('catalog/find');
  await till.scan(goods?.code ?? '');
  await till.press('Control+l');
  till.line?.letGo();
  await expect.poll(runs).toEqual([36, 35, 34]);
  rmSync(folder, { recursive: true, force: true });
});

it('as many as there are leaves a number that is typed before it is known, and a run the cursor where it is by then', async () => {
  const [abon, keset] = [copies(/^Jumlah label Abon ikan/), copies(/^Jumlah label Keset/)];
  const before = await abon.inputValue();
  till.line?.holdFrom('labels/look');
  await till.press('F6');
  await keset.fill('5');
  till.line?.letGo();
  await expect.poll(() => abon.inputValue()).not.toBe(before);
  expect(await keset.inputValue()).toBe('5');
  // Whoever goes on at another number while the run is being sent stays there.
  till.line?.holdFrom('labels/print');
  await till.press('Control+l');
  await page.getByRole('button', { name: 'Mengirim' }).waitFor();
  await abon.focus();
  till.line?.letGo();
  await page.getByRole('button', { name: 'Mengirim' }).waitFor({ state: 'detached' });
  await abon.and(page.locator(':focus')).waitFor();
});

it('in a document of goods it is the next goods: each of them comes on it', async () => {
  await open('Stok', 'Masuk & keluar');
  await goodsSearch().waitFor();
  await typeAhead('stock/list', goodsSearch, 'kesabo', 'k', 'e', 's', 'Enter', 'a', 'b', 'o', 'Enter');
  await expect.poll(() => page.locator('.stock-lines > li').count()).toBe(2);
  expect(await page.locator('.stock-lines > li strong').allTextContents()).toEqual([expect.stringMatching(/^Keset/), expect.stringMatching(/^Abon/)]);
  await goodsSearch().and(page.locator(':focus')).waitFor();
  expect(await goodsSearch().inputValue()).toBe('');
});
