import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { PrintJob } from '../../shared/contract/prints.ts';
import { DEMO } from '../support/app.ts';
import { FakePrinter } from '../support/fake-printer.ts';
import { LABEL_PRINTER } from '../support/label-samples.ts';
import { touchTwice } from '../support/touch-twice.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter/counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let page: Page;
let session: string;
let printer: FakePrinter;
const folder = mkdtempSync(join(tmpdir(), 'etalase-labels-'));

beforeAll(async () => {
  printer = await new FakePrinter({ mode: 'refuse' }).start();
  desk = await openCounterDesk();
  session = await desk.signIn(DEMO.manager);
  await printTo(printer.address);
  till = await desk.open({ width: 1024, height: 640, touch: true, who: DEMO.manager });
  ({ page } = till);
});
afterEach(() => expect(till.errors()).toEqual([]));
afterAll(async () => {
  await desk?.close();
  await printer?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const printTo = (address: string) => desk.call('settings.change', { commandId: newId(), change: { key: 'printer.label', value: { ...LABEL_PRINTER, address } }, validFrom: null, legalReference: null }, session);
const pageOf = (name: string) => page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name });
const runs = async () => (await desk.call<readonly PrintJob[]>('prints.list', {}, session)).filter(({ kind }) => kind === 'label').map(({ state }) => state);
const print = () => page.getByRole('button', { name: 'Cetak 1 label' });

it('labels that wait for their printer are not sent a second time, also by whoever looked elsewhere meanwhile; what became of them is said when they come out', async () => {
  await pageOf('Barang').tap();
  await page.getByRole('button', { name: 'Abon sapi pedas manis 100 g' }).tap();
  await page.getByRole('button', { name: 'Label', exact: true }).tap();
  await print().tap();
  await page.getByText('1 label menunggu printer').waitFor();
  expect(await print().isDisabled()).toBe(true);
  await till.press('Control+l');
  await pageOf('Cetakan').tap();
  await page.getByRole('heading', { name: 'Cetakan', level: 1 }).waitFor();
  await pageOf('Barang').tap();
  await page.getByRole('radio', { name: 'Label', exact: true }).tap();
  await page.getByText('1 label menunggu printer').waitFor();
  expect(await print().isDisabled()).toBe(true);
  expect(await till.axe()).toEqual([]);
  await printer.set({ mode: 'ok' });
  await page.getByText('1 label diserahkan ke printer').waitFor();
  expect(await runs()).toEqual(['handed-over']);
});

it('a double touch prints a run once, and a touch of its own prints it again', async () => {
  // It has taken the first run before the finger comes back.
  await printTo(`file://${join(folder, 'label.prn')}`);
  const box = await print().boundingBox();
  const [x, y] = [(box?.x ?? 0) + 60, (box?.y ?? 0) + 20];
  await touchTwice(page, x, y, async () => {
    await expect.poll(runs).toEqual(['handed-over', 'handed-over']);
    await expect.poll(() => print().isEnabled()).toBe(true);
  });
  await page.getByText('1 label diserahkan ke printer').waitFor();
  await print().tap();
  await expect.poll(async () => (await runs()).length).toBeGreaterThan(2);
  await expect.poll(() => print().isEnabled()).toBe(true);
  expect(await runs()).toEqual(['handed-over', 'handed-over', 'handed-over']);
});
