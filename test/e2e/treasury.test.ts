import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClosedShift } from '../../shared/contract/shift.ts';
import { newId } from '../../renderer/app-state/new-id.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { pdfText } from '../support/pdf-text.ts';
import { pressAsPerson } from '../support/press-as-person.ts';
import { PERSON, pressKeys } from '../support/typing-hand.ts';

let app: App;
beforeAll(async () => {
  app = await startApp({ printer: {} });
  const cashier = await app.signInOutside(DEMO.cashier);
  await app.openShift(cashier, 500_000);
  await app.sell(cashier, 3);
  await app.sell(cashier, 2);
  const drawer = await app.call<{ readonly places: { readonly drawer: number } }>('treasury.today', undefined, await app.signInOutside(DEMO.administrator));
  await app.call<ClosedShift>('shift.close', { commandId: newId(), count: [{ value: drawer.places.drawer, kind: 'other', pieces: 1 }], floatLeft: 500_000, reason: null }, cashier);
}, 120_000);
afterAll(() => app.stop());

/** A look at another page, and back at the treasurer's. */
async function lookAway(): Promise<void> {
  const pages = app.page.getByRole('navigation', { name: 'Halaman' });
  await pages.getByRole('button', { name: 'Struk' }).click();
  await app.page.getByRole('heading', { name: 'Struk', level: 1 }).waitFor();
  await pages.getByRole('button', { name: /Setoran/ }).click();
  await app.page.getByRole('heading', { name: 'Belum disetor ke kas negara' }).waitFor();
}

/** Keys in a hand's rhythm. */
async function press(keys: readonly string[]): Promise<void> {
  await pressKeys(await app.page.context().newCDPSession(app.page), [...keys], PERSON);
}

