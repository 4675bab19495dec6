import Database from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { units } from '../../../shared/kernel/quantity.ts';
import { canonicalJson, journalText } from '../../../shared/domain/journal/canonical.ts';
import { sha256 } from '../../../electron/db/journal/hash.ts';
import { PROJECTED_TABLES } from '../../../electron/db/journal/rows.ts';
import type { Anchor } from '../../../electron/db/verify/verify-store.ts';
import { approveCount } from '../../../electron/services/counting/approve-count.ts';
import { finishCount } from '../../../electron/services/counting/end-count.ts';
import { enterCount } from '../../../electron/services/counting/enter-count.ts';
import { startCount } from '../../../electron/services/counting/start-count.ts';
import { setPrices, undoPrices } from '../../../electron/services/prices/set-prices.ts';
import { issueKuitansi } from '../../../electron/services/paper/issue-kuitansi.ts';
import { importStatement } from '../../../electron/services/reconciliation/import-statement.ts';
import { undoMatch } from '../../../electron/services/reconciliation/undo-match.ts';
import { completeSale } from '../../../electron/services/sale/complete-sale.ts';
import { moveCash } from '../../../electron/services/shift/move-cash.ts';
import { closeShift } from '../../../electron/services/shift/close-shift.ts';
import { copyReceipt } from '../../../electron/services/sale/copy-receipt.ts';
import { writeDocument } from '../../../electron/services/stock/move-goods.ts';
import type { MatchId, ProductId } from '../../../shared/kernel/ids.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { NOBODY_SELLS } from '../../support/nobody-sells.ts';
import { verified } from '../../support/verified.ts';
import { PRODUCTS, testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';
import { appendTreasuryEntries } from '../../support/treasury-entries.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';

/** The first bytes of a JPEG, enough to be one. */
const PHOTO = { mime: 'image/jpeg', base64: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).toString('base64') } as const;
let gallery: TestGallery;
afterEach(() => gallery.close());

const verify = (anchor: Anchor | null = null) => verified(gallery.file, anchor);

/** An attacker with the file: drops the guards and writes what they like. */
function tamper(change: (database: Database.Database) => void): void {
  const database = new Database(gallery.file);
  for (const trigger of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) database.exec(`DROP TRIGGER "${String(trigger)}"`);
  database.pragma('foreign_keys = OFF');
  change(database);
  database.close();
}

/** A payment by transfer found on the bank's statement, and the match undone again. */
async function reconcile(made: TestGallery): Promise<void> {
  made.add(1);
  completeSale(made.context, made.cashier, { commandId: made.newId(), saleId: made.cart().saleId, expectedTotal: rupiah(45_000), payments: [{ tender: 'transfer', received: rupiah(45_000), reference: '4821' }], approvalId: null });
  const file = Buffer.from('Tanggal;Referensi;Jumlah\n20/11/2026;00004821;45.000\n').toString('base64');
  await importStatement(made.context, NOBODY_SELLS, made.administrator, { commandId: made.newId(), file, fileName: 'mutasi.csv', mapping: { headerRow: 1, days: 'dmy', numbers: 'dots', roles: ['day', 'reference', 'amount'] }, account: 'BNI', leftOut: [] });
  const [standing] = made.store.reconciliation.matches('2026-11-20', '2026-11-20', { offset: 0, limit: 100 }).rows;
  undoMatch(made.context, made.administrator, { commandId: made.newId(), matchId: standing?.match.id as MatchId, reason: 'uji' });
}

/** Goods on consignment, with everything that a document can say, one of them sold; and a move to the store. */
function consign(made: TestGallery): void {
  const document = { fromPlace: null, toPlace: 'gallery', ownerId: testId<'producer'>(31), party: 'Lapas Kelas IIA Palu', person: 'Sari', note: 'uji', reference: 'P-7' };
  const line = { productId: PRODUCTS[1]?.id as ProductId, quantity: units(4), lot: 'K7', expiresOn: '2027-01-01', unitCost: rupiah(30_000) };
  made.store.transaction(() => {
    writeDocument(made.context, made.administrator, { kind: 'consigned', ...document, lines: [line] }, { print: false, bundle: 'a'.repeat(64) }, () => undefined);
    writeDocument(made.context, made.administrator, { kind: 'transfer', ...document, fromPlace: 'gallery', toPlace: 'store', ownerId: null, lines: [{ productId: line.productId, quantity: units(1), ownerId: document.ownerId }] }, { print: false, bundle: null }, () => undefined);
  });
  made.apply({ type: 'add-product', lineId: made.newId(), productId: line.productId, quantity: units(2), ownerId: document.ownerId });
  made.pay();
}

