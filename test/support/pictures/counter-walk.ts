import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import type { Studio } from './studio.ts';

/** From sign-in to the change: what a cashier does all day. The shift is closed at the beginning and open at the end. */
export async function counterWalk(studio: Studio, goods: readonly ProductOffer[]): Promise<void> {
  const { page } = studio;
  const scan = async (part: string): Promise<void> => {
    const offer = goods.find((one) => one.name.includes(part) && one.code !== null);
    if (offer?.code == null) throw new Error(`nothing with a code is called ${part}`);
    const lines = await page.locator('.cart-item').count();
    await studio.scan(offer.code);
    await page.waitForFunction((before) => document.querySelectorAll('.cart-item').length > before, lines);
  };

  await page.getByRole('button', { name: 'Rina Andriani' }).waitFor();
  await studio.snap('masuk', { dark: true });
  await signIn(studio);
  await page.getByRole('button', { name: 'Buka sif' }).click();
  for (const [piece, number] of [['Lembar 100.000', '3'], ['Lembar 50.000', '2'], ['Lembar 20.000', '4'], ['Lembar 5.000', '3'], ['Lembar 1.000', '5']] as const) await page.getByLabel(piece).fill(number);
  await studio.snap('sif-buka');
  await page.getByRole('button', { name: 'Selesai menghitung' }).click();

  await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
  await scan('Bawang goreng Palu 100 g');
  await scan('Keset sabut kelapa');
  await scan('Keripik tempe gurih');
  await studio.type('2*');
  await studio.press('Enter');
  await studio.snap('jual', { dark: true });
  await studio.type('kop');
  await page.locator('.hit').first().waitFor();
  await studio.snap('jual-cari');
  await studio.press('Escape');
  await page.locator('.cart-count-button').click();
  await studio.snap('jual-jumlah');
  await studio.press('Escape');
  await page.getByRole('button', { name: 'Catatan', exact: true }).click();
  await page.getByLabel('Catatan baris').fill('untuk oleh-oleh, bungkus terpisah');
  await studio.snap('jual-catatan');
  await studio.press('Enter');
  await page.locator('.cart-note').waitFor();
  await studio.scan('2000999999994');
  await page.locator('.stop-band').waitFor();
  await studio.snap('kode-tidak-dikenal');
  await studio.press('Escape');
  const jar = goods.find((one) => one.name.includes('Bawang goreng Palu 100 g'))?.code ?? '';
  await studio.scan(`]d2010${jar}1726111510L-1511`);
  await page.locator('.stop-band').waitFor();
  await studio.snap('kedaluwarsa');
  await studio.press('Escape');

  await studio.press('Enter');
  await page.locator('.suggestion').first().waitFor();
  await studio.snap('bayar', { dark: true });
  await studio.press('0');
  await studio.type('100rb');
  await studio.snap('bayar-jumlah-lain');
  for (let letters = 0; letters < 5; letters += 1) await studio.press('Backspace');
  await page.locator('.suggestion').nth(1).click();
  await page.locator('.change-banner').waitFor();
  await page.getByText('Struk tercetak').waitFor();
  await studio.snap('kembalian', { dark: true });

  await scan('Bawang goreng Palu 250 g');
  await scan('Kacang bawang');
  await studio.press('F4');
  await page.getByLabel('Nama (boleh kosong)').fill('Ibu baju merah');
  await studio.snap('parkir');
  await studio.press('Enter');
  await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
  await scan('Keripik singkong');
  await studio.press('F4');
  await page.getByText('Ibu baju merah').waitFor();
  await page.getByLabel('Nama (boleh kosong)').fill('Bapak petugas, ambil uang');
  await studio.press('Enter');
  await studio.press('F4');
  await page.getByText('Bapak petugas').waitFor();
  await studio.snap('parkir-daftar', { dark: true });
  await studio.press('Escape');
  await studio.press('F1');
  await page.locator('.help').waitFor();
  await studio.snap('bantuan');
  await studio.press('Escape');
}

export async function signIn(studio: Studio): Promise<void> {
  const { page } = studio;
  await page.getByRole('button', { name: 'Rina Andriani' }).click();
  await studio.type('482915');
  await page.getByRole('navigation', { name: 'Halaman' }).waitFor();
}
