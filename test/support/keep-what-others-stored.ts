import { expect } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { App } from './app.ts';
import { PERSON } from './typing-hand.ts';

/** The form of the one product there is lies open in a window while somebody else gives it a price: storing the form keeps that price. */
export async function keepWhatOthersStored(app: App, who: Parameters<App['signInOn']>[1], session: string): Promise<void> {
  const only = async () => (await app.call<ProductPage>('catalog.list', { text: '', offset: 0, limit: 1 }, session)).products[0];
  const before = await only();
  const page = await app.open();
  await app.signInOn(page, who);
  await page.getByRole('navigation').getByRole('button', { name: /Barang/ }).click();
  await page.getByText('1–1 dari 1').waitFor();
  await page.getByRole('button', { name: before?.name ?? '' }).click();
  await page.getByLabel('Satuan', { exact: true }).fill('bungkus');
  const change = (said: object) => app.call('catalog.changeProduct', { commandId: newId(), productId: before?.productId, change: said }, session);
  await change({ price: 36_500 });
  await page.keyboard.press('Control+s', { delay: PERSON.holdMs });
  await expect.poll(async () => (await only())?.unit).toBe('bungkus');
  expect((await only())?.price).toBe(36_500);
  await change({ price: before?.price, unit: before?.unit });
  await page.context().close();
}
