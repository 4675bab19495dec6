import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import bwipjs from 'bwip-js/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../shared/domain/setting/settings.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { cameraFilm } from '../support/camera-film.ts';

const CODE =
  '00020101021126670018ID.CO.EXAMPLE2.WWW01159360001404567890215MIDCONTOH1234560303UMI51370014ID.CO.QRIS.WWW0215ID10191234567815204123453033605802ID5914NamaMerchantC16009NamaKota16110123456789062070703K196304B22E';

describe('the unit’s QRIS code from a picture', () => {
  let app: App;
  let folder: string;
  let session: string;
  let picture: Buffer;
  const stored = async () => (await app.call<Settings>('settings.current', undefined, session)).qris.payload;
  const field = () => app.page.getByLabel('Isi kode QRIS galeri');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'etalase-film-'));
    picture = await bwipjs.toBuffer({ bcid: 'qrcode', text: CODE, scale: 3, backgroundcolor: 'ffffff', padding: 8 });
    writeFileSync(join(folder, 'kode.png'), picture);
    writeFileSync(join(folder, 'kosong.png'), await bwipjs.toBuffer({ bcid: 'code128', text: 'BUKAN QR', backgroundcolor: 'ffffff', padding: 8 }));
    writeFileSync(join(folder, 'film.y4m'), cameraFilm(picture));
    app = await startApp({ browserArguments: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${join(folder, 'film.y4m')}`] });
    session = await app.signInOutside(DEMO.administrator);
    await app.signIn(DEMO.administrator);
    await app.page.getByRole('navigation').getByRole('button', { name: /Setelan/ }).click();
    await app.page.getByRole('tab', { name: 'QRIS' }).click();
    await field().waitFor();
    await field().fill('');
  });
  afterAll(async () => {
    await app?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is read from a file, and a picture without one is told', async () => {
    const file = app.page.locator('input[type=file][accept="image/*"]');
    await file.setInputFiles(join(folder, 'kosong.png'));
    await app.page.getByText('Tidak ada kode QR yang terbaca di gambar itu.').waitFor();
    await file.setInputFiles(join(folder, 'kode.png'));
    await expect.poll(() => field().inputValue()).toBe(CODE);
    await app.page.getByText('NamaMerchantC1').first().waitFor();
  });

  it('is read by the camera, which is off again once it has seen the code', async () => {
    await field().fill('');
    await app.page.getByRole('button', { name: 'Pakai kamera' }).click();
    await expect.poll(() => field().inputValue()).toBe(CODE);
    await app.page.getByRole('button', { name: 'Pakai kamera' }).waitFor();
    expect(await app.page.locator('video').count()).toBe(0);
    expect(await app.axe()).toEqual([]);
    expect(await stored()).not.toBe(CODE);
    await app.page.getByRole('button', { name: 'Simpan' }).click();
    await expect.poll(stored).toBe(CODE);
    expect(app.errors).toEqual([]);
  });
});