describe("the treasurer's page", () => {
  it('shows the one red number with its deadline, where the money is and what waits, without a fault', async () => {
    await app.signIn(DEMO.treasurer);
    await app.page.getByRole('heading', { name: 'Belum disetor ke kas negara' }).waitFor();
    await app.page.getByText(/Batas setor \d/).waitFor();
    await app.page.getByRole('contentinfo').getByText(/Belum disetor Rp/).waitFor();
    expect(await app.axe()).toEqual([]);
  });

  it('takes the cash over by keyboard, the cashier signs with the own PIN, and two slips are printed', async () => {
    const { page } = app;
    await press(['s']);
    const field = page.getByLabel('Uang yang dihitung');
    await field.waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('.field.amount') !== null);
    // A count that is wrong, with its reason, waits for whoever looks elsewhere to find out why.
    await press(['1', '0', '0', '0']);
    await page.getByLabel('Sebab', { exact: true }).fill('Uang kecil tertinggal di laci');
    await lookAway();
    await press(['s']);
    await field.waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('.field.amount') !== null);
    expect([await field.inputValue(), await page.getByLabel('Sebab', { exact: true }).inputValue()]).toEqual(['1000', 'Uang kecil tertinggal di laci']);
    await field.fill('');
    const expected = (await page.locator('.treasury-expected .money').textContent()) ?? '';
    // On a low screen the panel of the second person opens below the form: all of it comes into sight.
    await page.setViewportSize({ width: 1366, height: 560 });
    await press([...expected.replace(/\D/g, ''), 'Enter']);
    await page.locator('.second-person').waitFor();
    await expect.poll(() => page.locator('.second-person').evaluate((panel) => panel.getBoundingClientRect().bottom <= innerHeight - 36)).toBe(true);
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(await app.axe()).toEqual([]);
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'password');
    await press([...DEMO.cashier.secret, 'Enter']);
    await page.getByText(/ST-000001/).first().waitFor();
    const session = await app.signInOutside(DEMO.treasurer);
    await expect.poll(async () => (await app.call<readonly { readonly kind: string; readonly state: string }[]>('prints.list', undefined, session)).filter(({ kind, state }) => kind === 'handover' && state === 'printed').length).toBe(2);
  });

  it('deposits with at most 20 keys besides the figures of the two codes', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Hari ini', exact: true }).click();
    await page.getByRole('heading', { name: 'Belum disetor ke kas negara' }).waitFor();
    let keys = 0;
    const counted = async (...typed: string[]): Promise<void> => {
      keys += typed.length;
      await press(typed);
    };
    await counted('b');
    await page.getByLabel('Kode billing SIMPONI, 15 angka').waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains('treasury-code') === true);
    expect(await app.axe()).toEqual([]);
    await press([...'820261120465628']);
    const code = page.getByLabel('Kode billing SIMPONI, 15 angka');
    await page.getByLabel(/^Berlaku sampai/).fill('31-12-2030 23.59');
    const billing = [await code.inputValue(), '31-12-2030 23.59'];
    await lookAway();
    await press(['b']);
    await code.and(page.locator(':focus')).waitFor();
    expect([await code.inputValue(), await page.getByLabel(/^Berlaku sampai/).inputValue()]).toEqual(billing);
    await page.getByLabel(/^Berlaku sampai/).fill('');
    await code.focus();
    await counted('Enter');
    await page.getByLabel('NTPN dari bukti bank, 16 huruf dan angka').waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains('treasury-code') === true);
    expect(await app.axe()).toEqual([]);
    await press([...'0F3A51C2QWER7890']);
    // Left for later is left as it was typed.
    const ntpn = page.getByLabel('NTPN dari bukti bank, 16 huruf dan angka');
    const typed = await ntpn.inputValue();
    await page.keyboard.press('Escape');
    await ntpn.waitFor({ state: 'detached' });
    await page.getByText('Isian yang tadi masih menunggu.').waitFor();
    await press(['p']);
    await ntpn.waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains('treasury-code') === true);
    expect([typed.length > 15, await ntpn.inputValue()]).toEqual([true, typed]);
    // A scan of the slip: what cannot be kept is told and takes nothing away.
    const file = page.getByLabel('Foto atau scan bukti');
    await file.setInputFiles({ name: 'bukti.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 bukti') });
    await page.getByText('bukti.pdf').waitFor();
    await file.setInputFiles({ name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: Buffer.from('bukan foto') });
    await page.getByRole('alert').getByText('Berkas ini bukan foto (JPEG, PNG, WebP) atau PDF yang bisa dibaca. bukti.pdf tetap dipakai.').waitFor();
    expect(await app.axe()).toEqual([]);
    await file.setInputFiles({ name: 'titik.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') });
    await page.getByText('titik.png').waitFor();
    await counted('Tab', ...'bri', 'Enter');
    await page.getByText('Semua sudah disetor').waitFor();
    expect(keys).toBe(7);
    expect(await page.getByRole('contentinfo').getByText(/Belum disetor Rp/).count()).toBe(0);
    // What was kept (a picture as JPEG) can be had back.
    await page.getByRole('radio', { name: 'Kode billing', exact: true }).click();
    const kept = page.getByRole('button', { name: 'Bukti setoran NTPN 0F3A51C2QWER7890' });
    await kept.waitFor();
    expect(await app.axe()).toEqual([]);
    const [slip] = await Promise.all([page.waitForEvent('download'), kept.click()]);
    expect(slip.suggestedFilename()).toBe('bukti-0F3A51C2QWER7890.jpg');
    expect(readFileSync(await slip.path()).subarray(0, 3).toString('hex')).toBe('ffd8ff');
    await page.getByRole('status').getByText('bukti-0F3A51C2QWER7890.jpg masuk ke folder Unduhan (Downloads).').waitFor();
  });

  it('finds the whole way of the money by what a scanner reads, wherever the focus is', async () => {
    await app.scan('0F3A51C2QWER7890');
    const trail = app.page.locator('.treasury-trail');
    await trail.waitFor();
    expect(await trail.locator('li').count()).toBe(4);
    expect(await trail.textContent()).toMatch(/Tutup kas.*Serah terima.*Kode billing.*Kas negara, NTPN/s);
    expect(await app.axe()).toEqual([]);
  });

  it('gives the BKU of the month as a paper', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Buku', exact: true }).click();
    const [book] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Buku Kas Umum' }).click()]);
    expect(pdfText(readFileSync(await book.path())).flat().join('\n')).toMatch(/BUKU KAS UMUM.*ST-000001 Diterima dari .*NTPN/s);
    await page.getByRole('status').getByText(/^buku-kas-umum-.*\.pdf masuk ke folder Unduhan \(Downloads\)\.$/).waitFor();
  });

  it('gives the records of a handover, a close and an examination as papers; the examination asks why the cash differs', async () => {
    const { page } = app;
    const paperOf = async (act: () => Promise<void>): Promise<string> => {
      const [file] = await Promise.all([page.waitForEvent('download'), act()]);
      return pdfText(readFileSync(await file.path())).flat().join('\n');
    };
    const byEnter = (name: string) => async (): Promise<void> => {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
    };
    const shot = async (name: string): Promise<void> => void (process.env['ETALASE_SHOTS'] !== undefined && (await page.screenshot({ path: `${process.env['ETALASE_SHOTS']}/${name}.png` })));
    await page.getByRole('button', { name: 'Buat berita acara' }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    await page.getByLabel('Uang tunai yang dihitung').fill('1.000');
    await page.getByLabel('Saldo rekening menurut bank').fill('0');
    await page.getByRole('switch', { name: /Bandingkan dengan UAKPA/ }).click();
    await page.getByLabel('Penerimaan menurut UAKPA').fill('5000');
    await page.getByLabel('Setoran menurut UAKPA').fill('5000');
    await page.keyboard.press('Enter');
    await page.getByText(/Kas dan buku berbeda/).waitFor();
    await page.waitForFunction(() => document.activeElement === document.querySelector('[maxlength="300"]'));
    expect(await app.axe()).toEqual([]);
    await shot('examination-light');
    await page.getByLabel('Penjelasan selisih').fill('Kelebihan kembalian');
    await page.getByText('Isian ini menunggu di sini').waitFor();
    await lookAway();
    await page.getByRole('radio', { name: 'Buku', exact: true }).click();
    const found = page.getByRole('form', { name: 'Pemeriksaan kas dan rekonsiliasi' }).getByRole('textbox');
    await expect.poll(() => found.evaluateAll((fields) => fields.slice(2).map((one) => (one as HTMLInputElement).value))).toEqual(['1.000', '0', 'Kelebihan kembalian', '5000', '5000']);
    await page.getByText('Isian ini menunggu di sini').waitFor();
    expect(await app.axe()).toEqual([]);
    await shot('examination-waits');
    await page.getByLabel('Penjelasan selisih').focus();
    expect(await paperOf(() => page.keyboard.press('Enter'))).toMatch(/PEMERIKSAAN KAS DAN REKONSILIASI.*000001\/PK\/.*Kelebihan kembalian.*UAKPA/s);
    const file = 'berita-acara-pemeriksaan-kas-000001.pdf masuk ke folder Unduhan (Downloads).';
    await page.getByRole('status').filter({ hasText: 'PK-000001 tercatat' }).getByText(file).waitFor();
    expect(await page.getByText('Isian ini menunggu di sini').count()).toBe(0);
    // Pressed once more, it would be examined once more.
    expect(await found.evaluateAll((fields) => fields.slice(2).map((one) => (one as HTMLInputElement).value).join(''))).toBe('');
    expect(await paperOf(byEnter('Berita acara pemeriksaan PK-000001'))).toContain('Kelebihan kembalian');
    await expect.poll(() => page.getByRole('status').getByText(file).count()).toBe(2);
    expect(await app.axe()).toEqual([]);
    await shot('examined-light');
    await page.getByRole('radio', { name: 'Serah terima', exact: true }).click();
    expect(await paperOf(byEnter('Berita acara serah terima ST-000001'))).toContain('BERITA ACARA SERAH TERIMA');
    await page.getByRole('status').getByText(/^berita-acara-serah-terima-000001\.pdf masuk ke folder Unduhan \(Downloads\)\.$/).waitFor();
    expect(await app.axe()).toEqual([]);
    await shot('handover-light');
    await page.getByRole('navigation').getByRole('button', { name: /Sif/ }).click();
    expect(await paperOf(byEnter('Berita acara penutupan kas Z 000001'))).toMatch(/BERITA ACARA PENUTUPAN .*KAS/);
    await page.getByRole('status').getByText('berita-acara-penutupan-kas-000001.pdf masuk ke folder Unduhan (Downloads).').waitFor();
    expect(await app.axe()).toEqual([]);
    await shot('closes-light');
    await page.getByRole('navigation').getByRole('button', { name: /Setoran/ }).click();
    await page.getByRole('radio', { name: 'Buku', exact: true }).waitFor();
  });

  it('keeps a correction, money made good and a rule as far as they were typed, until they are recorded or thrown away', async () => {
    const { page } = app;
    const part = (name: string) => page.getByRole('radio', { name, exact: true }).click();
    const correction = page.getByRole('form', { name: 'Koreksi kewajiban setor' });
    const madeGood = page.getByRole('form', { name: /^Uang pengganti/ });
    await part('Kas dan bank');
    await correction.getByLabel('Jumlah', { exact: true }).fill('99.999.999');
    await correction.getByLabel('Sebab', { exact: true }).fill('Salah akun pada tutup kas Z 000001, dibetulkan menurut surat Kepala');
    await madeGood.getByLabel('Sebab', { exact: true }).fill('Mengganti kekurangan');
    await part('Aturan');
    await page.getByLabel(/^Batas jam setor/).fill('14.00');
    await lookAway();
    await part('Aturan');
    await page.getByRole('button', { name: 'Buang isian' }).waitFor();
    expect(await page.getByLabel(/^Batas jam setor/).inputValue()).toBe('14.00');
    await page.getByRole('button', { name: 'Buang isian' }).click();
    await expect.poll(() => page.getByLabel(/^Batas jam setor/).inputValue()).not.toBe('14.00');
    await part('Kas dan bank');
    expect(await correction.getByRole('textbox').evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value).slice(0, 2))).toEqual(['99.999.999', 'Salah akun pada tutup kas Z 000001, dibetulkan menurut surat Kepala']);
    expect(await madeGood.getByLabel('Sebab', { exact: true }).inputValue()).toBe('Mengganti kekurangan');
    expect(await app.axe()).toEqual([]);
    await correction.getByRole('button', { name: 'Buang isian' }).click();
    await expect.poll(() => correction.getByLabel('Jumlah', { exact: true }).inputValue()).toBe('');
    await lookAway();
    await part('Kas dan bank');
    expect([await correction.getByLabel('Sebab', { exact: true }).inputValue(), await madeGood.getByLabel('Sebab', { exact: true }).inputValue()]).toEqual(['', 'Mengganti kekurangan']);
    await madeGood.getByRole('button', { name: 'Buang isian' }).click();
  });

  it('has every other part without a fault, light and dark', async () => {
    const { page } = app;
    for (const part of ['Serah terima', 'Kode billing', 'Kas dan bank', 'Buku', 'Selisih', 'Target', 'Aturan']) {
      await page.getByRole('radio', { name: part, exact: true }).click();
      await page.locator('.sheet').first().waitFor();
      expect(await app.axe(), part).toEqual([]);
      // What is recorded there is no paper.
      if (part === 'Kas dan bank') expect(await page.getByRole('button', { name: 'Catat', exact: true }).count()).toBe(2);
    }
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    for (const part of ['Hari ini', 'Selisih', 'Target']) {
      await page.getByRole('radio', { name: part, exact: true }).click();
      await page.locator('.sheet').first().waitFor();
      expect(await app.axe(), part).toEqual([]);
    }
    expect(app.errors).toEqual([]);
  });

  it('lets an auditor read all of it and press nothing', async () => {
    const page = await app.open();
    await app.signInOn(page, DEMO.auditor);
    await page.getByRole('heading', { name: 'Belum disetor ke kas negara' }).waitFor();
    expect(await page.getByRole('button', { name: 'Catat kode billing' }).count()).toBe(0);
    await page.getByRole('radio', { name: 'Kas dan bank', exact: true }).click();
    expect(await page.getByRole('button', { name: 'Catat' }).count()).toBe(0);
    // What the books say of a drawer in use is told as such, at once.
    await page.getByText('Laci kasir', { exact: true }).waitFor();
    await app.openShift(await app.signInOutside(DEMO.cashier), 500_000);
    await page.getByText(/^Menurut catatan, belum dihitung: sif \d+ masih terbuka, Rina Andriani, sejak \d/).waitFor();
    expect(await app.axe(page)).toEqual([]);
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Jurnal' }).click();
    await page.getByRole('row', { name: /Setoran ke kas negara/ }).first().click();
    const kept = page.getByRole('button', { name: 'Bukti yang dilampirkan' });
    const [slip] = await Promise.all([page.waitForEvent('download'), kept.click()]);
    expect(slip.suggestedFilename()).toMatch(/^bukti-\d+\.jpg$/);
    // However many there are, the first of them is reached.
    const treasurer = await app.signInOutside(DEMO.treasurer);
    for (let number = 2; number <= 60; number += 1) await app.call('paper.examine', { commandId: newId(), from: '2026-11-01', day: '2026-11-01', cash: 0, bank: 0, explanation: 'Uji', uakpa: null }, treasurer);
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: /Setoran/ }).click();
    await page.getByRole('radio', { name: 'Buku', exact: true }).click();
    await page.getByText('1–50 dari 60').waitFor();
    await page.getByText('PK-000060').waitFor();
    expect(await page.getByText('PK-000001').count()).toBe(0);
    expect(await app.axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Halaman berikutnya' }).click();
    await page.getByText('51–60 dari 60').waitFor();
    await page.getByText('PK-000001').waitFor();
    await page.getByRole('button', { name: 'Halaman sebelumnya' }).click();
    await page.getByText('PK-000060').waitFor();
    await pressAsPerson(page.keyboard, 'PageDown');
    await page.getByText('PK-000001').waitFor();
    await pressAsPerson(page.keyboard, 'PageUp');
    await page.getByText('PK-000060').waitFor();
    expect(app.errors).toEqual([]);
  });
});
