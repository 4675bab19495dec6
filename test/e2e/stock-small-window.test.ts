import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { Places, ProductPage } from '../../shared/contract/catalog.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { CountRow } from '../../shared/contract/counting.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { cutOff } from '../support/cut-off.ts';
import { PERSON } from '../support/typing-hand.ts';
import { wordsOnWords } from '../support/words-on-words.ts';

/** The smallest window that the program allows. */
const SMALLEST = { width: 1024, height: 640 } as const;

describe('the page of stock in the smallest window', () => {
  let app: App;
  let page: Page;
  const press = async (key: string): Promise<void> => {
    await page.waitForTimeout(PERSON.gapMs);
    await page.keyboard.press(key, { delay: PERSON.holdMs });
  };
  /** What lies in the middle of it is itself: neither below an edge nor under the foot. */
  const inSight = (one: Locator) =>
    expect.poll(() =>
      one.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }),
    );

  beforeAll(async () => {
    app = await startApp(SMALLEST);
    page = app.page;
    await app.signIn(DEMO.manager);
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Stok' }).click();
    await page.getByRole('heading', { name: 'Stok', level: 1 }).waitFor();
  });
  afterAll(() => app?.stop());

  it('shows each line that comes onto a document, what is found for the next, and what was not taken', async () => {
    for (const [typed, name] of [['abon sapi', 'Abon sapi'], ['bangku bulat', 'Bangku bulat'], ['batako', 'Batako'], ['es kopi', 'Es kopi']] as const) {
      await press('F2');
      await page.keyboard.insertText(typed);
      await inSight(page.locator('.stock-found button').last()).toBe(true);
      await press('Enter');
      const line = page.locator('.stock-lines > li', { hasText: name });
      await line.waitFor();
      for (const field of [/^Jumlah/, /^Biaya/]) await inSight(line.getByLabel(field)).toBe(true);
    }
    await app.scan('8990000000005');
    await inSight(page.getByText('Kode 8990000000005 tidak dikenal')).toBe(true);
    await page.getByRole('button', { name: 'Buang isian' }).click();
  });

  it('has the papers of a document beside each other, and says what they are', async () => {
    const manager = await app.signInOutside(DEMO.manager);
    const { products } = await app.call<ProductPage>('catalog.list', { text: 'bangku', offset: 0, limit: 1 }, manager);
    const productId = products[0]?.productId;
    const party = 'Panitia Pameran Karya Warga Binaan Provinsi Sulawesi Tengah';
    await app.call('stock.move', { commandId: newId(), print: false, document: { kind: 'loan-out', fromPlace: 'gallery', toPlace: 'fair', ownerId: null, party, person: '', note: null, reference: null, lines: [{ productId, quantity: 1000 }] } }, manager);
    const document = page.locator('.stock-documents li', { hasText: 'PM-0001' });
    const papers = document.locator('.stock-papers button');
    await papers.nth(3).waitFor();
    expect(await papers.allTextContents()).toEqual(['A4', 'QR', 'Berkas', 'Struk']);
    expect(new Set(await papers.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))).size).toBe(1);
    expect([await cutOff(page), await wordsOnWords(page), await app.axe()]).toEqual([[], [], []]);
  });

  it('shows below which goods nothing lies, and the ways on for the goods of a consignor', async () => {
    const manager = await app.signInOutside(DEMO.manager);
    const { products } = await app.call<ProductPage>('catalog.list', { text: 'bangku', offset: 0, limit: 1 }, manager);
    await app.call('stock.setMinimum', { commandId: newId(), productId: products[0]?.productId, least: 9_000_000 }, manager);
    await page.getByRole('radio', { name: 'Stok', exact: true }).click();
    const chip = page.locator('.table.long .chip', { hasText: 'tinggal sedikit' });
    await chip.first().waitFor();
    expect(await chip.evaluateAll((all) => all.filter((one) => {
      const [it, cell] = [one, one.closest('td')].map((element) => element?.getBoundingClientRect());
      return it === undefined || cell === undefined || it.left < cell.left || it.right > cell.right || it.bottom > cell.bottom;
    }).length)).toBe(0);
    const { producers } = await app.call<Places>('catalog.places', undefined, manager);
    const lines = (await app.call<ProductPage>('catalog.list', { text: '', offset: 0, limit: 12 }, manager)).products.filter((one) => one.kind === 'goods').map(({ productId }) => ({ productId, quantity: 1000, unitCost: 9_000, expiresOn: '2030-12-31' }));
    await app.call('stock.move', { commandId: newId(), print: false, document: { kind: 'consigned', fromPlace: null, toPlace: 'gallery', ownerId: producers[0]?.producerId, party: '', person: '', note: null, reference: null, lines } }, manager);
    await page.getByRole('radio', { name: 'Titipan', exact: true }).click();
    await inSight(page.getByRole('button', { name: /^Berita acara perhitungan/ })).toBe(true);
    await inSight(page.getByRole('button', { name: /^Kembalikan barang/ })).toBe(true);
    expect([await wordsOnWords(page), await app.axe()]).toEqual([[], []]);
    // What is given back: its first amount, and the button that stores it.
    await press('F8');
    await inSight(page.locator('.consignment-back input').first()).toBe(true);
    await inSight(page.getByRole('button', { name: /^Kembalikan dan buat suratnya/ })).toBe(true);
    expect([await wordsOnWords(page), await app.axe()]).toEqual([[], []]);
    await press('Escape');
  });

  it('says where the file of the list lies beside its key, which stays where it was pressed', async () => {
    await page.getByRole('radio', { name: 'Stok', exact: true }).click();
    const key = page.getByRole('button', { name: /^Berkas/ });
    await key.and(page.locator(':enabled')).waitFor();
    const before = await key.boundingBox();
    await key.click();
    await page.getByRole('status').getByText(/masuk ke folder Unduhan/).waitFor();
    expect([await key.boundingBox(), await app.axe(), await cutOff(page)]).toEqual([before, [], []]);
    expect(before?.y).toBeLessThan(40);
  });

  it('shows what is found for a count, and the goods in the hand', async () => {
    const manager = await app.signInOutside(DEMO.manager);
    await app.call('counting.start', { commandId: newId(), placeId: 'gallery', scope: { kind: 'all' }, blind: true }, manager);
    await page.getByRole('radio', { name: 'Hitung', exact: true }).click();
    await page.getByRole('button', { name: 'SO-000001' }).click();
    await press('F2');
    await page.keyboard.insertText('bangku');
    await inSight(page.locator('.count-found button').first()).toBe(true);
    expect(await wordsOnWords(page)).toEqual([]);
    await press('Enter');
    await inSight(page.getByLabel(/^Jumlah/)).toBe(true);
    expect(await wordsOnWords(page)).toEqual([]);
    await page.keyboard.insertText('12');
    await press('Enter');
    await page.locator('.count-figure', { hasText: /^12$/ }).waitFor();
    expect(app.errors).toEqual([]);
  });

  it('shows five goods of a result at once, and all that follows below them', async () => {
    const manager = await app.signInOutside(DEMO.manager);
    const { rows } = await app.call<RowsOf<CountRow>>('counting.list', { offset: 0, limit: 1 }, manager);
    const countId = rows[0]?.countId;
    const { products } = await app.call<ProductPage>('catalog.list', { text: '', offset: 0, limit: 30 }, manager);
    for (const { productId } of products.filter((one) => one.kind === 'goods')) await app.call('counting.enter', { commandId: newId(), countId, goods: { productId, batchId: null, ownerId: null }, kind: 'recount', quantity: 3000, means: 'typed' }, manager);
    await app.call('counting.finish', { commandId: newId(), countId }, manager);
    await inSight(page.locator('.count-review-table tbody tr').nth(4)).toBe(true);
    expect([await cutOff(page), await wordsOnWords(page)]).toEqual([[], []]);
    const back = page.getByRole('button', { name: /^Daftar hitungan/ });
    await back.scrollIntoViewIfNeeded();
    await inSight(back).toBe(true);
  });
});
