import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductPage, ProductRow } from '../../shared/contract/catalog.ts';
import type { Settings } from '../../shared/domain/setting/settings.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';

const CLASH = 'Data ini sudah diubah sejak isian ini mulai diketik.';

describe('a change whose answer never came', () => {
  let app: App;
  let page: Page;
  let line: BreakableWindow['line'];
  let open: BreakableWindow['open'];
  let session: string;
  const current = (): Promise<Settings> => app.call<Settings>('settings.current', undefined, session);
  /** It is stored, and the line breaks before the window hears of it; then it is whole again. */
  const unheard = async (press: () => Promise<void>, stored: () => Promise<unknown>, value: unknown): Promise<void> => {
    line.deafen();
    await press();
    await expect.poll(stored).toBe(value);
    await line.cut();
    line.mend();
  };
  const throwAway = () => page.getByRole('button', { name: 'Buang isian' });
  const nothingWaits = async (): Promise<void> => {
    await throwAway().waitFor({ state: 'detached' });
    expect(await page.getByText(CLASH).count()).toBe(0);
  };
  beforeAll(async () => {
    app = await startApp();
    session = await app.signInOutside(DEMO.manager);
    ({ page, line, open } = await openOnBreakableLine(app, DEMO.manager));
  });
  afterAll(() => app?.stop());

  it('is not called a change of somebody else, as a setting', async () => {
    await open('Setelan');
    await page.getByLabel('Telepon').fill('0451-777');
    await unheard(() => page.keyboard.press('Control+s'), async () => (await current()).unit.phone, '0451-777');
    await nothingWaits();
    expect([await page.getByLabel('Telepon').inputValue(), await app.axe(page)]).toEqual(['0451-777', []]);
  });

  it('is not called one as a rule of the treasury', async () => {
    await open('Setoran');
    await page.getByRole('radio', { name: 'Aturan', exact: true }).click();
    const hour = page.getByLabel(/^Batas jam setor/);
    await hour.fill('14.00');
    await unheard(() => hour.press('Enter'), async () => (await current())['treasury.deadline'].endMinute, 14 * 60);
    await nothingWaits();
    expect(await hour.inputValue()).toBe('14.00');
  });

  it('is asked about where what is stored is another one', async () => {
    const hour = page.getByLabel(/^Batas jam setor/);
    await hour.fill('13.00');
    await unheard(() => hour.press('Enter'), async () => (await current())['treasury.deadline'].endMinute, 13 * 60);
    await nothingWaits();
    await hour.fill('12.00');
    const { billingHours: _hours, ...rules } = (await current())['treasury.deadline'];
    await app.call('treasury.setRules', { commandId: newId(), change: { key: 'treasury.deadline', value: { ...rules, billingHours: 99 } }, validFrom: null, legalReference: null }, session);
    await page.getByText(CLASH).waitFor();
    expect(await hour.inputValue()).toBe('12.00');
    await throwAway().click();
    await expect.poll(() => hour.inputValue()).toBe('13.00');
    await nothingWaits();
  });

  it('does not hide in the sheet of goods what somebody else changes meanwhile and after', async () => {
    const goods = async (): Promise<readonly ProductRow[]> => (await app.call<ProductPage>('catalog.list', { text: '', offset: 0, limit: 2 }, session)).products;
    const [mine, theirs] = await goods();
    const changeTheirs = (price: number) => app.call('catalog.changeProduct', { commandId: newId(), productId: theirs?.productId, change: { price } }, session);
    await open('Barang');
    await page.getByRole('radio', { name: 'Tabel' }).click();
    await page.getByRole('gridcell', { name: theirs?.name ?? '', exact: true }).waitFor();
    await page.locator('#cell-0-1').dblclick();
    const cell = page.getByRole('textbox', { name: `Harga (Rp), ${mine?.name ?? ''}` });
    await cell.fill('71.100');
    line.deafen();
    await cell.press('Enter');
    await expect.poll(async () => (await goods())[0]?.price).toBe(71_100);
    await changeTheirs(72_200);
    await line.cut();
    line.mend();
    await page.getByRole('gridcell', { name: '72.200' }).waitFor();
    await cell.press('Enter');
    await cell.waitFor({ state: 'detached' });
    await page.getByRole('gridcell', { name: '71.100' }).waitFor();
    await changeTheirs(73_300);
    await page.getByRole('gridcell', { name: '73.300' }).waitFor();
  });

  it('in the sheet of goods is the last one that is taken back, and keeps nothing from being stored beside it', async () => {
    const first = async (): Promise<ProductRow | undefined> => (await app.call<ProductPage>('catalog.list', { text: '', offset: 0, limit: 1 }, session)).products[0];
    const before = await first();
    await page.locator('#cell-0-2').dblclick();
    await page.locator('#cell-0-2 input').fill('1.234');
    await unheard(() => page.keyboard.press('Enter'), async () => (await first())?.details.cost, 1_234);
    await page.keyboard.press('Escape');
    await page.locator('#cell-0-2').getByText('1.234', { exact: true }).waitFor();
    await page.locator('#cell-0-5').dblclick();
    await page.locator('#cell-0-5 input').fill('dus ');
    await page.keyboard.press('Enter');
    await page.locator('#cell-0-5 input').waitFor({ state: 'detached' });
    expect(await first()).toMatchObject({ unit: 'dus', details: { cost: 1_234 } });
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await first())?.unit).toBe(before?.unit);
    await page.locator('#cell-0-5').getByText(before?.unit ?? '', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await first())?.details.cost).toBe(before?.details.cost);
  });

  it('is not sent again as another one because of a blank after what was typed, and holds up no other', async () => {
    const [{ productId } = { productId: '' }] = (await app.call<ProductPage>('catalog.list', { text: 'bawang goreng curah', offset: 0, limit: 1 }, session)).products;
    const stored = async (): Promise<string | undefined> => (await app.call<ProductPage>('catalog.list', { text: 'goreng', offset: 0, limit: 9 }, session)).products.find((one) => one.productId === productId)?.name;
    await page.getByRole('radio', { name: 'Barang', exact: true }).click();
    await page.getByRole('button', { name: /^Bawang goreng curah/ }).click();
    const name = page.getByLabel('Nama barang');
    await name.fill('Bawang goreng renyah ');
    await unheard(() => page.keyboard.press('Control+s'), stored, 'Bawang goreng renyah');
    await page.getByRole('heading', { name: 'Bawang goreng renyah' }).waitFor();
    await nothingWaits();
    await name.fill('Bawang goreng  gurih');
    await page.keyboard.press('Control+s');
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    expect(await stored()).toBe('Bawang goreng gurih');
  });

  it('is asked for again by itself where nothing was to be changed', async () => {
    line.deafen('journal/');
    await open('Jurnal');
    await line.cut();
    await page.getByText('Dimuat sendiri begitu tersambung lagi.').waitFor();
    line.mend();
    await page.locator('tbody tr').first().waitFor();
    await page.getByText('Belum ada jawaban dari Etalase.').waitFor({ state: 'detached' });
    expect(app.errors).toEqual([]);
  });
});
