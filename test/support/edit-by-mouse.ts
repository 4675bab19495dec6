import { expect } from 'vitest';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { GoodsPageDesk } from './goods-page-desk.ts';

/** In the sheet by mouse alone: another cell stores what is typed of Teh melati, and what cannot be stored keeps the cursor. */
export async function editByMouse({ app: { page, call }, session, press }: GoodsPageDesk): Promise<void> {
  const costOf = async () => (await call<ProductPage>('catalog.list', { text: 'melati', offset: 0, limit: 1 }, session)).products[0]?.details.cost;
  const cost = page.getByRole('textbox', { name: 'Harga pokok (Rp), Teh melati' });
  await page.getByRole('row', { name: /Teh melati/ }).getByRole('gridcell').nth(2).dblclick();
  await cost.fill('x');
  await page.getByRole('gridcell', { name: 'Cuci motor' }).click();
  await page.locator('.grid-wrong').waitFor();
  expect(await cost.evaluate((field) => field === document.activeElement)).toBe(true);
  await cost.fill('4.000');
  await page.getByRole('gridcell', { name: 'Cuci motor' }).click();
  await page.getByRole('gridcell', { name: '4.000', exact: true }).waitFor();
  await page.getByText('Baris 1 dari 3', { exact: true }).waitFor();
  expect(await costOf()).toBe(4_000);
  await press('Control+z');
  await expect.poll(costOf).toBeNull();
}
