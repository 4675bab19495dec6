import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO, startApp, type App } from '../support/app.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

describe('a shift', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
    await app.signIn(DEMO.cashier);
    await app.page.keyboard.press('Alt+3');
  });
  afterAll(() => app?.stop());

  it('opens with the float that was counted, typed in any usual way', async () => {
    const { page } = app;
    const float = page.getByLabel('Modal awal');
    await float.waitFor();
    expect(await float.inputValue()).toBe('');
    expect(await app.axe()).toEqual([]);
    await float.fill('1.00');
    await pressAsPerson(float, 'Enter');
    await page.getByText('Jumlah bisa dibaca dua arti.').waitFor();
    await float.fill('500rb');
    await page.getByText(/Terbaca Rp\s500\.000/).waitFor();
    await pressAsPerson(float, 'Enter');
    await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
    await page.keyboard.press('Alt+3');
    await page.getByRole('heading', { name: 'Sif ke-1 berjalan' }).waitFor();
    expect(await app.axe()).toEqual([]);
  });

  it('never takes a scan for cash', async () => {
    const counted = app.page.getByLabel('Uang di laci, hasil hitungan');
    await counted.fill('7');
    await app.scan('8991234567897');
    await expect.poll(() => counted.inputValue()).toBe('7');
    await counted.fill('');
  });

  it('closes blind: what should be there is told only after the count, and a difference needs its reason', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+3');
    const counted = page.getByLabel('Uang di laci, hasil hitungan');
    await counted.waitFor();
    expect(await page.getByText('Seharusnya', { exact: true }).count()).toBe(0);
    await counted.fill('497.500');
    await pressAsPerson(counted, 'Enter');
    await page.getByText(/Kurang Rp\s2\.500 dari seharusnya/).waitFor();
    expect(await counted.getAttribute('readonly')).not.toBeNull();
    expect(await app.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Tutup sif' }).click();
    await page.getByText('Tulis sebabnya dulu').waitFor();
    await page.getByLabel('Sebab selisih').fill('Salah kembalian pada struk K1-0001');
    await page.getByRole('button', { name: 'Tutup sif' }).click();
    await page.getByText(/Sif ditutup dengan kurang Rp\s2\.500/).waitFor();
    await page.getByText('Salah kembalian pada struk K1-0001').waitFor();
    await page.getByText('Cadangan dibuat dan diperiksa').waitFor();
    expect(await app.axe()).toEqual([]);
  });

  it('stands in the treasurer\'s list with its difference', async () => {
    const page = await app.open();
    await app.signInOn(page, DEMO.treasurer);
    await page.keyboard.press('Alt+3');
    const row = page.getByRole('row', { name: /Rina Andriani/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('−2.500');
    expect(await page.getByRole('button', { name: 'Buka sif' }).count()).toBe(0);
    expect(await app.axe(page)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
