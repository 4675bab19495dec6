import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLabel } from '../../shared/domain/barcode/make-label.ts';
import { newId } from '../../renderer/app-state/new-id.ts';
import { WINDOW_OPTIONS } from '../../electron/shell/window-options.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { Settings } from '../../shared/domain/setting/settings.ts';
import { LOGO_BYTES_MAX } from '../../shared/domain/setting/settings.ts';
import { cutOff } from '../support/cut-off.ts';
import { leaveCustomers, leaveSettings } from '../support/leave-half-typed.ts';
import { typeAsPerson } from '../support/press-as-person.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { slowLine } from '../support/slow-line.ts';
import { wordsOnWords } from '../support/words-on-words.ts';

/** The fictional code of the domain tests. */
const STATIC_CODE =
  '00020101021126670018ID.CO.EXAMPLE2.WWW01159360001404567890215MIDCONTOH1234560303UMI51370014ID.CO.QRIS.WWW0215ID10191234567815204123453033605802ID5914NamaMerchantC16009NamaKota16110123456789062070703K196304B22E';

/** A picture of 400 x 300 whose light is given dot by dot. */
function pngOf(light: (x: number, y: number) => number): Buffer {
  const png = new PNG({ width: 400, height: 300 });
  for (let at = 0; at < 400 * 300; at += 1) png.data.fill(light(at % 400, Math.floor(at / 400)), at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4);
  return PNG.sync.write(png);
}

