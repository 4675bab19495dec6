import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { PrintJob } from '../../shared/contract/prints.ts';
import type { GoodsRow, StockPage } from '../../shared/contract/stock.ts';
import { startApp, DEMO, type App } from '../support/app.ts';
import { LABEL_PRINTER } from '../support/label-samples.ts';
import { pdfText } from '../support/pdf-text.ts';
import { lookElsewhere } from '../support/look-elsewhere.ts';
import { readLabel } from '../support/read-label.ts';
import { renderTspl } from '../support/tspl-render.ts';
import { PERSON } from '../support/typing-hand.ts';

describe('labels', () => {
  let app: App;
  let page: Page;
  let file: string;
  let session: string;
  let pressed = 0;
  const shots = process.env['ETALASE_SHOTS'];
  const look = async (name: string): Promise<void> => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await page.waitForTimeout(PERSON.gapMs);
      await page.keyboard.press(key, { delay: PERSON.holdMs });
      pressed += 1;
    }
  };
  const said = (text: string | RegExp) => page.getByText(text, typeof text === 'string' ? { exact: true } : {}).first().waitFor();
  const printed = () => renderTspl(readFileSync(file), 203);
  const copiesOf = (name: string) => page.getByRole('textbox', { name: `Jumlah label ${name}` });

  beforeAll(async () => {
    app = await startApp({ printer: {} });
    page = app.page;
    file = join(app.dataDir, 'label.prn');
    session = await app.signInOutside(DEMO.manager);
    await app.call('settings.change', { commandId: newId(), change: { key: 'printer.label', value: { ...LABEL_PRINTER, address: `file://${file}` } }, validFrom: null, legalReference: null }, session);
    await app.signIn(DEMO.manager);
    await page.getByRole('button', { name: 'Barang' }).first().click();
    await page.getByRole('heading', { name: 'Barang', level: 1 }).waitFor();
  });
  afterAll(() => app?.stop());

  it('prints 20 labels of one item with seven keys on one screen, and the code on them is that of the goods', async () => {
    await press('Control+l');
    await page.getByRole('heading', { name: 'Label', level: 1 }).waitFor();
    await said('Belum ada barang');
    expect(await app.axe()).toEqual([]);
    const [goods] = (await app.call<ProductPage>('catalog.list', { text: 'baw', offset: 0, limit: 1 }, session)).products;
    pressed = 0;
    await press('b', 'a', 'w', 'Enter');
    await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, `Jumlah label ${goods?.name}`);
    await press('2', '0', 'Control+l');
    await said('20 label diserahkan ke printer');
    expect(pressed).toBe(7);
    const labels = printed();
    expect(labels.map((label) => label.copies)).toEqual([20]);
    expect(await readLabel(labels[0] as never)).toEqual([goods?.codes[0]]);
    await page.getByRole('img', { name: new RegExp(`^Label ${goods?.name.slice(0, 10)}`) }).waitFor();
    expect(await app.axe()).toEqual([]);
  });

  it('adds by scanning, takes the number from what is on hand, and says what cannot be read', async () => {
    const list = (await app.call<ProductPage>('catalog.list', { text: 'keset', offset: 0, limit: 1 }, session)).products;
    const keset = list[0];
    const unknown = page.getByText('Kode 8990000000001 tidak dikenal');
    await app.scan('8990000000001');
    await unknown.waitFor();
    expect(await app.axe()).toEqual([]);
    await look('label-unknown-code');
    // Its code stands in the name of other goods, which come before it by name.
    const code = keset?.codes[0] ?? '';
    await app.call('catalog.addProduct', { commandId: newId(), product: { name: `Alas ${code} contoh`, kind: 'goods', price: 5_000, category: keset?.category, producer: keset?.producer, workshop: keset?.workshop, unit: 'buah', fractional: false, codes: [], mintCode: false }, openingStock: null }, session);
    await app.scan(code);
    await copiesOf(keset?.name ?? '').waitFor();
    expect(await unknown.count()).toBe(0);
    await copiesOf(keset?.name ?? '').fill('2x');
    await said(/Tulis angka bulat 0 sampai/);
    // The lines and the template wait as they are for whoever looks at another page.
    await page.getByLabel('Templat', { exact: true }).selectOption('tj-103');
    await lookElsewhere(page, 'Barang');
    await page.getByRole('radio', { name: 'Label', exact: true }).click();
    await expect.poll(() => copiesOf(keset?.name ?? '').inputValue()).toBe('2x');
    expect(await page.getByLabel('Templat', { exact: true }).inputValue()).toBe('tj-103');
    await page.getByLabel('Templat', { exact: true }).selectOption({ index: 0 });
    expect(await page.getByRole('button', { name: /Cetak/ }).last().isDisabled()).toBe(true);
    await press('F6');
    await page.waitForFunction(([name, value]) => [...document.querySelectorAll('input')].some((one) => one.getAttribute('aria-label') === name && one.value === value), [`Jumlah label ${keset?.name}`, String(Math.ceil((keset?.onHand ?? 0) / 1000))] as const);
    await page.getByRole('button', { name: 'Kosongkan' }).click();
    await said('Belum ada barang');
  });

  it('makes a sheet from the cell that is typed, shows a new template at once, and refuses a code that is too wide with the reason', async () => {
    await page.getByRole('combobox', { name: 'Scan kode, atau ketik nama lalu Enter' }).focus();
    await press('b', 'a', 'w', 'Enter');
    await page.getByRole('textbox', { name: /^Jumlah label/ }).waitFor();
    await page.getByLabel('Templat', { exact: true }).selectOption('tj-103');
    await page.getByLabel('Mulai dari petak').fill('13');
    await said('Tulis angka 1 sampai 12');
    await page.getByLabel('Mulai dari petak').fill('3');
    const download = page.waitForEvent('download');
    await press('Control+l');
    expect(statSync(await (await download).path()).size).toBeGreaterThan(5_000);
    await said('label-tj-103.pdf masuk ke folder Unduhan (Downloads).');
    await said(/^1 lembar\. /);
    await said(/Petak kosong berikutnya di lembar terakhir: 4\./);
    // What came of it does not push the button out of sight, on a low screen either.
    const way = page.locator('.labels-print');
    expect(await way.evaluate((box) => box.getBoundingClientRect().bottom <= innerHeight - 36 && (box.querySelector('.button.primary')?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight - 36)).toBe(true);
    expect(await app.axe()).toEqual([]);
    await page.getByLabel('Templat', { exact: true }).selectOption('roll-25x15');
    await press('F8');
    await page.getByRole('form', { name: 'Templat label' }).waitFor();
    await page.getByRole('radio', { name: 'Garis' }).click();
    await said(/terlalu lebar: perlu 28,3 mm, label ini 25 mm/);
    await page.getByLabel('Lebar label (mm)').fill('30,5');
    await page.getByRole('img', { name: /30,5 x 15 mm/ }).waitFor();
    await page.getByLabel('Nama templat').fill('Rol 30,5 garis');
    expect(await app.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Simpan sebagai baru' }).click();
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('select')?.selectedOptions[0]?.textContent === 'Rol 30,5 garis');
    expect(app.errors).toEqual([]);
  });

  it('tells the story of a product on its card as it is being typed, warns of a person in it, and prints what was stored', async () => {
    await page.getByRole('radio', { name: 'Barang' }).click();
    await page.getByLabel('Cari nama atau scan kode').fill('keset sabut kelapa polos');
    await page.getByRole('button', { name: /^Keset/ }).first().click();
    await page.getByText('Kartu QR untuk pembeli').click();
    await page.getByRole('img', { name: 'Kode QR kartu ini' }).waitFor();
    const story = page.getByLabel('Cerita barang ini');
    await story.fill('Dianyam oleh Budi Santoso, NIK 7271012304850003');
    await said(/Ada nomor yang bentuknya seperti NIK/);
    await said(/Sepertinya menyebut nama atau keadaan orang/);
    expect(await app.axe()).toEqual([]);
    await look('card-warning');
    await story.fill('Dianyam tangan dari sabut kelapa pantai Donggala.');
    await page.locator('.card-text', { hasText: 'pantai Donggala.' }).waitFor();
    expect(await page.locator('.card-warnings p').count()).toBe(0);
    expect(await app.axe()).toEqual([]);
    await look('card');
    await press('Control+s');
    await said('Tersimpan');
    const [keset] = (await app.call<ProductPage>('catalog.list', { text: 'keset sabut kelapa polos', offset: 0, limit: 1 }, session)).products;
    expect(keset?.details.cardText).toBe('Dianyam tangan dari sabut kelapa pantai Donggala.');
    await press('Control+l');
    await page.getByRole('textbox', { name: /^Jumlah label Keset/ }).waitFor();
    const before = printed().length;
    await page.getByLabel('Templat', { exact: true }).selectOption('roll-50x30-card');
    await press('Control+l');
    await said('1 label diserahkan ke printer');
    expect((await readLabel(printed().slice(before)[0] as never)).find((text) => text.includes('\n'))).toContain('Dianyam tangan dari sabut kelapa pantai Donggala.');
  });

  it('prints only the rest of a run of which somebody saw how far it came, by keys', async () => {
    const before = printed().length;
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Cetakan' }).click();
    await page.getByRole('heading', { name: 'Cetakan', level: 1 }).waitFor();
    await page.getByRole('row', { name: /20 label.*Diserahkan/ }).click();
    await press('b');
    const until = page.getByLabel('Keluar sampai label ke-');
    await until.waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('.prints-rest input'));
    await page.keyboard.type('20', { delay: PERSON.gapMs });
    await press('Enter');
    await said('Tulis 0 sampai 19.');
    expect(await app.axe()).toEqual([]);
    await until.fill('12');
    await said(/Terakhir keluar: .*, label ke-12 dari 20\. Sisanya mulai dari/);
    await page.getByRole('button', { name: 'Cetak 8 sisanya' }).waitFor();
    await look('prints-rest');
    await press('Enter');
    await page.getByRole('row', { name: /8 label.*sisa dari 000\d, mulai label ke-13.*Diserahkan/ }).waitFor();
    await page.getByRole('row', { name: /12 label.*Tercetak/ }).waitFor();
    expect(printed().slice(before).map((label) => label.copies)).toEqual([8]);
    expect(await app.axe()).toEqual([]);
    await look('prints-rest-done');
  });

  it('tries the label printer from its settings: a frame, millimetres and a code, on the roll that is chosen', async () => {
    const before = printed().length;
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Setelan' }).click();
    await page.getByRole('tab', { name: 'Printer label' }).click();
    await page.getByLabel('Rol untuk label uji').selectOption('roll-33x15');
    await page.getByRole('button', { name: 'Cetak label uji' }).click();
    await said('Cetak label uji: Diserahkan');
    const labels = printed().slice(before);
    expect(labels.map(({ width, copies }) => [width, copies])).toEqual([[824, 1]]);
    expect(await readLabel(labels[0] as never, { x: 0, y: 0, width: 264, height: 120 })).toEqual(['1234']);
    expect(await app.axe()).toEqual([]);
    await look('settings-test-label');
    await page.getByRole('tab', { name: 'Kartu QR' }).click();
    await page.getByLabel('Kata di kartu QR').fill('Terima kasih, salam dari ibu Ratna');
    await said(/Sepertinya menyebut nama/);
    await page.locator('.card-text', { hasText: 'salam dari ibu Ratna' }).waitFor();
    expect(await app.axe()).toEqual([]);
    await look('settings-card');
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Barang' }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /Barang|Label/ }).waitFor();
  });

  it('takes goods in as a document by four keys, prints their labels with one press, and gives their paper', async () => {
    const before = printed().length;
    await page.getByRole('radio', { name: 'Barang' }).click();
    await page.getByRole('heading', { name: 'Barang', level: 1 }).waitFor();
    await page.getByLabel('Cari nama atau scan kode').fill('bawang goreng palu 100');
    const [goods] = (await app.call<ProductPage>('catalog.list', { text: 'bawang goreng palu 100', offset: 0, limit: 1 }, session)).products;
    const open = async (): Promise<void> => {
      await page.getByRole('button', { name: goods?.name ?? '' }).first().click();
      await page.getByRole('heading', { name: goods?.name ?? '', level: 2 }).waitFor();
    };
    await open();
    await press('F4');
    await page.keyboard.type('24', { delay: PERSON.gapMs });
    await press('Enter');
    await said('Tanda terima no. TB-0001 dicatat');
    expect((await app.call<RowsOf<GoodsRow>>('stock.documents', { offset: 0, limit: 5 }, session)).rows).toMatchObject([{ numberText: 'TB-0001', kind: 'received', party: goods?.workshop, lines: 1 }]);
    expect(await app.axe()).toEqual([]);
    await look('receive-written');
    const download = page.waitForEvent('download');
    await press('Control+p');
    expect(pdfText(readFileSync(await (await download).path())).flat().join(' ')).toMatch(/TB-0001/);
    await said(/\.pdf masuk ke folder Unduhan \(Downloads\)\./);
    await page.getByRole('button', { name: 'Cetak di printer struk' }).click();
    await said(/Tanda terima masuk antrean cetak\./);
    await expect.poll(async () => (await app.call<readonly PrintJob[]>('prints.list', {}, session)).filter(({ kind, state }) => kind === 'goods' && state === 'printed').length).toBe(1);
    // What is no quantity loses nothing of what else was typed.
    await page.getByLabel('Catatan').fill('dari bengkel pagi');
    await page.getByLabel('Jumlah masuk').fill('1,5');
    await press('Enter');
    await page.locator('.band.red').waitFor();
    expect([await page.getByLabel('Catatan').inputValue(), await page.getByLabel('Jumlah masuk').inputValue()]).toEqual(['dari bengkel pagi', '1,5']);
    expect(await app.axe()).toEqual([]);
    await look('receive-refused');
    await page.getByLabel('Jumlah masuk').fill('24');
    await press('Enter');
    await said('Tanda terima no. TB-0002 dicatat');
    await page.getByRole('button', { name: 'Cetak 24 label' }).waitFor();
    await press('Control+l');
    await said('24 label diserahkan ke printer');
    expect(printed().slice(before).map((label) => label.copies)).toEqual([24]);
  });

  it('asks for batch and day of goods that keep them, proposes the day, and takes goods in that stay their owner’s', async () => {
    const [keset] = (await app.call<ProductPage>('catalog.list', { text: 'keset', offset: 0, limit: 1 }, session)).products;
    await app.call('catalog.changeProduct', { commandId: newId(), productId: keset?.productId, change: { details: { tracksBatch: true, tracksExpiry: true, shelfLifeDays: 180 } } }, session);
    await page.getByRole('radio', { name: 'Barang' }).click();
    await page.getByLabel('Cari nama atau scan kode').fill('keset');
    await page.getByRole('button', { name: /^Keset/ }).first().click();
    await page.getByLabel('Kelompok produksi', { exact: true }).waitFor();
    const day = page.getByLabel('Baik sampai');
    expect(await day.inputValue()).toMatch(/^\d\d-\d\d-20\d\d$/);
    await press('F4');
    await page.keyboard.type('6', { delay: PERSON.gapMs });
    await day.fill('');
    await day.press('Enter');
    await said('Isi sampai kapan barang ini baik.');
    expect(await app.axe()).toEqual([]);
    await day.fill('31-12-2098');
    const consignor = (await page.getByLabel('Milik').locator('option').allTextContents()).find((words) => words.startsWith('Titipan ')) ?? '';
    await page.getByLabel('Milik').selectOption({ label: consignor });
    await look('receive-consigned');
    await day.press('Enter');
    await said('Tanda terima titipan no. TT-0001 dicatat');
    const { lines: [line] } = await app.call<StockPage>('stock.list', { text: 'keset', filter: 'all', placeId: null, offset: 0, limit: 1 }, session);
    expect(line?.placed.find(({ lot }) => lot === 'TT-0001')).toMatchObject({ expiresOn: '2098-12-31', owner: consignor.slice('Titipan '.length), onHand: 6_000 });
    expect(await app.axe()).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
