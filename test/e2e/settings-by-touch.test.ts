import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { PersonRow } from '../../shared/contract/session.ts';
import type { Settings } from '../../shared/domain/setting/settings.ts';
import { DEMO } from '../support/app.ts';
import { cutOff } from '../support/cut-off.ts';
import { smallTargets } from '../support/small-targets.ts';
import { touchTwice } from '../support/touch-twice.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter/counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let page: Page;
let session: string;

// The smallest window that the program allows, and a finger: no key is pressed but the letters of names.
beforeAll(async () => {
  desk = await openCounterDesk();
  session = await desk.signIn(DEMO.administrator);
  till = await desk.open({ who: DEMO.administrator, width: 1024, height: 640, touch: true, breakable: true });
  ({ page } = till);
});
afterEach(() => expect(till.errors()).toEqual([]));
afterAll(() => desk?.close());

const figures = () => page.getByRole('region', { name: 'Papan angka' });
const touch = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await figures().getByRole('button', { name: key, exact: true }).tap();
};
const open = (name: string) => page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name }).tap();
const settings = () => desk.call<Settings>('settings.current', undefined, session);
const personCalled = async (name: string) => (await desk.call<readonly PersonRow[]>('session.people', undefined, session)).find((one) => one.name === name);
/** Both halves of a double touch on the middle of `name`. */
async function twice(name: string, meanwhile: () => Promise<unknown>): Promise<void> {
  const button = page.locator('main').getByRole('button', { name }).last();
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error(`${name} is not there`);
  await touchTwice(page, box.x + box.width / 2, box.y + box.height / 2, meanwhile);
}

it('every section of the settings is opened and pressed by a finger, and every field of figures gets figures', async () => {
  await open('Setelan');
  await page.getByLabel('Nama galeri').waitFor();
  const tabs = await page.getByRole('tab').all();
  expect(tabs.length).toBeGreaterThan(15);
  for (const tab of tabs) {
    await tab.tap();
    const name = await tab.textContent();
    await page.getByRole('tabpanel', { name: name ?? '' }).waitFor();
    expect([name, await smallTargets(page, 'main'), await cutOff(page)]).toEqual([name, [], []]);
    // The one that has the figures asks the system for no keyboard.
    for (const field of await page.getByRole('tabpanel').locator('input:is([inputmode=numeric], [inputmode=decimal], [inputmode=none]):enabled').all()) {
      await field.tap();
      await figures().waitFor();
      await expect.poll(() => field.evaluate((element) => element.getBoundingClientRect().bottom <= (document.querySelector('.figure-keys')?.getBoundingClientRect().top ?? 0))).toBe(true);
    }
  }
  expect(await till.axe()).toEqual([]);
});

it('a limit is touched as figures and stored; what a lost answer left is stored by the same touch again', async () => {
  await page.getByRole('tab', { name: 'Potongan dan retur' }).tap();
  const share = page.getByLabel('Bagian harga');
  const amount = page.getByLabel('Jumlah uang');
  // A share and an amount beside each other are one row.
  const rowOf = async (field: typeof share) => (await field.locator('..').boundingBox())?.height;
  expect(await rowOf(share)).toBe(await rowOf(amount));
  await share.tap();
  await touch('Hapus semua angka', '7', ',', '5');
  await amount.tap();
  await touch('Hapus semua angka', '2', '5', '000');
  till.line?.deafen('settings/change');
  await page.getByRole('button', { name: 'Simpan' }).tap();
  await expect.poll(async () => (await settings())['discount.limit']).toEqual({ share: 750, amount: 25_000 });
  expect([await share.inputValue(), await amount.inputValue()]).toEqual(['7,5', '25000']);
  await till.line?.cut();
  till.line?.mend();
  await page.getByRole('button', { name: 'Simpan' }).and(page.locator(':enabled')).waitFor();
  await page.getByRole('button', { name: 'Simpan' }).tap();
  await page.getByText('Tersimpan', { exact: true }).waitFor();
  expect((await settings())['discount.limit']).toEqual({ share: 750, amount: 25_000 });
});

