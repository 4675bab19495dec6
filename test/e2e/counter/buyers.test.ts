import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CustomerPage } from '../../../shared/contract/customers.ts';
import { DEMO } from '../../support/app.ts';
import { testId } from '../../support/test-gallery.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

let desk: CounterDesk;
let till: Till;
beforeAll(async () => {
  desk = await openCounterDesk();
  till = await desk.open();
});
afterAll(() => desk.close());

const row = (name: string) => till.page.locator('.cart-item').filter({ hasText: name });
/** Presses each key in a person's rhythm and counts it; a word is as many keys as it has letters. */
let keys = 0;
async function press(...names: string[]): Promise<void> {
  keys += names.length;
  await till.press(...names);
}
async function type(text: string): Promise<void> {
  keys += text.length;
  await till.type(text);
}

describe('by keyboard only', () => {
  test('a customer is made in one line, found again by the number, and taken off', async () => {
    keys = 0;
    await press('F3');
    await till.page.locator('input[aria-label="Pelanggan: nama atau nomor HP"]:focus').waitFor();
    await type('Bu Ani 08001234567');
    await till.page.getByText('Pelanggan baru: Bu Ani').waitFor();
    await press('Enter');
    await till.page.getByRole('button', { name: 'Pembeli: Bu Ani' }).waitFor();
    // Besides what must be typed anyway.
    expect(keys - 'Bu Ani 08001234567'.length).toBe(2);
    await press('F3', 'Control+Delete');
    await till.page.getByRole('button', { name: 'Pembeli umum' }).waitFor();
    keys = 0;
    await press('F3');
    await till.page.locator('input[aria-label="Pelanggan: nama atau nomor HP"]:focus').waitFor();
    await type('1234567');
    await till.page.getByRole('list', { name: 'Pelanggan yang cocok' }).getByText('Bu Ani').first().waitFor();
    await press('Enter');
    await till.page.getByRole('button', { name: 'Pembeli: Bu Ani' }).waitFor();
    expect(keys - '1234567'.length).toBe(2);
    const { customers } = await desk.call<CustomerPage>('customers.list', { text: 'ani', offset: 0, limit: 10 }, desk.session);
    expect(customers).toMatchObject([{ name: 'Bu Ani', phone: '08001234567' }]);
  });

  test('one key turns to the next list; the price follows the quantity and says why', async () => {
    await type('bawang goreng palu 100');
    await till.page.locator('.hit').first().waitFor();
    await press('Enter');
    await till.lines(1);
    keys = 0;
    await press('Control+h');
    await till.page.getByRole('button', { name: 'Daftar harga: Instansi' }).waitFor();
    expect(keys).toBe(1);
    await press('Control+h');
    await till.page.getByRole('button', { name: 'Daftar harga: Reseller' }).waitFor();
    await till.total('Rp 28.000');
    await type('9*');
    await press('Enter');
    await row('Bawang goreng').getByText('Harga Reseller, mulai 3 · biasa 28.000').waitFor();
    await till.total('Rp 226.800');
    await press('+');
    await row('Bawang goreng').getByText('Harga Reseller, mulai 10 · biasa 28.000').waitFor();
    await till.total('Rp 245.000');
  });

  test('an open price is typed before the service, or asked for; below the floor it is refused in words', async () => {
    keys = 0;
    await type('160000 = kebaya');
    await till.page.locator('.hit').first().waitFor();
    await press('Enter');
    await till.lines(2);
    await row('Jahit kebaya').getByText('harga bebas').waitFor();
    // The price and the words must be typed anyway; the sign and Enter are what it costs. The blanks are for reading.
    expect(keys - '160000'.length - 'kebaya'.length - 2).toBe(2);
    await till.total('Rp 405.000');

    await type('perbaikan kursi');
    await till.page.locator('.hit').first().waitFor();
    await press('Enter');
    await till.page.getByRole('textbox', { name: 'Harga Perbaikan kursi kayu' }).waitFor();
    await type('39000');
    await press('Enter');
    await till.page.getByRole('alert').filter({ hasText: 'Perbaikan kursi kayu paling sedikit' }).waitFor();
    expect((await desk.cart()).lines).toHaveLength(2);
    await press('Control+a');
    await type('50000');
    await press('Enter');
    await till.lines(3);
    await till.total('Rp 455.000');
    // The new line is the chosen one: its price can be told anew.
    await type('45000=');
    await press('Enter');
    await till.total('Rp 450.000');
    expect(await till.axe()).toEqual([]);
  });

  test('a scan of it waits for its price, Enter alone takes the usual one, and the next scan goes in after it', async () => {
    await till.scan('JSA-0018');
    await till.page.getByRole('textbox', { name: 'Harga Las listrik ringan per titik' }).waitFor();
    await till.scan('JSA-0001');
    expect((await desk.cart()).lines).toHaveLength(3);
    expect(await till.axe()).toEqual([]);
    await press('Enter');
    await till.lines(5);
    expect((await desk.cart()).lines.slice(3).map(({ name, unitPrice }) => [name, unitPrice])).toEqual([
      ['Las listrik ringan per titik', 25_000],
      ['Cuci motor', 15_000],
    ]);
  });

  test('is paid, names the buyer on the receipt, and is found by the customer’s name', async () => {
    await till.page.locator('.cart:not([aria-busy])').waitFor();
    await press('F9');
    await till.page.getByText('Kembalian').first().waitFor();
    await till.page.getByRole('button', { name: 'Pembeli umum' }).waitFor();
    const [found] = await desk.call<readonly { readonly customer: string | null; readonly total: number }[]>('sale.recent', { limit: 5, text: 'bu ani' }, desk.session);
    expect(found).toMatchObject({ customer: 'Bu Ani', total: 490_000 });
    expect(till.errors()).toEqual([]);
  });
});

