import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import { printedLogo } from '../../../electron/devices/picture/printed-logo.ts';
import { receiptPng } from '../../../electron/devices/picture/receipt-png.ts';
import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import { sell } from './past-days.ts';
import type { Studio } from './studio.ts';

const MINUTE = 60_000;

/** Papers and their troubles, the lock, and the end of the shift. `at`: the moment of the first (ms UTC). */
export async function papersWalk(studio: Studio, session: string, goods: readonly ProductOffer[], at: number): Promise<void> {
  const { page, printer } = studio;
  const service = studio.as(session);
  const [last] = await service.sale.recent({ limit: 1 });
  if (last === undefined) throw new Error('nothing was sold');
  const { document, columns } = await service.sale.receipt({ saleId: last.saleId });
  studio.save('struk', receiptPng(layoutDocument(document, columns), { logo: printedLogo(null) }));

  await printer.set({ paper: 'out' });
  for (let sale = 0; sale < 3; sale += 1) await sell(service, goods.slice(sale * 2 + 3, sale * 2 + 5));
  await page.getByText('Printer: kertas habis', { exact: false }).waitFor();
  await studio.setTime(at + 4 * MINUTE);
  await studio.press('Alt+2');
  await page.getByText('Kertas habis.').first().waitFor();
  await studio.snap('printer-bermasalah', { dark: true });

  await printer.set({ paper: 'ok', mode: 'closeAfter', bytes: 600 });
  await studio.press('u');
  await page.getByText('sudah keluar utuh?').waitFor();
  await studio.snap('sudah-keluar', { dark: true });
  await printer.set({ mode: 'ok' });
  // The papers behind may have been tried meanwhile and be asked about as well.
  await answerAll(studio);
  await studio.press('s');
  await page.getByText('salinan ke-1').first().waitFor();
  await studio.snap('cetakan');

  await studio.press('Alt+l');
  await page.getByText('Terkunci. Keranjang aman.').waitFor();
  await studio.snap('kunci-layar');
  await studio.type('482915');
  await page.getByText('Terkunci. Keranjang aman.').waitFor({ state: 'detached' });
}

/** Says that it came out, until nothing is asked and nothing waits. */
async function answerAll(studio: Studio): Promise<void> {
  const ready = studio.page.getByText('Printer siap');
  while (!(await ready.isVisible())) await studio.press((await studio.page.getByText('sudah keluar utuh?').isVisible()) ? 'y' : 'u');
}

/** Closing with money missing: the count, the reason, the result. */
export async function closingWalk(studio: Studio): Promise<void> {
  const { page } = studio;
  await studio.press('Alt+3');
  for (const [piece, number] of [['Lembar 100.000', '5'], ['Lembar 50.000', '2'], ['Lembar 20.000', '3'], ['Lembar 10.000', '1'], ['Lembar 5.000', '1'], ['Lembar 2.000', '3'], ['Koin 500', '1']] as const) await page.getByLabel(piece).fill(number);
  await studio.snap('sif-tutup');
  await page.getByRole('button', { name: 'Selesai menghitung' }).click();
  const parked = page.getByRole('button', { name: 'Bawa ke sif berikut' });
  await parked.first().waitFor();
  for (let left = await parked.count(); left > 0; left -= 1) {
    await parked.first().click();
    await parked.nth(left - 1).waitFor({ state: 'detached' });
  }
  await page.getByLabel('Sebab selisih').fill('Salah kembalian pada struk K1-0102, dihitung dua kali.');
  await studio.snap('sif-selisih');
  await page.getByRole('button', { name: 'Tutup sif' }).click();
  await page.getByText('Sif ditutup dengan').waitFor();
  await studio.snap('sif-ditutup');
}
