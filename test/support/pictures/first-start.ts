import { openStudio } from './studio.ts';

/** The first start: the choice, an own gallery in three steps, and the secrets shown once. */
export async function firstStart(at: number): Promise<void> {
  const studio = await openStudio(at);
  const { page } = studio;
  try {
    await page.getByRole('button', { name: /Galeri baru/ }).waitFor();
    await studio.snap('mulai');
    await page.getByRole('button', { name: /Galeri baru/ }).click();
    await page.getByLabel('Nama galeri').fill('Galeri Karya Mandiri');
    await page.getByLabel('Satuan kerja').fill('Lapas Kelas IIA Palu');
    await page.getByLabel('Alamat').fill('Jalan Contoh No. 1, Palu');
    await page.getByLabel('Telepon').fill('0451-000000');
    await page.getByText('WITA', { exact: true }).click();
    await studio.snap('mulai-galeri');
    await page.getByRole('button', { name: /Lanjut/ }).click();
    await page.getByLabel('Alamat printer').fill('tcp://192.168.1.50:9100');
    await studio.snap('mulai-mesin-kasir');
    await page.getByRole('button', { name: /Lanjut/ }).click();
    await page.getByLabel('Nama administrator').fill('Maria Lasut');
    await page.getByLabel('Sandi', { exact: true }).fill('sandi yang panjang');
    await page.getByLabel('Sandi sekali lagi').fill('sandi yang panjang');
    await page.getByLabel('Nama kasir pertama').fill('Rina Andriani');
    await page.getByLabel('PIN', { exact: true }).fill('482915');
    await studio.snap('mulai-orang');
    await page.getByRole('button', { name: /Buat galeri/ }).click();
    await page.getByText('Galeri siap').waitFor();
    await studio.snap('mulai-siap');
  } finally {
    await studio.close();
  }
}
