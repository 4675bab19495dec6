import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine } from '../support/on-breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

it('whoever orders the sheet of goods while a change is still being taken back stands at the top of the new order', async () => {
  const session = await app.signInOutside(DEMO.manager);
  const third = async () => (await app.call<ProductPage>('catalog.list', { text: '', offset: 2, limit: 1 }, session)).products[0]?.price;
  const { page, line, open } = await openOnBreakableLine(app, DEMO.manager);
  await open('Barang');
  await page.getByRole('radio', { name: 'Tabel', exact: true }).click();
  await page.getByText(/^Baris 1 dari/).waitFor();
  const before = await third();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await pressAsPerson(page.keyboard, key);
  await page.getByRole('textbox', { name: /^Harga \(Rp\)/ }).fill('12.345');
  await pressAsPerson(page.keyboard, 'Enter');
  await page.getByRole('gridcell', { name: '12.345', exact: true }).waitFor();
  await page.getByText(/^Baris 4 dari/).waitFor();
  line.holdFrom('catalog/changeProduct');
  await pressAsPerson(page.keyboard, 'Control+z');
  await expect.poll(third).toBe(before);
  await pressAsPerson(page.keyboard, 'F3');
  line.letGo();
  await page.getByText(/^Baris 1 dari [\d.]+, nama Z ke A$/).waitFor();
  expect(app.errors).toEqual([]);
});
