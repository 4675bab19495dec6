import { expect } from 'vitest';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { StockPage } from '../../shared/contract/stock.ts';
import type { GoodsPageDesk } from './goods-page-desk.ts';
import { lookElsewhere } from './look-elsewhere.ts';

/** A new product that keeps only so long: its stock is asked for its day, an empty pack is told at its field, and what was typed waits meanwhile. Begins and ends on the page of goods. */
export async function openWithADay({ app, session, press }: GoodsPageDesk): Promise<void> {
  const { page } = app;
  const until = page.getByLabel('Baik sampai');
  const look = async (name: string): Promise<void> => {
    if (process.env['ETALASE_SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['ETALASE_SHOTS']}/${name}.png` });
  };
  const lookAway = async (): Promise<void> => {
    await lookElsewhere(page, 'Barang');
    await page.getByRole('heading', { name: 'Barang', level: 1 }).waitFor();
    await page.getByRole('button', { name: /^Tambah barang/ }).waitFor();
  };
  await lookAway();
  await press('F2');
  await page.getByRole('textbox', { name: 'Nama barang' }).and(page.locator(':focus')).waitFor();
  await page.getByRole('textbox', { name: 'Nama barang' }).fill('Keripik singkong balado pedas manis khas Donggala 250 g');
  await page.getByLabel('Harga', { exact: true }).fill('99.999.999');
  for (const [label, words] of [['Golongan', 'Minuman'], ['Bengkel kerja', 'Boga'], ['Unit penghasil', 'Lapas Uji']] as const) await page.getByLabel(label, { exact: true }).fill(words);
  await page.getByRole('region', { name: 'Tambah barang' }).getByRole('radio', { name: 'Barang', exact: true }).click();
  await page.getByLabel('Stok awal').fill('3');
  expect(await until.count()).toBe(0);
  await page.getByText('Kemasan lain, misalnya lusin').click();
  await page.getByRole('button', { name: 'Tambah kemasan' }).click();
  await page.getByText('Kelompok produksi dan kedaluwarsa').click();
  await page.getByRole('switch', { name: /Punya tanggal kedaluwarsa/ }).click();
  await until.waitFor();
  // All of it waits for a look elsewhere.
  await lookAway();
  await press('F2');
  await until.waitFor();
  await page.getByText('Barang ini belum ditambahkan; isiannya menunggu.').waitFor();
  await press('Control+s');
  await page.getByText('Isi sampai kapan barang ini baik.').waitFor();
  await until.and(page.locator(':focus')).waitFor();
  expect(await app.axe()).toEqual([]);
  await look('opening-day');
  await until.fill('1-1-2020');
  await press('Control+s');
  await page.getByText('Tanggal ini sudah lewat; yang lewat tanggal tidak masuk stok.').waitFor();
  await until.fill('31-12-2030');
  await press('Control+s');
  await page.getByLabel('Nama kemasan').and(page.locator(':focus')).waitFor();
  await page.getByText('Isi kemasan ini, atau buang dengan tanda silang.').waitFor();
  expect(await app.axe()).toEqual([]);
  await look('empty-pack');
  expect((await app.call<ProductPage>('catalog.list', { text: 'keripik', offset: 0, limit: 5 }, session)).total).toBe(0);
  await page.getByRole('button', { name: /^Lepas kemasan/ }).click();
  await press('Control+s');
  await page.getByText(/^Keripik singkong.* ditambahkan$/).waitFor();
  const [line] = (await app.call<StockPage>('stock.list', { text: 'keripik', filter: 'all', placeId: null, offset: 0, limit: 5 }, session)).lines;
  expect(line?.placed.map(({ lot, expiresOn, onHand }) => [lot, expiresOn, onHand])).toEqual([['AWAL', '2030-12-31', 3_000]]);
  // What is typed of the next one can be thrown away.
  expect(await page.getByRole('button', { name: 'Buang isian' }).count()).toBe(0);
  await page.getByRole('textbox', { name: 'Nama barang' }).fill('Keripik pisang');
  await page.getByRole('button', { name: 'Buang isian' }).click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Nama barang' }).inputValue()).toBe('');
  await page.getByRole('textbox', { name: 'Nama barang' }).and(page.locator(':focus')).waitFor();
  await page.getByRole('button', { name: 'Tutup', exact: true }).click();
}
