import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { GoodsRow, StockPage } from '../../shared/contract/stock.ts';
import { DEMO } from '../support/app.ts';
import { touchTwice } from '../support/touch-twice.ts';
import { openCounterDesk, type CounterDesk } from './counter/counter-desk.ts';

/** The smallest window that the program allows, and a finger: no key is pressed. Letters come from the keyboard of the system, as whole words. */
describe('the page of stock by touch alone', () => {
  let desk: CounterDesk;
  let page: Page;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const figures = async (typed: string): Promise<void> => {
    for (const figure of typed) await page.getByRole('region', { name: 'Papan angka' }).getByRole('button', { name: figure, exact: true }).tap();
  };

  const middleOf = async (one: Locator): Promise<readonly [number, number]> => {
    const box = await one.boundingBox();
    if (box === null) throw new Error('not drawn');
    return [box.x + box.width / 2, box.y + box.height / 2];
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

  it('stores what was made with all that is asked about it, and says so after a double touch too', async () => {
    const write = async (label: string, words: string): Promise<void> => {
      await page.getByLabel(label).tap();
      await page.keyboard.insertText(words);
    };
    await page.getByLabel('Jenis').selectOption('production');
    for (const [label, words] of [['Dari (bengkel, unit)', 'Dapur'], ['Nama petugas mereka', 'Dewi'], ['Nomor surat mereka', 'HP/7'], ['Catatan', 'dua loyang'], ['Cari barang', 'abon ikan']] as const) await write(label, words);
    await page.locator('.stock-found button').tap();
    await write('Cari barang', 'bangku bulat');
    await page.locator('.stock-found button').tap();
    // One line goes by a double touch: the next, which comes to lie under the finger, stays.
    await write('Cari barang', 'abon sapi');
    await page.locator('.stock-found button').tap();
    const lines = page.locator('.stock-lines > li');
    const remove = button('Hapus Bangku bulat kayu mahoni');
    await remove.scrollIntoViewIfNeeded();
    await touchTwice(page, ...(await middleOf(remove)), () => expect.poll(() => lines.count()).toBe(2));
    expect(await lines.count()).toBe(2);
    await button(/^Hapus Abon sapi/).tap();
    await lines.getByLabel(/^Jumlah/).tap();
    await figures('12');
    await write('Kelompok', 'P-1');
    await page.getByLabel('Baik sampai').tap();
    await figures('31122027');
    await page.getByLabel('Biaya per satuan').tap();
    await figures('2500');
    await touchTwice(page, ...(await middleOf(button(/^Catat hasil/))), () => page.getByText('HP-0001 tercatat.').waitFor());
    expect([await page.getByText('HP-0001 tercatat.').count(), await page.getByText('Belum ada barang di surat ini').count()]).toEqual([1, 1]);
    const session = await desk.signIn(DEMO.manager);
    const { rows: [made] } = await desk.call<RowsOf<GoodsRow>>('stock.documents', { offset: 0, limit: 9 }, session);
    expect(await desk.call('stock.document', { documentId: made?.documentId }, session)).toMatchObject({ numberText: 'HP-0001', party: 'Dapur', person: 'Dewi', reference: 'HP/7', note: 'dua loyang', lines: [{ quantity: 12_000, lot: 'P-1', expiresOn: '2027-12-31', unitCost: 2_500 }] });
  });

  it('writes off once what one touch among what expires put on the document', async () => {
    const total = async (): Promise<number> => (await desk.call<RowsOf<GoodsRow>>('stock.documents', { offset: 0, limit: 1 }, await desk.signIn(DEMO.manager))).total;
    const before = await total();
    await page.getByRole('radio', { name: 'Kedaluwarsa' }).tap();
    await button(/^Catat susut/).first().tap();
    await page.getByLabel('Nama saksi').tap();
    await page.keyboard.insertText('Dewi');
    await page.getByLabel(/^Jumlah/).tap();
    await figures('1');
    await touchTwice(page, ...(await middleOf(button(/^Catat susut/))), () => page.getByText('SR-0001 tercatat.').waitFor());
    expect([await page.getByText('SR-0001 tercatat.').count(), await total()]).toEqual([1, before + 1]);
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
    await page.getByText('SR-0002 tercatat.').waitFor();
    expect(await page.getByText('Isian ini belum dicatat').count()).toBe(0);
  });
});
