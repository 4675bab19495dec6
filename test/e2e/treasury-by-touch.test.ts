import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO } from '../support/app.ts';
import { pdfText } from '../support/pdf-text.ts';
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
