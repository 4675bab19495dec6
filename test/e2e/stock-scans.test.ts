import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { CountedGoods, CountRow } from '../../shared/contract/counting.ts';
import type { GoodsRow, StockPage } from '../../shared/contract/stock.ts';
import { bundleParts } from '../../electron/services/consignment/bundle-text.ts';
import { startApp, type App } from '../support/app.ts';
import type { Line } from '../support/breakable-line.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressKeys, SCANNER } from '../support/typing-hand.ts';

const UNIT = { name: 'Galeri Baru', agency: 'Lapas Kelas IIB Luwuk', address: '', phone: '', timeZone: 'Asia/Makassar' };
const MANAGER = { name: 'Maria Lasut', secret: 'sandi administrator' } as const;
const KEEPER = { name: 'Bambang Hermanto', secret: 'sandi pengelola baru' } as const;
const CASHIER = { name: 'Rina Andriani', secret: '482915' } as const;
const TAS = '8991234567891';
const KESET = '8991234567907';
/** Goods of two owners. */
const SAPU = '8991234567914';
const OWNER = 'Bapas Luwuk';
const NOBODYS = '8990000000005';

describe('a scanner that is faster than the answers', () => {
  let app: App;
  let page: Page;
  let line: Line;
  let office: BreakableWindow;
  let session: string;
  const scan = async (...codes: string[]): Promise<void> => {
    const keys = await page.context().newCDPSession(page);
    for (const code of codes) await pressKeys(keys, [...code, 'Enter'], SCANNER);
  };
  const said = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const view = (name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).first().click();
  const on = (name: string) => page.locator('.stock-lines > li', { hasText: name }).getByLabel(/^Jumlah/);
  const onHand = async (name: string): Promise<number | undefined> => (await app.call<StockPage>('stock.list', { text: name, filter: 'all', placeId: null, offset: 0, limit: 1 }, session)).lines[0]?.onHand;
  const documents = (): Promise<RowsOf<GoodsRow>> => app.call('stock.documents', { offset: 0, limit: 9 }, session);
  const add = (name: string, code: string, producer: string): Promise<{ readonly productId: string }> => {
    const product = { name, kind: 'goods', price: 50_000, category: 'Kerajinan', producer, workshop: 'Mebel', unit: 'buah', fractional: false, codes: [code], mintCode: false };
    return app.call('catalog.addProduct', { commandId: newId(), product, openingStock: 10_000 }, session);
  };
  /** Begins a count of everything and opens it on the page. */
  const openCount = async (number: string): Promise<string> => {
    const { countId } = await app.call<CountRow>('counting.start', { commandId: newId(), placeId: 'gallery', scope: { kind: 'all' }, blind: true }, session);
    await page.getByRole('button', { name: number }).click();
    await said('Scan barang pertama');
    return countId;
  };
  const counted = async (countId: string): Promise<Record<string, number>> => {
    const { rows } = await app.call<RowsOf<CountedGoods>>('counting.counted', { countId, offset: 0, limit: 50 }, session);
    return Object.fromEntries(rows.map((row) => [`${row.name}/${row.owner ?? ''}`, row.counted]));
  };

  beforeAll(async () => {
    app = await startApp({ seed: 'none' });
    await app.call('setup.createGallery', { commandId: newId(), unit: UNIT, registerCode: 'K1', administrator: MANAGER, cashier: CASHIER, printer: { address: null, profileId: 'generic-58', drawer: false } });
    session = await app.signInOutside(MANAGER);
    await app.call('session.addPerson', { commandId: newId(), name: KEEPER.name, role: 'manager', secret: KEEPER.secret }, session);
    await add('Tas rajut', TAS, UNIT.agency);
    await add('Keset sabut', KESET, UNIT.agency);
    const { productId } = await add('Sapu ijuk', SAPU, OWNER);
    const { producers } = await app.call<{ readonly producers: readonly { readonly producerId: string; readonly name: string }[] }>('catalog.places', undefined, session);
    const ownerId = producers.find(({ name }) => name === OWNER)?.producerId;
    const consigned = { kind: 'consigned', fromPlace: null, toPlace: 'gallery', ownerId, party: OWNER, person: '', note: null, reference: null, lines: [{ productId, quantity: 6_000, unitCost: 20_000 }] };
    await app.call('stock.move', { commandId: newId(), print: false, document: consigned }, session);
    office = await openOnBreakableLine(app, KEEPER);
    ({ page, line } = office);
    await office.open('Stok');
  });
  afterAll(() => app?.stop());

  it('puts all that was scanned on a document in its order, and keeps saying what it does not know', async () => {
    line.holdFrom('stock/find');
    await scan(TAS, NOBODYS, TAS);
    line.letGo();
    await expect.poll(() => on('Tas rajut').inputValue()).toBe('2');
    await said(NOBODYS);
    expect(app.errors).toEqual([]);
  });

  it('stores a document with what was scanned before, and puts what is scanned meanwhile on the next', async () => {
    await page.getByRole('button', { name: 'Sudah dilihat' }).click();
    line.holdFrom('stock/find');
    await scan(TAS);
    await page.keyboard.press('Control+s');
    line.letGo();
    await said(/TB-0001 tercatat/);
    expect(await onHand('Tas rajut')).toBe(13_000);
    await scan(TAS);
    await expect.poll(() => on('Tas rajut').inputValue()).toBe('1');
    line.holdFrom('stock/move');
    await page.keyboard.press('Control+s');
    await scan(KESET, KESET);
    line.letGo();
    await page.locator('.stock-documents li', { hasText: 'TB-0002' }).waitFor();
    await expect.poll(() => on('Keset sabut').inputValue()).toBe('2');
    expect([(await documents()).total, await onHand('Tas rajut'), await onHand('Keset sabut')]).toEqual([3, 14_000, 10_000]);
    expect(app.errors).toEqual([]);
  });

  it('asks once whose goods are scanned, and counts every scan of them', async () => {
    await view('Hitung');
    const countId = await openCount('SO-000001');
    line.holdFrom('counting/enter');
    await scan(SAPU, SAPU, TAS);
    line.letGo();
    await page.getByRole('button', { name: OWNER }).click();
    await expect.poll(() => counted(countId)).toEqual({ [`Sapu ijuk/${OWNER}`]: 2_000, 'Tas rajut/': 1_000 });
    await scan(SAPU);
    await expect.poll(() => counted(countId)).toMatchObject({ [`Sapu ijuk/${OWNER}`]: 3_000 });
    expect(app.errors).toEqual([]);
  });

  it('keeps a quantity that is being typed with its goods, and plus and minus are of that many', async () => {
    await scan(TAS);
    await page.locator('.count-hero-goods', { hasText: 'Tas rajut' }).waitFor();
    const quantity = page.getByLabel(/^Jumlah/);
    await quantity.fill('7');
    await scan(KESET);
    await page.getByText('Dihitung 3', { exact: true }).waitFor();
    expect([await quantity.inputValue(), await page.locator('.count-hero-goods').textContent()]).toEqual(['7', 'Tas rajut']);
    await page.getByRole('button', { name: 'Tambah 7 Tas rajut' }).click();
    await page.locator('.count-figure', { hasText: /^9$/ }).waitFor();
    await quantity.fill('4');
    await page.getByRole('button', { name: 'Kurangi 4 Tas rajut' }).click();
    await page.locator('.count-figure', { hasText: /^5$/ }).waitFor();
    expect(app.errors).toEqual([]);
  });

  it('is finished with what was scanned before, and says what came too late because somebody else finished it', async () => {
    line.holdFrom('counting/enter');
    await scan(KESET, KESET, KESET);
    await page.keyboard.press('F10');
    line.letGo();
    await page.getByRole('region', { name: 'Hasil hitungan' }).waitFor();
    await page.getByRole('row', { name: /Keset sabut/ }).getByText('4 buah').waitFor();
    expect(await page.getByText(/belum dihitung\.$/).count()).toBe(0);
    await page.keyboard.press('Escape');
    const [{ countId: first } = { countId: '' }] = (await app.call<RowsOf<CountRow>>('counting.list', { offset: 0, limit: 1 }, session)).rows;
    await app.call('counting.cancel', { commandId: newId(), countId: first, reason: 'uji' }, session);
    const countId = await openCount('SO-000002');
    await scan(TAS);
    await page.locator('.count-figure', { hasText: /^1$/ }).waitFor();
    line.holdFrom('counting/enter');
    await scan(KESET, TAS);
    await expect.poll(() => counted(countId)).toMatchObject({ 'Keset sabut/': 1_000 });
    await app.call('counting.finish', { commandId: newId(), countId }, session);
    line.letGo();
    await page.getByRole('region', { name: 'Hasil hitungan' }).waitFor();
    await said(`1 × ${TAS} `);
    expect(await app.axe(page)).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it('reads the codes of a sheet of consigned goods as fast as they come', async () => {
    const goods = { code: null, category: 'Tas', workshop: 'Rajut', unit: 'buah', kind: 'goods', fractional: false, quantity: 4_000, expiresOn: null, unitCost: 90_000, price: 120_000 } as const;
    const parts = bundleParts({ version: 1, from: OWNER, number: 'PM-0007', day: '2026-11-20', person: 'Dewi', lines: [1, 2, 3, 4].map((number) => ({ ...goods, lot: `B-${number}`, name: `Tas rajut selempang motif anyaman bambu kuning nomor ${number}` })) });
    expect(parts.length).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    await view('Titipan');
    await said('Titipan lewat berkas');
    line.holdFrom('consignment/bundleLook');
    await scan(...parts);
    line.letGo();
    await said(`Dari ${OWNER}, surat PM-0007`);
    expect(app.errors).toEqual([]);
  });
});
