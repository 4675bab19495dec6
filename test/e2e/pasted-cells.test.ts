import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { GoodsRow, GoodsView } from '../../shared/contract/stock.ts';
import { DEMO } from '../support/app.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter/counter-desk.ts';

/** Cells of a spreadsheet that were copied together have a tab between them; other programs leave signs that nobody sees. */
describe('what was copied from cells and put into a field', () => {
  let desk: CounterDesk;
  let till: Till;
  let page: Page;
  let session: string;
  const open = (name: string) => page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name }).click();
  const put = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

  beforeAll(async () => {
    desk = await openCounterDesk({ shift: false });
    session = await desk.signIn(DEMO.manager);
    till = await desk.open({ who: DEMO.manager });
    ({ page } = till);
  });
  afterEach(() => expect(till.errors()).toEqual([]));
  afterAll(() => desk?.close());

  it('is one line of words, with which a document of goods is stored', async () => {
    await open('Stok');
    await put('Dari (bengkel, unit)', 'Bengkel\tkayu');
    await put('Catatan', 'dua\u0007\tlemari');
    await page.getByLabel('Cari barang').fill('bangku bulat');
    await page.locator('.stock-found button').click();
    await page.getByRole('button', { name: /^Terima/ }).click();
    await page.getByText('TB-0001 tercatat.').waitFor();
    const [row] = (await desk.call<RowsOf<GoodsRow>>('stock.documents', { offset: 0, limit: 1 }, session)).rows;
    const view = await desk.call<GoodsView>('stock.document', { documentId: row?.documentId }, session);
    expect([view.party, view.note]).toEqual(['Bengkel kayu', 'dua lemari']);
  });
});
