import { expect } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { App } from './app.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { PERSON } from './typing-hand.ts';

/** The form of the one product there is lies open in a window while somebody else changes it: nothing of either is lost, and the person is asked. */
export async function keepWhatOthersStored(app: App, who: Parameters<App['signInOn']>[1], session: string): Promise<void> {
  const only = async () => (await app.call<ProductPage>('catalog.list', { text: '', offset: 0, limit: 1 }, session)).products[0];
  const before = await only();
  const page = await app.open();
  await app.signInOn(page, who);
  const choose = async (): Promise<void> => {
    await page.getByText('1–1 dari 1').waitFor();
    await page.getByRole('button', { name: before?.name ?? '' }).click();
  };
  await page.getByRole('navigation').getByRole('button', { name: /Barang/ }).click();
  await choose();
  const unit = page.getByLabel('Satuan', { exact: true });
  const price = page.getByLabel('Harga', { exact: true });
  const clash = page.getByText('Data ini sudah diubah sejak isian ini mulai diketik.');
  const change = (said: object) => app.call('catalog.changeProduct', { commandId: newId(), productId: before?.productId, change: said }, session);
  // Where nothing is typed it is simply shown, and whoever stands in a field stays there.
  await unit.focus();
  await change({ price: 36_000 });
  await expect.poll(() => price.inputValue()).toBe('36.000');
  expect([await clash.count(), await unit.evaluate((field) => field === document.activeElement)]).toEqual([0, true]);
  await unit.fill('bungkus');
  await change({ price: 36_500 });
  await clash.waitFor();
  // Looked away from and back at, it is still there.
  await lookElsewhere(page, 'Barang');
  await choose();
  await clash.waitFor();
  expect(await unit.inputValue()).toBe('bungkus');
  expect(await app.axe(page)).toEqual([]);
  if (process.env['ETALASE_SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['ETALASE_SHOTS']}/product-clash.png` });
  // Nothing is stored before a person has decided.
  const goOn = page.getByRole('button', { name: 'Lanjutkan isian' });
  await page.keyboard.press('Control+s', { delay: PERSON.holdMs });
  await goOn.and(page.locator(':focus')).waitFor();
  expect(await only()).toMatchObject({ unit: before?.unit, price: 36_500 });
  await goOn.click();
  await clash.waitFor({ state: 'detached' });
  expect([await unit.inputValue(), await price.inputValue()]).toEqual(['bungkus', '36.500']);
  await page.keyboard.press('Control+s', { delay: PERSON.holdMs });
  await expect.poll(async () => (await only())?.unit).toBe('bungkus');
  expect((await only())?.price).toBe(36_500);
  await page.getByText('Tersimpan', { exact: true }).waitFor();
  // The list may lose it meanwhile: its form still knows what is stored.
  await unit.fill('dus');
  const search = page.getByLabel('Cari nama atau scan kode');
  await search.fill('tidak ada yang begini');
  await page.getByText('Tidak ada yang cocok.').waitFor();
  await change({ price: 37_000 });
  await clash.waitFor();
  await goOn.click();
  expect([await unit.inputValue(), await price.inputValue()]).toEqual(['dus', '37.000']);
  await change({ active: false });
  await page.getByRole('button', { name: 'Jual lagi' }).waitFor();
  await change({ active: true, price: 36_500 });
  await clash.waitFor();
  await page.getByRole('button', { name: 'Buang isian' }).click();
  await expect.poll(() => unit.inputValue()).toBe('bungkus');
  await search.fill('');
  await page.getByText('1–1 dari 1').waitFor();
  // What is thrown away shows what is stored.
  await unit.fill('kaleng');
  await change({ price: before?.price, unit: before?.unit });
  await clash.waitFor();
  await page.getByRole('button', { name: 'Buang isian' }).click();
  await expect.poll(() => unit.inputValue()).toBe(before?.unit);
  expect([await clash.count(), await page.getByText('Ada perubahan yang belum disimpan.').count()]).toEqual([0, 0]);
  await page.context().close();
}
