import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LineId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { parkCart } from '../../../electron/services/cart/park-cart.ts';
import { recallCart } from '../../../electron/services/cart/recall-cart.ts';
import { customerHistory } from '../../../electron/services/customers/find-customers.ts';
import { addCustomer } from '../../../electron/services/customers/keep-customer.ts';
import { recentSales } from '../../../electron/services/sale/recent-sales.ts';
import { refundAct } from '../../support/refund-act.ts';
import { testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';

const DAY_MS = 86_400_000;

let gallery: TestGallery;
/** Four sales over two days: 28.000, 45.000 + 15.000, 28.000, and 28.000 given back. */
beforeEach(() => {
  gallery = testGallery();
  gallery.add(0);
  const first = gallery.pay();
  gallery.add(1);
  gallery.add(2);
  gallery.pay();
  gallery.time.now += DAY_MS;
  gallery.add(0);
  gallery.pay();
  gallery.apply({ type: 'add-return', lineId: gallery.newId<'line'>() as LineId, saleId: first.saleId, lineNumber: 1, quantity: units(1), place: 'shelf' });
  gallery.pay(0, gallery.context.approvals.grant(refundAct(gallery.cart()), gallery.cashier.userId, 'Bambang Hermanto'));
});
afterEach(() => gallery.close());

const found = async (text: string | undefined, limit = 50) => (await recentSales(gallery.context, { limit, text })).map((row) => row.receiptNumber);

describe('finding receipts', () => {
  test('without words: all, newest first, as many as wanted', async () => {
    expect(await found(undefined)).toEqual(['K1-0004', 'K1-0003', 'K1-0002', 'K1-0001']);
    expect(await found('  ', 2)).toEqual(['K1-0004', 'K1-0003']);
  });

  test('by number, whole or its digits', async () => {
    expect(await found('k1-2')).toEqual(['K1-0002']);
    expect(await found('3')).toEqual(['K1-0003']);
    expect(await found('K9-0001')).toEqual([]);
  });

  test('by total, paid or given back', async () => {
    expect(await found('28.000')).toEqual(['K1-0004', 'K1-0003', 'K1-0001']);
    expect(await found('60rb')).toEqual(['K1-0002']);
    expect(await found('28.000', 1)).toEqual(['K1-0004']);
  });

  test('by day', async () => {
    expect(await found('20-11-2026')).toEqual(['K1-0002', 'K1-0001']);
    expect(await found('kemarin')).toEqual(['K1-0002', 'K1-0001']);
    expect(await found('hari ini')).toEqual(['K1-0004', 'K1-0003']);
  });

  test('of a sum, a day, a customer, goods or a lot the newest are kept where there are more than are wanted, also one whose cart waited longest', async () => {
    const { context, cashier } = gallery;
    const { customerId } = addCustomer(context, cashier, { commandId: gallery.newId(), customer: { name: 'Budi Santoso', phone: null, agency: null, npwp: null, listId: null } });
    const fill = () => {
      gallery.apply({ type: 'add-code', lineId: gallery.newId<'line'>() as LineId, text: ']d2010200014000028910B1', quantity: units(1) });
      gallery.apply({ type: 'set-customer', customerId });
    };
    fill();
    const { saleId } = gallery.cart();
    parkCart(context, cashier, { commandId: gallery.newId(), saleId, label: null });
    fill();
    gallery.pay();
    fill();
    gallery.pay();
    recallCart(context, cashier, { commandId: gallery.newId(), saleId });
    gallery.pay();
    for (const text of ['28.000', 'hari ini', 'budi', 'bawang', 'lot b1', undefined]) expect([text, await found(text, 2)]).toEqual([text, ['K1-0007', 'K1-0006']]);
    expect(customerHistory(context, { customerId, offset: 0, limit: 100 }).papers.map((row) => row.receiptNumber)).toEqual(['K1-0007', 'K1-0006', 'K1-0005']);
  });

  test('of a customer also where many have the name', async () => {
    const { context, cashier } = gallery;
    const names = Array.from({ length: 30 }, (_, index) => `Budi ${String(index + 1).padStart(2, '0')}`);
    const added = names.map((name) => addCustomer(context, cashier, { commandId: gallery.newId(), customer: { name, phone: null, agency: null, npwp: null, listId: null } }));
    gallery.add(0);
    gallery.apply({ type: 'set-customer', customerId: added.at(-1)!.customerId });
    gallery.pay();
    expect(await found('budi')).toEqual(['K1-0005']);
  });

  test('of many customers and goods the newest, however many have the name and whatever they are called', async () => {
    const { context, cashier } = gallery;
    const buyers = Array.from({ length: 8 }, (_, index) => addCustomer(context, cashier, { commandId: gallery.newId(), customer: { name: `Budi ${String(index)}`, phone: null, agency: null, npwp: null, listId: null } }));
    const numbers: string[] = [];
    // Twice through all of them, and the first one thrice in a row at the end.
    for (const buyer of [...buyers, ...buyers.toReversed(), ...buyers.slice(0, 1), ...buyers.slice(0, 1), ...buyers.slice(0, 1)]) {
      gallery.add(0);
      gallery.apply({ type: 'set-customer', customerId: buyer.customerId });
      numbers.unshift(gallery.pay().receiptNumber);
    }
    expect(numbers).toHaveLength(19);
    for (const limit of [1, 3, 4, 5, 8, 12, 18, 19, 50]) expect([limit, await found('budi', limit)]).toEqual([limit, numbers.slice(0, limit)]);
  });

  test('of goods also where more have the word than a search at the counter would show', async () => {
    const { context } = gallery;
    const database = new Database(gallery.file);
    const columns = (database.pragma('table_info(product)') as { name: string }[]).map(({ name }) => name);
    const own: Record<string, string> = { id: '?', name: "'Bawang ' || ?", rank: '?' };
    const copy = database.prepare(`INSERT INTO product (${columns.join(', ')}) SELECT ${columns.map((column) => own[column] ?? column).join(', ')} FROM product WHERE rank = 1`);
    for (let number = 1; number <= 80; number += 1) copy.run(testId(5_000 + number), number, -number);
    database.close();
    context.search.refresh();
    expect((await context.search.ready()).find('bawang', 50).every((id) => id >= testId(5_000))).toBe(true);
    expect(await found('bawang')).toEqual(['K1-0004', 'K1-0003', 'K1-0001']);
  });

  test('by what was sold: part of its name or the code on it, and each receipt once', async () => {
    gallery.add(0);
    gallery.apply({ type: 'add-product', lineId: gallery.newId<'line'>() as LineId, productId: gallery.cart().lines[0]!.productId, quantity: units(2) });
    gallery.pay();
    expect(await found('bawang')).toEqual(['K1-0005', 'K1-0004', 'K1-0003', 'K1-0001']);
    expect(await found('2000140000296')).toEqual(['K1-0002']);
    expect(await found('cuci mot')).toEqual(['K1-0002']);
    expect(await found('tidak ada')).toEqual([]);
    expect(await found('%')).toEqual([]);
  });

  test('by a lot that is called back, also where nobody scanned it: the sale took from its batch by itself', async () => {
    for (const text of ['B1', 'b1', 'lot B1']) expect([text, await found(text)]).toEqual([text, ['K1-0004', 'K1-0003', 'K1-0001']]);
    expect(await found('lot B1', 2)).toEqual(['K1-0004', 'K1-0003']);
    expect(await found('lot B2')).toEqual([]);
  });

  test('also by what is not sold any more', async () => {
    const database = new Database(gallery.file);
    database.exec("UPDATE product SET active = 0 WHERE name LIKE 'Keset%'");
    database.close();
    gallery.context.search.refresh();
    expect(await found('keset kelapa')).toEqual(['K1-0002']);
    expect(await found('kelapa keset')).toEqual(['K1-0002']);
    expect(await found('keset jati')).toEqual([]);
  });

  test('each way goes through an index: nothing is read that is not shown', () => {
    const database = new Database(gallery.file, { readonly: true });
    const plan = (sql: string) => (database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map((step) => step.detail).join('; ');
    try {
      for (const sql of [
        'SELECT id, seq FROM sale WHERE total = 1 ORDER BY seq DESC LIMIT 5',
        "SELECT id, seq FROM sale WHERE business_day = '2026-11-20' ORDER BY seq DESC LIMIT 5",
        "SELECT seq FROM sale WHERE customer_id = 'x' AND seq >= 7 ORDER BY seq DESC LIMIT 5",
        "SELECT max(seq) FROM sale WHERE customer_id = 'x'",
        "SELECT DISTINCT seq FROM sale_line WHERE product_id = 'x' AND seq >= 7 ORDER BY seq DESC LIMIT 5",
        "SELECT max(seq) FROM sale_line WHERE product_id = 'x'",
        "SELECT DISTINCT seq FROM sale_line WHERE lot = 'x' ORDER BY seq DESC LIMIT 5",
        "SELECT id FROM batch WHERE lot = 'x'",
      ]) {
        expect(plan(sql)).toMatch(/^SEARCH \w+ USING COVERING INDEX/);
        expect(plan(sql)).not.toContain('B-TREE');
      }
      expect(plan("SELECT DISTINCT seq FROM stock_movement WHERE batch_id = 'x' AND sale_id IS NOT NULL ORDER BY seq DESC LIMIT 5")).toBe('SEARCH stock_movement USING INDEX stock_movement_by_batch (batch_id=?)');
    } finally {
      database.close();
    }
  });
});
