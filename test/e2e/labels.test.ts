import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import { startApp, DEMO, type App } from '../support/app.ts';
import { LABEL_PRINTER } from '../support/label-samples.ts';
import { readLabel } from '../support/read-label.ts';
import { renderTspl } from '../support/tspl-render.ts';
import { PERSON } from '../support/typing-hand.ts';

describe('labels', () => {
  let app: App;
  let page: Page;
  let file: string;
  let pressed = 0;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await page.waitForTimeout(PERSON.gapMs);
      await page.keyboard.press(key, { delay: PERSON.holdMs });
      pressed += 1;
    }
  };
  const said = (text: string | RegExp) => page.getByText(text, typeof text === 'string' ? { exact: true } : {}).first().waitFor();
  const printed = () => renderTspl(readFileSync(file), 203);
  const copiesOf = (name: string) => page.getByRole('textbox', { name: `Jumlah label ${name}` });

  beforeAll(async () => {
    app = await startApp({ printer: {} });
    page = app.page;
    file = join(app.dataDir, 'label.prn');
    const session = await app.signInOutside(DEMO.manager);
    await app.call('settings.change', { commandId: newId(), change: { key: 'printer.label', value: { ...LABEL_PRINTER, address: `file://${file}` } }, validFrom: null, legalReference: null }, session);
    await app.signIn(DEMO.manager);
    await page.getByRole('button', { name: 'Barang' }).first().click();
    await page.getByRole('heading', { name: 'Barang', level: 1 }).waitFor();
  });
  afterAll(() => app?.stop());

  it('prints 20 labels of one item with seven keys on one screen, and the code on them is that of the goods', async () => {
    await press('Control+l');
    await page.getByRole('heading', { name: 'Label', level: 1 }).waitFor();
    await said('Belum ada barang');
    expect(await app.axe()).toEqual([]);
    const [goods] = (await app.call<ProductPage>('catalog.list', { text: 'baw', offset: 0, limit: 1 }, await app.signInOutside(DEMO.manager))).products;
    pressed = 0;
    await press('b', 'a', 'w', 'Enter');
    await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, `Jumlah label ${goods?.name}`);
    await press('2', '0', 'Control+l');
    await said('20 label diserahkan ke printer');
    expect(pressed).toBe(7);
    const labels = printed();
    expect(labels.map((label) => label.copies)).toEqual([20]);
    expect(await readLabel(labels[0] as never)).toEqual([goods?.codes[0]]);
    await page.getByRole('img', { name: new RegExp(`^Label ${goods?.name.slice(0, 10)}`) }).waitFor();
    expect(await app.axe()).toEqual([]);
  });

  it('adds by scanning, takes the number from what is on hand, and says what cannot be read', async () => {
    const list = (await app.call<ProductPage>('catalog.list', { text: 'keset', offset: 0, limit: 1 }, await app.signInOutside(DEMO.manager))).products;
    const keset = list[0];
    await app.scan(keset?.codes[0] ?? '');
    await copiesOf(keset?.name ?? '').waitFor();
    await copiesOf(keset?.name ?? '').fill('2x');
    await said(/Tulis angka bulat 0 sampai/);
    expect(await page.getByRole('button', { name: /Cetak/ }).last().isDisabled()).toBe(true);
    await press('F6');
    await page.waitForFunction(([name, value]) => [...document.querySelectorAll('input')].some((one) => one.getAttribute('aria-label') === name && one.value === value), [`Jumlah label ${keset?.name}`, String(Math.ceil((keset?.onHand ?? 0) / 1000))] as const);
    await page.getByRole('button', { name: 'Kosongkan' }).click();
    await said('Belum ada barang');
  });

  it('makes a sheet from the cell that is typed, shows a new template at once, and refuses a code that is too wide with the reason', async () => {
    await page.getByRole('combobox', { name: 'Scan kode, atau ketik nama lalu Enter' }).focus();
    await press('b', 'a', 'w', 'Enter');
    await page.getByRole('textbox', { name: /^Jumlah label/ }).waitFor();
    await page.getByLabel('Templat', { exact: true }).selectOption('tj-103');
    await page.getByLabel('Mulai dari petak').fill('13');
    await said('Tulis angka 1 sampai 12');
    await page.getByLabel('Mulai dari petak').fill('3');
    const download = page.waitForEvent('download');
    await press('Control+l');
    expect(statSync(await (await download).path()).size).toBeGreaterThan(5_000);
    await said('label-tj-103.pdf dibuat, 1 lembar');
    expect(await app.axe()).toEqual([]);
    await page.getByLabel('Templat', { exact: true }).selectOption('roll-25x15');
    await press('F8');
    await page.getByRole('form', { name: 'Templat label' }).waitFor();
    await page.getByRole('radio', { name: 'Garis' }).click();
    await said(/terlalu lebar: perlu 28,3 mm, label ini 25 mm/);
    await page.getByLabel('Lebar label (mm)').fill('30,5');
    await page.getByRole('img', { name: /30,5 x 15 mm/ }).waitFor();
    await page.getByLabel('Nama templat').fill('Rol 30,5 garis');
    expect(await app.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Simpan sebagai baru' }).click();
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('select')?.selectedOptions[0]?.textContent === 'Rol 30,5 garis');
    expect(app.errors).toEqual([]);
  });

  it('prints what was received with one click', async () => {
    const before = printed().length;
    await page.getByRole('radio', { name: 'Barang' }).click();
    await page.getByRole('heading', { name: 'Barang', level: 1 }).waitFor();
    await page.getByLabel('Cari nama atau scan kode').fill('bawang');
    await page.getByRole('button', { name: /^Bawang/ }).first().click();
    await press('F4');
    await page.keyboard.type('24', { delay: PERSON.gapMs });
    await press('Enter');
    await page.getByRole('button', { name: 'Cetak 24 label' }).click();
    await said('24 label diserahkan ke printer');
    expect(printed().slice(before).map((label) => label.copies)).toEqual([24]);
    expect(app.errors).toEqual([]);
  });
});
