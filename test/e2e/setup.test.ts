import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Welcome } from '../../shared/contract/session.ts';
import { startApp, type App } from '../support/app.ts';
import { breakableLine } from '../support/breakable-line.ts';
import { cutOff } from '../support/cut-off.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

describe('the first start of a new gallery', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ seed: 'none', printer: {} });
  });
  afterAll(() => app?.stop());

  it('is done by keyboard in three steps, and nothing is stored before the last', async () => {
    const { page } = app;
    await page.getByRole('heading', { name: 'Siapkan galeri' }).waitFor();
    expect(await app.axe()).toEqual([]);
    await page.setViewportSize({ width: 1024, height: 640 });
    expect(await cutOff(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.keyboard.press('1', { delay: 40 });

    await page.getByLabel('Nama galeri').waitFor();
    await pressAsPerson(page.keyboard, 'Enter');
    await page.getByText('Isi bagian ini.').waitFor();
    expect(await app.axe()).toEqual([]);
    await page.getByLabel('Nama galeri').fill('Galeri Uji Coba');
    // A look at the choice before it loses nothing.
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Siapkan galeri' }).waitFor();
    await pressAsPerson(page.keyboard, '1');
    await expect.poll(() => page.getByLabel('Nama galeri').inputValue()).toBe('Galeri Uji Coba');
    await page.getByLabel('Satuan kerja').fill('Rutan Kelas IIB');
    await page.getByRole('radio', { name: 'WITA' }).click();
    await pressAsPerson(page.getByLabel('Nama galeri'), 'Enter');

    await page.getByLabel('Kode mesin kasir').fill('b2');
    await page.getByLabel('Alamat printer').fill('192.168.1.');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByText('Contoh: tcp://192.168.1.50:9100').waitFor();
    expect(await app.axe()).toEqual([]);
    await page.getByLabel('Alamat printer').fill(app.printer?.address ?? '');
    await page.getByRole('button', { name: 'Lanjut' }).click();

    await page.getByLabel('Nama administrator').fill('Maria Lasut');
    await page.getByLabel('Sandi', { exact: true }).fill('kata sandi yang panjang');
    await page.getByLabel('Sandi sekali lagi').fill('kata sandi yang panjang');
    await page.getByLabel('Nama kasir pertama').fill('Rina Andriani');
    expect(await app.axe()).toEqual([]);
    expect(await app.call('setup.status')).toMatchObject({ state: 'empty' });
    await page.getByRole('button', { name: 'Buat galeri' }).click();

    await page.getByRole('heading', { name: 'Galeri siap' }).waitFor();
    expect(await page.getByRole('row', { name: /Rina Andriani/ }).textContent()).toMatch(/Rina AndrianiKasir\d{6}/);
    expect(await app.axe()).toEqual([]);
  });

  it('lets the printer prove itself before the first sale', async () => {
    await app.page.getByRole('button', { name: 'Tes printer' }).click();
    await app.page.getByText('Halaman tes: Tercetak').waitFor();
    expect(app.printer?.printed.length).toBeGreaterThan(100);
  });

  it('leads to the sign-in, where the new people stand and the PIN works', async () => {
    const { page } = app;
    const pin = ((await page.getByRole('row', { name: /Rina Andriani/ }).textContent()) ?? '').slice(-6);
    await page.getByRole('button', { name: 'Ke halaman masuk' }).click();
    await page.getByRole('heading', { name: 'Siapa yang bertugas?' }).waitFor();
    expect(await app.call<Welcome>('session.welcome')).toMatchObject({ galleryName: 'Galeri Uji Coba', registerCode: 'B2', timeZone: 'Asia/Makassar' });
    await app.signIn({ name: 'Rina Andriani', secret: pin });
    expect(app.errors).toEqual([]);
  });
});

describe('the demo gallery', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ seed: 'none' });
  });
  afterAll(() => app?.stop());

  it('is made with one key and tells its people and their secrets', async () => {
    await app.page.getByRole('heading', { name: 'Siapkan galeri' }).waitFor();
    await app.page.keyboard.press('2', { delay: 40 });
    await app.page.getByRole('heading', { name: 'Galeri contoh siap' }).waitFor({ timeout: 60_000 });
    expect(await app.page.getByRole('row').count()).toBe(7);
    expect(await app.axe()).toEqual([]);
    await pressAsPerson(app.page.keyboard, 'Enter');
    await app.page.getByRole('heading', { name: 'Siapa yang bertugas?' }).waitFor();
    expect(app.errors).toEqual([]);
  });
});

describe('a gallery that stands already', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ seed: 'none', height: 690 });
  });
  afterAll(() => app?.stop());

  it('is signed in to by whoever got no answer and sends something else then, and by a window that came later', async () => {
    const page = await app.open();
    const line = await breakableLine(page);
    await app.reopen(page);
    await page.getByRole('button', { name: /^Galeri baru/ }).click();
    await page.getByLabel('Nama galeri').fill('Galeri Uji Coba');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByLabel('Kode mesin kasir').waitFor();
    // The way on is in sight, also where a taskbar takes its part.
    expect((await page.getByRole('button', { name: 'Lanjut' }).boundingBox())?.y).toBeLessThan(690 - 48);
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByLabel('Nama administrator').fill('Maria Lasut');
    await page.getByLabel('Sandi', { exact: true }).fill('kata sandi yang panjang');
    await page.getByLabel('Sandi sekali lagi').fill('kata sandi yang panjang');
    await page.getByLabel('Nama kasir pertama').fill('Rina Andriani');
    line.deafen('setup/createGallery');
    await page.getByRole('button', { name: 'Buat galeri' }).click();
    await expect.poll(async () => (await app.call<{ state: string }>('setup.status')).state).not.toBe('empty');
    // On its way it is not left by a key either.
    await page.getByRole('button', { name: 'Membuat galeri' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Orang pertama' }).waitFor();
    await line.cut();
    line.mend();
    await page.getByText('Belum ada jawaban dari Etalase.').waitFor();
    await page.getByRole('heading', { name: 'Orang pertama' }).waitFor();
    await page.getByRole('button', { name: 'PIN lain' }).click();
    await expect
      .poll(async () => {
        // Asked again where the hashing of a slow PC outlasts the wait.
        await page.getByRole('button', { name: /^Buat galeri/ }).click();
        return page.getByText('Galeri sudah pernah disiapkan.').count();
      })
      .toBe(1);
    expect(await app.axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ke halaman masuk' }).click();
    await page.getByRole('heading', { name: 'Siapa yang bertugas?' }).waitFor();

    await pressAsPerson(app.page.keyboard, '2');
    await app.page.getByText('Galeri sudah pernah disiapkan.').waitFor();
    await app.page.getByRole('button', { name: 'Ke halaman masuk' }).click();
    await app.page.getByRole('button', { name: /Rina Andriani/ }).waitFor();
    expect(app.errors).toEqual([]);
  });
});
