import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assertEngine } from '../../electron/db/engine-guard.ts';
import { migrationChecksum } from '../../electron/db/migrate.ts';
import { MIGRATIONS } from '../../electron/db/migrations/list.ts';
import { openReader } from '../../electron/db/open-reader.ts';
import { openWriter } from '../../electron/db/open-writer.ts';
import { openStore } from '../../electron/db/store.ts';
import { testGallery } from '../support/test-gallery.ts';
import { verified } from '../support/verified.ts';
import { withoutLinesByEntry } from '../support/without-lines-by-entry.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'etalase-migration-'));
  file = join(directory, 'etalase.db');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('a migration that has landed is frozen: its checksum stands in checksums.json', () => {
  const frozen = JSON.parse(readFileSync(new URL('./checksums.json', import.meta.url), 'utf8')) as Record<string, string>;
  expect(Object.fromEntries(MIGRATIONS.map((migration) => [migration.name, migrationChecksum(migration.sql)]))).toEqual(frozen);
  expect(MIGRATIONS.map((migration) => Number(migration.name.slice(0, 4)) % 10)).toEqual(MIGRATIONS.map(() => 0));
});

test('a new file gets every migration once, and opening it again changes nothing', () => {
  const first = openWriter(file);
  expect(first.migrations.applied).toEqual(MIGRATIONS.map((migration) => migration.name));
  first.writer.close();
  const again = openWriter(file);
  expect(again.migrations.applied).toEqual([]);
  again.writer.close();
});

test('every connection that writes is durable: WAL with FULL, read back, with foreign keys', () => {
  for (let time = 0; time < 3; time += 1) {
    const { raw } = openWriter(file);
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(raw.pragma('synchronous', { simple: true })).toBe(2);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    raw.close();
  }
});

test('a reading connection cannot write', () => {
  const { writer } = openWriter(file);
  const reader = openReader(file);
  const write = reader.query((db) => (db as unknown as { insertInto(table: 'producer'): { values(row: object): never } }).insertInto('producer').values({ id: 'x', name: 'y' }));
  expect(() => write.run({})).toThrow(/readonly/);
  reader.close();
  writer.close();
});

