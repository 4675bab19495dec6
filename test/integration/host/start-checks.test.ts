import Database from 'better-sqlite3';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../electron/db/store.ts';
import { backupBeforeMigration } from '../../../electron/host/backup-before-migration.ts';
import { composeService } from '../../../electron/host/compose.ts';
import { startRefusal } from '../../../electron/host/start-error.ts';
import { checkTail } from '../../../electron/services/journal/check-tail.ts';
import { foundTestGallery, QUICK_KDF, removeTestDir, startTestService } from '../../support/test-service.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'etalase-start-checks-'));
});
afterEach(() => removeTestDir(dir));

const database = () => join(dir, 'data', 'etalase.db');
const start = () => composeService({ dataDir: join(dir, 'data'), secretsDir: join(dir, 'secrets'), kdf: QUICK_KDF });
/** The code with which the start is refused. */
const refused = () =>
  start().then(
    async (service) => {
      await service.close();
      return 'started';
    },
    (error: unknown) => startRefusal(error).code,
  );

async function found(): Promise<void> {
  const it = await startTestService({}, dir);
  await foundTestGallery(it);
  await it.close();
}

function tamper(sql: string): void {
  const raw = new Database(database());
  raw.exec(sql);
  raw.close();
}

describe('the start', () => {
  test('is refused over the file of another program, a damaged one and one of a newer Etalase, and leaves the folder free', async () => {
    await found();
    tamper(`INSERT INTO migration (position, name, checksum) VALUES (999, '9999-later', 'x')`);
    expect(await refused()).toBe('migration-newer');
    removeTestDir(join(dir, 'data'));
    expect(await refused()).toBe('started');
    writeFileSync(database(), 'bukan basis data, '.repeat(400));
    expect(await refused()).toBe('store-damaged');
    removeTestDir(join(dir, 'data'));
    expect(await refused()).toBe('started');
  });

  test('says at sign-in that the newest entries of the journal were changed, and sells on', async () => {
    await found();
    tamper(`DROP TRIGGER journal_no_update; UPDATE journal SET body = replace(body, 'Rina', 'Rani')`);
    const it = await startTestService({}, dir);
    expect((await it.as().session.welcome()).journalSound).toBe(false);
    await it.close();
  });

  test('the secrets folder may not lie inside the data folder', async () => {
    const inside = composeService({ dataDir: join(dir, 'data'), secretsDir: join(dir, 'data', 'secrets'), kdf: QUICK_KDF });
    await expect(inside.catch((error: unknown) => Promise.reject(startRefusal(error)))).rejects.toMatchObject({ code: 'secrets-inside-data' });
  });
});

describe('the check of the newest entries', () => {
  test.each([
    ['a changed content', `UPDATE journal SET body = replace(body, 'Tri', 'Tra') WHERE body LIKE '%Tri%'`],
    ['a changed moment', 'UPDATE journal SET at = at + 1 WHERE seq = 3'],
    ['a missing entry', 'DELETE FROM journal WHERE seq = 5'],
    ['a missing beginning', 'DELETE FROM journal WHERE seq = 1'],
    ['a broken chain', `UPDATE journal SET previous_hash = '${'0'.repeat(64)}' WHERE seq = 4`],
  ])('finds %s', async (_what, sql) => {
    await found();
    const before = openStore(database());
    expect(checkTail(before.journalReading)).toBe(true);
    before.close();
    tamper(`PRAGMA foreign_keys = OFF; DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete; ${sql}`);
    const after = openStore(database());
    expect(checkTail(after.journalReading)).toBe(false);
    after.close();
  });
});

test('the copy made before a migration is whole and holds everything', async () => {
  await found();
  const raw = new Database(database());
  const copy = backupBeforeMigration(raw, join(dir, 'backups'), Date.UTC(2026, 10, 20));
  raw.close();
  expect(readdirSync(join(dir, 'backups'))).toEqual(['before-migration-2026-11-20T00-00-00-000Z.db']);
  const store = openStore(copy);
  expect(store.users.list().map((user) => user.name)).toContain('Rina');
  store.close();
});
