import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import { cartTotal } from '../../shared/domain/sale/cart.ts';
import { roundToStep, rupiah } from '../../shared/kernel/rupiah.ts';
import { DEMO } from '../support/app.ts';
import { pdfText } from '../support/pdf-text.ts';
import { touchTwice } from '../support/touch-twice.ts';
import { openCounterDesk, type CounterDesk } from './counter/counter-desk.ts';

let desk: CounterDesk;
let page: Page;

// The smallest window that the program allows, and a finger: no key is pressed.
beforeAll(async () => {
  desk = await openCounterDesk();
  ({ page } = await desk.open({ who: DEMO.treasurer, width: 1024, height: 640, touch: true }));
});
afterAll(() => desk?.close());

const key = (name: string) => page.getByRole('region', { name: 'Papan angka' }).getByRole('button', { name, exact: true });
async function write(figures: string): Promise<void> {
  for (const figure of figures) await key(figure).tap();
}

test('whoever hands the cash over touches their PIN, and the treasurer the billing code with its last moment', async () => {
  await desk.call('cart.apply', { commandId: newId(), saleId: (await desk.cart()).saleId, command: { type: 'add-product', lineId: newId(), productId: (await desk.coded())[0]?.productId, quantity: 1000 } }, desk.session);
  const cart = await desk.cart();
  const { saleId } = cart;
  const total = roundToStep(cartTotal(cart), rupiah(100), 'down');
  await desk.call('sale.complete', { commandId: newId(), saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null }, desk.session);
  await desk.call('shift.close', { commandId: newId(), count: [{ value: 500_000 + total, kind: 'other', pieces: 1 }], floatLeft: 500_000, reason: null }, desk.session);
  await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: /Setoran/ }).tap();
  await page.getByRole('button', { name: /^Terima uang/ }).tap();
  await page.getByLabel('Uang yang dihitung').tap();
  await write(String(total));
  const ask = page.getByRole('button', { name: 'Minta PIN Rina' });
  await ask.scrollIntoViewIfNeeded();
  const box = await ask.boundingBox();
  const secret = page.getByLabel('PIN Rina').and(page.locator(':focus'));
  // By a double touch: its second half, on what came to stand there, leaves the cursor where it is.
  await touchTwice(page, (box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2, () => secret.waitFor());
  expect(await secret.count()).toBe(1);
  await write(DEMO.cashier.secret);
  await page.getByRole('button', { name: /^Izinkan/ }).tap();
  await page.getByRole('status').getByText(/^ST-000001: Rp.* diterima$/).waitFor();
  // Where its record lies is said below the key, which stays under the finger.
  const record = page.getByRole('button', { name: 'Berita acara serah terima ST-000001' });
  await record.scrollIntoViewIfNeeded();
  const before = await record.boundingBox();
  await record.tap();
  await page.getByText(/masuk ke folder Unduhan/).waitFor();
  expect((await record.boundingBox())?.y).toBe(before?.y);
  await page.getByRole('radio', { name: 'Hari ini', exact: true }).tap();
  await page.getByRole('button', { name: /^Catat kode billing/ }).tap();
  await page.getByLabel('Kode billing SIMPONI, 15 angka').tap();
  await write('820261120465628');
  await page.getByLabel(/^Berlaku sampai/).tap();
  await write('311320301447');
  await page.getByText('Tulis seperti 27-11-2026 14.47.12 atau 271120261447.').waitFor();
  await key('Hapus semua angka').tap();
  await write('311220301447');
  await page.getByRole('button', { name: /^Simpan/ }).tap();
  await page.getByText('berlaku sampai 31 Des 2030, 14.47 WITA').waitFor();
});

test('the days of a book are touched as eight figures, which take the place of those that stand there', async () => {
  await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: /Setoran/ }).tap();
  await page.getByRole('radio', { name: 'Buku', exact: true }).tap();
  await page.getByLabel('Dari tanggal', { exact: true }).tap();
  await write('31022026');
  await page.getByText('Tanggal ini tidak ada. Tulis seperti 31-12-2027 atau 31122027.').waitFor();
  await key('Hapus semua angka').tap();
  await write('01022026');
  await page.getByText(/^Tanggal ini tidak ada/).waitFor({ state: 'detached' });
  const [book] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Buku Kas Umum' }).tap()]);
  expect(pdfText(readFileSync(await book.path())).flat().join('\n')).toContain('01-02-2026 Saldo awal');
  // Whatever is said of a file, the keys that were pressed stay under the finger.
  for (const name of ['Buku pembantu kas tunai', 'Register penutupan kas', 'Buku pembantu kas bank']) {
    const top = async () => (await page.getByRole('button', { name }).boundingBox())?.y;
    await page.getByRole('button', { name }).scrollIntoViewIfNeeded();
    const [before, told] = [await top(), await page.getByText(/masuk ke folder Unduhan/).count()];
    await page.getByRole('button', { name }).tap();
    await expect.poll(() => page.getByText(/masuk ke folder Unduhan/).count()).toBe(told + 1);
    expect([name, await top()]).toEqual([name, before]);
  }
});

test('the files of a report are had on the line of its name, and leave the second line to the report', async () => {
  await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: /Laporan/ }).tap();
  const middleOf = async (place: Locator): Promise<number> => {
    const box = await place.boundingBox();
    return box === null ? Number.NaN : Math.round(box.y + box.height / 2);
  };
  const heading = await middleOf(page.getByRole('heading', { name: 'Laporan', level: 1 }));
  for (const name of [/^XLSX/, /^Cetak A4/]) expect(Math.abs((await middleOf(page.getByRole('button', { name }))) - heading)).toBeLessThanOrEqual(1);
});