test('data of a newer program is refused and left as it was', () => {
  const { raw } = openWriter(file);
  raw.prepare('INSERT INTO migration (position, name, checksum) VALUES (?, ?, ?)').run(MIGRATIONS.length + 1, '9990-future', 'x');
  raw.close();
  const before = readFileSync(file);
  expect(() => openWriter(file)).toThrow(expect.objectContaining({ kind: 'newer' }) as Error);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('an applied migration that reads differently is refused', () => {
  const { raw } = openWriter(file);
  raw.exec("UPDATE migration SET checksum = 'other'");
  raw.close();
  expect(() => openWriter(file)).toThrow(expect.objectContaining({ kind: 'changed' }) as Error);
});

test('a database of another program and a file that is no database are refused', () => {
  const other = new Database(file);
  other.exec('CREATE TABLE guests (name TEXT)');
  other.close();
  expect(() => openWriter(file)).toThrow(expect.objectContaining({ kind: 'foreign' }) as Error);
  const noise = join(directory, 'noise.db');
  writeFileSync(noise, 'x'.repeat(8_000));
  expect(() => openWriter(noise)).toThrow(/not a database/);
});

test.each([
  ['3.51.2', true],
  ['3.9.9', true],
  ['2.99.99', true],
  ['3.51.3', false],
  ['3.54.1', false],
  ['4.0.0', false],
])('SQLite %s is refused: %s', (version, refused) => {
  const check = () => assertEngine(version);
  if (refused) expect(check).toThrow(/older/);
  else expect(check).not.toThrow();
});

test('a promise inside a transaction is refused and nothing is kept', () => {
  const { writer, raw } = openWriter(file);
  const work = () => {
    raw.exec("INSERT INTO producer (id, name) VALUES ('p', 'Lapas')");
    return Promise.resolve() as never;
  };
  expect(() => writer.transaction(work)).toThrow(/promise/);
  expect(raw.prepare('SELECT count(*) FROM producer').pluck().get()).toBe(0);
  expect(raw.inTransaction).toBe(false);
  writer.close();
});

test('stock of before places lies at the gallery, is own, and papers that wait are still waiting', () => {
  const raw = new Database(file);
  const old = MIGRATIONS.filter((migration) => migration.name < '0120');
  raw.exec('CREATE TABLE migration (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, checksum TEXT NOT NULL) STRICT');
  old.forEach(({ name, sql }, index) => {
    raw.exec(sql);
    raw.prepare('INSERT INTO migration VALUES (?, ?, ?)').run(index + 1, name, migrationChecksum(sql));
  });
  raw.exec(`
    INSERT INTO journal VALUES (1, 1, 1, 'r', NULL, 'stock.opened', '{}', '${'0'.repeat(64)}', '${'1'.repeat(64)}');
    INSERT INTO stock_movement VALUES (1, 1, 'p', NULL, 'opening', 5000, NULL), (1, 2, 'p', 'b', 'received', 3000, NULL), (1, 3, 'p', 'b', 'sale', -1000, 's');
    INSERT INTO stock VALUES ('p', 7000, NULL);
    INSERT INTO print_job VALUES ('j', 1, 'receipt', 's', NULL, NULL, NULL, 0, 'waiting', NULL, 0, 1, 1);
  `);
  raw.close();
  const { raw: opened } = openWriter(file);
  expect(opened.prepare('SELECT product_id, place_id, batch_id, owner_id, on_hand FROM stock_place ORDER BY batch_id').all()).toEqual([
    { product_id: 'p', place_id: 'gallery', batch_id: '', owner_id: '', on_hand: 5000 },
    { product_id: 'p', place_id: 'gallery', batch_id: 'b', owner_id: '', on_hand: 2000 },
  ]);
  expect(opened.prepare('SELECT part, batch_id, place_id, owner_id, reason, quantity, sale_id, line_number FROM stock_movement WHERE part = 3').get()).toEqual({ part: 3, batch_id: 'b', place_id: 'gallery', owner_id: null, reason: 'sale', quantity: -1000, sale_id: 's', line_number: null });
  expect(() => opened.exec('UPDATE stock_movement SET quantity = 1')).toThrow(/append-only/);
  expect(opened.prepare('SELECT id, state FROM print_job').all()).toEqual([{ id: 'j', state: 'waiting' }]);
  expect(opened.pragma('foreign_key_check')).toEqual([]);
  opened.close();
});

test('papers of before 0130 keep their numbers, kinds and states, and go to the receipt printer', () => {
  const database = new Database(file);
  const before = MIGRATIONS.findIndex((migration) => migration.name === '0130-labels');
  for (const migration of MIGRATIONS.slice(0, before)) database.exec(migration.sql);
  database.exec(`INSERT INTO print_job (id, print_number, kind, amount, copy_number, state, cause, attempts, created_at, updated_at) VALUES
    ('a', 7, 'qris', 25000, 1, 'waiting', NULL, 0, 1, 2), ('b', 8, 'z', NULL, 0, 'unknown', 'reset', 3, 4, 5)`);
  database.exec(MIGRATIONS[before]?.sql ?? '');
  expect(database.prepare('SELECT id, print_number, kind, printer, amount, label_run_id, copy_number, state, cause, attempts, created_at, updated_at FROM print_job ORDER BY id').raw().all()).toEqual([
    ['a', 7, 'qris', 'receipt', 25_000, null, 1, 'waiting', null, 0, 1, 2],
    ['b', 8, 'z', 'receipt', null, null, 0, 'unknown', 'reset', 3, 4, 5],
  ]);
  expect(() => database.exec("INSERT INTO print_job (id, print_number, kind, state, created_at, updated_at) VALUES ('c', 9, 'label', 'waiting', 1, 1)")).toThrow(/CHECK/);
  database.close();
});

test('lines sold before 0230 get the entry of their sale, agree with the journal, and stay as they are', () => {
  const gallery = testGallery();
  for (const product of [0, 1, 0]) {
    gallery.add(product);
    gallery.add(2);
    gallery.pay();
  }
  gallery.store.close();
  const before = new Database(gallery.file);
  const sold = before.prepare('SELECT * FROM sale_line ORDER BY sale_id, line_number').all();
  withoutLinesByEntry(before);
  before.close();
  openStore(gallery.file).close();
  const after = new Database(gallery.file);
  expect(after.prepare('SELECT * FROM sale_line ORDER BY sale_id, line_number').all()).toEqual(sold);
  expect(after.pragma('foreign_key_check')).toEqual([]);
  expect(() => after.exec('UPDATE sale_line SET seq = 1')).toThrow(/append-only/);
  after.close();
  expect(verified(gallery.file)).toMatchObject({ sound: true, sales: 3, difference: null });
  gallery.close();
});