describe('the office', () => {
  test('makes a rule by keyboard, with what it does before and after it is stored; the till has it at once', async () => {
    const boss = await desk.signIn(DEMO.manager);
    const office = await desk.open({ who: DEMO.manager });
    await office.page.getByRole('navigation').getByRole('button', { name: /Barang/ }).click();
    await office.page.getByLabel('Cari nama atau scan kode').waitFor();
    await office.press('Control+h', 'Control+h');
    await office.page.getByRole('button', { name: /^Reseller/ }).click();
    await office.page.getByLabel('Untuk', { exact: true }).focus();
    await office.type('keripik tempe gurih');
    await office.page.getByRole('list', { name: 'Untuk' }).getByText('Keripik tempe gurih 150 g').waitFor();
    await office.press('Enter', 'Tab');
    await office.type('25%');
    await office.page.locator('.rule-preview').getByText('9.000').waitFor();
    await office.press('Enter');
    await office.page.getByRole('table').getByText('Keripik tempe gurih 150 g').waitFor();
    expect(await office.axe()).toEqual([]);
    await till.press('Control+h', 'Control+h');
    await till.type('keripik tempe gurih');
    await till.page.locator('.hit').first().waitFor();
    await till.press('Enter');
    await till.total('Rp 9.000');
    expect(await desk.call<readonly unknown[]>('journal.list', { beforeSeq: null, limit: 5 }, boss)).toContainEqual(expect.objectContaining({ type: 'price-rule.set', summary: 'Reseller · Keripik tempe gurih 150 g' }));
    await desk.clearCart();
  });

  test('sees what a customer bought, and erases who asks for it', async () => {
    const boss = await desk.signIn(DEMO.manager);
    await desk.call('customers.add', { commandId: testId(900_003), customer: { name: 'Agus Salim', phone: null, agency: 'Dinas Sosial', npwp: null, listId: null } }, boss);
    const office = await desk.open({ who: DEMO.manager, theme: 'dark', breakable: true });
    await office.page.getByRole('navigation').getByRole('button', { name: /Pelanggan/ }).click();
    await office.page.getByLabel('Cari nama, instansi, atau nomor HP').waitFor();
    await office.page.getByRole('table').getByText('Agus Salim').waitFor();
    // The list stands as a head or a key asks; while it takes long it says so, to a screen reader too.
    const heads = office.page.locator('.customers-list th[aria-sort]');
    const stands = () => heads.evaluateAll((all) => all.map((head) => head.getAttribute('aria-sort')));
    const first = office.page.locator('.customers-list tbody tr .customer-name').first();
    const table = office.page.getByRole('region', { name: 'Pelanggan' });
    expect(await stands()).toEqual(['ascending', 'none', 'none']);
    await office.press('F3');
    await office.page.getByText(/ dari \d+, nama Z ke A$/).waitFor();
    const last = (await desk.call<CustomerPage>('customers.list', { text: '', offset: 0, limit: 100 }, boss)).customers.at(-1);
    await expect.poll(() => first.textContent()).toBe(last?.name);
    office.line?.holdFrom('customers/list');
    await office.page.getByRole('button', { name: 'Instansi' }).click();
    await office.page.getByRole('status').getByText('Daftar sedang disusun').waitFor();
    expect(await table.getAttribute('aria-busy')).toBe('true');
    expect(await stands()).toEqual(['descending', 'none', 'none']);
    expect(await office.axe()).toEqual([]);
    office.line?.letGo();
    await office.page.getByText(/ dari \d+, instansi A ke Z$/).waitFor();
    expect([await stands(), await table.getAttribute('aria-busy'), await first.textContent()]).toEqual([['none', 'ascending', 'none'], 'false', 'Agus Salim']);
    await office.page.getByLabel('Cari nama, instansi, atau nomor HP').focus();
    // Quicker than the list: what stands in the field is opened, not what stood in the list before it.
    office.line?.holdFrom('customers/list');
    await office.type('ani');
    await office.press('Enter');
    office.line?.letGo();
    await office.page.getByLabel('Riwayat').getByText('490.000').first().waitFor();
    expect(await office.axe()).toEqual([]);
    await office.page.getByRole('button', { name: 'Hapus data pelanggan ini' }).click();
    await office.type('diminta sendiri');
    await office.page.getByRole('button', { name: 'Hapus sekarang' }).click();
    await office.page.getByText('Tidak ada yang cocok').waitFor();
    const [sale] = await desk.call<readonly { readonly customer: string | null }[]>('sale.recent', { limit: 1 }, desk.session);
    expect(sale?.customer).toBe('Bu Ani');
    expect(office.errors()).toEqual([]);
  });
});
