import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader } from '../../electron/db/open-reader.ts';
import { productReport } from '../../electron/db/reports/product-report.ts';
import { foundTestGallery, removeTestDir, startTestService } from '../support/test-service.ts';
import { verified } from '../support/verified.ts';

const CHILD = fileURLToPath(new URL('./packing-child.ts', import.meta.url));
const MONTHS = ['2026-11', '2026-12', '2027-01', '2027-02'];
/** More than one part a month. */
const PRODUCTS = 700;
const PARTS = MONTHS.length * 2;

let dir: string;
const file = (of: string): string => join(of, 'data', 'etalase.db');
beforeAll(async () => {
  const calm = await startTestService();
  ({ dir } = calm);
  await foundTestGallery(calm);
  await calm.close();
  // Sums as sales of 700 goods leave them; the journal behind them is not what is looked at here.
  const database = new Database(file(dir));
  const put = database.prepare("INSERT INTO product_total VALUES (?, '00000000-0000-7000-8000-' || printf('%012x', ?), 1, 1000, ?, 0, 0, 0, 700, 300)");
  database.transaction(() => MONTHS.forEach((month, index) => Array.from({ length: PRODUCTS }, (_, product) => put.run(month, product, 1_000 * (product + index)))))();
  database.close();
});
afterAll(() => removeTestDir(dir));

async function pack(of: string, step: string, times: number): Promise<{ readonly signal: string | null; readonly packed: number }> {
  const child = spawn(process.execPath, [CHILD, of, step, String(times)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { signal, packed: Number(said) };
}

function sumsOf(of: string) {
  const reader = openReader(file(of));
  try {
    return MONTHS.map((month) => productReport(reader, { from: `${month}-01`, to: `${month}-28` }, 'best', 9)).concat(productReport(reader, { from: '2026-01-01', to: '2027-12-31' }, 'best', 9));
  } finally {
    reader.close();
  }
}

function packedOf(of: string): readonly unknown[] {
  const database = new Database(file(of), { readonly: true });
  const rows = database.prepare('SELECT * FROM packed_month ORDER BY month').all();
  const parts = database.prepare('SELECT * FROM product_pack ORDER BY month, part').all();
  database.close();
  return [rows, parts];
}

test.each([
  ['month-part', 1, 0],
  ['month-parts', 2, 1],
  ['month-part', PARTS - 1, 3],
])('kill -9 at the step %s passed %i times: what was packed stays, the next start goes on there, and the packs are those of a run nobody killed', async (step, times, whole) => {
  const [killed, calm] = [0, 1].map(() => {
    const copy = mkdtempSync(join(tmpdir(), 'etalase-packing-'));
    cpSync(dir, copy, { recursive: true });
    return copy;
  }) as [string, string];
  try {
    const before = sumsOf(killed);
    expect(await pack(killed, step, times)).toMatchObject({ signal: 'SIGKILL' });
    expect(sumsOf(killed)).toEqual(before);
    expect(await pack(killed, '', 0)).toEqual({ signal: null, packed: MONTHS.length - whole });
    expect(await pack(calm, '', 0)).toEqual({ signal: null, packed: MONTHS.length });
    expect(packedOf(killed)).toEqual(packedOf(calm));
    expect(sumsOf(killed)).toEqual(before);
    // The sums were put there by hand, which is what verify finds; the packs of them are right.
    expect(verified(file(killed)).difference).toMatchObject({ kind: 'sum', rule: 'product-total' });
  } finally {
    removeTestDir(killed);
    removeTestDir(calm);
  }
});
