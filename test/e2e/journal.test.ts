import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { Places, ProductPage } from '../../shared/contract/catalog.ts';
import type { JournalRow } from '../../shared/contract/journal.ts';
import type { Welcome } from '../../shared/contract/session.ts';
import { BUILT_IN_TEMPLATES } from '../../shared/domain/label/built-in-templates.ts';
import type { StockValue } from '../../shared/domain/report/stock-value.ts';
import { formatBusinessDay, formatClock, formatLongDate, formatRupiah } from '../../shared/i18n/format.ts';
import { addDays, DAY_MS } from '../../shared/kernel/add-days.ts';
import { businessDayOf } from '../../shared/kernel/instant.ts';
import type { Rupiah } from '../../shared/kernel/rupiah.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { breakableLine } from '../support/breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

describe('the journal and the reports', () => {
  let app: App;
  let anchor: { readonly seq: number; readonly head8: string };
  let total = 0;
  beforeAll(async () => {
    app = await startApp();
    const cashier = await app.signInOutside(DEMO.cashier);
    await app.openShift(cashier, 500_000);
    const first = await app.sell(cashier, 1);
    const second = await app.sell(cashier, 2);
    anchor = first.anchor;
    total = first.total + second.total;
    await app.signIn(DEMO.auditor);
    await app.page.getByRole('navigation').getByRole('button', { name: /Jurnal/ }).click();
    await app.page.getByRole('row', { name: /Penjualan.*K1-0002/ }).waitFor();
  });
  afterAll(() => app?.stop());

  it('claims nothing before it was recomputed, and then says what was found', async () => {
    const { page } = app;
    await page.getByText('Belum dihitung ulang').waitFor();
    expect(await app.axe()).toEqual([]);
    await pressAsPerson(page.keyboard, 'p');
    await page.getByText(/Utuh: \d+ catatan, 2 penjualan/).waitFor();
    expect(await app.axe()).toEqual([]);
  });

  it('names what was set, and whom a change is about, in words', async () => {
    const { page } = app;
    await page.getByRole('row', { name: /Setelan diubah/ }).first().waitFor();
    const named = await page.getByRole('row', { name: /Setelan diubah/ }).evaluateAll((rows) => rows.map((row) => row.children[3]?.textContent ?? ''));
    expect(named).toContain('galeri');
    expect(named.filter((words) => words === '' || words.includes('.'))).toEqual([]);
    await page.getByRole('row', { name: /Setelan diubah/ }).filter({ has: page.getByRole('cell', { name: 'galeri', exact: true }) }).click();
    await page.getByRole('definition').filter({ hasText: /^galeri$/ }).waitFor();
  });

  it('shows the whole of what an entry is about, in the smallest window too', async () => {
    const { page } = app;
    const manager = await app.signInOutside(DEMO.manager);
    const [goods] = (await app.call<ProductPage>('catalog.list', { text: 'bangku bulat', offset: 0, limit: 1 }, manager)).products;
    const party = 'Bengkel kayu Lapas Kelas IIA Palu, seksi kegiatan kerja, regu W24.PAS.PAS1-PK.01.04.02-000123456789';
    await app.call('stock.move', { commandId: newId(), print: false, document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party, person: '', note: null, reference: null, lines: [{ productId: goods?.productId, quantity: 1000 }] } }, manager);
    await page.setViewportSize({ width: 1024, height: 640 });
    await pressAsPerson(page.keyboard, 'r');
    const cell = page.getByRole('cell', { name: `TB-0001 · ${party}` });
    await cell.waitFor();
    const cut = await page.getByRole('table').evaluate((table) => [...table.querySelectorAll('*')].filter((one) => /hidden|clip/.test(getComputedStyle(one).overflow) && one.scrollHeight > one.clientHeight).map(({ textContent }) => textContent));
    expect([cut, await page.getByRole('table').evaluate((table) => table.scrollWidth <= (table.parentElement?.clientWidth ?? 0)), await app.axe()]).toEqual([[], true, []]);
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('holds a paper against the chain, typed as it stands there', async () => {
    const { page } = app;
    await pressAsPerson(page.keyboard, 'v');
    // The key acts once it is known to be no scan; what is typed before that lands elsewhere.
    await page.locator('.journal-match input:focus').waitFor();
    await page.getByLabel('Catatan', { exact: true }).fill(String(anchor.seq));
    await page.getByLabel('Sidik').fill(anchor.head8.toUpperCase());
    await page.getByRole('main').getByRole('button', { name: 'Cocokkan' }).click();
    await page.getByText(`Cocok dengan catatan ${anchor.seq}`).waitFor();
    expect(await app.axe()).toEqual([]);
  });

  it('says what paper and journal say when they differ', async () => {
    const { page } = app;
    const forged = anchor.head8 === 'aaaaaaaa' ? 'bbbbbbbb' : 'aaaaaaaa';
    await page.getByLabel('Sidik').fill(forged);
    await page.getByRole('main').getByRole('button', { name: 'Cocokkan' }).click();
    await page.getByText(new RegExp(`Kertas dan jurnal berbeda pada catatan ${anchor.seq}: kertas ${forged}`)).waitFor();
    await page.getByLabel('Sidik').fill('xyz');
    await page.getByRole('main').getByRole('button', { name: 'Cocokkan' }).click();
    await page.getByText('Nomor berupa angka').waitFor();
    expect(await app.axe()).toEqual([]);
  });

  it('takes the QR of a receipt from the scanner', async () => {
    await app.page.keyboard.press('Escape');
    await app.scan(`ETL1|K1-0001|Galeri|20261120T143612+0800|1000|${anchor.seq}|${anchor.head8}`);
    await app.page.getByText(`Cocok dengan catatan ${anchor.seq}`).waitFor();
  });

  it('adds up the sales of the day, with bars and columns that begin at zero, each value reached by keys', async () => {
    const { page } = app;
    const grouped = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
    await page.getByRole('navigation').getByRole('button', { name: /Laporan/ }).click();
    await page.getByText(`Rp\u00a0${grouped(total)}`).first().waitFor();
    const rows = await page.getByRole('region', { name: 'Menurut golongan barang' }).locator('tbody tr').all();
    const measured = await Promise.all(rows.map(async (row) => ({ amount: Number((await row.locator('.money').textContent())?.replaceAll('.', '')), width: (await row.locator('.bar-fill').boundingBox())?.width ?? 0 })));
    const [largest] = measured;
    for (const bar of measured) expect(bar.width / (largest?.width ?? 1)).toBeCloseTo(bar.amount / (largest?.amount ?? 1), 1);
    expect(measured.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);

    // The chart of the hours: its value in words, on a scale that begins at zero, and the same in the table beside it.
    const chart = page.getByRole('slider', { name: 'Penjualan per jam' });
    expect(await chart.getAttribute('aria-valuetext')).toContain(`Rp\u00a0${grouped(total)}`);
    expect(await chart.locator('.chart-tick').first().textContent()).toBe('0');
    await page.getByRole('region', { name: 'Angka: Penjualan per jam' }).getByRole('cell', { name: grouped(total) }).waitFor();
    await chart.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => chart.getAttribute('aria-valuenow')).toBe('0');
    expect(await page.getByText(`Rp\u00a0${grouped(total)}`).count()).toBeGreaterThan(0);
    expect(await app.axe()).toEqual([]);
  });

  it('calls today what the books call today on a PC whose clock went back, from the sign-in on', async () => {
    const page = await app.open();
    await page.addInitScript(() => {
      const real = Date.now;
      Date.now = () => real() - 37 * 3_600_000;
    });
    await app.reopen(page);
    const { now, timeZone } = await app.call<Welcome>('session.welcome');
    await page.getByText(formatLongDate(now, timeZone, 'id')).waitFor();
    await app.signInOn(page, DEMO.manager);
    await page.getByRole('navigation').getByRole('button', { name: /Laporan/ }).click();
    await page.getByRole('radio', { name: 'Hari ini', checked: true }).waitFor();
    await page.getByText(formatRupiah(total as Rupiah)).first().waitFor();
    await page.context().close();
  });

  it('calls a new day today once midnight has passed, under whoever left the page open', async () => {
    const page = await app.open();
    await page.clock.install();
    await app.reopen(page);
    await app.signInOn(page, DEMO.manager);
    await page.getByRole('navigation').getByRole('button', { name: /Laporan/ }).click();
    await page.getByText(formatRupiah(total as Rupiah)).first().waitFor();
    const { now, timeZone } = await app.call<Welcome>('session.welcome');
    await page.clock.setSystemTime(now + DAY_MS);
    await page.clock.fastForward(60_000);
    await page.getByText(formatBusinessDay(addDays(businessDayOf(now, timeZone), 1), 'id'), { exact: true }).waitFor();
    await page.getByText('Belum ada penjualan pada masa ini').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByText(formatRupiah(total as Rupiah)).first().waitFor();
    // From yesterday, as from any other day, the arrow leads to the next; each is called what it is.
    await page.getByRole('radio', { name: 'Kemarin', checked: true }).waitFor();
    await page.getByRole('button', { name: 'Sesudahnya' }).click();
    await page.getByText('Belum ada penjualan pada masa ini').waitFor();
    await page.getByRole('radio', { name: 'Hari ini', checked: true }).waitFor();
    await page.context().close();
  });

  it('writes moments by the clock of the unit before the settings have come', async () => {
    const page = await app.open();
    const line = await breakableLine(page);
    await app.reopen(page);
    line.mislead('settings/current');
    await app.signInOn(page, DEMO.manager);
    const [newest] = await app.call<readonly JournalRow[]>('journal.list', { beforeSeq: null, limit: 1 }, await app.signInOutside(DEMO.manager));
    await page.getByRole('navigation').getByRole('button', { name: /Jurnal/ }).click();
    await page.getByRole('region', { name: 'Jurnal' }).getByRole('row').nth(1).getByText(formatClock(newest?.at ?? 0, 'Asia/Makassar')).waitFor();
    await page.context().close();
  });

  it('goes through days and views by keys, in the dark too, and gives the report as XLSX and A4', async () => {
    const { page } = app;
    for (const [key, name] of [['x', /^laporan-penjualan-.*\.xlsx$/], ['p', /^laporan-penjualan-.*\.pdf$/]] as const) {
      const download = page.waitForEvent('download');
      await pressAsPerson(page.keyboard, key);
      expect((await download).suggestedFilename()).toMatch(name);
      await page.getByRole('status').getByText(/^laporan-penjualan-[\d-]+\.(?:xlsx|pdf) masuk ke folder Unduhan \(Downloads\)\.$/).waitFor();
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await pressAsPerson(page.keyboard, 'v');
    await page.getByRole('region', { name: 'Paling laku' }).getByRole('row').nth(1).waitFor();
    expect(await app.axe()).toEqual([]);
    await pressAsPerson(page.keyboard, 'v');
    await page.getByRole('region', { name: 'Paling lambat, masih ada di rak' }).getByRole('row').nth(1).waitFor();
    await page.getByRole('radio', { name: 'Penjualan', exact: true }).click();
    await page.getByRole('slider', { name: 'Penjualan per jam' }).waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Belum ada penjualan pada masa ini').waitFor();
    expect(await page.getByRole('radio', { checked: true }).allTextContents()).toEqual(['Penjualan']);
    expect(await app.axe()).toEqual([]);
    for (const period of ['Minggu ini', 'Bulan ini']) {
      await pressAsPerson(page.keyboard, 'm');
      await page.getByRole('radio', { name: period, checked: true }).waitFor();
    }
    await page.getByRole('slider', { name: 'Penjualan per hari' }).waitFor();
    expect(await app.axe()).toEqual([]);
    // Gone to the month before, the month of today is one press away.
    await page.getByRole('button', { name: 'Sebelumnya' }).click();
    await page.getByRole('radio', { name: 'Bulan ini', checked: false }).click();
    await page.getByRole('slider', { name: 'Penjualan per hari' }).waitFor();
    await page.getByRole('radio', { name: 'Bulan ini', checked: true }).waitFor();
    expect(app.errors).toEqual([]);
  });

  it('values what lies here, own goods and consigned ones apart, names what has no cost, and gives it as XLSX and A4', async () => {
    const { page } = app;
    const grouped = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
    const manager = await app.signInOutside(DEMO.manager);
    const { products } = await app.call<ProductPage>('catalog.list', { text: 'Abon', offset: 0, limit: 2 }, manager);
    const [own, theirs] = products;
    const owner = (await app.call<Places>('catalog.places', undefined, manager)).producers.find(({ name }) => name.startsWith('Rutan'));
    if (own === undefined || theirs === undefined || owner === undefined) throw new Error('no goods or nobody to leave some');
    const move = (document: object) => app.call('stock.move', { commandId: newId(), print: false, document: { fromPlace: null, toPlace: 'gallery', ownerId: null, party: 'Boga', person: '', note: null, reference: null, ...document } }, manager);
    await move({ kind: 'received', lines: [{ productId: own.productId, quantity: 5_000, unitCost: 20_000, expiresOn: '2029-01-01' }] });
    await move({ kind: 'consigned', ownerId: owner.producerId, lines: [{ productId: theirs.productId, quantity: 4_000, unitCost: 25_000, expiresOn: '2029-01-01' }] });
    const value = await app.call<StockValue>('report.stock', { by: 'category' }, manager);
    expect(value.consigned).toMatchObject({ goods: 1, atPrice: 4 * theirs.price, atCost: 100_000 });

    await pressAsPerson(page.keyboard, 'v');
    await page.getByRole('radio', { name: 'Paling laku', checked: true }).waitFor();
    await pressAsPerson(page.keyboard, 'v');
    await page.getByRole('radio', { name: 'Paling lambat', checked: true }).waitFor();
    await pressAsPerson(page.keyboard, 'v');
    const table = page.getByRole('region', { name: 'Titipan: menurut golongan barang' });
    await table.getByRole('cell', { name: grouped(4 * theirs.price), exact: true }).waitFor();
    await page.getByText(`Rp\u00a0${grouped(value.own.atPrice)}`).waitFor();
    expect(await page.getByText(grouped(value.own.atPrice + value.consigned.atPrice)).count()).toBe(0);
    expect(await app.axe()).toEqual([]);
    // What moves meanwhile is counted when it is asked for.
    await move({ kind: 'consigned', ownerId: owner.producerId, lines: [{ productId: theirs.productId, quantity: 1_000, unitCost: 25_000, expiresOn: '2029-01-01' }] });
    await pressAsPerson(page.keyboard, 'r');
    await table.getByRole('cell', { name: grouped(5 * theirs.price), exact: true }).waitFor();
    for (const [name, region] of [['Unit penghasil', 'menurut unit penghasil'], ['Bengkel kerja', 'menurut bengkel kerja'], ['Tempat', 'menurut tempat'], ['Pemilik', 'menurut pemilik']] as const) {
      await pressAsPerson(page.keyboard, 'm');
      await page.getByRole('radio', { name, checked: true }).waitFor();
      await page.getByRole('region', { name: `Titipan: ${region}` }).waitFor();
    }
    const consigned = page.getByRole('region', { name: 'Titipan: menurut pemilik' });
    await consigned.getByRole('cell', { name: owner.name }).waitFor();
    // What their owner wants for them is no cost of the gallery.
    await consigned.getByRole('columnheader', { name: 'Nilai penitip (Rp)' }).waitFor();
    await page.getByRole('button', { name: /barang seluruhnya atau sebagian tanpa harga pokok/ }).first().click();
    await page.getByRole('radio', { name: 'Tanpa harga pokok', checked: true }).waitFor();
    const goods = page.getByRole('region', { name: 'Barang', exact: true });
    await goods.getByRole('row', { name: /tidak diketahui/ }).first().waitFor();
    expect(await goods.getByRole('row', { name: new RegExp(theirs.name) }).getByText(`Titipan ${owner.name}`).count()).toBe(0);
    await page.keyboard.press('PageDown');
    await page.getByText(/^101–1\d\d dari 1\d\d$/).waitFor();
    await page.keyboard.press('PageUp');
    await page.getByText(/^1–100 dari 1\d\d$/).waitFor();
    await page.keyboard.press('F6');
    await page.getByText('Tidak ada yang di bawah nol').waitFor();
    expect(await app.axe()).toEqual([]);
    for (const [key, name] of [['x', /^laporan-nilai-stok-.*\.xlsx$/], ['p', /^laporan-nilai-stok-.*\.pdf$/]] as const) {
      const download = page.waitForEvent('download');
      await pressAsPerson(page.keyboard, key);
      expect((await download).suggestedFilename()).toMatch(name);
      await page.getByRole('status').getByText(new RegExp(`^laporan-nilai-stok-.*${key === 'x' ? 'xlsx' : 'pdf'} masuk ke folder Unduhan \\(Downloads\\)\\.$`)).waitFor();
    }
  });

  it('lists changed prices and printed labels, and turns changed prices into shelf labels with one press', async () => {
    const { page } = app;
    const manager = await app.signInOutside(DEMO.manager);
    const { products } = await app.call<ProductPage>('catalog.list', { text: 'Abon', offset: 0, limit: 2 }, manager);
    const [first, second] = products;
    const [third] = (await app.call<ProductPage>('catalog.list', { text: 'Batik', offset: 0, limit: 1 }, manager)).products;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no goods');
    await app.call('prices.set', { commandId: newId(), from: null, note: 'Harga bahan naik', lines: [{ productId: first.productId, price: first.price + 3_000 }, { productId: second.productId, price: 99_999_999 }] }, manager);
    await app.call('prices.set', { commandId: newId(), from: '2099-12-24', note: null, lines: [{ productId: third.productId, price: 12_345 }] }, manager);
    await app.call('labels.sheets', { template: BUILT_IN_TEMPLATES.find(({ medium }) => medium.kind === 'sheet'), lines: [{ productId: first.productId, batchId: null, copies: 7 }], startCell: 0 }, manager);

    await pressAsPerson(page.keyboard, 'v');
    const prices = page.getByRole('region', { name: 'Perubahan harga' });
    await prices.getByRole('row', { name: /99\.999\.999.*Bambang Hermanto.*Harga bahan naik.*2 barang sekaligus/ }).waitFor();
    await prices.getByRole('row', { name: /12\.345.*24 Des 2099.*Direncanakan/ }).waitFor();
    // Who only reads makes no labels.
    expect(await page.getByRole('button', { name: /Label rak/ }).count()).toBe(0);
    expect(await app.axe()).toEqual([]);
    await pressAsPerson(page.keyboard, 'v');
    const labels = page.getByRole('region', { name: 'Label tercetak' });
    await labels.getByRole('row', { name: new RegExp(`7 × ${first.name}.*Berkas dibuat.*Bambang Hermanto`) }).waitFor();
    expect(await app.axe()).toEqual([]);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Tidak ada label pada masa ini').waitFor();
    await page.getByRole('radio', { name: 'Perubahan harga' }).click();
    await page.getByText('Tidak ada harga yang berubah pada masa ini').waitFor();

    const office = await app.open();
    await app.signInOn(office, DEMO.manager);
    await office.getByRole('navigation').getByRole('button', { name: /Laporan/ }).click();
    await office.getByRole('radio', { name: 'Perubahan harga' }).click();
    // Of the third the label would still say the old price.
    await office.getByRole('button', { name: 'Label rak: 2 barang' }).waitFor();
    await office.keyboard.press('Control+l');
    await office.getByRole('heading', { name: 'Label', level: 1 }).waitFor();
    await office.getByRole('row', { name: new RegExp(first.name) }).waitFor();
    await expect.poll(() => office.getByLabel('Templat').inputValue()).toBe('a4-shelf');
    await office.getByRole('button', { name: 'Buat PDF 2 label' }).waitFor();
    expect(app.errors).toEqual([]);
  });

  it('says what could not be counted and asks again by R; while the line is broken it says so, and counts by itself once it stands', async () => {
    const page = await app.open();
    const line = await breakableLine(page);
    await app.reopen(page);
    await app.signInOn(page, DEMO.manager);
    await page.getByRole('navigation').getByRole('button', { name: /Laporan/ }).click();
    for (const [view, procedure, shown] of [['Perubahan harga', 'report/prices', 'Perubahan harga'], ['Nilai stok', 'report/stock', 'Milik sendiri: menurut golongan barang']] as const) {
      line.mislead(procedure);
      await page.getByRole('radio', { name: view }).click();
      await page.getByText('Etalase tidak bisa mengerjakan ini.').waitFor();
      expect(await app.axe(page)).toEqual([]);
      line.mislead(null);
      await pressAsPerson(page.keyboard, 'r');
      await page.getByRole('region', { name: shown }).waitFor();
      await page.getByRole('button', { name: /Coba lagi/ }).waitFor({ state: 'detached' });
    }
    await line.cut();
    await page.getByRole('radio', { name: 'Label' }).click();
    await page.getByText(/Laporan ini dihitung sendiri begitu tersambung/).waitFor();
    expect(await app.axe(page)).toEqual([]);
    // Nobody is told that there is nothing before it is known, here and where the goods are listed.
    expect(await page.getByText(/^Tidak ada/).count()).toBe(0);
    await page.getByRole('navigation').getByRole('button', { name: /Barang/ }).click();
    await page.getByRole('columnheader', { name: 'Nama barang' }).waitFor();
    await page.getByText(/^Menunggu sambungan/).waitFor();
    expect(await app.axe(page)).toEqual([]);
    // What nobody can know now is neither at work nor nothing.
    expect(await page.getByText('Daftar sedang disusun').count()).toBe(0);
    await page.getByRole('navigation').getByRole('button', { name: /Jurnal/ }).click();
    await page.getByText(/^Menunggu sambungan/).waitFor();
    expect(await page.getByText(/^0 catatan/).count()).toBe(0);
    await page.getByRole('navigation').getByRole('button', { name: /Barang/ }).click();
    await page.getByText(/^Menunggu sambungan/).waitFor();
    expect(await page.getByText(/^Tidak ada/).count()).toBe(0);
    await page.getByRole('navigation').getByRole('button', { name: /Laporan/ }).click();
    await page.getByRole('radio', { name: 'Label' }).click();
    await page.getByText(/Laporan ini dihitung sendiri begitu tersambung/).waitFor();
    line.mend();
    await page.getByText('Label tercetak', { exact: true }).waitFor();
    await page.getByText(/Laporan ini dihitung sendiri begitu tersambung/).waitFor({ state: 'detached' });
    expect(app.errors.filter((error) => !error.includes('404'))).toEqual([]);
  });
});
