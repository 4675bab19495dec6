import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { openReader } from '../../../electron/db/open-reader.ts';
import { productReport } from '../../../electron/db/reports/product-report.ts';
import { openStore } from '../../../electron/db/store.ts';
import { createMonthPacking } from '../../../electron/services/report/pack-months.ts';
import { findReturnable } from '../../../electron/services/sale/find-returnable.ts';
import { moveGoods } from '../../../electron/services/stock/move-goods.ts';
import type { DayRange } from '../../../shared/domain/report/day-range.ts';
import type { ProductFigure, ProductOrder } from '../../../shared/domain/report/product-report.ts';
import { addDays, DAY_MS } from '../../../shared/kernel/add-days.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { PRODUCTS, TEST_NOW, testGallery, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';
import { withoutLinesByEntry } from '../../support/without-lines-by-entry.ts';

let gallery: TestGallery;
afterEach(() => gallery.close());

const FIRST = '2026-11-20';
const NEXT_YEAR = '2028-01';

/** A gallery whose goods keep for years. */
function stocked(): TestGallery {
  const test = testGallery();
  moveGoods(test.context, test.administrator, { commandId: test.newId(), document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party: 'Bengkel', person: '', note: null, reference: null, lines: [0, 1, 4].map((product) => ({ productId: PRODUCTS[product]?.id as ProductId, quantity: units(90), expiresOn: '2029-01-01', ...(product === 4 ? {} : { unitCost: rupiah(20_500) }) })) }, print: false });
  return test;
}

/** One sale, or, every fourth time, what is brought back of the last one. */
function sell(product: number, count: number, back: boolean): void {
  gallery.add(product, units(count));
  const sold = gallery.pay();
  if (!back) return;
  const found = findReturnable(gallery.context, { text: sold.receiptNumber });
  const [line] = found.kind === 'void' ? [] : found.lines;
  if (line === undefined || found.kind === 'void') throw new Error('nothing to bring back');
  gallery.apply({ type: 'add-return', lineId: gallery.newId<'line'>(), saleId: found.saleId, lineNumber: line.lineNumber, quantity: units(1), place: 'shelf' });
  gallery.pay(0, gallery.context.approvals.grant({ type: 'refund', saleId: gallery.cart().saleId, tender: 'cash' }, gallery.cashier.userId, 'Bambang Hermanto', null));
}

/** Packs what is not packed, `most` products at a time, at the most `turns` times. */
function pack(most: number, turns = Number.POSITIVE_INFINITY): void {
  const { store } = gallery;
  for (let turn = 0; turn < turns; turn += 1) {
    const month = store.productPacks.next(NEXT_YEAR);
    if (month === null) return;
    store.transaction(() => store.productPacks.pack(month, most));
  }
}

function report(range: DayRange, order: ProductOrder = 'best') {
  const reader = openReader(gallery.file);
  try {
    return productReport(reader, range, order, 1_000);
  } finally {
    reader.close();
  }
}

function rows<T>(sql: string, ...values: string[]): T[] {
  const database = new Database(gallery.file, { readonly: true });
  try {
    return database.prepare<string[], T>(sql).all(...values);
  } finally {
    database.close();
  }
}

/** The lines of the range, added up one by one. */
function fromLines({ from, to }: DayRange): Map<string, readonly number[]> {
  const sums = new Map<string, readonly number[]>();
  const lines = rows<{ id: string; quantity: number; total: number }>('SELECT product_id AS id, quantity, l.total FROM sale_line l JOIN sale s ON s.id = l.sale_id WHERE business_day BETWEEN ? AND ?', from, to);
  for (const { id, quantity, total } of lines) {
    const [sold = 0, back = 0, net = 0] = sums.get(id) ?? [];
    sums.set(id, [sold + Math.max(0, quantity), back + Math.max(0, -quantity), net + total]);
  }
  return sums;
}

const told = (all: readonly ProductFigure[]): Map<string, readonly number[]> => new Map(all.map((row) => [row.productId, [row.quantity, row.backQuantity, row.net]]));
const isPacked = (month: string): boolean => rows<{ n: number }>('SELECT count(*) AS n FROM packed_month WHERE whole = 1 AND month = ?', month)[0]?.n === 1;

const deed = fc.record({
  /** Days on, or back: the register's time taken back to a month that is packed. */
  days: fc.constantFrom(0, 1, 3, 9, 17, 30, 45, -8, -33),
  product: fc.constantFrom(0, 1, 2, 4),
  count: fc.integer({ min: 1, max: 3 }),
  back: fc.constantFrom(false, false, false, true),
  /** Products a part, and how many parts: often it stops in the middle of a month. */
  most: fc.integer({ min: 1, max: 3 }),
  turns: fc.nat(6),
});
const asked = fc.record({ start: fc.integer({ min: -40, max: 400 }), more: fc.integer({ min: 0, max: 400 }) });

