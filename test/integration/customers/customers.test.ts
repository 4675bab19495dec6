import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CustomerRow } from '../../../shared/contract/customers.ts';
import { CUSTOMER_ORDERS } from '../../../shared/domain/customer/customer-list.ts';
import type { CustomerId, LineId, PriceListId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { customerHistory, listCustomers } from '../../../electron/services/customers/find-customers.ts';
import { addCustomer, changeCustomer, eraseCustomer, type CustomerWanted } from '../../../electron/services/customers/keep-customer.ts';
import { setPriceList } from '../../../electron/services/prices/set-price-list.ts';
import { readReceipt } from '../../../electron/services/sale/read-receipt.ts';
import { recentSales } from '../../../electron/services/sale/recent-sales.ts';
import { voidSale } from '../../../electron/services/sale/void-sale.ts';
import { refundAct } from '../../support/refund-act.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { testGallery, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';

let gallery: TestGallery;
beforeEach(() => {
  gallery = testGallery();
});
afterEach(() => gallery.close());

const wanted = (part: Partial<CustomerWanted> = {}): CustomerWanted => ({ name: 'Ibu Sari', phone: '0812-3456-7890', agency: null, npwp: null, listId: null, ...part });
const add = (part: Partial<CustomerWanted> = {}): CustomerId => addCustomer(gallery.context, gallery.cashier, { commandId: gallery.newId(), customer: wanted(part) }).customerId;
const attach = (customerId: CustomerId | null) => gallery.apply({ type: 'set-customer', customerId });
const erase = (customerId: CustomerId) => eraseCustomer(gallery.context, gallery.administrator, { commandId: gallery.newId(), customerId, reason: 'diminta sendiri' });
const found = (text: string) => listCustomers(gallery.context, { text, offset: 0, limit: 10 }).customers.map(({ name }) => name);
const receipts = async (text: string) => (await recentSales(gallery.context, { limit: 10, text })).map((row) => row.receiptNumber);
function buy(customerId: CustomerId, product = 0) {
  gallery.add(product);
  attach(customerId);
  return gallery.pay();
}

describe('a customer', () => {
  test('is found by words of the name or agency and by part of the number, however it is written', () => {
    add();
    add({ name: 'Budi Santoso', phone: '+62 811 2222 333', agency: 'Dinas Sosial' });
    expect([found('sar'), found('sosial budi'), found('8112222'), found('0811-2222'), found('+62 812'), found('xyz')]).toEqual([['Ibu Sari'], ['Budi Santoso'], ['Budi Santoso'], ['Budi Santoso'], ['Ibu Sari'], []]);
    expect(found('')).toEqual(['Budi Santoso', 'Ibu Sari']);
    // Too short for a number: "81" is in half of them.
    expect(found('81')).toEqual([]);
  });

  test('stands in the list by name, agency or price list, up and down; its pages are all customers once', () => {
    const lists = ['Instansi', 'dharma wanita'].map((name) => setPriceList(gallery.context, gallery.administrator, { commandId: gallery.newId(), listId: null, name, active: true }).listId);
    const agencies = ['Dinas Sosial', 'bank BRI', null, 'Dinas Sosial', 'Kanwil', null];
    const names = ['Sari', 'budi', 'Ani', 'Élan', 'Zul', 'budi', 'Cici', 'dodi', 'Agus', 'Wati', 'agus'];
    names.forEach((name, n) => add({ name, phone: null, agency: agencies[n % agencies.length] ?? null, listId: lists[n % 4] ?? null }));
    const page = (input: Partial<Parameters<typeof listCustomers>[1]>) => listCustomers(gallery.context, { text: '', offset: 0, limit: 100, ...input }).customers;
    const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
    const small = (words: string): string => words.replace(/[A-Z]/g, (capital) => capital.toLowerCase());
    const all = page({});
    expect(all).toHaveLength(names.length);
    const said = { name: ({ name }: CustomerRow) => name, agency: ({ agency }: CustomerRow) => agency, 'price-list': ({ list }: CustomerRow) => list?.name ?? null };
    for (const by of CUSTOMER_ORDERS) for (const down of [false, true]) {
      const way = down ? -1 : 1;
      const expected = all.toSorted((one, other) => {
        const [mine, its] = [said[by](one), said[by](other)];
        if (mine === null || its === null) return Number(mine === null) - Number(its === null) || text(small(one.name), small(other.name)) || text(one.customerId, other.customerId);
        return way * text(small(mine), small(its)) || text(small(one.name), small(other.name)) || text(one.customerId, other.customerId);
      });
      const pages = [0, 4, 8].flatMap((offset) => page({ order: { by, down }, offset, limit: 4 }));
      expect([by, down, pages.map(({ name, agency }) => [name, agency])]).toEqual([by, down, expected.map(({ name, agency }) => [name, agency])]);
    }
    expect(page({ text: 'dinas', order: { by: 'name', down: true } }).map(({ name }) => name)).toEqual(['Élan', 'Wati', 'Sari', 'Cici']);
  });

  test('stands on the cart, the receipt and the sale; the number and the taxpayer number stand on none', async () => {
    const customerId = add({ agency: 'Dinas Sosial', npwp: '123456789012345' });
    const receipt = buy(customerId);
    const paper = JSON.stringify(await readReceipt(gallery.context, { saleId: receipt.saleId }));
    expect(paper).toContain('Pembeli: Ibu Sari, Dinas Sosial');
    expect(paper).not.toMatch(/3456|123456789012345/);
    const journal = gallery.store.journalReading.list(null, 50).map((row) => row.body).join('\n');
    expect(journal).toContain('"customer":{"agency":"Dinas Sosial"');
    expect(journal).not.toMatch(/3456|123456789012345/);
    expect(verified(gallery.file).sound).toBe(true);
  });

  test('brings the own price list along and takes it away again', () => {
    const list = setPriceList(gallery.context, gallery.administrator, { commandId: gallery.newId(), listId: null, name: 'Instansi', active: true });
    const customerId = add({ listId: list.listId });
    attach(customerId);
    expect(gallery.cart()).toMatchObject({ customer: { name: 'Ibu Sari' }, list: { name: 'Instansi' } });
    attach(null);
    expect(gallery.cart()).toMatchObject({ customer: null, list: { name: 'Umum' } });
    expect(refusalOf(() => add({ listId: '00000000-0000-7000-8000-00000000ffff' as PriceListId }))).toBe('price.list-gone');
  });

  test('has a history: what was bought less what came back, the last visit, and an undone sale counts nothing', () => {
    const customerId = add();
    const first = buy(customerId);
    gallery.time.now += 60_000;
    buy(customerId, 1);
    expect(customerHistory(gallery.context, { customerId, offset: 0, limit: 100 })).toMatchObject({ sales: 2, total: 73_000, lastVisit: gallery.time.now });
    // Brought back without saying who: it was bought by the one who is known.
    gallery.apply({ type: 'add-return', lineId: gallery.newId<'line'>() as LineId, saleId: first.saleId, lineNumber: 1, quantity: units(1), place: 'shelf' });
    gallery.pay(0, gallery.context.approvals.grant(refundAct(gallery.cart()), gallery.cashier.userId, 'Bambang Hermanto'));
    expect(customerHistory(gallery.context, { customerId, offset: 0, limit: 100 })).toMatchObject({ sales: 3, total: 45_000 });
    const undone = buy(customerId, 2);
    voidSale(gallery.context, gallery.administrator, { commandId: gallery.newId(), saleId: undone.saleId, reason: 'salah', approvalId: null });
    expect(customerHistory(gallery.context, { customerId, offset: 0, limit: 100 })).toMatchObject({ sales: 5, total: 45_000, papers: { length: 5 } });
    const { papers } = customerHistory(gallery.context, { customerId, offset: 0, limit: 100 });
    expect(customerHistory(gallery.context, { customerId, offset: 4, limit: 2 }).papers).toEqual(papers.slice(4));
  });

  test('leads to the receipts by name and by number', async () => {
    const { receiptNumber } = buy(add());
    gallery.add(0);
    gallery.pay();
    expect(await receipts('sari')).toEqual([receiptNumber]);
    expect(await receipts('081234567890')).toEqual([receiptNumber]);
    expect(await receipts('bukan siapa')).toEqual([]);
    // Figures inside a phone number are no receipt number and no total.
    expect(await receipts('345678')).toEqual([]);
  });

  test('is parked and recalled with the cart', () => {
    attach(add());
    gallery.add(0);
    expect(gallery.store.carts.find(gallery.cart().saleId)?.customer?.name).toBe('Ibu Sari');
  });

  test('what is changed is journalled by the name of the field and not by what it says', () => {
    const customerId = add();
    const change = (part: Partial<CustomerWanted>) => changeCustomer(gallery.context, gallery.administrator, { commandId: gallery.newId(), customerId, customer: wanted(part) });
    change({ agency: 'Dinas Rahasia', phone: null });
    const last = () => gallery.store.journalReading.list(null, 1)[0]!;
    expect([last().type, JSON.parse(last().body)]).toEqual(['customer.changed', { customerId, fields: ['phone', 'agency'] }]);
    const { seq } = last();
    change({ agency: 'Dinas Rahasia', phone: null });
    expect(last().seq).toBe(seq);
  });
});

describe('somebody who asks to be forgotten', () => {
  test('is gone from the row, from every list and from remembered answers; the sale stays as it was printed', async () => {
    const customerId = add({ agency: 'Dinas Sosial', npwp: '123456789012345' });
    const receipt = buy(customerId);
    erase(customerId);
    expect(gallery.store.customers.find(customerId)).toMatchObject({ name: 'Pelanggan dihapus', phone: null, phone_digits: '', agency: null, npwp: null, list_id: null });
    expect([found('sari'), found('0812'), await receipts('sari')]).toEqual([[], [], []]);
    expect(JSON.stringify(await readReceipt(gallery.context, { saleId: receipt.saleId }))).toContain('Pembeli: Ibu Sari, Dinas Sosial');
    expect([refusalOf(() => attach(customerId)), refusalOf(() => customerHistory(gallery.context, { customerId, offset: 0, limit: 100 })), refusalOf(() => erase(customerId))]).toEqual(['customer.gone', 'customer.gone', 'customer.gone']);
    const journal = gallery.store.journalReading.list(null, 50).map((row) => row.body).join('\n');
    expect(journal).not.toMatch(/3456|123456789012345/);
    expect(verified(gallery.file).sound).toBe(true);
  });

  test('is not erased from under an open or parked cart', () => {
    const customerId = add();
    attach(customerId);
    expect(refusalOf(() => erase(customerId))).toBe('customer.in-cart');
    attach(null);
    expect(refusalOf(() => erase(gallery.newId()))).toBe('customer.gone');
    erase(customerId);
  });
});
