import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { priceRows } from '../../electron/db/journal/price-rows.ts';
import { migrationChecksum } from '../../electron/db/migrate.ts';
import { MIGRATIONS } from '../../electron/db/migrations/list.ts';
import { openWriter } from '../../electron/db/open-writer.ts';
import type { JournalContent } from '../../shared/domain/journal/entry.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'etalase-migration-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const FACTS = { name: 'Keset', kind: 'goods', category: 'Kriya', producer: 'Lapas', workshop: 'Sabut', unit: 'buah', fractional: false, price: 45_000, priceFloor: null, active: true, codes: ['KESET-1'] };
const ENTRIES = [
  { type: 'product.added', body: { productId: 'p1', ...FACTS } },
  { type: 'product.changed', body: { productId: 'p1', name: 'Keset', before: FACTS, after: { ...FACTS, price: 47_000 } } },
  { type: 'product.changed', body: { productId: 'p1', name: 'Keset besar', before: FACTS, after: { ...FACTS, name: 'Keset besar' } } },
  { type: 'product.changed', body: { productId: 'p1', name: 'Keset', before: FACTS, after: { ...FACTS, priceFloor: 40_000 } } },
];

test('a gallery of before keeps its goods, and its price history is what its journal tells', () => {
  const file = join(directory, 'etalase.db');
  const old = new Database(file);
  const before = MIGRATIONS.slice(0, MIGRATIONS.findIndex(({ name }) => name === '0110-catalog'));
  old.exec('CREATE TABLE migration (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, checksum TEXT NOT NULL) STRICT');
  before.forEach(({ name, sql }, index) => {
    old.exec(sql);
    old.prepare('INSERT INTO migration VALUES (?, ?, ?)').run(index + 1, name, migrationChecksum(sql));
  });
  old.exec(`INSERT INTO category VALUES ('c', 'Kriya', 1); INSERT INTO producer VALUES ('u', 'Lapas'); INSERT INTO workshop VALUES ('w', 'u', 'Sabut');
    INSERT INTO product (id, name, kind, category_id, producer_id, workshop_id, unit, fractional, price, rank, active, created_at) VALUES ('p1', 'Keset', 'goods', 'c', 'u', 'w', 'buah', 0, 45000, 1, 1, 0);
    INSERT INTO product_code VALUES ('KESET-1', 'p1', 1)`);
  const hash = '0'.repeat(64);
  ENTRIES.forEach(({ type, body }, index) => old.prepare('INSERT INTO journal VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)').run(index + 1, 100 + index, 'r', 'maria', type, JSON.stringify(body), hash, hash));
  old.close();

  const { raw, writer } = openWriter(file);
  const expected = ENTRIES.flatMap(({ type, body }, index) => priceRows({ seq: index + 1, version: 1, at: 100 + index, registerId: 'r', userId: 'maria', type, body } as unknown as Extract<JournalContent, { type: 'product.changed' }>));
  expect(expected).toHaveLength(3);
  expect(raw.prepare('SELECT * FROM product_price ORDER BY seq').all()).toEqual(expected.map(({ row }) => row));
  expect(raw.prepare('SELECT name, price, group_id, cost, tracks_batch, tracks_expiry, card_text FROM product').all()).toEqual([{ name: 'Keset', price: 45_000, group_id: null, cost: null, tracks_batch: 0, tracks_expiry: 0, card_text: null }]);
  expect(raw.prepare('SELECT code, unit_id FROM product_code').all()).toEqual([{ code: 'KESET-1', unit_id: null }]);
  expect(raw.prepare('SELECT kind FROM producer').pluck().all()).toEqual(['unit']);
  expect(() => raw.prepare('DELETE FROM product_price').run()).toThrow(/append-only/);
  writer.close();
});
