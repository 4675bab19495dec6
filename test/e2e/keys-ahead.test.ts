import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductRow } from '../../shared/contract/catalog.ts';
import type { TreasuryToday } from '../../shared/contract/treasury.ts';
import type { Cart } from '../../shared/domain/sale/cart.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';
import type { Person } from '../support/started-host.ts';
import { pressKeys, SCANNER } from '../support/typing-hand.ts';

const OWNER = 'Bapas Luwuk';
const BILLING = '820261120465628';

describe('a key that is pressed before what it is about has come', () => {
  let app: App;
  let window: BreakableWindow;
  let page: Page;
  let cashier: string;
  const sit = async (who: Person): Promise<void> => {
    window = await openOnBreakableLine(app, who);
    ({ page } = window);
  };
  const press = (key: string) => pressAsPerson(page.keyboard, key);
  const view = (name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).first().click();

  beforeAll(async () => {
    app = await startApp();
    cashier = await app.signInOutside(DEMO.cashier);
    await app.openShift(cashier, 500_000);
    await app.sell(cashier, 2);
  });
  afterEach(() => {
    window.line.letGo();
    expect(app.errors).toEqual([]);
  });
  afterAll(() => app?.stop());

  it('brings back the first parked sale', async () => {
    const { saleId } = await app.call<Cart>('cart.current', undefined, cashier);
    const { products } = await app.call<{ readonly products: readonly { readonly productId: string; readonly name: string }[] }>('catalog.shelf', { categoryId: null, offset: 0, limit: 1 }, cashier);
    const [goods] = products;
    await app.call('cart.apply', { commandId: newId(), saleId, command: { type: 'add-product', lineId: newId(), productId: goods?.productId, quantity: 1000 } }, cashier);
    await app.call('cart.park', { commandId: newId(), saleId, label: 'Bu Sri' }, cashier);
    await sit(DEMO.cashier);
    window.line.holdFrom('cart/parked');
    await press('F4');
    await page.getByRole('heading', { name: 'Parkir' }).first().waitFor();
    await press('Control+1');
    window.line.letGo();
    await page.locator('.cart-item', { hasText: goods?.name ?? '' }).waitFor();
    await app.call('cart.cancel', { commandId: newId(), saleId }, cashier);
  });

  it('leads a treasurer to the handover, and a scanned billing code to its form', async () => {
    const session = await app.signInOutside(DEMO.treasurer);
    const { places } = await app.call<TreasuryToday>('treasury.today', undefined, session);
    await app.call('shift.close', { commandId: newId(), count: [{ value: places.drawer, kind: 'other', pieces: 1 }], floatLeft: 500_000, reason: null }, cashier);
    await sit(DEMO.treasurer);
    await window.open('Cetakan');
    window.line.holdFrom('treasury/today');
    await window.open('Setoran');
    await press('s');
    window.line.letGo();
    await page.getByRole('form', { name: 'Terima uang' }).waitFor();
    await window.open('Cetakan');
    window.line.holdFrom('treasury/today');
    await window.open('Setoran');
    const cdp = await page.context().newCDPSession(page);
    await pressKeys(cdp, [...BILLING, 'Enter'], SCANNER);
    await cdp.detach();
    window.line.letGo();
    await expect.poll(() => page.getByLabel('Kode billing SIMPONI, 15 angka').inputValue()).toBe(BILLING);
  });

  it('writes off what is past its day, and gives back what is consigned: F8 does not lead to the receipts', async () => {
    const session = await app.signInOutside(DEMO.manager);
    const product = { name: 'Serabi', kind: 'goods', price: 5_000, category: 'Makanan', producer: OWNER, workshop: 'Dapur', unit: 'buah', fractional: false, codes: [], mintCode: true };
    const { productId } = await app.call<ProductRow>('catalog.addProduct', { commandId: newId(), product, openingStock: null }, session);
    const { producers } = await app.call<{ readonly producers: readonly { readonly producerId: string; readonly name: string }[] }>('catalog.places', undefined, session);
    const ownerId = producers.find(({ name }) => name === OWNER)?.producerId ?? '';
    const lines = [{ productId, quantity: 3_000, lot: 'A', expiresOn: '2030-01-31', unitCost: 3_000 }];
    await app.call('stock.move', { commandId: newId(), print: false, document: { kind: 'consigned', fromPlace: null, toPlace: 'gallery', ownerId, party: OWNER, person: '', note: null, reference: null, lines } }, session);
    // Nobody can wait for a day.
    const database = new Database(join(app.dataDir, 'etalase.db'));
    database.prepare("UPDATE batch SET expires_on = '2026-01-02' WHERE product_id = ?").run(productId);
    database.close();
    await sit(DEMO.manager);
    await window.open('Stok');
    window.line.holdFrom('consignment/owners');
    await view('Titipan');
    await page.getByLabel('Dari', { exact: true }).waitFor();
    await press('F8');
    window.line.letGo();
    await page.getByRole('heading', { name: `Dikembalikan kepada ${OWNER}` }).waitFor();
    await press('F8');
    window.line.holdFrom('stock/expiring');
    await view('Kedaluwarsa');
    await page.getByText('Yang lewat tanggal ditolak kasir').waitFor();
    await press('F8');
    window.line.letGo();
    await page.locator('.stock-lines > li', { hasText: 'Serabi' }).waitFor();
  });

  it('pressed twice it leads nowhere else', async () => {
    await window.open('Barang');
    await view('Label');
    await page.getByRole('combobox', { name: 'Scan kode, atau ketik nama lalu Enter' }).waitFor();
    await press('F8');
    await page.getByRole('form', { name: 'Templat label' }).waitFor();
    await press('F8');
    await press('Escape');
    await page.getByRole('button', { name: 'Ubah templat' }).waitFor();
  });
});
