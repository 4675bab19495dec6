import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductRow } from '../../shared/contract/catalog.ts';
import type { CountRow } from '../../shared/contract/counting.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

describe('what is chosen of a count, while others count', () => {
  let app: App;
  let page: Page;
  let session: string;
  let first: CountRow;
  const goods: ProductRow[] = [];
  const press = (key: string) => pressAsPerson(page.keyboard, key);
  const start = (placeId: string) => app.call<CountRow>('counting.start', { commandId: newId(), placeId, scope: { kind: 'all' }, blind: true }, session);
  const count = (at: number, quantity: number) =>
    app.call('counting.enter', { commandId: newId(), countId: first.countId, goods: { productId: goods[at]?.productId, batchId: null, ownerId: null }, kind: 'recount', quantity, means: 'typed' }, session);
  const rows = () => page.getByRole('region', { name: 'Hasil hitungan' }).getByRole('row');

  beforeAll(async () => {
    app = await startApp();
    page = app.page;
    session = await app.signInOutside(DEMO.administrator);
    for (const name of ['Zamrud satu', 'Zamrud dua']) {
      const product = { name, kind: 'goods', price: 1_000, category: 'Kerajinan', producer: 'Lapas Uji', workshop: 'Mebel', unit: 'buah', fractional: false, codes: [], mintCode: true };
      goods.push(await app.call<ProductRow>('catalog.addProduct', { commandId: newId(), product, openingStock: 10_000 }, session));
    }
    first = await start('gallery');
    await count(0, 5_000);
    await count(1, 7_000);
    await app.call('counting.finish', { commandId: newId(), countId: first.countId }, session);
    await app.signIn(DEMO.manager);
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Stok' }).click();
    await page.getByRole('radio', { name: 'Hitung', exact: true }).click();
  });
  afterAll(() => app?.stop());

  it('is the same count when another is begun above it', async () => {
    await page.getByRole('row', { name: /SO-000001/ }).waitFor();
    await start('store');
    await page.getByRole('row', { name: /SO-000002/ }).waitFor();
    await press('Enter');
    await page.getByRole('heading', { name: /SO-000001/ }).waitFor();
  });

  it('is the same goods when they stand elsewhere by then', async () => {
    await rows().nth(1).filter({ hasText: 'Zamrud satu' }).waitFor();
    await press('ArrowDown');
    await count(1, 1_000);
    await rows().nth(1).filter({ hasText: 'Zamrud dua' }).waitFor();
    await press('k');
    await rows().filter({ hasText: 'tidak dibukukan' }).waitFor();
    expect(await rows().filter({ hasText: 'tidak dibukukan' }).textContent()).toContain('Zamrud dua');
    expect([await app.axe(), app.errors]).toEqual([[], []]);
  });
});
