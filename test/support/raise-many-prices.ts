import { expect } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { GoodsPageDesk } from './goods-page-desk.ts';
import { lookElsewhere } from './look-elsewhere.ts';

/** The prices of a service (15.000), coffee (35.000) and tea (9.000) are raised together and put back; then many are changed one by one. They end as they began. */
export async function raiseManyPrices({ app, session, press }: GoodsPageDesk): Promise<void> {
  const { page } = app;
  const said = (text: string) => page.getByText(text, { exact: true }).first().waitFor();
  const listed = async (): Promise<ProductPage['products']> => (await app.call<ProductPage>('catalog.list', { text: '', offset: 0, limit: 50 }, session)).products;
  const prices = async (): Promise<readonly number[]> => (await listed()).map(({ price }) => price);

  await page.getByRole('radio', { name: 'Ubah harga' }).click();
  await page.getByLabel('Sebesar').waitFor();
  await said('Belum ada yang diubah');
  await press(...'banyak');
  await said('Tulis seperti 10% atau 1.000.');
  await page.getByLabel('Sebesar').fill('');
  await press(...'10%');
  await said('3 dari 3 barang berubah');
  await page.getByRole('cell', { name: '38.500' }).waitFor();
  expect(await app.axe()).toEqual([]);
  // It waits as it was typed for whoever looks at another page.
  await lookElsewhere(page, 'Barang');
  await page.getByRole('radio', { name: 'Ubah harga' }).click();
  await expect.poll(() => page.getByLabel('Sebesar').inputValue()).toBe('10%');
  await said('3 dari 3 barang berubah');
  await press('Control+Enter');
  await said('3 harga diubah');
  expect(await prices()).toEqual([16_500, 38_500, 10_000]);
  await page.getByRole('listitem').getByRole('button', { name: /^Kembalikan perubahan harga/ }).first().click();
  await said('3 harga dikembalikan');
  expect(await prices()).toEqual([15_000, 35_000, 9_000]);
  expect(await app.axe()).toEqual([]);

  const tea = (await listed())[2]?.productId;
  for (let price = 9_050; price >= 9_000; price -= 1) await app.call('prices.set', { commandId: newId(), from: null, note: null, lines: [{ productId: tea, price }] }, session);
  await said('9.001 → 9.000');
  const [, total = ''] = /^1–50 dari (\d+)$/u.exec((await page.getByText(/^1–50 dari \d+$/).textContent()) ?? '') ?? [];
  expect([Number(total) > 50, await page.getByText('35.000 → 38.500').count()]).toEqual([true, 0]);
  expect(await app.axe()).toEqual([]);
  await page.getByRole('button', { name: 'Halaman berikutnya' }).click();
  await page.getByText(`51–${total} dari ${total}`).waitFor();
  await page.getByText('15.000 → 16.500').waitFor();
  await page.getByRole('button', { name: 'Halaman sebelumnya' }).click();
  await said('9.001 → 9.000');
}
