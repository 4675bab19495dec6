import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { GoodsRow, StockPage } from '../../shared/contract/stock.ts';
import { readSheet } from '../../electron/sheet-reader/read-sheet.ts';
import { bundleFileText, bundleParts } from '../../electron/services/consignment/bundle-text.ts';
import type { ConsignmentBundle } from '../../shared/domain/consignment/bundle.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { PERSON } from '../support/typing-hand.ts';

describe('the page of stock', () => {
  let app: App;
  let page: Page;
  let session: string;
  const shots = process.env['ETALASE_SHOTS'];
  const look = async (name: string): Promise<void> => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await page.waitForTimeout(PERSON.gapMs);
      await page.keyboard.press(key, { delay: PERSON.holdMs });
    }
  };
  /** Wholly between the head and the foot of its table. */
  const inSight = (row: Locator): Promise<boolean> =>
    row.evaluate((one) => {
      const [box, head, it] = [one.closest('.scroll'), one.closest('table')?.tHead, one].map((element) => element?.getBoundingClientRect());
      return box !== undefined && head !== undefined && it !== undefined && it.top >= head.bottom - 1 && it.bottom <= box.bottom + 1;
    });
  const said = (text: string | RegExp) => page.getByText(text, typeof text === 'string' ? { exact: true } : {}).first().waitFor();
  const line = (name: string): Locator => page.locator('.stock-lines > li', { hasText: name });
  const listed = (text: string): Promise<StockPage> => app.call<StockPage>('stock.list', { text, filter: 'all', placeId: null, offset: 0, limit: 5 }, session);
  const newest = async (): Promise<GoodsRow | undefined> => (await app.call<RowsOf<GoodsRow>>('stock.documents', { offset: 0, limit: 1 }, session)).rows[0];
  /** Puts goods on the document by a part of their name, by keys. */
  const add = async (text: string, name: string): Promise<void> => {
    await press('F2');
    // Enter may be quicker than what is found: it takes it then.
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await line(name).waitFor();
  };

  beforeAll(async () => {
    app = await startApp({ seed: 'demo', printer: {} });
    page = app.page;
    session = await app.signInOutside(DEMO.manager);
    await app.signIn(DEMO.manager);
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Stok' }).click();
    await page.getByRole('heading', { name: 'Stok', level: 1 }).waitFor();
  });
  afterAll(() => app?.stop());

  it('takes goods in by keys: named, counted, dated, on paper, and in the stock', async () => {
    await said('Belum ada surat barang');
    expect(await app.axe()).toEqual([]);
    await look('1-empty');
    const before = (await listed('bawang goreng')).lines[0];
    const name = before?.name ?? '';
    await add('bawang goreng', name);
    // A touch or click on the quantity takes the place of the one that stands there.
    await line(name).getByLabel(/^Jumlah/).click();
    await page.keyboard.insertText('24');
    expect(await line(name).getByLabel(/^Jumlah/).inputValue()).toBe('24');
    await line(name).getByLabel('Baik sampai').fill('31-13-2027');
    await line(name).getByLabel('Biaya per satuan').fill('17.500');
    await press('Control+s');
    await said('Tanggal ini tidak ada. Tulis seperti 31-12-2027 atau 31122027.');
    expect(await app.axe()).toEqual([]);
    await look('2-fault');
    // A wrong day leads to its field; one that is missing is told by its line, not below the document.
    const until = line(name).getByLabel('Baik sampai');
    await until.and(page.locator(':focus')).waitFor();
    const fish = (await listed('donat kentang')).lines[0]?.name ?? '';
    await app.call('catalog.changeProduct', { commandId: newId(), productId: (await listed('donat kentang')).lines[0]?.productId, change: { details: { tracksExpiry: true, shelfLifeDays: null } } }, session);
    await until.fill('31-12-2027');
    await add('donat kentang', fish);
    await press('Control+s');
    await line(fish).getByText(`${fish}: sampai kapan baik?`).waitFor();
    await line(fish).getByLabel('Baik sampai').and(page.locator(':focus')).waitFor();
    expect([await page.locator('.stock-save .band').count(), (await app.call<RowsOf<unknown>>('stock.documents', { offset: 0, limit: 5 }, session)).total]).toEqual([0, 0]);
    expect(await app.axe()).toEqual([]);
    await look('2b-day-needed');
    await line(fish).getByLabel('Baik sampai').fill('1-1-2020');
    await press('Control+s');
    await line(fish).getByText(`${fish}: tanggal 01-01-2020 sudah lewat.`).waitFor();
    await line(fish).getByRole('button', { name: `Hapus ${fish}` }).click();
    await line(name).getByLabel('Baik sampai').fill('31-12-2027');
    // A look at another page, and at another view, costs nothing that was typed.
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Struk' }).click();
    await page.getByRole('heading', { name: 'Struk', level: 1 }).waitFor();
    // The twelfth page has a key as well.
    await press('Alt+=');
    await page.getByRole('heading', { name: 'Stok', level: 1 }).waitFor();
    await page.getByRole('radio', { name: 'Hitung', exact: true }).click();
    await said('Belum ada hitungan.');
    await page.getByRole('radio', { name: 'Masuk & keluar' }).click();
    await expect.poll(() => line(name).getByLabel(/^(Jumlah|Baik|Biaya)/).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toEqual(['24', '31-12-2027', '17.500']);
    await press('Control+s');
    await said('TB-0001 tercatat.');
    await page.locator('.stock-documents li', { hasText: 'TB-0001' }).waitFor();
    await look('3-written');
    expect(await newest()).toMatchObject({ numberText: 'TB-0001', kind: 'received', lines: 1, total: 420_000 });
    const after = (await listed('bawang goreng')).lines[0];
    expect((after?.onHand ?? 0) - (before?.onHand ?? 0)).toBe(24_000);
    expect(after?.placed.find((one) => one.lot === 'TB-0001')).toMatchObject({ expiresOn: '2027-12-31', onHand: 24_000, unitCost: 17_500, owner: '' });
    await expect.poll(() => app.printer?.jobs.length ?? 0).toBeGreaterThan(0);
  });

  it('turns from what expires to a document of waste that is filled in already', async () => {
    await page.getByRole('radio', { name: 'Kedaluwarsa', exact: true }).click();
    const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Catat susut/ }) }).first();
    const name = (await row.getByRole('cell').first().textContent()) ?? '';
    expect(await app.axe()).toEqual([]);
    await look('3b-expiring');
    await row.getByRole('button', { name: /^Catat susut/ }).click();
    await line(name).waitFor();
    await page.getByRole('button', { name: 'Catat susut' }).waitFor();
    await look('3c-waste');
    const all = await line(name).getByLabel(/^Jumlah/).inputValue();
    await press('Control+s');
    await said('SR-0001 tercatat.');
    expect(await newest()).toMatchObject({ numberText: 'SR-0001', kind: 'waste', lines: 1 });
    const left = (await app.call<StockPage>('stock.list', { text: name, filter: 'all', placeId: null, offset: 0, limit: 5 }, session)).lines.find((one) => one.name === name);
    expect({ all: Number(all.replace(',', '.')) > 0, left: left?.placed.filter(({ expiresOn, onHand }) => expiresOn !== null && onHand > 0) }).toEqual({ all: true, left: [] });
  });

  it('F8 writes off all that is past its day at one place, then at the next, and nothing that is still good', async () => {
    const goods = await Promise.all(['kangkung', 'bayam', 'donat kentang', 'nasi kuning'].map(async (text) => (await listed(text)).lines[0] ?? Promise.reject(new Error(text))));
    const [kangkung, bayam, donat, nasi] = goods;
    const batch = donat?.placed.find(({ expiresOn, onHand }) => expiresOn !== null && onHand > 0);
    const away = { kind: 'transfer', fromPlace: 'gallery', toPlace: 'store', ownerId: null, party: '', person: '', note: null, reference: null, lines: [{ productId: donat?.productId, quantity: batch?.onHand, batchId: batch?.batchId, ownerId: null }] };
    await app.call('stock.move', { commandId: newId(), print: false, document: away }, session);
    // Nobody can wait for a day: the days of three batches are moved beside the service.
    const database = new Database(join(app.dataDir, 'etalase.db'));
    for (const one of [kangkung, bayam, donat]) database.prepare("UPDATE batch SET expires_on = '2026-01-02' WHERE product_id = ?").run(one?.productId);
    database.close();
    await page.getByRole('radio', { name: 'Stok', exact: true }).click();
    await page.getByLabel('Cari barang').waitFor();
    await page.getByRole('radio', { name: 'Kedaluwarsa', exact: true }).click();
    await page.getByRole('button', { name: /2 lewat tanggal di Galeri: catat susut/ }).waitFor();
    expect(await app.axe()).toEqual([]);
    await look('3d-past');
    await press('F8');
    await line(bayam?.name ?? '').waitFor();
    expect((await page.locator('.stock-lines > li').allTextContents()).filter((text) => [kangkung, bayam].some((one) => text.includes(one?.name ?? '?')))).toHaveLength(2);
    expect(await page.locator('.stock-lines > li').count()).toBe(2);
    await press('Control+s');
    await said('SR-0002 tercatat.');
    await page.getByRole('radio', { name: 'Kedaluwarsa', exact: true }).click();
    await page.getByRole('button', { name: /1 lewat tanggal di Gudang: catat susut/ }).waitFor();
    await press('F8');
    await line(donat?.name ?? '').waitFor();
    await press('Control+s');
    await said('SR-0003 tercatat.');
    expect(await newest()).toMatchObject({ numberText: 'SR-0003', kind: 'waste', lines: 1 });
    await page.getByRole('radio', { name: 'Kedaluwarsa', exact: true }).click();
    await page.getByRole('row', { name: nasi?.name ?? '' }).waitFor();
    expect(await page.getByRole('button', { name: /lewat tanggal/ }).count()).toBe(0);
    const left = await Promise.all([kangkung, bayam, donat].map(async (one) => (await listed(one?.name ?? '')).lines[0]?.placed.filter(({ onHand }) => onHand > 0)));
    expect(left).toEqual([[], [], []]);
  });

  it('takes nothing in that is not sold any more, says where it is brought back, and lets what is left of it leave', async () => {
    const keset = (await listed('keset')).lines[0];
    const { productId = '', name = '' } = keset ?? {};
    await app.call('catalog.changeProduct', { commandId: newId(), productId, change: { active: false } }, session);
    await page.getByRole('radio', { name: 'Masuk & keluar' }).click();
    await page.getByLabel('Jenis', { exact: true }).selectOption('received');
    await press('F2');
    await page.keyboard.insertText(name);
    await page.locator('.stock-found').getByText('tidak dijual').waitFor();
    await press('Enter');
    await said(`${name} sudah tidak dijual, jadi tidak bisa masuk.`);
    await said('Kembalikan dulu di Barang > Arsip: pilih barangnya, tekan Jual lagi. Isian tidak hilang.');
    expect(await page.locator('.stock-lines > li').count()).toBe(0);
    expect(await app.axe()).toEqual([]);
    await look('3e-not-sold');
    await app.scan(productId);
    await said(`${name} sudah tidak dijual, jadi tidak bisa masuk.`);
    expect(await page.locator('.stock-lines > li').count()).toBe(0);
    await page.getByLabel('Jenis', { exact: true }).selectOption('waste');
    await add(name, name);
    await press('Control+s');
    await said(/^SR-\d{4} tercatat\.$/);
    // Where goods are received one by one it is said before anything is typed.
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Barang' }).click();
    await page.getByRole('radio', { name: /^Arsip/ }).click();
    await said('1–1 dari 1');
    await page.locator('.goods-name', { hasText: name }).click();
    await said('Barang ini tidak dijual, jadi tidak bisa masuk. Tekan Jual lagi dulu.');
    expect(await page.getByRole('button', { name: 'Catat masuk' }).count()).toBe(0);
    expect(await app.axe()).toEqual([]);
    await look('3f-not-received');
    await page.getByRole('button', { name: 'Jual lagi' }).click();
    await page.getByRole('button', { name: 'Catat masuk' }).waitFor();
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Stok' }).click();
  });

  it('a scanned label that names its batch is that batch: leaving, coming in, and where it does not lie it is said', async () => {
    const { lines } = await app.call<StockPage>('stock.list', { text: '', filter: 'all', placeId: null, offset: 0, limit: 100 }, session);
    const codes = await Promise.all(lines.filter(({ active, onHand }) => active && onHand > 5_000).map(async ({ productId, name }) => ({ productId, name, code: (await app.call<ProductPage>('catalog.list', { text: name, offset: 0, limit: 1 }, session)).products[0]?.codes.find((one) => /^\d{13}$/.test(one)) })));
    const { productId, name, code } = codes.find((one) => one.code !== undefined) ?? { productId: '', name: '', code: '' };
    const batches = [['L1', '2027-03-31'], ['L2', '2027-09-30']].map(([lot, expiresOn]) => ({ productId, quantity: 3_000, lot, expiresOn, unitCost: null }));
    await app.call('stock.move', { commandId: newId(), print: false, document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party: '', person: '', note: null, reference: null, lines: batches } }, session);
    await page.getByRole('radio', { name: 'Masuk & keluar' }).click();
    await page.getByLabel('Jenis', { exact: true }).selectOption('waste');
    await app.scan(`010${code}10L2`);
    await line(name).getByText(/^L2 · /).waitFor({ state: 'attached' });
    await expect.poll(() => line(name).getByLabel('Diambil dari').evaluate((field) => (field as HTMLSelectElement).selectedOptions[0]?.textContent)).toMatch(/^L2 · 30 Sep 2027/);
    await app.scan(`010${code}10L9`);
    await said(`Kelompok L9 dari ${name} tidak ada di Galeri, atau milik beberapa pemilik`);
    expect(await page.locator('.stock-lines > li').count()).toBe(1);
    expect(await app.axe()).toEqual([]);
    await look('3g-batch-not-there');
    await press('Control+s');
    await said(/^SR-\d{4} tercatat\.$/);
    const left = (await listed(name)).lines.find((one) => one.productId === productId)?.placed;
    expect(['L1', 'L2'].map((lot) => left?.find((one) => one.lot === lot)?.onHand)).toEqual([3_000, 2_000]);
    await page.getByLabel('Jenis', { exact: true }).selectOption('received');
    await app.scan(`010${code}1727093010L2`);
    await expect.poll(() => line(name).getByLabel(/^(Kelompok|Baik sampai)/).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toEqual(['L2', '30-09-2027']);
    await line(name).getByRole('button', { name: `Hapus ${name}` }).click();
  });

  it('tells how many goods run low, lie long or went below nothing, and shows them by one press', async () => {
    await page.getByRole('radio', { name: 'Stok', exact: true }).click();
    await page.getByRole('radio', { name: 'Di bawah batas 0' }).waitFor();
    await page.getByRole('radio', { name: 'Lama terletak 0' }).waitFor();
    const name = (await listed('bawang goreng')).lines[0]?.name ?? '';
    const search = page.getByLabel('Cari barang');
    await search.fill(name);
    await page.getByRole('row', { name }).first().waitFor();
    await press('Enter');
    await page.getByLabel(/^Batas stok/).fill('99999');
    await page.getByRole('button', { name: 'Simpan batas' }).click();
    await page.getByRole('radio', { name: 'Di bawah batas 1' }).click();
    await search.fill('');
    await said('1–1 dari 1');
    await page.getByRole('row', { name }).getByText('tinggal sedikit').waitFor();
    expect(await app.axe()).toEqual([]);
    await look('4-low');
    await page.getByRole('radio', { name: 'Lama terletak 0' }).click();
    await said('Tidak ada barang yang cocok');
    expect(await app.axe()).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it('draws only the rows in sight: arrows and the wheel bring others, and another search begins at the top', async () => {
    await page.getByRole('radio', { name: /^Semua barang/ }).click();
    await said(/^1–50 dari/);
    const { lines } = await app.call<StockPage>('stock.list', { text: '', filter: 'all', placeId: null, offset: 0, limit: 50 }, session);
    const rows = page.locator('.stock-list tbody tr:not([aria-hidden])');
    const row = (place: number): Locator => page.locator(`.stock-list tbody tr[aria-rowindex="${place + 2}"]`);
    await row(0).getByText(lines[0]?.name ?? '', { exact: true }).waitFor();
    expect(await rows.count()).toBeLessThan(20);
    await page.getByLabel('Cari barang').focus();
    for (let place = 1; place <= 14; place += 1) {
      await press('ArrowDown');
      await page.locator(`.stock-list tbody tr:is(.marked, .chosen)[aria-rowindex="${place + 2}"]`).waitFor();
    }
    await row(14).getByText(lines[14]?.name ?? '', { exact: true }).waitFor();
    await expect.poll(() => inSight(row(14))).toBe(true);
    await row(0).waitFor({ state: 'detached' });
    expect(await app.axe()).toEqual([]);
    await page.getByLabel('Cari barang').fill('a');
    // The marked row leads to the top of the list before, until the other one is there.
    await said(new RegExp(`^1–50 dari ${(await listed('a')).total}`));
    await row(0).waitFor();
    await expect.poll(() => inSight(row(0))).toBe(true);
    await row(0).hover();
    await page.mouse.wheel(0, 5_000);
    await row(49).waitFor();
    await expect.poll(() => inSight(row(49))).toBe(true);
    expect(await rows.count()).toBeLessThan(20);
    await page.getByLabel('Cari barang').fill('');
    await expect.poll(async () => (await row(0).count()) === 1 && (await inSight(row(0)))).toBe(true);
    await said(/^1–50 dari/);
    expect(app.errors).toEqual([]);
  });

  it('stands by what is there, came in or was sold, as a head or a key asks, page by page', async () => {
    const head = (name: string): Locator => page.getByRole('columnheader', { name });
    const ordered = (by: string, down: boolean, offset = 0): Promise<StockPage> => app.call<StockPage>('stock.list', { text: '', filter: 'all', placeId: null, order: { by, down }, offset, limit: 50 }, session);
    const first = (name: string | undefined): Promise<void> => page.locator('.stock-list tbody tr[aria-rowindex="2"]').getByText(name ?? '?', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Ada', exact: true }).focus();
    await press('Enter');
    await said(/^1–50 dari \d+, terbanyak dulu$/);
    const most = await ordered('on-hand', true);
    await first(most.lines[0]?.name);
    expect(most.lines.map(({ onHand }) => onHand)).toEqual(most.lines.map(({ onHand }) => onHand).toSorted((one, other) => other - one));
    expect([await head('Ada').getAttribute('aria-sort'), await head('Barang').getAttribute('aria-sort'), await head('Di mana').getAttribute('aria-sort')]).toEqual(['descending', 'none', null]);
    expect(await app.axe()).toEqual([]);
    await press('PageDown');
    await said(/^51–100 dari/);
    await first((await ordered('on-hand', true, 50)).lines[0]?.name);
    // Another order begins at its first page; Enter opens the row that is marked in it.
    await press('F3');
    await said(/^1–50 dari \d+, paling sedikit dulu$/);
    const least = (await ordered('on-hand', false)).lines;
    await first(least[0]?.name);
    await page.getByLabel('Cari barang').focus();
    await press('ArrowDown', 'Enter');
    await page.locator('.stock-panel').getByText(least[1]?.name ?? '?', { exact: true }).waitFor();
    await press('F3');
    await said(/^1–50 dari \d+, terakhir masuk dulu$/);
    await first((await ordered('last-in', true)).lines[0]?.name);
    await page.getByRole('radio', { name: /^Lama terletak/ }).click();
    await said('Tidak ada barang yang cocok');
    await page.getByRole('radio', { name: /^Semua barang/ }).click();
    await said(/^1–50 dari \d+$/);
    expect(await head('Barang').getAttribute('aria-sort')).toBe('ascending');
    expect(app.errors).toEqual([]);
  });

  it('gives the list in view as a file: what was looked for and narrowed, all pages, in the order of the screen', async () => {
    await page.getByRole('radio', { name: 'Stok', exact: true }).click();
    await page.getByRole('button', { name: 'Ada', exact: true }).click();
    await said(/^1–50 dari \d+, terbanyak dulu$/);
    const given = async (): Promise<readonly (readonly unknown[])[]> => {
      const download = page.waitForEvent('download');
      await press('Control+e');
      const name = (await download).suggestedFilename();
      expect(name).toMatch(/^stok-terlihat-\d{4}-\d\d-\d\d\.xlsx$/);
      await page.getByRole('status').getByText(`${name} masuk ke folder Unduhan (Downloads).`, { exact: true }).waitFor();
      const read = readSheet(readFileSync(await (await download).path()), 0);
      return read.ok ? read.value.rows.map(({ cells }) => cells) : [];
    };
    const [head, ...rows] = await given();
    expect(head?.slice(0, 3)).toEqual(['Barang', 'Kode', 'Ada']);
    const listed = async (offset: number) => (await app.call<StockPage>('stock.list', { text: '', filter: 'all', placeId: null, order: { by: 'on-hand', down: true }, offset, limit: 100 }, session)).lines;
    const all = [...(await listed(0)), ...(await listed(100)), ...(await listed(200))];
    expect(all.length).toBeGreaterThan(50);
    expect(rows.map(([name, , onHand]) => [name, onHand])).toEqual(all.map(({ name, onHand }) => [name, onHand / 1_000]));
    expect(await app.axe()).toEqual([]);
    await look('6-file');
    await page.getByLabel('Cari barang').fill('keset');
    await said(/^1–\d dari \d, terbanyak dulu$/);
    expect(await page.getByText(/masuk ke folder/).count()).toBe(0);
    expect((await given()).slice(1).map(([name]) => name)).toEqual(all.map(({ name }) => name).filter((name) => name.startsWith('Keset')));
    await page.getByLabel('Cari barang').fill('tidak ada');
    await said('Tidak ada barang yang cocok');
    expect(await page.getByRole('button', { name: /^Berkas/ }).isDisabled()).toBe(true);
    await page.getByLabel('Cari barang').fill('');
    expect(app.errors).toEqual([]);
  });

  it('takes consigned goods in by the codes of their sheet, one of them torn, and by file only once', async () => {
    const bundle: ConsignmentBundle = {
      version: 1,
      from: 'Lapas Kelas IIB Luwuk',
      number: 'PM-0007',
      day: '2026-11-20',
      person: 'Dewi',
      lines: [
        { name: 'Tas rajut selempang motif anyaman bambu kuning dengan tali kulit sapi asli dan resleting kuningan ukuran besar', code: null, category: 'Tas', workshop: 'Rajut', unit: 'buah', kind: 'goods', fractional: false, quantity: 4_000, lot: 'B-7', expiresOn: null, unitCost: 99_999_999, price: 99_999_999 },
        { name: 'Ukiran perahu Banggai', code: null, category: 'Ukiran', workshop: 'Kayu', unit: 'buah', kind: 'unique', fractional: false, quantity: 1_000, lot: null, expiresOn: null, unitCost: null, price: 750_000 },
      ],
    };
    const [first = '', second = '', ...more] = bundleParts(bundle);
    expect([second.length > 0, more]).toEqual([true, []]);
    await page.getByRole('radio', { name: 'Titipan' }).click();
    await said('Titipan lewat berkas');
    await look('bundle-empty');
    await app.scan(first);
    await said('1 dari 2 kode sudah terbaca');
    await app.scan(second.slice(0, -6));
    await said('Kode 2 tidak terbaca benar.');
    await look('bundle-torn');
    expect(await app.axe()).toEqual([]);
    await app.scan(second);
    await said('Dari Lapas Kelas IIB Luwuk, surat PM-0007, 20 Nov 2026');
    expect(await page.getByRole('table', { name: 'Barang titipan' }).getByRole('row').count()).toBe(3);
    expect(await app.axe()).toEqual([]);
    await look('bundle-whole');
    await press('Control+s');
    await said('TT-0001 tersimpan: 2 baris diterima');
    expect(await newest()).toMatchObject({ numberText: 'TT-0001', kind: 'consigned', lines: 2, owner: 'Lapas Kelas IIB Luwuk' });
    await page.locator('.consignment-owner', { hasText: 'Lapas Kelas IIB Luwuk' }).waitFor();
    await look('bundle-taken');
    const asked = page.waitForEvent('filechooser');
    // The statement of the new owner has come up, with keys of its own.
    await page.getByRole('heading', { name: 'Lapas Kelas IIB Luwuk' }).waitFor();
    await press('F4');
    await (await asked).setFiles({ name: 'titipan.json', mimeType: 'application/json', buffer: Buffer.from(bundleFileText(bundle)) });
    await said('Titipan ini sudah diterima: TT-0001');
    expect(await page.getByRole('button', { name: /^Terima \d/ }).count()).toBe(0);
  });
});