test('whatever is sold when, however far the months are packed, reports of any days are what the lines add up to', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 4, maxLength: 10 }), fc.array(asked, { minLength: 6, maxLength: 6 }), (deeds, ranges) => {
      gallery = stocked();
      try {
        for (const { days, product, count, back, most, turns } of deeds) {
          gallery.time.now = Math.max(TEST_NOW, gallery.time.now + days * DAY_MS);
          sell(product, count, back);
          pack(most, turns);
        }
        for (const { start, more } of ranges) {
          const range = { from: addDays(FIRST, start), to: addDays(FIRST, start + more) };
          const { rows: best, count, sums } = report(range);
          expect(told(best)).toEqual(fromLines(range));
          expect(count).toBe(best.length);
          expect(sums.net).toBe(best.reduce((sum, { net }) => sum + net, 0));
        }
        expect(verified(gallery.file)).toMatchObject({ difference: null, sound: true });
      } finally {
        gallery.close();
      }
    }),
    { numRuns: 8 },
  );
  gallery = testGallery();
});

/** Five months in which all goods are sold. */
function sellFiveMonths(): void {
  gallery = stocked();
  for (let month = 0; month < 5; month += 1) {
    for (const product of [0, 1, 2, 4]) sell(product, 1 + ((month + product) % 3), product === month);
    gallery.time.now += 31 * DAY_MS;
  }
}

test('best and slowest goods read the same from packs as from the rows that were packed', () => {
  sellFiveMonths();
  const ranges = [{ from: '2026-01-01', to: '2027-12-31' }, { from: '2026-12-05', to: '2027-02-10' }, { from: '2027-01-01', to: '2027-02-28' }];
  const before = ranges.flatMap((range) => [report(range), report(range, 'slow')]);
  pack(3);
  expect(rows('SELECT month, parts FROM packed_month WHERE whole = 1')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03'].map((month) => ({ month, parts: 2 })));
  expect(ranges.flatMap((range) => [report(range), report(range, 'slow')])).toEqual(before);
  // Read they are: the rows behind them could be gone.
  const database = new Database(gallery.file);
  database.exec("DELETE FROM product_total WHERE month = '2027-01'; DELETE FROM packed_month WHERE month = '2027-02'");
  database.close();
  expect(report({ from: '2027-02-01', to: '2027-02-28' }).count).toBe(4);
  expect(report({ from: '2027-01-01', to: '2027-02-28' }).count).toBe(4);
});

test('a sale in a packed month makes it one that is not, in its own transaction, and it is packed anew, into fewer parts', () => {
  sellFiveMonths();
  pack(1);
  expect(isPacked('2026-12')).toBe(true);
  gallery.time.now = Date.UTC(2026, 11, 30, 4);
  gallery.add(0);
  const { reached } = gallery.context;
  Object.assign(gallery.context, {
    reached: (step: string) => {
      if (step === 'before-commit') throw new Error('the power fails');
    },
  });
  expect(() => gallery.pay()).toThrow('the power fails');
  Object.assign(gallery.context, { reached });
  expect(isPacked('2026-12')).toBe(true);
  gallery.pay();
  expect([isPacked('2026-11'), isPacked('2026-12'), isPacked('2027-01')]).toEqual([true, false, true]);
  const range = { from: '2026-12-01', to: '2026-12-31' };
  expect(told(report(range).rows)).toEqual(fromLines(range));
  pack(3);
  expect(isPacked('2026-12')).toBe(true);
  expect(rows("SELECT part FROM product_pack WHERE month = '2026-12'")).toHaveLength(2);
  expect(told(report(range).rows)).toEqual(fromLines(range));
});

test('months that are over are packed beside the till: it goes first, the month that is on is left, and a stop in the middle loses nothing', async () => {
  sellFiveMonths();
  gallery.time.now -= 31 * DAY_MS;
  const changes = (): number => gallery.store.totalChanges();
  let turns = 0;
  let release = (): void => undefined;
  const packing = createMonthPacking(gallery.context, {
    giveWay: () => {
      turns += 1;
      return turns === 2 ? new Promise((resolve) => (release = resolve)) : Promise.resolve();
    },
  });
  packing.look();
  packing.look();
  await expect.poll(() => turns).toBe(2);
  expect([isPacked('2026-11'), isPacked('2026-12')]).toEqual([true, false]);
  const written = changes();
  const stopped = packing.stop();
  release();
  await stopped;
  expect(changes()).toBe(written);
  packing.look();
  await packing.settled();
  expect(changes()).toBe(written);

  const next = createMonthPacking(gallery.context, { giveWay: () => Promise.resolve() });
  next.look();
  await next.settled();
  expect(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03'].map(isPacked)).toEqual([true, true, true, true, false]);
  const done = changes();
  next.look();
  await next.settled();
  expect(changes()).toBe(done);
});

test('data of before packs gets them: its reports are right at once, and months are packed when the till has time', () => {
  sellFiveMonths();
  const range = { from: '2026-11-01', to: '2027-03-31' };
  const before = report(range);
  const database = new Database(gallery.file);
  withoutLinesByEntry(database);
  database.exec("DROP TABLE packed_month; DROP TABLE product_pack; DELETE FROM migration WHERE name >= '0210'");
  database.close();
  openStore(gallery.file).close();
  expect(report(range)).toEqual(before);
  pack(2);
  expect(isPacked('2027-03')).toBe(true);
  expect(report(range)).toEqual(before);
  expect(verified(gallery.file)).toMatchObject({ difference: null, sound: true });
});