it('a double touch moves a way to pay by one place, and adds one', async () => {
  await page.getByRole('tab', { name: 'Cara bayar' }).tap();
  const rows = page.getByRole('list', { name: 'Cara bayar' }).getByRole('listitem');
  const order = () => rows.locator('.tender-name > span:first-child').allTextContents();
  const [first = '', second = '', ...others] = await order();
  await twice(`Turunkan ${first}`, () => expect.poll(order).toEqual([second, first, ...others]));
  await twice('Tambah cara bayar', () => expect.poll(() => rows.count()).toBe(others.length + 3));
  expect((await order()).slice(0, -1)).toEqual([second, first, ...others]);
  await page.getByRole('button', { name: 'Buang' }).tap();
});

it('a person is added, gets a new PIN, is switched off and let in again, by a finger; a double touch does each once', async () => {
  await open('Orang');
  await page.getByRole('button', { name: 'Tambah orang' }).tap();
  await page.getByLabel('Nama').tap();
  await page.keyboard.insertText('Yohanes Tandi');
  await page.getByLabel('PIN', { exact: true }).tap();
  await touch('Hapus semua angka', '4', '8', '2', '9', '1', '7');
  expect([await smallTargets(page, 'main'), await cutOff(page)]).toEqual([[], []]);
  await twice('Tambah orang', () => page.getByText('Yohanes Tandi ditambahkan.').waitFor());
  await page.getByText('Yohanes Tandi ditambahkan.').waitFor();
  expect(await desk.signIn({ name: 'Yohanes Tandi', secret: '482917' })).toMatch(/./);
  await page.getByRole('button', { name: 'Tutup', exact: true }).tap();
  await page.getByRole('button', { name: /^YT Yohanes|Yohanes Tandi/ }).tap();
  await page.getByLabel('PIN baru').tap();
  await touch('Hapus semua angka', '9', '0', '8', '1', '7', '2');
  expect([await smallTargets(page, 'main'), await cutOff(page)]).toEqual([[], []]);
  await page.getByRole('button', { name: 'Simpan yang baru' }).tap();
  await page.getByText('Tersimpan untuk Yohanes Tandi.').waitFor();
  expect(await desk.signIn({ name: 'Yohanes Tandi', secret: '908172' })).toMatch(/./);
  await twice('Matikan', () => page.getByRole('button', { name: 'Nyalakan lagi' }).waitFor());
  expect((await personCalled('Yohanes Tandi'))?.active).toBe(false);
  await twice('Nyalakan lagi', () => page.getByRole('button', { name: 'Matikan' }).waitFor());
  expect((await personCalled('Yohanes Tandi'))?.active).toBe(true);
  await page.getByRole('button', { name: 'Buka kunci' }).tap();
  await page.getByText('Yohanes Tandi bisa masuk lagi.').waitFor();
  expect(await till.axe()).toEqual([]);
});

it('a person who is switched off while no answer comes is told to be so once the line stands', async () => {
  till.line?.deafen('session/changePerson');
  await page.getByRole('button', { name: 'Matikan' }).tap();
  await expect.poll(async () => (await personCalled('Yohanes Tandi'))?.active).toBe(false);
  await till.line?.cut();
  till.line?.mend();
  await page.getByRole('row', { name: /Yohanes Tandi.*Dimatikan/ }).waitFor();
  // To press once more, as after any other lost answer, would let them in again.
  await page.getByText('Yohanes Tandi tidak bisa masuk lagi.').waitFor();
  await page.getByText('Bisa masuk lagi dengan PIN atau sandi yang terakhir.').waitFor();
  expect(await page.getByText('Belum ada jawaban').count()).toBe(0);
  await page.getByRole('button', { name: 'Nyalakan lagi' }).and(page.locator(':enabled')).waitFor();
  if (process.env['ETALASE_SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['ETALASE_SHOTS']}/orang-putus.png` });
  // A touch elsewhere: the next one on the key is no second half of the first.
  await page.getByRole('row', { name: /Yohanes Tandi/ }).getByRole('button').tap();
  await page.getByRole('button', { name: 'Nyalakan lagi' }).tap();
  await page.getByText('Yohanes Tandi bisa masuk lagi.').waitFor();
  expect((await personCalled('Yohanes Tandi'))?.active).toBe(true);
});
