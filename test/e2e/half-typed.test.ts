import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { GoodsLists, ProductPage } from '../../shared/contract/catalog.ts';
import type { Settings } from '../../shared/domain/setting/settings.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

describe('somebody who is called away', () => {
  let app: App;
  let session: string;
  const throwAway = () => app.page.getByRole('button', { name: 'Buang isian' });
  const open = async (name: string): Promise<void> => {
    const rail = app.page.getByRole('navigation', { name: 'Halaman' });
    await rail.getByRole('button', { name: 'Cetakan' }).click();
    await app.page.getByRole('heading', { name: 'Cetakan', level: 1 }).waitFor();
    await rail.getByRole('button', { name }).click();
    await app.page.getByRole('heading', { name, level: 1 }).waitFor();
  };
  const press = (...keys: readonly string[]): Promise<void> => keys.reduce(async (before, key) => before.then(() => pressAsPerson(app.page.keyboard, key)), Promise.resolve());
  const values = (fields: Locator): Promise<readonly string[]> => fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  beforeAll(async () => {
    app = await startApp();
    session = await app.signInOutside(DEMO.administrator);
    await app.openShift(session, 500_000);
    await app.sell(session, 2);
    await app.signIn(DEMO.administrator);
  });
  afterAll(() => app?.stop());

  it('finds the cash that is taken out as far as it was typed', async () => {
    const { page } = app;
    const form = page.getByRole('textbox', { name: /^(?:Jumlah|Untuk apa|Nomor bukti)/ });
    const takeOut = async (): Promise<void> => {
      await open('Sif');
      // Before the shift is known there is no drawer to take from.
      await page.getByRole('heading', { name: 'Kas masuk dan keluar' }).waitFor();
      await press('F8');
    };
    await takeOut();
    await page.getByRole('textbox', { name: 'Jumlah', exact: true }).fill('20.000');
    await page.getByLabel('Untuk apa').fill('Beli plastik');
    await page.getByLabel('Nomor bukti').fill('N-12');
    await open('Sif');
    await throwAway().waitFor();
    expect(await values(form)).toEqual(['20.000', 'Beli plastik', 'N-12']);
    expect(await app.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Catat uangnya' }).click();
    await page.getByText(/Keluar: Rp\s20\.000 sudah dicatat/).waitFor();
    await takeOut();
    await page.getByLabel('Untuk apa').waitFor();
    expect(await values(form)).toEqual(['', '', '']);
  });

  it('finds what was said of a receipt: who paid, why it is undone, what comes back', async () => {
    const { page } = app;
    const task = async (key: string): Promise<void> => {
      await open('Struk');
      await page.getByRole('button', { name: 'Salinan' }).waitFor();
      await press(key);
    };
    const fields = page.locator('.receipts-task').getByRole('textbox');
    await task('Control+k');
    await page.getByLabel('Sudah terima dari').fill('Dinas Sosial Kota Palu');
    await page.getByLabel('Untuk pembayaran').fill('Cendera mata rapat');
    await task('Control+b');
    await page.getByLabel('Alasan').fill('Salah barang');
    await task('F8');
    await press('+', 's');
    await page.locator('.return-line').first().getByRole('radio', { checked: true }).waitFor();
    await task('Control+k');
    await fields.first().waitFor();
    expect(await values(fields)).toEqual(['Dinas Sosial Kota Palu', 'Cendera mata rapat']);
    await task('Control+b');
    await fields.first().waitFor();
    expect(await values(fields)).toEqual(['Salah barang']);
    await task('F8');
    await page.locator('.return-lines output').first().waitFor();
    expect((await page.locator('.return-lines output').allTextContents())[0]).toBe('1');
    expect(await page.locator('.return-line').first().getByRole('radio', { checked: true }).count()).toBe(1);
  });

  it('finds a new person by name and role, and never the secret', async () => {
    const { page } = app;
    await open('Orang');
    await press('F2');
    await page.getByLabel('Nama', { exact: true }).fill('Yohanes Tandi');
    await page.getByRole('radio', { name: /^Bendahara/ }).click();
    await page.getByLabel('Sandi', { exact: true }).fill('tidak boleh tinggal');
    await open('Orang');
    await press('F2');
    await throwAway().waitFor();
    expect([await page.getByLabel('Nama', { exact: true }).inputValue(), await page.getByRole('radio', { name: /^Bendahara/ }).isChecked(), await page.getByLabel('Sandi', { exact: true }).inputValue()]).toEqual(['Yohanes Tandi', true, '']);
    expect(await app.axe()).toEqual([]);
    await throwAway().click();
    await expect.poll(() => page.getByLabel('PIN', { exact: true }).inputValue()).toMatch(/^\d{6}$/);
    expect(await page.getByLabel('Nama', { exact: true }).inputValue()).toBe('');
  });

  it('finds what comes in of a product, and nothing of it once that is recorded', async () => {
    const { page } = app;
    const [product] = (await app.call<ProductPage>('catalog.list', { text: 'Batako press', offset: 0, limit: 1 }, session)).products;
    const form = page.getByRole('region', { name: 'Barang masuk' });
    const fields = form.getByRole('textbox', { name: /^(?:Jumlah masuk|Catatan)/ });
    const receive = async (): Promise<void> => {
      await open('Barang');
      await page.getByLabel('Cari nama atau scan kode').fill(product?.name ?? '');
      await page.getByRole('button', { name: product?.name ?? '', exact: true }).click();
      await form.waitFor();
    };
    await receive();
    await form.getByLabel('Jumlah masuk').fill('24');
    await form.getByLabel('Catatan').fill('dari bengkel pagi');
    await receive();
    await throwAway().waitFor();
    expect(await values(fields)).toEqual(['24', 'dari bengkel pagi']);
    expect(await app.axe()).toEqual([]);
    await form.getByLabel('Jumlah masuk').press('Enter');
    await page.getByText(/^Tanda terima no\. TB-\d+ dicatat/).waitFor();
    expect(await values(fields)).toEqual(['', '']);
    await receive();
    expect([await values(fields), await throwAway().count()]).toEqual([['', ''], 0]);
  });

  it('finds the template of a label as it was typed, and is asked when it was changed meanwhile', async () => {
    const { page } = app;
    const form = page.getByRole('form', { name: 'Templat label' });
    const labels = async () => (await app.call<Settings>('settings.current', undefined, session)).labels;
    const templates = async (): Promise<void> => {
      await open('Barang');
      await page.getByRole('radio', { name: 'Label', exact: true }).click();
    };
    const typed = async () => [await form.getByLabel('Nama templat').inputValue(), await form.getByLabel('Lebar label (mm)').inputValue(), await form.getByRole('radio', { name: 'Garis' }).isChecked()];
    await templates();
    await page.getByLabel('Templat', { exact: true }).selectOption('roll-25x15');
    await press('F8');
    await form.getByLabel('Nama templat').fill('Rol kecil');
    await form.getByLabel('Lebar label (mm)').fill('30,5');
    await form.getByRole('radio', { name: 'Garis' }).click();
    await templates();
    await throwAway().waitFor();
    expect(await typed()).toEqual(['Rol kecil', '30,5', true]);
    await page.getByText('30,5 x 15 mm').waitFor();
    expect(await app.axe()).toEqual([]);
    // Its form is closed: what is printed is what is stored, and something is said to wait.
    await press('Escape');
    await page.getByText('Isian yang tadi masih menunggu.').waitFor();
    await page.getByText('25 x 15 mm').waitFor();
    expect(await app.axe()).toEqual([]);
    await press('F8');
    await form.waitFor();
    const before = await labels();
    await app.call('settings.change', { commandId: newId(), change: { key: 'labels', value: { ...before, templates: before.templates.map((one) => (one.id === 'roll-25x15' ? { ...one, name: 'Rol mini', medium: { ...one.medium, height: 200 } } : one)) } }, validFrom: null, legalReference: null }, session);
    await page.getByText('Data ini sudah diubah sejak isian ini mulai diketik.').waitFor();
    expect(await app.axe()).toEqual([]);
    await press('Control+s');
    await page.getByRole('button', { name: 'Lanjutkan isian' }).and(page.locator(':focus')).waitFor();
    await press('Enter');
    expect([...(await typed()), await form.getByLabel('Tinggi label (mm)').inputValue()]).toEqual(['Rol kecil', '30,5', true, '20']);
    await press('Control+s');
    await form.waitFor({ state: 'detached' });
    expect((await labels()).templates.find(({ id }) => id === 'roll-25x15')).toMatchObject({ name: 'Rol kecil', code: 'bars', medium: { width: 305, height: 200 } });
    expect([await page.getByText('Isian yang tadi masih menunggu.').count(), await page.getByLabel('Templat', { exact: true }).inputValue()]).toEqual([0, 'roll-25x15']);
    await press('F8');
    await form.getByLabel('Nama templat').fill('Lain');
    await throwAway().click();
    await expect.poll(() => form.getByLabel('Nama templat').inputValue()).toBe('Rol kecil');
    await press('Escape');
  });

  it('finds a new entry of a list and another name of one, and is asked when that was changed meanwhile', async () => {
    const { page } = app;
    const lists = async (): Promise<void> => {
      await open('Barang');
      await page.getByRole('radio', { name: 'Daftar induk' }).click();
    };
    const name = page.getByLabel('Nama golongan');
    const [category] = (await app.call<GoodsLists>('catalog.lists', undefined, session)).categories;
    const change = (said: string): Promise<unknown> => app.call('catalog.setListEntry', { commandId: newId(), entry: { list: 'category', id: category?.id, name: said, active: true } }, session);
    await lists();
    await press('F2');
    await name.fill('Kue kering');
    await page.getByRole('button', { name: category?.name ?? '', exact: true }).click();
    await name.fill('Kerajinan tangan');
    await lists();
    await press('F2');
    await throwAway().waitFor();
    expect(await name.inputValue()).toBe('Kue kering');
    await page.getByRole('button', { name: category?.name ?? '', exact: true }).click();
    await expect.poll(() => name.inputValue()).toBe('Kerajinan tangan');
    await change('Barang ukir');
    await page.getByText('Data ini sudah diubah sejak isian ini mulai diketik.').waitFor();
    expect(await app.axe()).toEqual([]);
    await press('Control+s');
    await page.getByRole('button', { name: 'Lanjutkan isian' }).and(page.locator(':focus')).waitFor();
    await press('Enter');
    await press('Control+s');
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    expect((await app.call<GoodsLists>('catalog.lists', undefined, session)).categories.map((one) => one.name)).toContain('Kerajinan tangan');
    expect(await throwAway().count()).toBe(0);
    await change(category?.name ?? '');
  });

  it('finds a new recipe with its materials, and the list has it once it is recorded', async () => {
    const { page } = app;
    const quantity = page.getByLabel(/^Abon ikan cakalang/);
    const finder = page.getByRole('combobox');
    const recipe = async (): Promise<void> => {
      await open('Barang');
      await page.getByRole('radio', { name: 'Daftar induk' }).click();
      await page.getByRole('radio', { name: 'Resep' }).click();
      await press('F2');
    };
    const take = async (name: string): Promise<void> => {
      await finder.fill(name);
      await press('Enter');
    };
    await recipe();
    await take('Keripik');
    await page.getByText('Simpan', { exact: true }).waitFor();
    await take('Abon ikan cakalang 100');
    await quantity.fill('2,5');
    await recipe();
    await throwAway().waitFor();
    expect(await quantity.inputValue()).toBe('2,5');
    // The search stands in line with what was found, and nothing of its hits is cut off at the end of the panel.
    expect(await page.locator('.goods-finder .field, .lists-materials .field').evaluateAll((fields) => new Set(fields.map((one) => one.getBoundingClientRect().left)).size)).toBe(1);
    await finder.fill('k');
    await page.getByRole('listbox').waitFor();
    expect(await page.getByRole('listbox').evaluate((hits) => hits.getBoundingClientRect().bottom <= (hits.closest('.sheet')?.getBoundingClientRect().bottom ?? 0))).toBe(true);
    expect(await app.axe()).toEqual([]);
    await finder.fill('');
    await press('Control+s');
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    expect(await app.call<readonly unknown[]>('stock.recipes', undefined, session)).toHaveLength(1);
    expect(await throwAway().count()).toBe(0);
    await recipe();
    await page.getByRole('heading', { name: 'Resep baru' }).waitFor();
  });

  it('finds a document of goods, whose fields show a day and eight digits of money on a narrow screen, and may throw it away', async () => {
    const { page } = app;
    const lines = page.locator('.stock-lines > li');
    const fields = lines.getByRole('textbox', { name: /^(?:Baik sampai|Biaya per satuan)/ });
    await open('Stok');
    await page.getByLabel('Cari barang').fill('Batako press');
    await press('Enter');
    await lines.first().waitFor();
    await fields.first().fill('31-12-2098');
    await fields.last().fill('99.999.999');
    await page.setViewportSize({ width: 1024, height: 768 });
    expect(await fields.evaluateAll((all) => all.map((one) => one.scrollWidth > one.clientWidth))).toEqual([false, false]);
    await page.setViewportSize({ width: 1366, height: 768 });
    await open('Stok');
    await throwAway().waitFor();
    expect(await values(fields)).toEqual(['31-12-2098', '99.999.999']);
    expect(await app.axe()).toEqual([]);
    await throwAway().click();
    await page.getByText('Belum ada barang di surat ini').waitFor();
    expect([await lines.count(), await throwAway().count()]).toEqual([0, 0]);
  });

  it('finds a price rule', async () => {
    const { page } = app;
    const rule = page.getByRole('form', { name: 'Aturan baru' });
    const rules = async (): Promise<void> => {
      await open('Barang');
      await page.getByRole('radio', { name: 'Daftar harga' }).click();
      await rule.waitFor();
    };
    await rules();
    await rule.getByLabel('Harga atau %').fill('12,5%');
    await rule.getByLabel('Min. beli', { exact: true }).fill('6');
    await rules();
    await throwAway().waitFor();
    expect([await rule.getByLabel('Harga atau %').inputValue(), await rule.getByLabel('Min. beli', { exact: true }).inputValue()]).toEqual(['12,5%', '6']);
    expect(await app.axe()).toEqual([]);
    await throwAway().click();
    await expect.poll(() => rule.getByLabel('Harga atau %').inputValue()).toBe('');
  });

  it('finds the cell of the sheet, in the list it was typed in; another price that came meanwhile is said first', async () => {
    const { page } = app;
    const [goods] = (await app.call<ProductPage>('catalog.list', { text: 'Abon', offset: 0, limit: 1 }, session)).products;
    const priceNow = async () => (await app.call<ProductPage>('catalog.list', { text: 'Abon', offset: 0, limit: 1 }, session)).products[0]?.price;
    const cell = page.getByRole('textbox', { name: `Harga (Rp), ${goods?.name ?? ''}` });
    await open('Barang');
    await page.getByRole('radio', { name: 'Tabel' }).click();
    await page.getByLabel('Cari nama atau scan kode').fill(goods?.name ?? '');
    await page.getByText(/^Baris 1 dari \d$/).waitFor();
    await page.getByRole('row', { name: goods?.name ?? '' }).getByRole('gridcell').nth(1).dblclick();
    await cell.fill('61.000');
    await page.getByRole('radio', { name: 'Daftar harga' }).click();
    await page.getByRole('form', { name: 'Aturan baru' }).waitFor();
    await app.call('catalog.changeProduct', { commandId: newId(), productId: goods?.productId, change: { price: 59_000 } }, session);
    await open('Barang');
    await page.getByRole('radio', { name: 'Tabel' }).click();
    await cell.waitFor();
    expect([await cell.inputValue(), await page.getByLabel('Cari nama atau scan kode').inputValue()]).toEqual(['61.000', goods?.name]);
    expect(await app.axe()).toEqual([]);
    await cell.focus();
    await press('Enter');
    await page.getByText('Sementara itu isinya menjadi “59.000”. Simpan sekali lagi bila yang Anda ketik yang benar.').waitFor();
    expect(await priceNow()).toBe(59_000);
    await press('Enter');
    await page.getByRole('gridcell', { name: '61.000' }).waitFor();
    expect(await priceNow()).toBe(61_000);
    // Taken back, and what is let go of does not wait.
    await page.getByRole('button', { name: 'Kembalikan' }).click();
    await expect.poll(priceNow).toBe(59_000);
    await page.getByRole('gridcell', { name: '59.000' }).dblclick();
    await cell.fill('5');
    await page.getByRole('button', { name: 'Batal ubah' }).click();
    await open('Barang');
    await page.getByRole('radio', { name: 'Tabel' }).click();
    await page.getByText(/^Baris 1 dari \d\d/).waitFor();
    expect(await cell.count()).toBe(0);
  });

  it('finds the goods that go back to their owner', async () => {
    const { page } = app;
    const [owner] = (await app.call<GoodsLists>('catalog.lists', undefined, session)).producers;
    const [theirs] = (await app.call<ProductPage>('catalog.list', { text: 'Abon', offset: 0, limit: 1 }, session)).products;
    const document = { kind: 'consigned', fromPlace: null, toPlace: 'gallery', ownerId: owner?.id, party: owner?.name, person: '', note: null, reference: null, lines: [{ productId: theirs?.productId, quantity: 4_000, unitCost: 25_000, expiresOn: '2029-01-01' }] };
    await app.call('stock.move', { commandId: newId(), print: false, document }, session);
    const form = page.getByRole('form', { name: 'Kembalikan barang' });
    const back = async (): Promise<void> => {
      await open('Stok');
      await page.getByRole('radio', { name: 'Titipan' }).click();
      await page.locator('.consignment-owner', { hasText: owner?.name ?? '' }).click();
      await page.getByRole('button', { name: 'Kembalikan barang' }).click();
      await form.waitFor();
    };
    await back();
    await form.getByLabel(theirs?.name ?? '').fill('2');
    await form.getByLabel('Yang mengambil').fill('Pak Hendra');
    await back();
    await throwAway().waitFor();
    expect([await form.getByLabel(theirs?.name ?? '').inputValue(), await form.getByLabel('Yang mengambil').inputValue()]).toEqual(['2', 'Pak Hendra']);
    expect(await app.axe()).toEqual([]);
    await throwAway().click();
    await expect.poll(() => form.getByLabel('Yang mengambil').inputValue()).toBe('');
    expect(app.errors).toEqual([]);
  });
});
