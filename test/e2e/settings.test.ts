import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../shared/domain/setting/settings.ts';
import { DEMO, startApp, type App } from '../support/app.ts';

describe('the settings', () => {
  let app: App;
  let session: string;
  const current = (): Promise<Settings> => app.call<Settings>('settings.current', undefined, session);
  const section = (name: string) => app.page.getByRole('tab', { name, exact: true }).click();
  beforeAll(async () => {
    app = await startApp({ printer: {} });
    session = await app.signInOutside(DEMO.manager);
    await app.signIn(DEMO.manager);
    await app.page.getByRole('navigation').getByRole('button', { name: /Setelan/ }).click();
    await app.page.getByLabel('Nama galeri').waitFor();
  });
  afterAll(() => app?.stop());

  it('keep the gallery as it stands on paper, saved with Ctrl+S', async () => {
    expect(await app.axe()).toEqual([]);
    await app.page.getByLabel('Telepon').fill('0451-123456');
    await app.page.keyboard.press('Control+s');
    await app.page.getByText('Tersimpan', { exact: true }).waitFor();
    expect((await current()).unit.phone).toBe('0451-123456');
  });

  it('show the receipt while its words are typed', async () => {
    await section('Struk');
    await app.page.getByLabel('Kalimat penutup struk').fill('Sampai jumpa lagi.');
    const paper = app.page.getByRole('img', { name: 'Contoh struk dengan kalimat yang sedang diubah' });
    await expect.poll(() => paper.textContent()).toContain('Sampai jumpa lagi.');
    await app.page.getByRole('switch', { name: /Sebut bengkel kerja/ }).click();
    await expect.poll(() => paper.textContent()).not.toContain('Dibuat oleh bengkel');
    expect(await app.axe()).toEqual([]);
    await app.page.getByRole('button', { name: 'Simpan' }).click();
    await expect.poll(async () => (await current())['receipt.texts']).toMatchObject({ thanks: ['Sampai jumpa lagi.'], showWorkshop: false });
  });

  it('date the cash rounding and keep the rule it rests on', async () => {
    await section('Pembulatan tunai');
    await app.page.getByRole('radio', { name: /500$/ }).click();
    await app.page.getByText(/Rp\s28\.475.*Rp\s28\.000/).waitFor();
    await app.page.getByLabel('Berlaku mulai').fill('31-02-2030');
    await app.page.getByRole('button', { name: 'Simpan' }).click();
    await app.page.getByText('Tanggal ini tidak ada.').waitFor();
    await app.page.getByLabel('Berlaku mulai').fill('01-01-2030');
    await app.page.getByLabel('Dasar aturan').fill('Surat Kepala 12/2029');
    await app.page.getByRole('button', { name: 'Simpan' }).click();
    await app.page.getByText('Berlaku mulai 1 Jan 2030.').waitFor();
    await app.page.getByRole('row', { name: /1 Jan 2030.*Surat Kepala 12\/2029.*Bambang Hermanto/ }).waitFor();
    expect((await current())['cash.rounding'].step).toBe(100);
    expect(await app.axe()).toEqual([]);
  });

  it('test the printer where its address stands', async () => {
    await section('Printer');
    expect(await app.axe()).toEqual([]);
    await app.page.getByRole('button', { name: 'Tes printer' }).click();
    await app.page.getByText('Halaman tes: Tercetak').waitFor();
    await app.page.getByLabel('Alamat printer').fill('usb:0');
    await app.page.getByText('Contoh: tcp://192.168.1.50:9100').waitFor();
    expect(await app.page.getByRole('button', { name: 'Tes printer' }).isDisabled()).toBe(true);
  });

  it('measure the scanner, and put nothing into a cart', async () => {
    await section('Pemindai');
    await app.page.getByLabel('Tes pemindai').click();
    await app.scan('8991234567897');
    await app.page.getByText('Setelan sekarang sudah cocok.').waitFor();
    await app.page.getByLabel('Tes pemindai').click();
    for (const digit of '8991') await app.page.keyboard.press(digit, { delay: 40 });
    await app.page.getByText(/Setelan sekarang sudah cocok|Usul|diketik dengan tangan/).waitFor();
    expect(await app.axe()).toEqual([]);
    await app.page.getByRole('heading', { name: 'Setelan' }).waitFor();
  });

  it('set the lock and the sound of the counter', async () => {
    await section('Kasir');
    await app.page.getByRole('radio', { name: '5 menit' }).click();
    await app.page.getByLabel('Suara').fill('0');
    await app.page.getByRole('button', { name: 'Simpan' }).click();
    await expect.poll(async () => (await current()).counter).toEqual({ lockMinutes: 5, sound: 0 });
    expect(await app.axe()).toEqual([]);
  });

  it('are read, not changed, by an auditor', async () => {
    const page = await app.open();
    await app.signInOn(page, DEMO.auditor);
    await page.getByRole('navigation').getByRole('button', { name: /Setelan/ }).click();
    await page.getByText('Hanya membaca').waitFor();
    expect(await page.getByLabel('Nama galeri').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Simpan' }).count()).toBe(0);
    expect(await app.axe(page)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
