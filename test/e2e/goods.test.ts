import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import { startApp, type App } from '../support/app.ts';
import { PERSON, pressKeys, SCANNER } from '../support/typing-hand.ts';

const MANAGER = { name: 'Maria Lasut', secret: 'sandi administrator' } as const;
const CASHIER = { name: 'Rina Andriani', secret: '482915' } as const;
const UNIT = { name: 'Galeri Baru', agency: 'Lapas Kelas IIB Luwuk', address: '', phone: '', timeZone: 'Asia/Makassar' };
const COFFEE = '8991234567891';

describe('a new gallery', () => {
  let app: App;
  let page: Page;
  let session: string;
  const listed = (text = ''): Promise<ProductPage> => app.call<ProductPage>('catalog.list', { text, offset: 0, limit: 50 }, session);
  const said = (text: string | RegExp) => page.getByText(text, typeof text === 'string' ? { exact: true } : {}).first().waitFor();
  /** Keys in the rhythm of a person: anything quicker may be a scanner. */
  const press = async (on: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await on.waitForTimeout(PERSON.gapMs);
      await on.keyboard.press(key, { delay: PERSON.holdMs });
    }
  };
  const typed = async (text: string): Promise<void> => press(page, ...text);
  beforeAll(async () => {
    app = await startApp({ seed: 'none', printer: {} });
    page = app.page;
    await app.call('setup.createGallery', { commandId: newId(), unit: UNIT, registerCode: 'K1', administrator: MANAGER, cashier: CASHIER, printer: { address: null, profileId: 'generic-58', drawer: false } });
    session = await app.signInOutside(MANAGER);
    await app.reopen();
    await app.signIn(MANAGER);
  });
  afterAll(() => app?.stop());

  it('has nothing to sell, and leads to the page where goods are added', async () => {
    await app.page.getByRole('button', { name: 'Buka halaman Barang' }).click();
    await page.getByRole('heading', { name: 'Barang', level: 1 }).waitFor();
    await said('Belum ada barang');
    expect(await app.axe()).toEqual([]);
  });

  it('gets its first product by keys and one scan', async () => {
    await press(page, 'F2');
    await typed('Kopi Sigi 200 g');
    await press(page, 'Tab');
    await typed('35.000');
    await press(page, 'Tab', 'Tab');
    await typed('Minuman');
    await press(page, 'Tab');
    await typed('Boga');
    await app.scan(COFFEE);
    await page.getByRole('list', { name: 'Kode barang ini' }).getByText(COFFEE).waitFor();
    await page.getByLabel('Stok awal').fill('12');
    expect(await app.axe()).toEqual([]);
    await press(page, 'Control+s');
    await said('Kopi Sigi 200 g ditambahkan');
    expect((await listed()).products).toMatchObject([{ name: 'Kopi Sigi 200 g', price: 35_000, category: 'Minuman', workshop: 'Boga', producer: UNIT.agency, unit: 'buah', codes: [COFFEE], onHand: 12_000, kind: 'goods' }]);
  });

  it('is told what is missing, and whose code it is that was scanned again', async () => {
    await press(page, 'Control+s');
    await said('Isi bagian ini.');
    await typed('Teh melati');
    await page.getByLabel('Harga', { exact: true }).fill('100.000.000');
    await app.scan(COFFEE);
    await press(page, 'Control+s');
    await said(/Harga harus antara/);
    await page.getByLabel('Harga', { exact: true }).fill('8rb');
    await press(page, 'Control+s');
    await said(/sudah dipakai Kopi Sigi 200 g/);
    expect(await app.axe()).toEqual([]);
    await page.getByRole('button', { name: `Lepas kode ${COFFEE}` }).click();
    expect((await listed()).total).toBe(1);
  });

  it('gets a product with a code of its own making, and a service', async () => {
    await page.getByRole('button', { name: 'Buatkan kode' }).click();
    await said('Kode baru dibuat saat disimpan');
    await press(page, 'Control+s');
    await said('Teh melati ditambahkan');
    const [tea] = (await listed('teh')).products;
    expect(tea?.codes).toEqual(['2000000000015']);
    await said('Kodenya 2000000000015.');
    await typed('Cuci motor');
    await page.getByLabel('Harga', { exact: true }).fill('15000');
    await page.getByRole('radio', { name: 'Jasa' }).click();
    await page.getByLabel('Golongan').fill('Jasa');
    expect(await page.getByLabel('Stok awal').count()).toBe(0);
    await press(page, 'Control+s');
    await said('Cuci motor ditambahkan');
    expect((await listed()).products.map(({ name, onHand }) => [name, onHand])).toEqual([['Cuci motor', null], ['Kopi Sigi 200 g', 12_000], ['Teh melati', 0]]);
    expect(await app.axe()).toEqual([]);
  });

  it('receives goods, and a scan finds the product they are of', async () => {
    await page.getByRole('button', { name: 'Tutup' }).click();
    await app.scan('2000000000015');
    await said('1–1 dari 1');
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Teh melati' }).waitFor();
    expect(await page.getByText('Tersimpan', { exact: true }).count()).toBe(0);
    await press(page, 'F4');
    await page.keyboard.type('20', { delay: PERSON.gapMs });
    await press(page, 'Enter');
    await said('20 buah masuk. Stok sekarang 20.');
    expect((await listed('teh')).products[0]?.onHand).toBe(20_000);
    expect(await app.axe()).toEqual([]);
  });

  it('sells all of it at once to a cashier whose window was open all the while, at the price of the moment', async () => {
    const till = await app.open();
    const cashier = await app.signInOutside(CASHIER);
    await app.openShift(cashier, 200_000);
    await app.signInOn(till, CASHIER);
    await till.getByRole('button', { name: /Teh melati.*8\.000/ }).waitFor();
    await page.getByLabel('Harga', { exact: true }).fill('9000');
    await press(page, 'Control+s');
    await till.getByRole('button', { name: /Teh melati.*9\.000/ }).waitFor();
    const cdp = await till.context().newCDPSession(till);
    await pressKeys(cdp, [...COFFEE, 'Enter'], SCANNER);
    await pressKeys(cdp, [...'2000000000015', 'Enter'], SCANNER);
    await till.getByRole('button', { name: /Cuci motor/ }).click();
    await till.waitForFunction(() => document.querySelectorAll('.cart-item').length === 3);
    await press(till, 'F9');
    await till.locator('.change-banner').waitFor();
    expect(await app.call('sale.recent', { limit: 1 }, cashier)).toMatchObject([{ total: 59_000 }]);
    await page.getByRole('cell', { name: '19 buah' }).waitFor();
    await till.context().close();
  });

  it('stops selling a product without losing it, and sells it again', async () => {
    await page.getByRole('button', { name: 'Berhenti menjual' }).click();
    await said('Teh melati tidak dijual lagi');
    await said('tidak dijual');
    expect((await app.call<{ readonly total: number }>('catalog.shelf', { categoryId: null, offset: 0, limit: 10 }, session)).total).toBe(2);
    expect(await app.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Jual lagi' }).click();
    await said('Teh melati dijual lagi');
    expect(app.errors).toEqual([]);
  });
});
