import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import * as productTotals from '../../../electron/db/migrations/0160-product-totals.ts';
import { openReader } from '../../../electron/db/open-reader.ts';
import { productReport } from '../../../electron/db/reports/product-report.ts';
import { salesReport } from '../../../electron/db/reports/sales-report.ts';
import { startReports } from '../../../electron/host/reports.ts';
import { moveGoods } from '../../../electron/services/stock/move-goods.ts';
import { salesPaper, salesSheet } from '../../../electron/services/report/report-files.ts';
import { findReturnable } from '../../../electron/services/sale/find-returnable.ts';
import { addDays } from '../../../shared/kernel/add-days.ts';
import type { DayRange } from '../../../shared/domain/report/day-range.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { readZip } from '../../support/read-zip.ts';
import { PRODUCTS, testGallery, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';

let gallery: TestGallery;
afterEach(() => gallery.close());

const DAY_MS = 86_400_000;

/** Sales on days spread over five months, some of it brought back. */
function sellOverMonths(): void {
  gallery = testGallery();
  // Of some goods the cost is known.
  moveGoods(gallery.context, gallery.administrator, { commandId: gallery.newId(), document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party: 'Bengkel', person: '', note: null, reference: null, lines: [0, 1, 4].map((product) => ({ productId: PRODUCTS[product]?.id as ProductId, quantity: units(60), expiresOn: '2029-01-01', ...(product === 4 ? {} : { unitCost: rupiah(20_500) }) })) }, print: false });
  for (const [index, step] of [0, 1, 9, 3, 17, 1, 24, 6, 2, 30, 11, 5, 1].entries()) {
    gallery.time.now += step * DAY_MS;
    for (const product of [0, 1, 2, 4].slice(index % 3)) gallery.add(product, units(1 + ((index + product) % 4)));
    const sold = gallery.pay();
    if (index % 4 !== 3) continue;
    const found = findReturnable(gallery.context, { text: sold.receiptNumber });
    const [line] = found.kind === 'void' ? [] : found.lines;
    if (line === undefined || found.kind === 'void') throw new Error('nothing to bring back');
    gallery.apply({ type: 'add-return', lineId: gallery.newId<'line'>(), saleId: found.saleId, lineNumber: line.lineNumber, quantity: units(1), place: 'shelf' });
    gallery.pay(0, gallery.context.approvals.grant({ type: 'refund', saleId: gallery.cart().saleId, tender: 'cash' }, gallery.cashier.userId, 'Bambang Hermanto', null));
  }
}

/** The same added up line by line. */
function byHand(range: DayRange): Map<string, readonly number[]> {
  const database = new Database(gallery.file, { readonly: true });
  const lines = database
    .prepare<[string, string], { product_id: string; quantity: number; total: number; off: number; cost: number | null }>(
      'SELECT product_id, quantity, l.total, discount_amount + cart_discount_amount AS off, cost FROM sale_line l JOIN sale s ON s.id = l.sale_id WHERE business_day BETWEEN ? AND ?',
    )
    .all(range.from, range.to);
  database.close();
  const sums = new Map<string, readonly number[]>();
  for (const { product_id: id, quantity, total, off, cost } of lines) {
    const [sold = 0, gross = 0, discount = 0, backQuantity = 0, back = 0, costedBefore = 0, costBefore = 0] = sums.get(id) ?? [];
    const known = [costedBefore + (cost === null ? 0 : total), costBefore + (cost ?? 0)];
    sums.set(id, quantity > 0 ? [sold + quantity, gross + total + off, discount + off, backQuantity, back, ...known] : [sold, gross, discount, backQuantity - quantity, back + total, ...known]);
  }
  return sums;
}

