import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductRow } from '../../shared/contract/catalog.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { GoodsRow, StockPage } from '../../shared/contract/stock.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine } from '../support/on-breakable-line.ts';
import { PERSON } from '../support/typing-hand.ts';

const OWNER = 'Lembaga Pemasyarakatan Perempuan Kelas IIA Sungguminasa Gowa Sulawesi Selatan';
const NAME = 'Tas rajut selempang motif anyaman bambu kuning dengan tali kulit sapi';

describe('consigned goods that go back to their owner', () => {
  let app: App;
  let page: Page;
  let session: string;
  let productId: string;
  let ownerId: string;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await page.waitForTimeout(PERSON.gapMs);
      await page.keyboard.press(key, { delay: PERSON.holdMs });
    }
  };
  const move = (kind: 'consigned' | 'to-producer', quantity: number, toPlace = 'gallery') =>
    app.call(
      'stock.move',
      { commandId: newId(), print: false, document: { kind, fromPlace: kind === 'consigned' ? null : 'gallery', toPlace: kind === 'consigned' ? toPlace : null, ownerId, party: OWNER, person: '', note: null, reference: null, lines: [kind === 'consigned' ? { productId, quantity, unitCost: 80_000 } : { productId, quantity, ownerId }] } },
      session,
    );

  beforeAll(async () => {
    app = await startApp();
    page = app.page;
    session = await app.signInOutside(DEMO.manager);
    const product = { name: NAME, kind: 'goods', price: 99_999_999, category: 'Tas', producer: OWNER, workshop: 'Rajut', unit: 'buah', fractional: false, codes: [], mintCode: true };
    ({ productId } = await app.call<ProductRow>('catalog.addProduct', { commandId: newId(), product, openingStock: null }, session));
    const { producers } = await app.call<{ readonly producers: readonly { readonly producerId: string; readonly name: string }[] }>('catalog.places', undefined, session);
    ownerId = producers.find(({ name }) => name === OWNER)?.producerId ?? '';
    await move('consigned', 6_000);
    await app.signIn(DEMO.manager);
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Stok' }).click();
    await page.getByRole('radio', { name: 'Titipan' }).click();
    await page.getByRole('heading', { name: OWNER }).waitFor();
  });
  afterAll(() => app?.stop());

  it('are those that lie here now, also beside the statement of a month that is over, and leave with their paper', async () => {
    await page.getByLabel('Dari', { exact: true }).fill('01-01-2026');
    await page.getByLabel('Sampai', { exact: true }).fill('31-01-2026');
    await page.getByText('Tidak ada barang pada masa ini.').waitFor();
    await press('F8');
    const amount = page.getByLabel(NAME, { exact: true });
    await page.getByText('tersisa 6 buah').waitFor();
    expect(await app.axe()).toEqual([]);
    // Somebody else gives two back meanwhile.
    await move('to-producer', 2_000);
    await page.getByText('tersisa 4 buah').waitFor();
    await amount.fill('5');
    await press('Control+s');
    await page.getByText(/^Tas rajut .*: menurut catatan hanya ada 4\.$/).waitFor();
    await amount.fill('3');
    const saved = page.waitForEvent('download');
    await press('Control+s');
    expect((await saved).suggestedFilename()).toBe('berita-acara-retur-barang-rp-0002.pdf');
    await page.getByText('tersisa 1 buah').waitFor();
    expect(await amount.inputValue()).toBe('');
    const [newest] = (await app.call<RowsOf<GoodsRow>>('stock.documents', { offset: 0, limit: 1 }, session)).rows;
    expect(newest).toMatchObject({ numberText: 'RP-0002', kind: 'to-producer', owner: OWNER, lines: 1 });
    const { lines } = await app.call<StockPage>('stock.list', { text: 'selempang', filter: 'all', placeId: null, offset: 0, limit: 5 }, session);
    expect(lines.find((one) => one.productId === productId)?.onHand).toBe(1_000);
    expect(app.errors).toEqual([]);
  });

  it('say before they are taken what lies at the place they are taken from, and leave from there alone', async () => {
    const amount = page.getByLabel(NAME, { exact: true });
    const place = page.getByLabel('Diambil dari', { exact: true });
    expect(await place.locator('option').allTextContents()).toEqual(['Galeri']);
    await move('consigned', 7_000, 'store');
    await page.getByText('satu surat untuk satu tempat').waitFor();
    expect(await place.locator('option').allTextContents()).toEqual(['Galeri', 'Gudang']);
    await page.getByText('tersisa 1 buah').waitFor();
    await place.focus();
    await press('ArrowDown');
    await page.getByText('tersisa 7 buah').waitFor();
    // The keys go on choosing.
    expect(await place.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await app.axe()).toEqual([]);
    await amount.fill('7');
    const saved = page.waitForEvent('download');
    await press('Control+s');
    expect((await saved).suggestedFilename()).toBe('berita-acara-retur-barang-rp-0003.pdf');
    await page.getByText('tersisa 1 buah').waitFor();
    expect(await place.locator('option').allTextContents()).toEqual(['Galeri']);
    const { lines } = await app.call<StockPage>('stock.list', { text: 'selempang', filter: 'all', placeId: null, offset: 0, limit: 5 }, session);
    expect(lines.find((one) => one.productId === productId)?.onHand).toBe(1_000);
    expect(app.errors).toEqual([]);
  });

  it('are sent once more where no answer came, though none of them is left by then, and go once', async () => {
    const window = await openOnBreakableLine(app, DEMO.manager);
    const { line } = window;
    await window.open('Stok');
    await window.page.getByRole('radio', { name: 'Titipan' }).click();
    await window.page.getByRole('heading', { name: OWNER }).waitFor();
    await window.page.keyboard.press('F8');
    await window.page.getByText('tersisa 1 buah').waitFor();
    await window.page.getByLabel(NAME, { exact: true }).fill('1');
    const documents = async (): Promise<number> => (await app.call<RowsOf<GoodsRow>>('stock.documents', { offset: 0, limit: 1 }, session)).total;
    const before = await documents();
    line.deafen();
    await window.page.keyboard.press('Control+s');
    await expect.poll(documents).toBe(before + 1);
    await line.cut();
    line.mend();
    await window.page.getByText('tersisa 0 buah').waitFor();
    const saved = window.page.waitForEvent('download');
    await window.page.keyboard.press('Control+s');
    expect((await saved).suggestedFilename()).toBe('berita-acara-retur-barang-rp-0004.pdf');
    await window.page.getByText('Tidak ada barang tersisa untuk dikembalikan.').waitFor();
    expect([await documents(), await app.axe(window.page)]).toEqual([before + 1, []]);
    expect(app.errors).toEqual([]);
  });
});
