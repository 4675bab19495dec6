import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import { GALLERY } from '../../../shared/domain/stock/place.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { commandId } from '../test-service.ts';
import { enter, leave, open } from './office-walk.ts';
import type { Studio } from './studio.ts';

/** What the manager does: goods come in, are looked up, counted and labelled. */
export async function goodsWalk(studio: Studio, products: readonly ProductOffer[]): Promise<void> {
  const { page } = studio;
  const [first, second, third] = products.filter((offer) => offer.kind === 'goods');
  if (first === undefined || second === undefined || third === undefined) throw new Error('the shelf is empty');
  await enter(studio, 'Bambang Hermanto', 'pengelola-peragaan');
  await open(studio, 'Barang');
  await page.locator('tbody tr').first().waitFor();
  await studio.snap('barang');
  await open(studio, 'Stok');
  for (const [offer, quantity, cost] of [[first, '24', '9.500'], [second, '12', '3.500']] as const) {
    await studio.press('F2');
    await page.keyboard.insertText(offer.name);
    await page.locator('.stock-found button.marked', { hasText: offer.name }).waitFor();
    await studio.press('Enter');
    const line = page.locator('.stock-lines > li', { hasText: offer.name });
    await line.getByLabel(/^Jumlah/).fill(quantity);
    await line.getByLabel('Biaya per satuan').fill(cost);
  }
  await studio.snap('stok-masuk');
  await studio.press('Control+s');
  await page.getByText('TB-0001 tercatat.').waitFor();
  await studio.press('Control+h');
  // Only rows in sight are in the page: what just came in stands first.
  await page.getByRole('button', { name: 'Terakhir masuk' }).click();
  await page.getByText(/terakhir masuk dulu/).waitFor();
  await page.getByRole('radio', { name: /^Semua barang \d/ }).waitFor();
  await page.locator('tbody tr', { hasText: first.name }).first().click();
  await page.getByText('Kartu stok').first().waitFor();
  await studio.snap('stok');
  await leave(studio);
  await consign(studio, third);
}

/** Another unit leaves goods here, so that the value of the stock has two sides. */
async function consign(studio: Studio, { productId, price }: ProductOffer): Promise<void> {
  const boss = studio.as(await studio.enter('Bambang Hermanto', 'pengelola-peragaan'));
  const owner = (await boss.catalog.places()).producers.at(-1);
  if (owner === undefined) throw new Error('nobody to leave goods');
  await boss.stock.move({ commandId: commandId(), print: false, document: { kind: 'consigned', fromPlace: null, toPlace: GALLERY, ownerId: owner.producerId, party: owner.name, person: '', note: null, reference: null, lines: [{ productId, quantity: units(40), unitCost: rupiah(price - 2_000) }] } });
}
