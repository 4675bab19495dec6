import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runExportAll } from '../../../electron/host/export-all-command.ts';
import { TABLE_WORDS } from '../../../electron/db/reports/table-words.ts';
import { readSheet } from '../../../electron/sheet-reader/read-sheet.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { goodsDesk, type GoodsDesk } from '../../support/goods-desk.ts';
import { removeTestDir, type TestService } from '../../support/test-service.ts';
import { verified } from '../../support/verified.ts';

let desk: GoodsDesk;
let test: TestService;
const out = mkdtempSync(join(tmpdir(), 'etalase-terbuka-'));
const csv = (folder: string, table: string): readonly (readonly unknown[])[] => {
  const read = readSheet(readFileSync(join(folder, 'csv', `${table}.csv`)), 0);
  return read.ok ? read.value.rows.map(({ cells }) => cells) : [];
};
beforeAll(async () => {
  desk = await goodsDesk();
  test = desk.test;
  await desk.add('Kopi; "Sigi"200 g', { codes: ['00123'] }, units(12));
  await desk.add('=HYPERLINK("http://x")');
});
afterAll(async () => {
  await desk.close();
  removeTestDir(out);
});

it('everything is written as open files while the gallery is open: a copy that verifies, every table as CSV, every column explained', async () => {
  const said: string[] = [];
  const folder = join(out, 'semua');
  expect(await runExportAll(['--data', join(test.dir, 'data'), '--out', folder], (text) => said.push(text))).toBe(0);
  expect(said.join()).toMatch(/^\d+ tabel, \d+ baris/);
  expect(verified(join(folder, 'etalase.db')).difference).toBeNull();
  const tables = test.service.context.store;
  expect(tables.totalChanges()).toBeGreaterThan(0);
  const names = readdirSync(join(folder, 'csv')).map((name) => name.replace('.csv', ''));
  // Whoever adds a table says in a sentence what it holds.
  expect(names.filter((name) => TABLE_WORDS[name] === undefined)).toEqual([]);
  const [head, ...rows] = csv(folder, 'product');
  expect(rows.map((row) => row[head?.indexOf('name') ?? -1])).toEqual(['Kopi; "Sigi"200 g', '=HYPERLINK("http://x")']);
  expect(readFileSync(join(folder, 'csv', 'product.csv'), 'utf8')).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(csv(folder, 'product_code')[1]).toContain('00123');
  const readMe = readFileSync(join(folder, 'BACA-SAYA.md'), 'utf8');
  for (const name of names) expect(readMe).toContain(`## ${name}\n`);
  expect(readMe).toContain('| price | INTEGER | ya |');
  // What is secret stays out of the files for others.
  expect(csv(folder, 'user')[0]).not.toContain('credential');
  const all = names.map((name) => readFileSync(join(folder, 'csv', `${name}.csv`), 'utf8')).join('\n');
  expect(all).not.toMatch(/\$scrypt/);
  expect(existsSync(`${folder}.belum-selesai`)).toBe(false);
});

it('nothing of somebody else is written over', async () => {
  const folder = join(out, 'milik-orang');
  mkdirSync(folder);
  writeFileSync(join(folder, 'surat.txt'), 'penting');
  await expect(runExportAll(['--data', join(test.dir, 'data'), '--out', folder], () => {})).rejects.toThrow(/tidak kosong/);
  expect(readdirSync(folder)).toEqual(['surat.txt']);
});
