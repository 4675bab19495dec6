import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { CountRow } from '../../shared/contract/counting.ts';
import { stockCountNumber } from '../../shared/domain/stock-count/stock-count.ts';
import { startApp, type App } from '../support/app.ts';
import { lookElsewhere } from '../support/look-elsewhere.ts';
import { PERSON, pressKeys, SCANNER } from '../support/typing-hand.ts';

const UNIT = { name: 'Galeri Baru', agency: 'Lapas Kelas IIB Luwuk', address: '', phone: '', timeZone: 'Asia/Makassar' };
const MANAGER = { name: 'Maria Lasut', secret: 'sandi administrator' } as const;
const CASHIER = { name: 'Rina Andriani', secret: '482915' } as const;
const KEEPER = { name: 'Bambang Hermanto', secret: 'sandi pengelola baru' } as const;
const TAS = '8991234567891';
const LONG = 'Lemari jati ukir tiga pintu motif bunga kamboja dengan cermin besar dan laci rahasia';

describe('a stock count on the screen', () => {
  let app: App;
  let page: Page;
  let session: string;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await page.waitForTimeout(PERSON.gapMs);
      await page.keyboard.press(key, { delay: PERSON.holdMs });
    }
  };
  /** From the result of a count to the next one; the places come a moment after the form. */
  const startNext = async (): Promise<void> => {
    await press('Escape');
    await page.getByRole('button', { name: 'Mulai menghitung' }).waitFor();
    await press('Control+s');
  };
  const said = (text: string | RegExp) => page.getByText(text, typeof text === 'string' ? { exact: true } : {}).first().waitFor();
  const figure = (text: string) => page.locator('.count-figure', { hasText: new RegExp(`^${text}$`) }).waitFor();
  const add = (name: string, price: number, stock: number, codes: readonly string[]) =>
    app.call(
      'catalog.addProduct',
      { commandId: newId(), product: { name, kind: 'goods', price, category: 'Kerajinan', producer: UNIT.agency, workshop: 'Mebel', unit: 'buah', fractional: false, codes, mintCode: false }, openingStock: stock * 1000 },
      session,
    );
  const onHand = async (text: string): Promise<number | null | undefined> => (await app.call<ProductPage>('catalog.list', { text, offset: 0, limit: 5 }, session)).products[0]?.onHand;

  beforeAll(async () => {
    app = await startApp({ seed: 'none' });
    page = app.page;
    await app.call('setup.createGallery', { commandId: newId(), unit: UNIT, registerCode: 'K1', administrator: MANAGER, cashier: CASHIER, printer: { address: null, profileId: 'generic-58', drawer: false } });
    session = await app.signInOutside(MANAGER);
    await app.call('session.addPerson', { commandId: newId(), name: KEEPER.name, role: 'manager', secret: KEEPER.secret }, session);
    await add('Tas rajut', 50_000, 10, [TAS]);
    await add(LONG, 99_999_999, 3, []);
    await add('Keset sabut', 45_000, 5, []);
    await app.reopen();
    await app.signIn(MANAGER);
    await page.getByRole('button', { name: 'Stok' }).click();
    await page.getByRole('radio', { name: 'Hitung' }).click();
    await said('Belum ada hitungan.');
  });
  afterAll(() => app?.stop());

  it('begins by keys, takes scans wherever the focus is, and says what was not counted', async () => {
    expect(await app.axe()).toEqual([]);
    await press('Control+s');
    await said('Scan barang pertama');
    await app.scan(TAS);
    await figure('1');
    await app.scan(TAS);
    await figure('2');
    // The quantity of what was scanned is written by keys alone.
    await press('F4', '5', 'Control+Enter');
    await figure('5');
    await press('F4', '2', 'Control+Enter');
    await figure('2');
    await app.scan('8990000000005');
    await said('1 × 8990000000005 belum dihitung.');
    expect(await app.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Sudah dilihat' }).click();
    expect(await page.getByText('buku 10').count()).toBe(0);
  });

  it('takes goods without a code by name and number, and goes on where it was after the page was opened anew', async () => {
    await press('F2', 'l', 'e', 'm', 'a', 'r', 'i');
    await page.getByRole('list', { name: 'Barang yang cocok' }).getByText(LONG).waitFor();
    await press('Enter', '2', 'Enter');
    await figure('2');
    await said('Dihitung 2');
    await app.reopen();
    await app.signIn(MANAGER);
    await page.getByRole('button', { name: 'Stok' }).click();
    await page.getByRole('radio', { name: 'Hitung' }).click();
    await page.getByRole('button', { name: 'SO-000001' }).click();
    await said('Dihitung 2');
    // A cashier helps: the page Stok shows her the counts and nothing else, in the rail of the till.
    const till = await app.open();
    await app.signInOn(till, CASHIER);
    await till.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Stok' }).click();
    await till.getByRole('button', { name: 'SO-000001' }).waitFor();
    expect(await till.getByRole('radio').count()).toBe(0);
    expect(await till.getByRole('button', { name: 'Mulai menghitung' }).count()).toBe(0);
    expect(await app.axe(till)).toEqual([]);
    await till.getByRole('button', { name: 'SO-000001' }).click();
    await till.getByText('Dihitung 2', { exact: true }).first().waitFor();
    await pressKeys(await till.context().newCDPSession(till), [...TAS, 'Enter'], SCANNER);
    await till.locator('.count-figure', { hasText: /^3$/ }).waitFor();
    await till.context().close();
  });

  it('is finished, counted again, approved by two, and leaves the books as counted', async () => {
    await press('F10');
    await page.getByRole('region', { name: 'Hasil hitungan' }).waitFor();
    await said('−Rp\u00a0100.349.999');
    expect(await app.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Hitung ulang Tas rajut' }).click();
    await press('9', 'Enter');
    await said('−Rp\u00a0100.049.999');
    await page.getByRole('button', { name: 'Keset sabut tidak ada' }).click();
    await said('−Rp\u00a0100.274.999');
    await press('Control+Enter');
    await page.getByRole('button', { name: new RegExp(KEEPER.name) }).waitFor();
    // The panel is narrow: the field of the secret is not squeezed to a letter by its keys.
    expect((await page.getByLabel(/^Sandi /).boundingBox())?.width ?? 0).toBeGreaterThan(120);
    await page.getByLabel(/^Sandi /).fill(KEEPER.secret);
    expect(await app.axe()).toEqual([]);
    await press('Enter');
    await said('Berita acara (PDF)');
    await page.getByText(`Disetujui orang kedua: ${KEEPER.name}.`).waitFor();
    const saved = page.waitForEvent('download');
    await press('Control+b');
    expect((await saved).suggestedFilename()).toBe('berita-acara-stok-opname-000001.pdf');
    expect([await onHand('Tas rajut'), await onHand('Lemari'), await onHand('Keset')]).toEqual([9_000, 2_000, 0]);
    expect(await app.axe()).toEqual([]);
  });

  it('reaches the last of many goods that wait, while counting and in the review', async () => {
    const last = 'Zirah anyaman pandan';
    for (let number = 1; number <= 50; number += 1) await add(`Gantungan kunci ${number}`, 5_000, 2, []);
    await add(last, 75_000, 4, []);
    await startNext();
    await said('Scan barang pertama');
    await page.getByText('Belum 53', { exact: true }).click();
    await page.getByRole('button', { name: 'Halaman berikutnya' }).click();
    await page.getByRole('status').getByText('51–53 dari 53').waitFor();
    expect(await app.axe()).toEqual([]);
    await page.getByRole('list', { name: 'Daftar barang hitungan' }).getByRole('button', { name: last }).click();
    await press('4', 'Enter');
    await figure('4');
    await page.getByText('Belum 52', { exact: true }).waitFor();
    const [count] = (await app.call<RowsOf<CountRow>>('counting.list', { offset: 0, limit: 1 }, session)).rows;
    const [zirah] = (await app.call<ProductPage>('catalog.list', { text: last, offset: 0, limit: 1 }, session)).products;
    const goods = { productId: zirah?.productId, batchId: null, ownerId: null };
    for (let scan = 1; scan <= 50; scan += 1) await app.call('counting.enter', { commandId: newId(), countId: count?.countId, goods, kind: 'add', quantity: 1000, means: 'scan' }, session);
    await page.getByText('Catatan 51', { exact: true }).click();
    await said('50 catatan terbaru dari 51. Semuanya ada di jurnal.');
    expect(await app.axe()).toEqual([]);
    await press('F10');
    const waiting = page.getByRole('region', { name: 'Belum dihitung' });
    await waiting.getByText('Belum dihitung: 52 barang').waitFor();
    await waiting.getByRole('button', { name: 'Halaman berikutnya' }).click();
    await page.getByRole('status').getByText('51–52 dari 52').waitFor();
    expect(await app.axe()).toEqual([]);
    await waiting.getByRole('button', { name: 'Tas rajut tidak ada' }).click();
    await waiting.getByText('Belum dihitung: 51 barang').waitFor();
    await waiting.getByText('Lemari jati').waitFor();
    expect(app.errors).toEqual([]);
  });

  it('shows what was counted and its result page by page: sums, what is left out and the approval are of all pages', async () => {
    await add('Akar wangi', 60_000, 3, []);
    await startNext();
    await said('Scan barang pertama');
    const [count] = (await app.call<RowsOf<CountRow>>('counting.list', { offset: 0, limit: 1 }, session)).rows;
    const { products } = await app.call<ProductPage>('catalog.list', { text: 'gantungan kunci', offset: 0, limit: 50 }, session);
    const [akar] = (await app.call<ProductPage>('catalog.list', { text: 'akar wangi', offset: 0, limit: 1 }, session)).products;
    const enter = (productId: string | undefined, quantity: number) =>
      app.call('counting.enter', { commandId: newId(), countId: count?.countId, goods: { productId, batchId: null, ownerId: null }, kind: 'recount', quantity, means: 'typed' }, session);
    await enter(akar?.productId, 3000);
    for (const { productId } of products) await enter(productId, 1000);
    await page.getByText('Dihitung 51', { exact: true }).click();
    const list = page.getByRole('list', { name: 'Daftar barang hitungan' });
    expect(await list.getByRole('listitem').count()).toBe(50);
    await page.getByRole('button', { name: 'Halaman berikutnya' }).click();
    await page.getByRole('status').getByText('51–51 dari 51').waitFor();
    expect(await app.axe()).toEqual([]);
    // What was counted of goods on another page is known in the hand.
    await list.getByRole('button', { name: 'Akar wangi' }).click();
    await figure('3');
    await press('F10');
    const table = page.getByRole('region', { name: 'Daftar barang hitungan' });
    await said('−Rp\u00a0250.000');
    await said('1 / 51');
    expect(await table.getByRole('row').count()).toBe(51);
    await press('k');
    await said('−Rp\u00a0245.000');
    await press('PageDown');
    await table.getByText('Akar wangi').waitFor();
    await press('PageDown', 'PageUp');
    await said('1–50 dari 51');
    await press('PageDown');
    await table.getByText('Akar wangi').waitFor();
    await press('k');
    await said('0 / 49');
    await said('−Rp\u00a0245.000');
    // Whoever looks at another page, or at the list, finds left out what they left out.
    const comeBack = async (): Promise<void> => {
      await page.getByRole('button', { name: stockCountNumber(count?.number ?? 0) }).click();
      await said('−Rp\u00a0245.000');
      await page.getByRole('button', { name: 'Halaman berikutnya' }).click();
      await table.getByRole('row', { name: /Akar wangi.*tidak dibukukan/ }).waitFor();
    };
    await press('Escape');
    await comeBack();
    await lookElsewhere(page, 'Stok');
    await page.getByRole('radio', { name: 'Hitung' }).click();
    await comeBack();
    expect(await app.axe()).toEqual([]);
    await press('Control+Enter');
    await page.getByText(/245\.000/).nth(1).waitFor();
    await page.getByRole('button', { name: new RegExp(KEEPER.name) }).waitFor();
    await page.getByLabel(/^Sandi /).fill(KEEPER.secret);
    await press('Enter');
    await said('Berita acara (PDF)');
    // What was left out keeps its books; two of each of the others became one.
    const hands = (await app.call<ProductPage>('catalog.list', { text: 'gantungan kunci', offset: 0, limit: 50 }, session)).products.map((one) => one.onHand);
    expect([hands.filter((one) => one === 1000).length, hands.filter((one) => one === 2000).length, await onHand('akar wangi')]).toEqual([49, 1, 3000]);
    expect(app.errors).toEqual([]);
  });
});

