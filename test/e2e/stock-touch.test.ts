import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { GoodsRow, StockPage } from '../../shared/contract/stock.ts';
import { DEMO } from '../support/app.ts';
import { openCounterDesk, type CounterDesk } from './counter/counter-desk.ts';

/** The smallest window that the program allows, and a finger: no key is pressed. Letters come from the keyboard of the system, as whole words. */
describe('the page of stock by touch alone', () => {
  let desk: CounterDesk;
  let page: Page;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const figures = async (typed: string): Promise<void> => {
    for (const figure of typed) await page.getByRole('region', { name: 'Papan angka' }).getByRole('button', { name: figure, exact: true }).tap();
  };

  beforeAll(async () => {
    desk = await openCounterDesk({ shift: false });
    ({ page } = await desk.open({ width: 1024, height: 640, touch: true, who: DEMO.manager }));
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Stok' }).tap();
  });
  afterAll(() => desk?.close());

  it('takes in what keeps so long, with quantity, day and cost by the figures for a finger', async () => {
    await page.getByLabel('Cari barang').tap();
    await page.keyboard.insertText('bawang goreng curah');
    await page.locator('.stock-found button').tap();
    await page.getByLabel(/^Jumlah/).tap();
    await figures('24');
    await page.getByLabel('Baik sampai').tap();
    await figures('31122027');
    await page.getByLabel('Biaya per satuan').tap();
    await figures('1500');
    await button(/^Terima/).tap();
    await page.getByText('TB-0001 tercatat.').waitFor();
    const session = await desk.signIn(DEMO.manager);
    expect((await desk.call<RowsOf<GoodsRow>>('stock.documents', { offset: 0, limit: 1 }, session)).rows[0]).toMatchObject({ kind: 'received', total: 36_000 });
    const [line] = (await desk.call<StockPage>('stock.list', { text: 'bawang goreng curah', filter: 'all', placeId: null, offset: 0, limit: 1 }, session)).lines;
    expect(line?.placed.map(({ expiresOn }) => expiresOn)).toContain('2027-12-31');
  });

  it('asks at the line whose goods leave where several have them, and does not call a document that is recorded unrecorded', async () => {
    const put = async (): Promise<void> => {
      await page.getByLabel('Cari barang').tap();
      await page.keyboard.insertText('bangku bulat');
      await page.locator('.stock-found button').tap();
    };
    await page.getByLabel('Jenis').selectOption('consigned');
    await page.getByLabel('Penitip').selectOption({ index: 1 });
    await put();
    await button(/^Terima titipan/).tap();
    await page.getByText('TT-0001 tercatat.').waitFor();
    await page.getByLabel('Jenis').selectOption('waste');
    await put();
    await button(/^Catat susut/).tap();
    await page.getByText('Ada milik beberapa penitip: pilih barang siapa.').waitFor();
    const source = page.getByLabel('Diambil dari').and(page.locator(':focus'));
    await source.waitFor();
    // No advice that is right at the till alone.
    expect(await page.locator('.stock-save .band').count()).toBe(0);
    await source.selectOption({ index: 1 });
    await button(/^Catat susut/).tap();
    await page.getByText(/^[A-Z]+-0001 tercatat\.$/).waitFor();
    expect(await page.getByText('Isian ini belum dicatat').count()).toBe(0);
  });
});