describe('the settings', () => {
  let app: App;
  let session: string;
  const current = (): Promise<Settings> => app.call<Settings>('settings.current', undefined, session);
  const section = (name: string) => app.page.getByRole('tab', { name, exact: true }).click();
  const look = async (name: string): Promise<void> => {
    const folder = process.env['ETALASE_SHOTS'];
    if (folder === undefined) return;
    for (const [theme, width, height] of [['light', 1366, 768], ['dark', 1920, 1080]] as const) {
      await app.page.setViewportSize({ width, height });
      await app.page.emulateMedia({ colorScheme: theme });
      await app.page.screenshot({ path: `${folder}/${name}-${theme}-${width}.png` });
    }
    await app.page.setViewportSize({ width: 1366, height: 768 });
    await app.page.emulateMedia({ colorScheme: 'light' });
  };
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

  it('wait as they were typed for whoever looks at another page, and overwrite nothing that somebody else stored meanwhile', () => leaveSettings({ app, session, look }));

  it('leave a customer as far as it was typed too, and tell who comes back that it was changed meanwhile', () => leaveCustomers({ app, session, look }));

  it('say that a customer is stored on a slow line too, where what others are told of comes before the customer is read again', async () => {
    const page = await app.open();
    await slowLine(page, 250);
    await app.reopen(page);
    await app.signInOn(page, DEMO.manager);
    await page.getByRole('navigation').getByRole('button', { name: /Pelanggan/ }).click();
    await page.getByRole('button', { name: /^Siti Rahmawati/ }).click();
    await page.getByRole('textbox', { name: 'Instansi', exact: true }).fill('Dinas Perdagangan');
    await page.keyboard.press('Control+s');
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    const list = page.getByRole('row', { name: /Siti Rahmawati.*Dinas Perdagangan/ });
    await list.waitFor();
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    await page.context().close();
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
    await app.page.getByText('Tanggal ini tidak ada. Tulis seperti 31-12-2027 atau 31122027.').waitFor();
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

  it('put the unit\'s own mark on the receipt, seen before it is stored, and take it off again', async () => {
    await section('Struk');
    const input = app.page.locator('input[type=file]');
    await input.setInputFiles({ name: 'catatan.txt', mimeType: 'image/png', buffer: Buffer.from('bukan gambar') });
    await app.page.getByText('Berkas ini bukan gambar yang bisa dibaca.').waitFor();
    await input.setInputFiles({ name: 'putih.png', mimeType: 'image/png', buffer: pngOf(() => 255) });
    await app.page.getByText('Gambar ini kosong: di kertas tidak akan tampak.').waitFor();
    await input.setInputFiles({ name: 'lambang.png', mimeType: 'image/png', buffer: pngOf((x, y) => (x * 7 + y * 13) % 256) });
    const canvas = app.page.locator('.receipt-paper canvas');
    await expect.poll(() => canvas.evaluate((node: HTMLCanvasElement) => [node.width, node.height])).toEqual([213, 160]);
    expect((await current())['receipt.logo'].png).toBeNull();
    expect(await app.axe()).toEqual([]);
    await app.page.getByRole('button', { name: 'Simpan' }).click();
    await app.page.getByText('Tersimpan', { exact: true }).waitFor();
    const { png } = (await current())['receipt.logo'];
    expect(png?.length).toBeLessThanOrEqual(LOGO_BYTES_MAX);
    const { width, height, data } = PNG.sync.read(Buffer.from(png ?? '', 'base64'));
    expect([width, height, data[0] === data[1] && data[1] === data[2]]).toEqual([213, 160, true]);
    await app.page.getByRole('button', { name: 'Pakai lambang anyaman' }).click();
    await app.page.getByRole('button', { name: 'Simpan' }).click();
    await expect.poll(async () => (await current())['receipt.logo'].png).toBeNull();
  });

  it('try a code against the patterns of the labels, and store a pattern that reads it', async () => {
    await section('Kode label');
    const code = app.page.getByLabel('Coba satu kode');
    await code.fill('2100611012500');
    await app.page.getByText('Angka periksa di kode ini tidak cocok.').waitFor();
    await code.fill('(01)02000140000289(10)L7(17)270131');
    await app.page.getByText('Kode GS1', { exact: true }).waitFor();
    await app.page.getByText('31 Jan 2027').waitFor();
    expect(await app.axe()).toEqual([]);
    await code.fill(makeLabel('21', 611, 1_250));
    await app.page.getByText('Ikan lele segar').waitFor();
    await code.fill(makeLabel('28', 611, 125));
    await app.page.getByText('belum ada di daftar barang').waitFor();
    await app.page.getByText('Kode barang biasa').waitFor();
    await app.page.getByRole('button', { name: 'Tambah pola' }).click();
    await app.page.getByLabel('Nama', { exact: true }).fill('Timbangan ikan');
    await app.page.getByLabel('Awalan').fill('21');
    await app.page.getByText('Pola lain sudah membaca kode dengan awalan ini.').waitFor();
    await app.page.getByLabel('Awalan').fill('28');
    await app.page.getByRole('radio', { name: '10 g', exact: true }).click();
    await app.page.getByText('Dibaca dengan pola Timbangan ikan').waitFor();
    await app.page.getByText('1,25 kg').waitFor();
    expect(await app.axe()).toEqual([]);
    await app.page.keyboard.press('Control+s');
    await app.page.getByText('Tersimpan', { exact: true }).waitFor();
    expect((await current())['barcode.patterns'].list[2]).toEqual({ name: 'Timbangan ikan', pattern: 'PPNNNNNQQQQQC', prefix: '28', content: 'weight', decimals: -1 });
  });

  it('keep the revenue accounts: one is added by keyboard, a category goes under it, and what is used stays', async () => {
    const { page } = app;
    await section('Akun pendapatan');
    await page.getByRole('button', { name: 'Tambah akun' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Kode akun baris 8').waitFor();
    await page.keyboard.type('425119', { delay: 90 });
    await page.getByText('Kode ini sudah ada.').waitFor();
    await page.getByLabel('Kode akun baris 8').fill('425232');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+s');
    await page.getByText('Isi namanya.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await page.keyboard.type('Jasa', { delay: 90 });
    await page.getByRole('combobox').nth(2).selectOption('425232');
    await page.getByLabel('Nama akun 425119').fill('Hasil produksi');
    expect(await page.getByRole('button', { name: /Hapus akun (425232|425119|425791)/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Hapus akun 425764' }).click();
    await page.getByLabel('Dasar aturan').fill('ND-7/2026');
    expect(await app.axe()).toEqual([]);
    if (process.env['ETALASE_SHOTS'] !== undefined) await page.getByLabel('Nama akun 425119').scrollIntoViewIfNeeded().then(() => page.screenshot({ path: `${process.env['ETALASE_SHOTS']}/accounts-light.png` }));
    await page.keyboard.press('Control+s');
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    const { list, byCategory } = (await current())['revenue.accounts'];
    expect([list.length, list.some(({ code }) => code === '425764'), list.find(({ code }) => code === '425119')?.name, Object.values(byCategory)]).toEqual([7, false, 'Hasil produksi', ['425232']]);
    expect(list.at(-1)).toEqual({ code: '425232', name: 'Jasa' });
  });

  it('order the ways to pay, add one, switch one off, and keep cash', async () => {
    await section('Cara bayar');
    await app.page.getByRole('button', { name: 'Turunkan Tunai' }).click();
    await app.page.getByText('Tunai selalu ada').waitFor();
    expect(await app.page.evaluate(() => document.activeElement?.textContent)).toContain('Tunai');
    expect(await app.page.getByRole('switch', { name: /Dipakai/ }).count()).toBe(0);
    await app.page.getByRole('button', { name: /^Kartu/ }).click();
    await app.page.getByRole('switch', { name: /Dipakai/ }).click();
    await app.page.getByRole('button', { name: 'Tambah cara bayar' }).click();
    await app.page.getByLabel('Nama', { exact: true }).fill('tunai');
    await app.page.getByText('Nama ini sudah dipakai.').waitFor();
    expect(await app.axe()).toEqual([]);
    await app.page.getByLabel('Nama', { exact: true }).fill('Voucher koperasi');
    await app.page.getByRole('radio', { name: 'Lain' }).waitFor();
    await app.page.getByRole('switch', { name: /Nomor referensi wajib/ }).click();
    await app.page.keyboard.press('Control+s');
    await app.page.getByText('Tersimpan', { exact: true }).waitFor();
    const { list } = (await current()).tenders;
    expect(list.map(({ code, active }) => [code, active])).toEqual([['qris', true], ['cash', true], ['card', false], ['transfer', true], ['cara-5', true]]);
    expect(list[4]).toEqual({ code: 'cara-5', name: 'Voucher koperasi', kind: 'other', needsReference: false, opensDrawer: false, active: true });
  });

  it('explain a QRIS code part by part, refuse one that was not copied whole, and store one that is scanned', async () => {
    const before = (await current()).qris.payload;
    await section('QRIS');
    const field = app.page.getByLabel('Isi kode QRIS galeri');
    await app.page.getByText('Kode ini bisa dipakai.').waitFor();
    await field.fill(STATIC_CODE.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
    await app.page.getByText(/Angka pemeriksanya salah/).waitFor();
    await app.page.getByRole('button', { name: 'Simpan' }).click();
    await app.page.getByText('Kode ini belum bisa disimpan.').waitFor();
    expect(await app.axe()).toEqual([]);
    await field.fill('8991234567891');
    await app.page.getByText('Ini bukan kode QRIS yang utuh.').waitFor();
    expect((await current()).qris.payload).toBe(before);
    await app.page.getByRole('tab', { name: 'QRIS' }).focus();
    await app.scan(STATIC_CODE);
    await app.page.getByText('Kode ini bisa dipakai.').waitFor();
    await app.page.getByRole('row', { name: /^59 Nama pedagang/ }).waitFor();
    await app.page.getByRole('button', { name: 'Simpan' }).click();
    await expect.poll(async () => (await current()).qris.payload).toBe(STATIC_CODE);
    expect(await app.axe()).toEqual([]);
    await app.page.getByRole('button', { name: 'Lepas kode' }).click();
    await app.page.getByText('Tanpa kode, pembayaran QRIS').waitFor();
    await app.page.getByRole('button', { name: 'Simpan' }).click();
    await expect.poll(async () => (await current()).qris.payload).toBeNull();
  });

  it('say how far a cashier may go with a discount, with an example', async () => {
    await section('Potongan dan retur');
    await app.page.getByLabel('Bagian harga').fill('150');
    await app.page.getByText('Tulis 0 sampai 100').waitFor();
    await app.page.getByLabel('Bagian harga').fill('7,5');
    await app.page.getByLabel('Jumlah uang').fill('5.000');
    await app.page.getByText(/dari Rp\s100\.000, kasir boleh memotong sampai Rp\s5\.000 sendiri/).waitFor();
    expect(await app.axe()).toEqual([]);
    await app.page.getByRole('button', { name: 'Simpan' }).click();
    await expect.poll(async () => (await current())['discount.limit']).toEqual({ share: 750, amount: 5_000 });
    await app.page.getByLabel('Uang kembali tanpa orang kedua').fill('25.000');
    await app.page.getByRole('button', { name: 'Simpan' }).click();
    await expect.poll(async () => (await current())['refund.limit']).toEqual({ amount: 25_000 });
  });

  it('save by Ctrl+S, of several on a page, the one with the cursor, else the one that was typed into', async () => {
    const { page } = app;
    await section('Kas laci');
    await page.getByLabel('Kas keluar sekali').fill('300.000');
    await page.keyboard.press('Control+s');
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    expect([(await current())['cash.limits'].paidOut, await page.locator('.settings-foot .keycaps:visible').count()]).toEqual([300_000, 1]);
    await page.getByLabel('Modal untuk sif berikutnya').fill('400.000');
    await page.getByRole('tab', { name: 'Kas laci' }).focus();
    await page.keyboard.press('Control+s');
    await expect.poll(async () => (await current())['cash.float'].amount).toBe(400_000);
  });

  it('measure the scanner, and put nothing into a cart', async () => {
    await section('Scanner');
    await app.page.getByLabel('Tes scanner').click();
    await app.scan('8991234567897');
    await app.page.getByText('Setelan sekarang sudah cocok.').waitFor();
    await app.page.getByLabel('Tes scanner').click();
    await typeAsPerson(app.page, '8991');
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

  it('say how old the last copy of the books is, make one now, and tell everywhere when none could be made', async () => {
    const { page } = app;
    await section('Cadangan');
    await page.getByRole('heading', { name: 'Cadangan pembukuan' }).waitFor();
    expect(await app.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
    await page.getByText('Cadangan terakhir: baru saja').waitFor();
    await page.getByText('Cadangan ini ada di disk yang sama dengan pembukuan').waitFor();
    // The day's own copy may stand beside it.
    await page.getByRole('row', { name: /diminta.*etalase-[A-Z0-9]+-.*-catatan-\d+\.db.*Baik/ }).waitFor();
    const folder = page.getByLabel('Folder cadangan');
    await folder.fill('Cadangan');
    await page.keyboard.press('Control+s');
    await page.getByText('Tulis dari akar disknya').waitFor();
    await folder.fill('/tidak/ada');
    await page.keyboard.press('Control+s');
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
    const warning = page.getByRole('status').filter({ hasText: 'Cadangan tidak jadi (Folder)' });
    await warning.waitFor();
    await page.getByRole('row', { name: /diminta.*Tidak jadi/ }).waitFor();
    expect(await app.axe()).toEqual([]);
    // On every page, and also for who opens a window later.
    await page.getByRole('navigation').getByRole('button', { name: /Sif/ }).click();
    await warning.waitFor();
    const cashier = await app.open({ theme: 'dark' });
    await app.signInOn(cashier, DEMO.cashier);
    await cashier.getByText('Folder cadangan tidak ada. Penjualan aman dan boleh terus.').waitFor();
    expect(await cashier.getByRole('button', { name: 'Lihat cadangan' }).count()).toBe(0);
    expect(await app.axe(cashier)).toEqual([]);
    // The counter does not scroll for it.
    expect(await cashier.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true);
    if (process.env['ETALASE_SHOTS'] !== undefined) await cashier.screenshot({ path: `${process.env['ETALASE_SHOTS']}/counter-dark.png` });
    await warning.getByRole('button', { name: 'Lihat cadangan' }).click();
    await page.getByRole('heading', { name: 'Cadangan pembukuan' }).waitFor();
    if (process.env['ETALASE_SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['ETALASE_SHOTS']}/backup-light.png` });
    await folder.fill('');
    await page.keyboard.press('Control+s');
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
    await warning.waitFor({ state: 'detached' });
    if (process.env['ETALASE_SHOTS'] !== undefined) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.screenshot({ path: `${process.env['ETALASE_SHOTS']}/backup-dark.png` });
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await cashier.context().close();
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

  it.each([
    ['in Indonesian', 'id', 'Halaman'],
    ['in English', 'en', 'Pages'],
  ])('and every other page can be reached and read in the smallest window, %s', async (_, language, menu) => {
    const [product] = (await app.call<ProductPage>('catalog.list', { text: 'Abon', offset: 0, limit: 1 }, session)).products;
    const [place] = await app.call<readonly { readonly placeId: string }[]>('stock.places', undefined, session);
    // More documents than fit, with all their buttons: rows are not to be squeezed into each other.
    for (let turn = 0; turn < 9; turn += 1) {
      const document = { kind: 'waste', fromPlace: place?.placeId, toPlace: null, ownerId: null, party: '', person: '', note: '', reference: '', lines: [{ productId: product?.productId, quantity: 1_000 }] };
      await app.call('stock.move', { commandId: newId(), print: false, document }, session);
    }
    const page = await app.open({ width: WINDOW_OPTIONS.minWidth, height: WINDOW_OPTIONS.minHeight });
    await app.signInOn(page, DEMO.administrator);
    const rail = page.locator('.rail').getByRole('button');
    const cut: Record<string, readonly string[]> = {};
    const look = async (place: string): Promise<void> => {
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
      const found = [...(await cutOff(page)), ...(await wordsOnWords(page))];
      if (found.length > 0) cut[place] = found;
    };
    await rail.last().click();
    await page.locator(`button[lang="${language}"]`).click();
    await page.getByRole('navigation', { name: menu }).waitFor();
    await page.keyboard.press('Escape');
    for (const name of (await rail.allInnerTexts()).slice(0, -1)) {
      await rail.filter({ hasText: name.split('\n').at(-1) ?? '' }).first().click();
      await page.locator('.page-head h1, .counter').first().waitFor();
      const views = page.locator('.page-head').getByRole('radio');
      for (let view = 0; view < Math.max(1, await views.count()); view += 1) {
        if (view > 0) await views.nth(view).click();
        await look(`${name} ${view}`);
        const row = page.locator('.table.long tbody tr:not(.unseen) td').first();
        if ((await row.count()) === 0) continue;
        await row.click();
        await page.locator('tbody tr.chosen').first().waitFor();
        await look(`${name} ${view}, the first row`);
      }
    }
    expect(cut).toEqual({});
    await page.context().close();
  });
});
