import { makeLabel } from '../../../shared/domain/barcode/make-label.ts';
import type { Studio } from './studio.ts';

/** What administrator and auditor see. */
export async function officeWalk(studio: Studio, anchor: { readonly seq: number; readonly head8: string }): Promise<void> {
  const { page } = studio;
  await enter(studio, 'Maria Lasut', 'administrator-peragaan');
  await open(studio, 'Setelan');
  await studio.snap('setelan');
  await page.getByRole('tab', { name: 'Printer', exact: true }).click();
  await studio.snap('setelan-printer');
  await page.getByRole('tab', { name: 'Scanner' }).click();
  await studio.snap('setelan-pemindai');
  await page.getByRole('tab', { name: 'Kode label' }).click();
  await page.getByLabel('Coba satu kode').fill(makeLabel('21', 611, 1_250));
  await studio.snap('setelan-kode-label');
  await page.getByRole('tab', { name: 'Pembulatan tunai' }).click();
  await studio.snap('setelan-pembulatan');
  await page.getByRole('tab', { name: 'Struk' }).click();
  await studio.snap('setelan-struk');
  await open(studio, 'Orang');
  await page.getByText('Agus Setiawan').click();
  await studio.snap('orang');
  await leave(studio);

  await enter(studio, 'Tri Wahyuni', 'pemeriksa-peragaan');
  await open(studio, 'Jurnal');
  await page.getByLabel('Catatan', { exact: true }).fill(String(anchor.seq));
  await page.getByLabel('Sidik', { exact: true }).fill(anchor.head8);
  await studio.press('Enter');
  await page.getByText(/Cocok dengan catatan/).waitFor();
  await studio.snap('jurnal');
  await open(studio, 'Laporan');
  await page.getByText('Bulan ini').click();
  await page.getByText('Menurut bengkel kerja').waitFor();
  await studio.snap('laporan');
  await page.getByRole('radio', { name: 'Nilai stok' }).click();
  await page.getByRole('region', { name: 'Barang', exact: true }).locator('tbody tr').first().waitFor();
  await studio.snap('nilai-stok');
}

export async function open(studio: Studio, name: string): Promise<void> {
  await studio.page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name }).click();
  await studio.page.getByRole('heading', { level: 1, name }).waitFor();
}

export async function enter({ page }: Studio, name: string, secret: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByLabel('Sandi', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('navigation', { name: 'Halaman' }).waitFor();
}

export async function leave({ page }: Studio): Promise<void> {
  await page.locator('.rail-who').click();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByText('Siapa yang bertugas?').waitFor();
}