test('best sellers of any days are what their lines add up to, whether whole months or parts of them', () => {
  sellOverMonths();
  const reader = openReader(gallery.file);
  const first = reader.query<Record<never, never>, { day: string }>((db) => db.selectFrom('sale').select((eb) => eb.fn.min<string>('business_day').as('day'))).get({})?.day ?? '';
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 120 }), fc.integer({ min: 0, max: 160 }), (start, more) => {
      const range = { from: addDays(first, start), to: addDays(first, start + more) };
      const report = productReport(reader, range, 'best', 1_000);
      expect(new Map(report.rows.map((row) => [row.productId, [row.quantity, row.gross, row.discount, row.backQuantity, row.back, row.costed ?? 0, (row.costed ?? 0) - (row.margin ?? 0)]]))).toEqual(byHand(range));
      expect(report.count).toBe(report.rows.length);
      const known = report.rows.filter(({ costed }) => costed !== null);
      expect(report.sums).toEqual({ net: report.rows.reduce((sum, row) => sum + row.net, 0), costed: known.reduce((sum, row) => sum + (row.costed ?? 0), 0), margin: known.reduce((sum, row) => sum + (row.margin ?? 0), 0) });
      expect(report.rows.map(({ net }) => net)).toEqual(report.rows.map(({ net }) => net).toSorted((a, b) => b - a));
      const sales = salesReport(reader, range, null);
      expect(report.rows.reduce((sum, { net }) => sum + net, 0)).toBe(sales.total - sales.rounding);
    }),
    { numRuns: 60 },
  );
  expect(productReport(reader, { from: '2000-01-01', to: '2100-01-01' }, 'best', 9).sums.margin).toBeGreaterThan(0);
  reader.close();
  expect(verified(gallery.file)).toMatchObject({ difference: null, sound: true });
});

test('slowest sellers are what lies on the shelf, sold least first, and say how long it lasts', () => {
  sellOverMonths();
  const reader = openReader(gallery.file);
  const range = { from: '2026-11-01', to: '2026-11-30' };
  const slow = productReport(reader, range, 'slow', 1_000);
  const best = new Map(productReport(reader, range, 'best', 1_000).rows.map((row) => [row.productId, row]));
  reader.close();
  expect(slow.rows.length).toBeGreaterThan(2);
  for (const row of slow.rows) {
    const sold = best.get(row.productId);
    expect(row.quantity).toBe(sold?.quantity ?? 0);
    expect(row.onHand).toBeGreaterThan(0);
    const net = row.quantity - row.backQuantity;
    expect(row.lastsDays).toBe(net > 0 ? Math.floor(((row.onHand ?? 0) * 30) / net) : null);
  }
  const sold = slow.rows.map((row) => row.quantity - row.backQuantity);
  expect(sold).toEqual(sold.toSorted((a, b) => a - b));
});

test('the totals of products that an older program did not keep are added up when its data is opened', () => {
  sellOverMonths();
  const database = new Database(gallery.file);
  const kept = database.prepare('SELECT * FROM product_total ORDER BY month, product_id').all();
  expect(kept.length).toBeGreaterThan(10);
  database.exec(`DROP TABLE product_total; ${productTotals.sql}`);
  expect(database.prepare('SELECT * FROM product_total ORDER BY month, product_id').all()).toEqual(kept);
  database.close();
});

test('the report goes out as A4 paper and as XLSX with the same figures as on the screen', async () => {
  sellOverMonths();
  const reports = startReports(gallery.file, gallery.directory);
  try {
    const context = { ...gallery.context, reports };
    const ask = { from: '2026-11-01', to: '2026-12-31', against: { from: '2026-09-01', to: '2026-10-31' } };
    const report = await reports.sales(ask, ask.against);
    const figure = (amount: number) => String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.');
    const paper = await salesPaper(context, ask);
    expect(paper.name).toBe('laporan-penjualan-2026-11-01-2026-12-31.pdf');
    const pages = pdfText(Buffer.from(paper.pdf, 'base64')).flat().join('\n');
    expect(pages).toContain('LAPORAN PENJUALAN');
    expect(pages).toContain('01-11-2026 sampai 31-12-2026');
    expect(pages).toMatch(new RegExp(`Penjualan bersih ${figure(report.total).replaceAll('.', '\\.')}`));
    for (const { name, amount } of report.byCategory) expect(pages).toMatch(new RegExp(`${name}\\s+${amount < 0 ? '-' : ''}${figure(amount).replaceAll('.', '\\.')}`));

    const sheet = await salesSheet(context, ask);
    const files = readZip(Buffer.from(sheet.xlsx, 'base64'));
    const all = [...files.values()].join('');
    for (const word of ['Ringkasan', 'Per hari', 'Golongan barang', 'Paling laku', 'Paling lambat']) expect(all).toContain(word);
    expect(all).toContain(`<v>${report.total}</v>`);
    for (const { amount } of report.byCategory) expect(all).toContain(`<v>${amount}</v>`);
  } finally {
    await reports.close();
  }
});
