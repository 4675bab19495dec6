import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { ProductPage } from '../../shared/contract/catalog.ts';
import type { CustomerRow } from '../../shared/contract/customers.ts';
import type { Settings } from '../../shared/domain/setting/settings.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

const CLASH = 'Data ini sudah diubah sejak isian ini mulai diketik.';

describe('a form that is left between the press that stores it and the answer', () => {
  let app: App;
  let page: Page;
  let line: BreakableWindow['line'];
  let open: BreakableWindow['open'];
  let session: string;
  const current = (): Promise<Settings> => app.call<Settings>('settings.current', undefined, session);
  /** Every answer from that to `asks` on is late until its person looks at another page. */
  const leave = async (asks: string, press: () => Promise<void>): Promise<void> => {
    line.holdFrom(asks);
    await press();
    await open('Cetakan');
  };
  /** Lists beside the form may have got none either. */
  const noAnswerIn = (form: Locator): Promise<void> => form.getByText('Belum ada jawaban dari Etalase.').waitFor();
  const nothingWaits = async (): Promise<void> => {
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    expect([await page.getByText(CLASH).count(), await page.getByRole('button', { name: 'Buang isian' }).count()]).toEqual([0, 0]);
  };
  beforeAll(async () => {
    app = await startApp();
    session = await app.signInOutside(DEMO.manager);
    ({ page, line, open } = await openOnBreakableLine(app, DEMO.manager));
  });
  afterAll(() => app?.stop());

  it('waits no longer once it is recorded, as a setting, also one whose text is stored tidied', async () => {
    await open('Setelan');
    await page.getByLabel('Alamat').fill('Jl. Dewi Sartika 5 ');
    await leave('settings/change', () => page.keyboard.press('Control+s'));
    line.letGo();
    await expect.poll(async () => (await current()).unit.address).toBe('Jl. Dewi Sartika 5');
    await open('Setelan');
    await expect.poll(() => page.getByLabel('Alamat').inputValue()).toBe('Jl. Dewi Sartika 5');
    await nothingWaits();
  });

  it('is still being stored for whoever is back before the answer, and is not stored twice', async () => {
    const sets = async (): Promise<number> => (await app.call<readonly { readonly key: string }[]>('settings.history', undefined, session)).filter(({ key }) => key === 'unit').length;
    const before = await sets();
    await page.getByLabel('Telepon').fill('0451-123 ');
    await leave('settings/change', () => page.keyboard.press('Control+s'));
    await open('Setelan');
    await page.getByRole('button', { name: 'Menyimpan' }).waitFor();
    expect([await page.getByLabel('Telepon').inputValue(), await page.getByText(CLASH).count()]).toEqual(['0451-123 ', 0]);
    await page.keyboard.press('Control+s');
    line.letGo();
    await expect.poll(() => page.getByLabel('Telepon').inputValue()).toBe('0451-123');
    await nothingWaits();
    expect(await sets()).toBe(before + 1);
  });

  it('leaves what was typed since to wait, without a clash', async () => {
    await page.getByLabel('Telepon').fill('0451-456');
    line.holdFrom('settings/change');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Menyimpan' }).waitFor();
    await page.getByLabel('Alamat').fill('Jl. Lain 1');
    line.letGo();
    await expect.poll(async () => (await current()).unit.phone).toBe('0451-456');
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    await page.getByRole('tabpanel').getByText('Belum disimpan').waitFor();
    expect([await page.getByLabel('Alamat').inputValue(), await page.getByText(CLASH).count()]).toEqual(['Jl. Lain 1', 0]);
    await page.getByRole('button', { name: 'Buang isian' }).click();
    await nothingWaits();
  });

  it('waits no longer as a rule of the treasury', async () => {
    await open('Setoran');
    await page.getByRole('radio', { name: 'Aturan', exact: true }).click();
    await page.getByLabel(/^Batas jam setor/).fill('14.00');
    await leave('treasury/setRules', () => page.getByLabel(/^Batas jam setor/).press('Enter'));
    line.letGo();
    await expect.poll(async () => (await current())['treasury.deadline'].endMinute).toBe(14 * 60);
    await open('Setoran');
    await page.getByRole('radio', { name: 'Aturan', exact: true }).click();
    await expect.poll(() => page.getByLabel(/^Batas jam setor/).inputValue()).toBe('14.00');
    await nothingWaits();
  });

  it('waits no longer as an examination of the cash, and is recorded once', async () => {
    await page.getByRole('radio', { name: 'Buku', exact: true }).click();
    await page.getByLabel('Uang tunai yang dihitung').fill('0');
    await page.getByLabel('Saldo rekening menurut bank').fill('0');
    await leave('paper/examine', () => page.getByLabel('Saldo rekening menurut bank').press('Enter'));
    line.letGo();
    await expect.poll(async () => (await app.call<RowsOf<unknown>>('paper.examinations', { offset: 0, limit: 20 }, session)).total).toBe(1);
    await open('Setoran');
    await page.getByRole('radio', { name: 'Buku', exact: true }).click();
    await expect.poll(() => page.getByLabel('Uang tunai yang dihitung').inputValue()).toBe('');
    await nothingWaits();
  });

  it('is recorded once by whoever got no answer, looked elsewhere and sends it again', async () => {
    const cash = page.getByLabel('Uang tunai yang dihitung');
    const recorded = async () => (await app.call<RowsOf<unknown>>('paper.examinations', { offset: 0, limit: 20 }, session)).total;
    await cash.fill('0');
    await page.getByLabel('Saldo rekening menurut bank').fill('0');
    line.deafen();
    await page.getByLabel('Saldo rekening menurut bank').press('Enter');
    await expect.poll(recorded).toBe(2);
    await line.cut();
    line.mend();
    await noAnswerIn(page.locator('form', { has: cash }));
    await open('Cetakan');
    await open('Setoran');
    await page.getByRole('radio', { name: 'Buku', exact: true }).click();
    await expect.poll(() => cash.inputValue()).toBe('0');
    await page.getByLabel('Saldo rekening menurut bank').press('Enter');
    await page.getByText(/^PK-\d+ tercatat$/).waitFor();
    expect(await recorded()).toBe(2);
  });

  it('waits no longer as a document of goods: what came in is not booked twice', async () => {
    const [product] = (await app.call<ProductPage>('catalog.list', { text: 'Batako press', offset: 0, limit: 1 }, session)).products;
    const onHand = async () => (await app.call<ProductPage>('catalog.list', { text: product?.name ?? '', offset: 0, limit: 1 }, session)).products[0]?.onHand;
    const before = (await onHand()) ?? 0;
    await open('Stok');
    const lines = page.locator('.stock-lines > li');
    await page.getByLabel('Cari barang').fill(product?.name ?? '');
    await pressAsPerson(page.keyboard, 'Enter');
    await lines.first().waitFor();
    await leave('stock/move', () => page.keyboard.press('Control+s'));
    line.letGo();
    await expect.poll(onHand).toBe(before + 1_000);
    await open('Stok');
    await page.getByText('Belum ada barang di surat ini').waitFor();
    expect(await lines.count()).toBe(0);
    await nothingWaits();
  });

  it('takes what it records for no other document, which was begun from the list of what expires and got no answer', async () => {
    const wasted = async () => (await app.call<RowsOf<{ readonly kind: string }>>('stock.documents', { offset: 0, limit: 50 }, session)).rows.filter(({ kind }) => kind === 'waste').length;
    const before = await wasted();
    const waste = async (row: number): Promise<void> => {
      await open('Stok');
      await page.getByRole('radio', { name: 'Kedaluwarsa', exact: true }).click();
      await page.getByRole('button', { name: /^Catat susut/ }).nth(row).click();
      await page.locator('.stock-lines > li').first().waitFor();
    };
    await waste(1);
    line.deafen();
    await page.keyboard.press('Control+s');
    await expect.poll(wasted).toBe(before + 1);
    await line.cut();
    line.mend();
    await noAnswerIn(page.getByRole('region', { name: 'Surat barang baru' }));
    await open('Cetakan');
    await waste(1);
    await page.keyboard.press('Control+s');
    await expect.poll(wasted).toBe(before + 2);
    await page.getByText('Belum ada barang di surat ini').waitFor();
    await nothingWaits();
  });

  it('comes in once of a product by whoever got no answer, looked elsewhere and sends it again', async () => {
    const [product] = (await app.call<ProductPage>('catalog.list', { text: 'Batako press', offset: 0, limit: 1 }, session)).products;
    const onHand = async () => (await app.call<ProductPage>('catalog.list', { text: product?.name ?? '', offset: 0, limit: 1 }, session)).products[0]?.onHand;
    const before = (await onHand()) ?? 0;
    const quantity = page.getByLabel('Jumlah masuk');
    const receive = async (): Promise<void> => {
      await open('Barang');
      await page.getByLabel('Cari nama atau scan kode').fill(product?.name ?? '');
      await page.getByRole('button', { name: product?.name ?? '', exact: true }).click();
    };
    await receive();
    await quantity.fill('3');
    line.deafen();
    await quantity.press('Enter');
    await expect.poll(onHand).toBe(before + 3_000);
    await line.cut();
    line.mend();
    await noAnswerIn(page.locator('form', { has: quantity }));
    await open('Cetakan');
    await receive();
    await expect.poll(() => quantity.inputValue()).toBe('3');
    await quantity.press('Enter');
    await page.getByText(/^Tanda terima no\. TB-\d+ dicatat/).waitFor();
    expect([await onHand(), await quantity.inputValue()]).toEqual([before + 3_000, '']);
    await nothingWaits();
  });

  it('waits no longer as a new product', async () => {
    const listed = async () => (await app.call<ProductPage>('catalog.list', { text: 'Sapu lidi halus', offset: 0, limit: 5 }, session)).products;
    const form = page.getByRole('region', { name: 'Tambah barang' });
    await open('Barang');
    await page.keyboard.press('F2');
    await form.getByLabel('Nama barang').fill('Sapu lidi  halus');
    await form.getByLabel('Harga', { exact: true }).fill('12.000');
    await form.getByLabel('Golongan').fill('Kerajinan');
    await form.getByLabel('Bengkel kerja').fill('Anyaman');
    await leave('catalog/addProduct', () => page.keyboard.press('Control+s'));
    line.letGo();
    await expect.poll(async () => (await listed()).length).toBe(1);
    await open('Barang');
    await page.keyboard.press('F2');
    await expect.poll(() => form.getByLabel('Nama barang').inputValue()).toBe('');
    await nothingWaits();
  });

  it('waits no longer as a customer', async () => {
    const { customerId } = await app.call<CustomerRow>('customers.add', { commandId: newId(), customer: { name: 'Siti Rahmawati', phone: null, agency: null, npwp: null, listId: null } }, session);
    await open('Pelanggan');
    await page.getByRole('button', { name: /^Siti Rahmawati/ }).click();
    await page.getByRole('textbox', { name: 'Instansi', exact: true }).fill('Dinas  Sosial');
    await leave('customers/change', () => page.keyboard.press('Control+s'));
    line.letGo();
    await expect.poll(async () => (await app.call<{ readonly customer: CustomerRow }>('customers.history', { customerId, offset: 0, limit: 20 }, session)).customer.agency).toBe('Dinas Sosial');
    await open('Pelanggan');
    await page.getByRole('button', { name: /^Siti Rahmawati/ }).click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Instansi', exact: true }).inputValue()).toBe('Dinas Sosial');
    await nothingWaits();
    expect(await app.axe(page)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});

describe('a form whose data somebody else changes', () => {
  let app: App;
  let session: string;
  let customerId: string;
  const NURSE = { name: 'Siti Rahmawati', phone: '0811222333', agency: null, npwp: null, listId: null };
  const field = (name: string) => app.page.getByRole('textbox', { name, exact: true });
  const clash = () => app.page.getByText(CLASH);
  const goOn = () => app.page.getByRole('button', { name: 'Lanjutkan isian' });
  const elsewhere = (change: Partial<typeof NURSE>): Promise<unknown> => app.call('customers.change', { commandId: newId(), customerId, customer: { ...NURSE, ...change } }, session);
  const stored = async (): Promise<CustomerRow> => (await app.call<{ readonly customer: CustomerRow }>('customers.history', { customerId, offset: 0, limit: 20 }, session)).customer;
  beforeAll(async () => {
    app = await startApp();
    session = await app.signInOutside(DEMO.manager);
    ({ customerId } = await app.call<CustomerRow>('customers.add', { commandId: newId(), customer: NURSE }, session));
    await app.call('customers.add', { commandId: newId(), customer: { ...NURSE, name: 'Yohanes Tandi', phone: null } }, session);
    await app.signIn(DEMO.manager);
  });
  afterAll(() => app?.stop());

  it('shows a customer as they are now, at once, while nothing is typed', async () => {
    await app.page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Pelanggan' }).click();
    await app.page.getByRole('button', { name: /^Siti Rahmawati/ }).click();
    await field('Nomor HP').focus();
    await elsewhere({ name: 'Siti Rahma', phone: '0811000111' });
    await expect.poll(() => field('Nomor HP').inputValue()).toBe('0811000111');
    await app.page.getByRole('row', { name: /Siti Rahma .*0811000111/ }).waitFor();
    expect([await clash().count(), await field('Nomor HP').evaluate((one) => one === document.activeElement)]).toEqual([0, true]);
  });

  it('tells at once that a customer whose form is half typed was changed, and still does when it is opened again', async () => {
    await field('Instansi').fill('Dinas Sosial');
    await elsewhere({ phone: '0811000222' });
    await clash().waitFor();
    await app.page.getByRole('button', { name: /^Yohanes Tandi/ }).click();
    await expect.poll(() => field('Nama').inputValue()).toBe('Yohanes Tandi');
    expect(await clash().count()).toBe(0);
    await app.page.getByRole('button', { name: /^Siti Rahmawati/ }).click();
    await clash().waitFor();
    expect(await app.axe()).toEqual([]);
    await app.page.keyboard.press('Control+s');
    await goOn().and(app.page.locator(':focus')).waitFor();
    expect((await stored()).agency).toBeNull();
    await goOn().click();
    await clash().waitFor({ state: 'detached' });
    expect([await field('Nama').inputValue(), await field('Nomor HP').inputValue(), await field('Instansi').inputValue()]).toEqual(['Siti Rahmawati', '0811000222', 'Dinas Sosial']);
    await field('Instansi').press('Control+s');
    await app.page.getByText('Tersimpan', { exact: true }).waitFor();
    expect(await stored()).toMatchObject({ name: 'Siti Rahmawati', phone: '0811000222', agency: 'Dinas Sosial' });
    // What is stored from here is nobody else's change, and the hands stay where they were.
    expect([await clash().count(), await field('Instansi').evaluate((one) => one === document.activeElement)]).toEqual([0, true]);
  });

  it('says that a customer was erased meanwhile', async () => {
    await app.call('customers.erase', { commandId: newId(), customerId, reason: 'Diminta' }, session);
    await app.page.getByText('Pelanggan ini sudah tidak ada.').waitFor();
    expect(await app.page.getByRole('textbox').evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value).join(''))).toBe('');
  });

  it('asks before a rule of the treasury takes the place of one that was set meanwhile', async () => {
    const { page } = app;
    const rules = async (): Promise<Settings['treasury.deadline']> => (await app.call<Settings>('settings.current', undefined, session))['treasury.deadline'];
    const hour = page.getByLabel(/^Batas jam setor/);
    const life = page.getByLabel(/^Umur kode billing/);
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Setoran' }).click();
    await page.getByRole('radio', { name: 'Aturan', exact: true }).click();
    await hour.fill('14.00');
    const before = await rules();
    await app.call('treasury.setRules', { commandId: newId(), change: { key: 'treasury.deadline', value: { ...before, billingHours: 99 } }, validFrom: null, legalReference: null }, session);
    await clash().waitFor();
    expect(await app.axe()).toEqual([]);
    await hour.press('Enter');
    await goOn().and(page.locator(':focus')).waitFor();
    expect(await rules()).toEqual({ ...before, billingHours: 99 });
    await goOn().click();
    await expect.poll(() => life.inputValue()).toBe('99');
    expect(await hour.inputValue()).toBe('14.00');
    await hour.press('Enter');
    await expect.poll(rules).toEqual({ ...before, billingHours: 99, endMinute: 14 * 60 });
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    // Thrown away is what is stored.
    await hour.fill('13.00');
    await app.call('treasury.setRules', { commandId: newId(), change: { key: 'treasury.deadline', value: { ...before, endMinute: 12 * 60 } }, validFrom: null, legalReference: null }, session);
    await clash().waitFor();
    await page.getByRole('button', { name: 'Buang isian' }).click();
    await expect.poll(() => hour.inputValue()).toBe('12.00');
    expect(app.errors).toEqual([]);
  });
});
