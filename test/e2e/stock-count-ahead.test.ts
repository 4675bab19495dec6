import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { PersonRow } from '../../shared/contract/session.ts';
import type { CountedGoods, CountRow } from '../../shared/contract/counting.ts';
import { startApp, type App } from '../support/app.ts';
import type { Line } from '../support/breakable-line.ts';
import { openOnBreakableLine } from '../support/on-breakable-line.ts';
import { PERSON } from '../support/typing-hand.ts';

const UNIT = { name: 'Galeri Baru', agency: 'Lapas Kelas IIB Luwuk', address: '', phone: '', timeZone: 'Asia/Makassar' };
const MANAGER = { name: 'Maria Lasut', secret: 'sandi administrator' } as const;
const KEEPER = { name: 'Bambang Hermanto', secret: 'sandi pengelola baru' } as const;
const CASHIER = { name: 'Rina Andriani', secret: '482915' } as const;

describe('a count whose answers come late', () => {
  let app: App;
  let page: Page;
  let line: Line;
  let session: string;
  let countId: string;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await page.waitForTimeout(PERSON.gapMs);
      await page.keyboard.press(key, { delay: PERSON.holdMs });
    }
  };
  const search = () => page.getByRole('textbox', { name: 'Cari nama atau kode barang' });
  const quantity = () => page.getByLabel(/^Jumlah/);
  const counted = async (): Promise<Record<string, number>> => {
    const { rows } = await app.call<RowsOf<CountedGoods>>('counting.counted', { countId, offset: 0, limit: 50 }, session);
    return Object.fromEntries(rows.map((row) => [row.name, row.counted]));
  };
  const add = async (name: string): Promise<void> => {
    const product = { name, kind: 'goods', price: 50_000, category: 'Kerajinan', producer: UNIT.agency, workshop: 'Mebel', unit: 'buah', fractional: false, codes: [], mintCode: false };
    await app.call('catalog.addProduct', { commandId: newId(), product, openingStock: 10_000 }, session);
  };
  const productOf = async (text: string): Promise<string | undefined> => (await app.call<ProductPage>('catalog.list', { text, offset: 0, limit: 1 }, session)).products[0]?.productId;
  /** Types on while no answer reaches the page, then lets them come. */
  const typeAhead = async (field: string, ...keys: string[]): Promise<void> => {
    await press('F2');
    line.holdFrom('counting/find');
    await press(...keys);
    await expect.poll(() => search().inputValue()).toBe(field);
    line.letGo();
  };

  beforeAll(async () => {
    app = await startApp({ seed: 'none' });
    await app.call('setup.createGallery', { commandId: newId(), unit: UNIT, registerCode: 'K1', administrator: MANAGER, cashier: CASHIER, printer: { address: null, profileId: 'generic-58', drawer: false } });
    session = await app.signInOutside(MANAGER);
    await app.call('session.addPerson', { commandId: newId(), name: KEEPER.name, role: 'manager', secret: KEEPER.secret }, session);
    for (const name of ['Tas rajut', 'Keset sabut']) await add(name);
    ({ countId } = await app.call<CountRow>('counting.start', { commandId: newId(), placeId: 'gallery', scope: { kind: 'all' }, blind: true }, session));
    const office = await openOnBreakableLine(app, KEEPER);
    ({ page, line } = office);
    await office.open('Stok');
    await page.getByRole('radio', { name: 'Hitung', exact: true }).click();
    await page.getByRole('button', { name: 'SO-000001' }).click();
    await page.getByText('Scan barang pertama').waitFor();
  });
  afterAll(() => app?.stop());

  it('takes what is typed behind Enter in the search as the quantity of the goods that come, and goes on there', async () => {
    await typeAhead('tas1', 't', 'a', 's', 'Enter', '1');
    await quantity().and(page.locator(':focus')).waitFor();
    await press('2');
    expect([await quantity().inputValue(), await search().inputValue()]).toEqual(['12', '']);
    await press('Enter');
    await expect.poll(counted).toEqual({ 'Tas rajut': 12_000 });
  });

  it('enters it with its Enter; what comes behind that is the next search', async () => {
    await typeAhead('kes7ta', 'k', 'e', 's', 'Enter', '7', 'Enter', 't', 'a');
    await expect.poll(counted).toEqual({ 'Tas rajut': 12_000, 'Keset sabut': 7_000 });
    await search().and(page.locator(':focus')).waitFor();
    expect(await search().inputValue()).toBe('ta');
    await press('s', 'Enter', '5', 'Enter');
    await expect.poll(counted).toEqual({ 'Tas rajut': 17_000, 'Keset sabut': 7_000 });
  });

  it('drops it where nothing has that name, and leads to it where it is no quantity', async () => {
    await typeAhead('zzz4', 'z', 'z', 'z', 'Enter', '4');
    await page.getByText('Tidak ada barang yang cocok di lingkup hitungan ini.').waitFor();
    expect(await search().inputValue()).toBe('zzz');
    await search().fill('');
    await typeAhead('tas2x', 't', 'a', 's', 'Enter', '2', 'x', 'Enter');
    await quantity().and(page.locator('[aria-invalid="true"]')).and(page.locator(':focus')).waitFor();
    expect(await quantity().inputValue()).toBe('2x');
    await press('Backspace', 'Enter');
    await expect.poll(counted).toEqual({ 'Tas rajut': 19_000, 'Keset sabut': 7_000 });
  });

  it('asks for no list of counts while goods are entered, and shows how many they are by now on going back', async () => {
    // Were it asked for, no answer would come any more.
    line.holdFrom('counting/list');
    await press('F2', 't', 'a', 's');
    await page.getByRole('list', { name: 'Barang yang cocok' }).getByText('Tas rajut').waitFor();
    await press('Enter', '1', 'Enter');
    await page.locator('.count-figure', { hasText: /^20$/ }).waitFor();
    await page.getByText('Catatan 5', { exact: true }).waitFor();
    await add('Sapu ijuk');
    await app.call('counting.enter', { commandId: newId(), countId, goods: { productId: await productOf('Sapu ijuk'), batchId: null, ownerId: null }, kind: 'add', quantity: 1000, means: 'typed' }, session);
    await page.getByText('Dihitung 3', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Daftar hitungan' }).click();
    line.letGo();
    await page.getByRole('row', { name: /SO-000001/ }).getByRole('cell', { name: '3', exact: true }).waitFor();
  });

  it('keeps what got no answer for whoever has to sign in anew, and counts it once', async () => {
    const open = () => page.getByRole('button', { name: 'SO-000001' }).click();
    await open();
    line.deafen('counting/enter');
    await press('F2', 'k', 'e', 's', 'Enter', '3', 'Enter');
    await expect.poll(counted).toMatchObject({ 'Keset sabut': 10_000 });
    await line.cut();
    await page.getByRole('button', { name: 'Kirim lagi' }).waitFor();
    // The service forgets who is signed in, as when it was started again.
    const people = await app.call<readonly PersonRow[]>('session.people', undefined, session);
    await app.call('session.changePerson', { commandId: newId(), userId: people.find(({ name }) => name === KEEPER.name)?.userId, secret: KEEPER.secret }, session);
    line.mend();
    await page.getByText('Siapa yang bertugas?').waitFor();
    await app.signInOn(page, KEEPER);
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Stok' }).click();
    await page.getByRole('radio', { name: 'Hitung', exact: true }).click();
    await open();
    await page.getByText('3 × Keset sabut: belum diketahui apakah tercatat. Kirim lagi; tidak akan terhitung dua kali.').waitFor();
    await page.getByRole('button', { name: 'Kirim lagi' }).click();
    await page.locator('.count-figure', { hasText: /^10$/ }).waitFor();
    expect([await page.getByRole('button', { name: 'Kirim lagi' }).count(), await counted()]).toMatchObject([0, { 'Keset sabut': 10_000 }]);
    expect(app.errors).toEqual([]);
  });
});