/** Prices changed, planned and the plan taken back; goods counted with a surplus, and the count approved. */
function repriceAndCount(made: TestGallery): void {
  const command = () => ({ commandId: made.newId<'command'>() });
  const productId = PRODUCTS[1]?.id as ProductId;
  const { changeId } = setPrices(made.context, made.administrator, { ...command(), from: null, note: 'uji', lines: [{ productId, price: rupiah(46_000), floor: null }] });
  undoPrices(made.context, made.administrator, { ...command(), changeId });
  const planned = setPrices(made.context, made.administrator, { ...command(), from: '2026-12-31' as BusinessDay, note: null, lines: [{ productId, price: rupiah(47_000), floor: null }] });
  undoPrices(made.context, made.administrator, { ...command(), changeId: planned.changeId });
  made.setting('stock-count.limit', { amount: rupiah(999_999_999) });
  const { countId } = startCount(made.context, made.administrator, { ...command(), placeId: 'gallery', scope: { kind: 'all' }, blind: true });
  enterCount(made.context, made.administrator, { ...command(), countId, goods: { productId, batchId: null, ownerId: null }, kind: 'add', quantity: units(99), means: 'typed' });
  finishCount(made.context, made.administrator, { ...command(), countId });
  approveCount(made.context, made.administrator, { ...command(), countId, leaveOut: [], approvalId: null });
}

async function galleryWithSales(): Promise<TestGallery> {
  const made = testGallery();
  for (let sale = 0; sale < 6; sale += 1) {
    made.add(sale % 2, units(sale + 1));
    made.add(2);
    if (sale === 3) made.add(5);
    made.pay(500);
  }
  const [newest] = made.store.sales.recent(1, null);
  copyReceipt(made.context, made.cashier, { commandId: made.newId(), saleId: newest?.id as never });
  issueKuitansi(made.context, made.cashier, { commandId: made.newId(), saleId: newest?.id as never, payer: 'Dinas Sosial', purpose: 'Pembelian' });
  await reconcile(made);
  consign(made);
  repriceAndCount(made);
  moveCash(made.context, made.cashier, { commandId: made.newId(), kind: 'paid-out', amount: rupiah(15_000), reason: 'plastik', attachment: PHOTO });
  const { content } = closeShift(made.context, made.cashier, { commandId: made.newId(), count: countOfSum(rupiah(1)), reason: 'uji' });
  appendTreasuryEntries(made.store, content.shift.id, made.time.now);
  return made;
}

