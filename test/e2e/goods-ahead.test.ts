import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { Places, ProductRow } from '../../shared/contract/catalog.ts';
import type { StockPage } from '../../shared/contract/stock.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressAsPerson, typeAsPerson } from '../support/press-as-person.ts';

const OWNER = 'Bapas Luwuk';

describe('whoever keeps the goods and is quicker than the answers', () => {
  let app: App;
  let page: Page;
  let line: BreakableWindow['line'];
  let open: BreakableWindow['open'];
  let session: string;
  const press = (key: string) => pressAsPerson(page.keyboard, key);
  const view = (name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).first().click();
  const add = (name: string, producer: string): Promise<ProductRow> =>
    app.call('catalog.addProduct', { commandId: newId(), product: { name, kind: 'goods', price: 50_000, category: 'Kerajinan', producer, workshop: 'Mebel', unit: 'buah', fractional: false, codes: [], mintCode: true }, openingStock: null }, session);
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });

  beforeAll(async () => {
    app = await startApp();
    session = await app.signInOutside(DEMO.manager);
    ({ page, line, open } = await openOnBreakableLine(app, DEMO.manager));
  });
  afterEach(() => {
    line.letGo();
    expect(app.errors).toEqual([]);
  });
  afterAll(() => app?.stop());

  it('does nothing to the rules of the price list before, and Enter takes the goods that are looked for', async () => {
    const listId = (await app.call<{ readonly listId: string }>('prices.setList', { commandId: newId(), listId: null, name: 'Koperasi', active: true }, session)).listId;
    await app.call('prices.setRule', { commandId: newId(), ruleId: null, rule: { listId, target: { kind: 'all' }, effect: { kind: 'percent', share: 1_000 }, from: 1_000, since: null, until: null } }, session);
    const [stool] = [await add('Zirkon bangku', OWNER), await add('Zirkon meja', OWNER)];
    await open('Barang');
    await view('Daftar harga');
    await page.getByRole('button', { name: /^Koperasi/ }).click();
    const rule = page.getByRole('button', { name: 'Hapus aturan Semua barang' });
    await rule.waitFor();
    line.holdFrom('prices/rules');
    await page.getByRole('button', { name: /^Umum/ }).first().click();
    await page.getByRole('region', { name: /^Aturan daftar (?!Koperasi)/ }).waitFor();
    expect(await rule.count()).toBe(0);
    line.letGo();
    await field('Untuk').fill('zirkon m');
    await page.getByRole('list', { name: 'Untuk' }).getByText('Zirkon meja').waitFor();
    line.holdFrom('catalog/search');
    await field('Untuk').fill('zirkon b');
    await press('Enter');
    line.letGo();
    await expect.poll(() => field('Untuk').inputValue()).toBe(stool?.name);
    await page.getByRole('button', { name: 'Buang isian' }).click();
  });

  it('takes in goods of the owner whose goods lie there, also with Enter before that is known', async () => {
    const { productId, name } = await add('Zaitun kaca', OWNER);
    const { producers } = await app.call<Places>('catalog.places', undefined, session);
    const ownerId = producers.find((one) => one.name === OWNER)?.producerId;
    await app.call('stock.move', { commandId: newId(), print: false, document: { kind: 'consigned', fromPlace: null, toPlace: 'gallery', ownerId, party: OWNER, person: '', note: null, reference: null, lines: [{ productId, quantity: 2_000, unitCost: 30_000 }] } }, session);
    await open('Barang');
    await view('Barang');
    await page.getByLabel('Cari nama atau scan kode').fill('zaitun');
    await page.getByRole('button', { name }).waitFor();
    line.holdFrom('stock/find');
    await page.getByRole('button', { name }).click();
    await page.getByLabel('Jumlah masuk').fill('3');
    await press('Enter');
    line.letGo();
    await page.getByText(/^Tanda terima titipan no\. .* dicatat/).waitFor();
    const { lines } = await app.call<StockPage>('stock.list', { text: name, filter: 'all', placeId: null, offset: 0, limit: 1 }, session);
    expect(lines[0]?.placed.map(({ owner, onHand }) => [owner, onHand])).toEqual([[OWNER, 5_000]]);
  });

  it('goes on typing in the form that was opened, also when the list beside it comes', async () => {
    await open('Barang');
    line.holdFrom('catalog/lists');
    await view('Daftar induk');
    await press('F2');
    await field('Nama golongan').and(page.locator(':focus')).waitFor();
    await typeAsPerson(page, 'ru');
    line.letGo();
    await page.getByRole('row').nth(2).waitFor();
    await typeAsPerson(page, 'pa');
    expect(await field('Nama golongan').inputValue()).toBe('rupa');
    await page.getByRole('button', { name: 'Buang isian' }).click();
    await open('Stok');
    await view('Titipan');
    await page.getByRole('heading', { name: OWNER }).waitFor();
    line.holdFrom('consignment/left');
    await press('F8');
    await field('Yang mengambil').click();
    await typeAsPerson(page, 'Bu ');
    line.letGo();
    await page.getByLabel('Zaitun kaca', { exact: true }).waitFor();
    await typeAsPerson(page, 'Sri');
    expect(await field('Yang mengambil').inputValue()).toBe('Bu Sri');
    await page.getByRole('button', { name: 'Buang isian' }).click();
  });

  it('begins one count, which is open as soon as it is begun', async () => {
    await open('Stok');
    await view('Hitung');
    await page.getByRole('button', { name: 'Mulai menghitung' }).waitFor();
    // The list does not come to tell of it.
    line.mislead('counting/list');
    await press('Control+s');
    await page.getByText('Scan barang pertama').waitFor();
    line.mislead(null);
    expect((await app.call<{ readonly total: number }>('counting.list', { offset: 0, limit: 5 }, session)).total).toBe(1);
  });
});

