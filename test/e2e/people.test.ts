import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Welcome } from '../../shared/contract/session.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

describe('the people', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
    await app.signIn(DEMO.administrator);
    await app.page.getByRole('navigation').getByRole('button', { name: /Orang/ }).click();
    await app.page.getByRole('row', { name: /Rina Andriani/ }).waitFor();
  });
  afterAll(() => app?.stop());

  it('are added with a PIN by chance, which works at once', async () => {
    const { page } = app;
    await page.keyboard.press('F2');
    const pin = await page.getByLabel('PIN', { exact: true }).inputValue();
    expect(pin).toMatch(/^\d{6}$/);
    expect(await app.axe()).toEqual([]);
    await page.getByLabel('Nama').fill('Siti Rahma');
    await pressAsPerson(page.getByLabel('Nama'), 'Enter');
    await page.getByText('Siti Rahma ditambahkan.').waitFor();
    await page.getByRole('row', { name: /Siti Rahma/ }).waitFor();
    expect(await app.axe()).toEqual([]);
    expect(await app.signInOutside({ name: 'Siti Rahma', secret: pin })).toMatch(/./);
  });

  it('refuse a name twice and a PIN that is easy to guess', async () => {
    const { page } = app;
    // The next one is added while the PIN of the one before still stands there.
    await page.keyboard.press('F2');
    await page.getByLabel('Nama').fill('Siti Rahma');
    await page.getByText('Siti Rahma ditambahkan.').waitFor();
    await page.getByRole('button', { name: 'Tutup', exact: true }).click();
    await page.getByText('Siti Rahma ditambahkan.').waitFor({ state: 'detached' });
    await page.getByLabel('PIN', { exact: true }).fill('123456');
    await page.getByRole('button', { name: 'Tambah orang' }).last().click();
    await page.getByText('6 angka yang tidak urut dan tidak berulang.').waitFor();
    await page.getByLabel('PIN', { exact: true }).and(page.locator(':focus')).waitFor();
    await page.getByLabel('PIN', { exact: true }).fill('482917');
    await page.getByRole('button', { name: 'Tambah orang' }).last().click();
    await page.getByText('Nama Siti Rahma sudah dipakai.').waitFor();
  });

  it('get a new PIN, and the old one ends', async () => {
    const { page } = app;
    await page.getByRole('button', { name: /Agus Setiawan/ }).click();
    await page.getByLabel('PIN baru').fill('908172');
    await page.getByRole('button', { name: 'Simpan yang baru' }).click();
    await page.getByText('Tersimpan untuk Agus Setiawan.').waitFor();
    // Another PIN in the field is not the one that was stored.
    await page.getByRole('button', { name: 'PIN lain' }).click();
    await page.getByText('Tersimpan untuk Agus Setiawan.').waitFor({ state: 'detached' });
    await expect(app.signInOutside(DEMO.otherCashier)).rejects.toThrow('session.wrong-credential');
    expect(await app.signInOutside({ name: DEMO.otherCashier.name, secret: '908172' })).toMatch(/./);
  });

  it('are switched off and on, but never the last administrator', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Matikan' }).click();
    await page.getByText('Agus Setiawan tidak bisa masuk lagi.').waitFor();
    await page.getByRole('row', { name: /Agus Setiawan.*Dimatikan/ }).waitFor();
    await page.getByRole('button', { name: 'Nyalakan lagi' }).click();
    await page.getByRole('row', { name: /Agus Setiawan.*Aktif/ }).waitFor();
    await page.getByRole('button', { name: /Maria Lasut/ }).first().click();
    expect(await page.getByRole('button', { name: 'Matikan' }).count()).toBe(0);
    expect(await app.axe()).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});

describe('a person whose maker left before the answer', () => {
  let app: App;
  let page: Page;
  let line: BreakableWindow['line'];
  let open: BreakableWindow['open'];
  const known = async (name: string) => (await app.call<Welcome>('session.welcome')).people.filter((one) => one.name === name).length;
  const untold = (name: string) => page.getByText(`${name} sudah ditambahkan selagi Anda di halaman lain.`);
  const add = async (name: string): Promise<void> => {
    await open('Orang');
    await page.keyboard.press('F2');
    await page.getByLabel('Nama').fill(name);
    await pressAsPerson(page.getByLabel('Nama'), 'Enter');
  };
  beforeAll(async () => {
    app = await startApp();
    ({ page, line, open } = await openOnBreakableLine(app, DEMO.administrator));
  });
  afterAll(() => app?.stop());

  it('is told with the PIN that was stored, whatever was pressed before the answer', async () => {
    line.holdFrom('session/addPerson');
    await open('Orang');
    await page.keyboard.press('F2');
    await page.getByLabel('Nama').fill('Andi Lala');
    const pin = await page.getByLabel('PIN', { exact: true }).inputValue();
    await pressAsPerson(page.getByLabel('Nama'), 'Enter');
    await expect.poll(() => known('Andi Lala')).toBe(1);
    await page.getByRole('button', { name: 'PIN lain' }).click();
    await expect.poll(() => page.getByLabel('PIN', { exact: true }).inputValue()).not.toBe(pin);
    line.letGo();
    await page.getByText('Andi Lala ditambahkan.').waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'Andi Lala ditambahkan.' }).locator('strong').textContent()).toBe(pin);
    expect(await app.signInOutside({ name: 'Andi Lala', secret: pin })).toMatch(/./);
  });

  it('is named until they have a new PIN, since nobody saw the first', async () => {
    line.holdFrom('session/addPerson');
    await add('Yohanes Tandi');
    await open('Cetakan');
    line.letGo();
    await expect.poll(() => known('Yohanes Tandi')).toBe(1);
    await open('Orang');
    await untold('Yohanes Tandi').waitFor();
    await page.getByRole('row', { name: /Yohanes Tandi/ }).waitFor();
    expect(await app.axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Beri yang baru' }).click();
    const pin = await page.getByLabel('PIN baru').inputValue();
    await page.getByRole('button', { name: 'Simpan yang baru' }).click();
    await untold('Yohanes Tandi').waitFor({ state: 'detached' });
    expect(await app.signInOutside({ name: 'Yohanes Tandi', secret: pin })).toMatch(/./);
  });

  it('is named to whoever got no answer and sends the form again, and is there once', async () => {
    line.deafen('session/addPerson');
    await add('Siti Rahma');
    await expect.poll(() => known('Siti Rahma')).toBe(1);
    await open('Cetakan');
    await line.cut();
    line.mend();
    await open('Orang');
    await page.keyboard.press('F2');
    await expect.poll(() => page.getByLabel('Nama').inputValue()).toBe('Siti Rahma');
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    await pressAsPerson(page.getByLabel('Nama'), 'Enter');
    await page.getByText('Yang dikirim tadi sudah tercatat.').waitFor();
    await untold('Siti Rahma').waitFor();
    expect([await known('Siti Rahma'), await app.axe(page)]).toEqual([1, []]);
    await page.getByRole('button', { name: 'Sudah dicatat' }).click();
    await untold('Siti Rahma').waitFor({ state: 'detached' });
    expect(app.errors).toEqual([]);
  });
});