describe('verify', () => {
  test('finds nothing where nothing was touched', async () => {
    gallery = await galleryWithSales();
    expect(verify()).toMatchObject({ sound: true, sales: 8, difference: null });
  });

  test('names the changed column of a past sale', async () => {
    gallery = await galleryWithSales();
    tamper((database) => database.exec("UPDATE sale_line SET name = 'Kerupuk' WHERE line_number = 2 AND sale_id = (SELECT id FROM sale WHERE number = 3)"));
    expect(verify().difference).toMatchObject({ kind: 'row-differs', table: 'sale_line', column: 'name', stored: 'Kerupuk', journalled: 'Cuci motor' });
  });

  test('finds every column of every projected table when its value is changed', async () => {
    gallery = await galleryWithSales();
    const database = new Database(gallery.file, { readonly: true });
    const columns = PROJECTED_TABLES.flatMap((table) =>
      (database.pragma(`table_info(${table})`) as { name: string; type: string }[]).map((column) => ({ table, ...column })),
    ).filter(({ table, name }) => !(table === 'setting' && name === 'id'));
    database.close();
    const missed: string[] = [];
    for (const { table, name, type } of columns) {
      const fresh = new Database(gallery.file);
      const before = fresh.prepare(`SELECT * FROM ${table}`).all();
      fresh.close();
      if (before.length === 0) missed.push(`${table} has no rows to try`);
      const database2 = new Database(gallery.file);
      database2.exec('PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; SAVEPOINT try');
      for (const trigger of database2.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) database2.exec(`DROP TRIGGER "${String(trigger)}"`);
      const changed = type === 'INTEGER' ? `coalesce("${name}", 0) + 987654` : `coalesce("${name}", '') || 'x'`;
      database2.exec(`UPDATE "${table}" SET "${name}" = ${changed} WHERE rowid_of_one`.replace('WHERE rowid_of_one', whereFirst(database2, table)));
      // Verify reads through its own connection: the change must be on disk, and is taken back afterwards.
      database2.exec('RELEASE try');
      const found = verify();
      if (found.sound) missed.push(`${table}.${name}`);
      restore(database2, table, before as Record<string, unknown>[]);
      database2.close();
    }
    expect(missed).toEqual([]);
    expect(verify().sound).toBe(true);
  }, 180_000);

  test.each([
    ['a sale taken out of its tables', "DELETE FROM sale_line WHERE sale_id = (SELECT id FROM sale WHERE number = 2)", 'row-missing'],
    ['a payment put in', "INSERT INTO payment SELECT id, 9, 'cash', 'cash', 'Tunai', 0, 0, 0, null FROM sale WHERE number = 1", 'row-extra'],
    ['a due amount put down', 'UPDATE due_balance SET amount = amount - 1', 'sum'],
    ['stock put up', 'UPDATE stock SET on_hand = on_hand + 1000', 'sum'],
    ['stock moved to another place', "INSERT INTO stock_place SELECT product_id, 'store', batch_id, owner_id, 1000, null FROM stock_place LIMIT 1", 'sum'],
    ['the cost of goods put up', 'UPDATE stock_place SET unit_cost = 1', 'sum'],
    ['a kept total put down', "UPDATE day_total SET amount = amount - 1 WHERE dimension = 'all'", 'sum'],
    ['the month of a product put up', 'UPDATE product_total SET gross = gross + 1000', 'sum'],
    ['a month of a product taken out', 'DELETE FROM product_total', 'sum'],
    ['what a packed month brought put to nothing', 'UPDATE product_pack SET body = zeroblob(length(body))', 'sum'],
    ['the products of a packed month taken out', 'DELETE FROM product_pack', 'sum'],
    ['the cost of a packed month put up', 'UPDATE packed_month SET cost = cost + 1', 'sum'],
    ['a packed month that never was', "INSERT INTO packed_month SELECT '2020-01', parts, last_product, costed, cost, whole FROM packed_month; INSERT INTO product_pack SELECT '2020-01', part, body FROM product_pack", 'sum'],
    ['an entry changed', "UPDATE journal SET body = replace(body, '28000', '18000') WHERE seq = (SELECT seq FROM sale WHERE number = 1)", 'hash'],
    ['an entry taken out', 'DELETE FROM journal WHERE seq = (SELECT seq FROM sale WHERE number = 3)', 'gap'],
    ['two entries swapped', 'UPDATE journal SET seq = CASE seq WHEN 5 THEN 999999 ELSE seq END; UPDATE journal SET seq = CASE seq WHEN 6 THEN 5 ELSE seq END; UPDATE journal SET seq = 6 WHERE seq = 999999', 'previous-hash'],
  ])('finds %s', async (_what, sql, kind) => {
    gallery = await galleryWithSales();
    gallery.store.transaction(() => gallery.store.productPacks.pack('2026-11'));
    expect(verify()).toMatchObject({ sound: true, difference: null });
    tamper((database) => database.exec(sql));
    expect(verify().difference?.kind).toBe(kind);
  });

  test('finds a cut tail only against a code on paper', () => {
    gallery = testGallery();
    gallery.add(0);
    const kept = gallery.pay();
    gallery.add(1);
    const cut = gallery.pay();
    const shiftId = gallery.store.shifts.open()?.shiftId;
    tamper((database) => {
      const sale = cut.saleId;
      database.exec(`DELETE FROM journal WHERE seq = ${cut.anchor.seq};
        DELETE FROM sale_line WHERE sale_id = '${sale}'; DELETE FROM payment WHERE sale_id = '${sale}'; DELETE FROM sale WHERE id = '${sale}';
        DELETE FROM money_movement WHERE sale_id = '${sale}'; UPDATE money_balance SET amount = CASE account WHEN 'drawer' THEN 528000 WHEN 'buyers' THEN -28000 ELSE amount END; DELETE FROM stock_movement WHERE sale_id = '${sale}';
        DELETE FROM day_total; DELETE FROM stock; DELETE FROM stock_place; UPDATE product_total SET lines = 1, quantity = 1000, gross = 28000 WHERE product_id = (SELECT product_id FROM sale_line);
        DELETE FROM product_total WHERE product_id <> (SELECT product_id FROM sale_line)`);
      const totals = database.prepare('INSERT INTO day_total VALUES (?, ?, ?, ?, ?, ?)');
      for (const [dimension, key] of [['all', ''], ['document', 'sale'], ['gross', ''], ['cash', 'sale'], ['cashier', gallery.cashier.userId], ['hour', '14'], ['tender', 'cash'], ['category', '00000000-0000-7000-8000-000000000033'], ['producer', '00000000-0000-7000-8000-00000000001f'], ['workshop', '00000000-0000-7000-8000-000000000029']]) {
        totals.run(dimension, '2026-11-20', key, shiftId, 1, 28_000);
      }
      database.exec('INSERT INTO stock SELECT product_id, sum(quantity), null FROM stock_movement GROUP BY product_id');
      database.exec("INSERT INTO stock_place SELECT product_id, place_id, coalesce(batch_id, ''), coalesce(owner_id, ''), sum(quantity), null FROM stock_movement GROUP BY 1, 2, 3, 4");
    });
    expect(verify()).toMatchObject({ sound: true, sales: 1 });
    expect(verify(kept.anchor)).toMatchObject({ sound: true });
    expect(verify(cut.anchor).difference).toEqual({ kind: 'anchor', seq: cut.anchor.seq, paper: cut.anchor.head8, journal: null });
  });

  test('finds a history written anew with right hashes only against a code on paper', () => {
    gallery = testGallery();
    gallery.add(0);
    const receipt = gallery.pay();
    tamper((database) => {
      const row = database.prepare('SELECT * FROM journal WHERE seq = ?').get(receipt.anchor.seq) as { seq: number; at: number; register_id: string; user_id: string; type: string; body: string; previous_hash: string };
      const body = canonicalJson({ ...(JSON.parse(row.body) as object), cashier: 'Orang Lain' });
      const hash = sha256(journalText({ seq: row.seq, version: 1, at: row.at, registerId: row.register_id, userId: row.user_id, type: row.type }, body, row.previous_hash));
      database.prepare('UPDATE journal SET body = ?, hash = ? WHERE seq = ?').run(body, hash, row.seq);
      database.prepare("UPDATE sale SET cashier = 'Orang Lain'").run();
    });
    expect(verify().sound).toBe(true);
    expect(verify(receipt.anchor).difference).toMatchObject({ kind: 'anchor', paper: receipt.anchor.head8 });
  });

  test('an ordinary connection cannot change what was written once', async () => {
    gallery = await galleryWithSales();
    const database = new Database(gallery.file);
    for (const table of [...PROJECTED_TABLES, 'journal']) {
      const column = columnsOf(database, table)[0]?.name ?? '';
      expect(() => database.exec(`UPDATE ${table} SET ${column} = ${column}`), table).toThrow(/append-only/);
      expect(() => database.exec(`DELETE FROM ${table}`), table).toThrow(/append-only/);
    }
    database.close();
  });
});

function columnsOf(database: Database.Database, table: string): { readonly name: string; readonly pk: number }[] {
  return database.pragma(`table_info(${table})`) as { name: string; pk: number }[];
}

function whereFirst(database: Database.Database, table: string): string {
  const columns = columnsOf(database, table).flatMap(({ name, pk }) => (pk > 0 ? [name] : [])).join(', ');
  return `WHERE (${columns}) = (SELECT ${columns} FROM "${table}" LIMIT 1)`;
}

function restore(database: Database.Database, table: string, rows: readonly Record<string, unknown>[]): void {
  database.exec(`DELETE FROM "${table}"`);
  for (const row of rows) {
    const columns = Object.keys(row);
    database.prepare(`INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(...Object.values(row));
  }
}
