import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundleFileText, bundleParts } from '../../electron/services/consignment/bundle-text.ts';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { GoodsRow } from '../../shared/contract/stock.ts';
import type { ConsignmentBundle } from '../../shared/domain/consignment/bundle.ts';
import { DEMO, startApp, type App } from '../support/app.ts';

const LINE = { code: null, category: 'Tas', workshop: 'Rajut', unit: 'buah', kind: 'goods', fractional: false, expiresOn: null, unitCost: 90_000, price: 120_000 } as const;
const BUNDLE: ConsignmentBundle = {
  version: 1,
  from: 'Bapas Luwuk',
  number: 'PM-0007',
  day: '2026-11-20',
  person: 'Dewi',
  lines: [1, 2, 3, 4].map((number) => ({ ...LINE, quantity: 4_000, lot: `B-${number}`, name: `Tas rajut selempang motif anyaman bambu kuning nomor ${number}` })),
};
const FILE = bundleFileText(BUNDLE);
const PARTS = bundleParts(BUNDLE);

describe('consigned goods by file and by the codes of their sheet', () => {
  let app: App;
  let page: Page;
  let session: string;
  const said = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const rail = (name: string) => page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name }).click();
  const open = async (): Promise<void> => {
    await rail('Stok');
    await page.getByRole('radio', { name: 'Titipan' }).click();
    await said('Titipan lewat berkas');
  };
  const leave = async (): Promise<void> => {
    await rail('Cetakan');
    await page.getByRole('heading', { name: 'Cetakan', level: 1 }).waitFor();
  };
  const choose = (content: string | Buffer, name = 'titipan-pm-0007.json'): Promise<void> => page.locator('.bundle input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  const take = () => page.getByRole('button', { name: /^Terima \d+ baris/ });
  const documents = async (): Promise<number> => (await app.call<RowsOf<GoodsRow>>('stock.documents', { offset: 0, limit: 1 }, session)).total;

  beforeAll(async () => {
    app = await startApp();
    ({ page } = app);
    session = await app.signInOutside(DEMO.manager);
    await app.signIn(DEMO.manager);
    await open();
  });
  afterEach(() => expect(app.errors).toEqual([]));
  afterAll(() => app?.stop());

  it('what was read so far waits for whoever looks elsewhere, until it is let go', async () => {
    const [first = '', ...others] = PARTS;
    await app.scan(first);
    await said(`1 dari ${PARTS.length} kode sudah terbaca`);
    await leave();
    await open();
    await said(`1 dari ${PARTS.length} kode sudah terbaca`);
    for (const part of others) await app.scan(part);
    await said('Dari Bapas Luwuk, surat PM-0007');
    await leave();
    await open();
    await said('Dari Bapas Luwuk, surat PM-0007');
    expect(await app.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Lepaskan' }).click();
    await leave();
    await open();
    expect([await page.getByRole('button', { name: 'Lepaskan' }).count(), await take().count()]).toEqual([0, 0]);
  });

  it('a file that is none, cut, changed, empty or far too large is told in words, and breaks no line', async () => {
    const before = await documents();
    const cases: readonly (readonly [string | Buffer, string])[] = [
      [Buffer.alloc(3_000_000, 7), 'Ini bukan berkas titipan yang utuh.'],
      [FILE.replace('"quantity": 4000', '"quantity": 9000'), 'Isi berkas titipan tidak cocok dengan sidiknya.'],
      ['', 'Ini bukan berkas titipan yang utuh.'],
      [FILE.replace('"version": 1', '"version": 2'), 'Berkas titipan ini dibuat oleh Etalase yang lebih baru.'],
      [FILE.slice(0, -40), 'Ini bukan berkas titipan yang utuh.'],
      // As large as a file may be, of signs that take six letters each on their way.
      [Buffer.alloc(399_000, 7), 'Ini bukan berkas titipan yang utuh.'],
    ];
    for (const [content, words] of cases) {
      await choose(content);
      await said(words);
      await choose(FILE);
      await take().waitFor();
      await page.getByRole('button', { name: 'Lepaskan' }).click();
      await expect.poll(() => page.getByText(words).count()).toBe(0);
    }
    expect([await documents(), await page.getByText('Menyambung lagi').count()]).toEqual([before, 0]);
  });

  it('that is refused while another stands there is told from it by name', async () => {
    await choose(FILE);
    await take().waitFor();
    expect(await page.getByText('terbaca sebelumnya').count()).toBe(0);
    await choose(FILE.slice(0, -40), 'titipan-pm-0009.json');
    await said('Ini bukan berkas titipan yang utuh.');
    await said(/Yang di bawah ini tetap titipan yang terbaca sebelumnya: dari Bapas Luwuk, surat PM-0007\.$/);
    expect([await take().count(), await app.axe()]).toEqual([1, []]);
    // In the smallest window its keys are in sight, and nothing lies over them.
    await page.setViewportSize({ width: 1024, height: 640 });
    await take().click({ trial: true });
    expect((await take().boundingBox())?.y ?? 640).toBeLessThan(560);
    await page.setViewportSize({ width: 1366, height: 768 });
    await choose(FILE);
    await expect.poll(() => page.getByText('terbaca sebelumnya').count()).toBe(0);
    await page.getByRole('button', { name: 'Lepaskan' }).click();
  });

  it('is taken in once, also pressed twice and sent again; goods that are counted otherwise here are told at their line', async () => {
    const before = await documents();
    const product = { name: 'Keranjang pandan', kind: 'goods', price: 60_000, category: 'Tas', producer: 'Bapas Luwuk', workshop: 'Rajut', unit: 'buah', fractional: false, codes: [], mintCode: false };
    await app.call('catalog.addProduct', { commandId: newId(), product, openingStock: null }, session);
    await choose(bundleFileText({ ...BUNDLE, number: 'PM-0008', lines: [{ ...LINE, name: 'Keranjang pandan', unit: 'lusin', quantity: 2_000, lot: null }] }));
    await said('satuan di sini: buah');
    expect([await take().count(), await app.axe()]).toEqual([0, []]);
    await choose(FILE);
    await take().dblclick();
    await said(/^TT-\d+ tersimpan: 4 baris diterima$/);
    await choose(FILE);
    await said(/^Titipan ini sudah diterima: TT-\d+$/);
    expect([await take().count(), await documents()]).toEqual([0, before + 1]);
    await page.getByRole('button', { name: 'Lepaskan' }).click();
  });
});
