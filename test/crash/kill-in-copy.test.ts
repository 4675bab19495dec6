import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyDatabase, type DatabaseCopyOrder } from '../../electron/db/backup/copy-database.ts';
import { copiesIn } from '../../electron/db/backup/copy-folder.ts';
import { sellingService } from '../support/selling-service.ts';
import { removeTestDir, startTestService, TEST_START, type TestService } from '../support/test-service.ts';
import { verified } from '../support/verified.ts';

const CHILD = fileURLToPath(new URL('./copy-child.ts', import.meta.url));

let it: TestService;
let order: DatabaseCopyOrder;
beforeAll(async () => {
  it = await startTestService();
  const till = await sellingService(it.service);
  till.open();
  for (let sold = 0; sold < 5; sold += 1) till.sell();
  order = {
    database: it.service.paths.database,
    folder: join(it.dir, 'copies'),
    makeFolder: true,
    register: it.service.context.store.register.find() ?? { id: '', code: '' },
    gallery: 'Galeri Uji',
    zone: 'Asia/Makassar',
    at: TEST_START,
  };
});
afterAll(async () => {
  await it.close();
  removeTestDir(it.dir);
});

test('kill -9 at every step of a copy leaves no half copy that counts, and the next one sweeps what is left', async () => {
  const left: Record<string, number> = {};
  for (const step of ['copy-begun', 'copy-pages', 'copy-verified', 'copy-noted']) {
    const { signal } = spawnSync(process.execPath, [CHILD, JSON.stringify(order), step]);
    expect({ step, signal }).toEqual({ step, signal: 'SIGKILL' });
    const names = readdirSync(order.folder);
    left[step] = names.length;
    expect(names.filter((name) => name.endsWith('.db'))).toEqual([]);
    expect(copiesIn(order.folder, order.register.id)).toEqual([]);
  }
  // The kills met something: pages without a name, and a note without its copy.
  expect(left).toMatchObject({ 'copy-begun': 1, 'copy-verified': 1, 'copy-noted': 2 });
  expect(left['copy-pages']).toBeGreaterThan(0);
  const copy = await copyDatabase(order);
  expect(readdirSync(order.folder).toSorted()).toEqual([copy.file, copy.file.replace(/db$/, 'json')].toSorted());
  expect(verified(join(order.folder, copy.file)).sound).toBe(true);
  // Nothing happened to the books.
  expect(verified(order.database)).toMatchObject({ sound: true, sales: 5 });
});
