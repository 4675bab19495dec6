import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCopyMaker } from '../../../electron/host/copy-maker.ts';
import { runRestore } from '../../../electron/host/restore-command.ts';
import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import { createRouterClient } from '@orpc/server';
import { runEntry } from '../../support/serving-process.ts';
import { sellingService } from '../../support/selling-service.ts';
import { QUICK_KDF, removeTestDir, signInAs, startTestService, testClock, type TestService } from '../../support/test-service.ts';
import { verified } from '../../support/verified.ts';

const CASHIER_PIN = '482915';

/** Two copies of one gallery: the older with one sale, the newer with two; both in `copies`. */
let origin: TestService;
let copies: string;
let older: string;
let newer: string;
let last: SaleReceipt;
let work: string;

beforeAll(async () => {
  const clock = testClock();
  const dir = mkdtempSync(join(tmpdir(), 'etalase-restore-'));
  origin = await startTestService({ clock, copies: createCopyMaker(join(dir, 'data', 'etalase.db')) }, dir);
  const till = await sellingService(origin.service);
  till.open();
  till.sell();
  const { backups } = origin.service.context;
  older = (await backups.makeCopy('asked')).last?.file ?? '';
  clock.advance(60_000);
  last = till.sell();
  till.close();
  newer = (await backups.makeCopy('asked')).last?.file ?? '';
  await origin.close();
  copies = join(dir, 'data', 'backups');
  for (const name of readdirSync(copies)) if (!name.startsWith(older.slice(0, -3)) && !name.startsWith(newer.slice(0, -3))) rmSync(join(copies, name));
});
afterAll(() => removeTestDir(origin.dir));
beforeEach(() => {
  work = mkdtempSync(join(origin.dir, 'work-'));
});

interface Restored {
  readonly code: number;
  readonly said: string;
  readonly data: string;
}

async function restore(file: string, ...more: string[]): Promise<Restored> {
  const data = join(work, 'new');
  let said = '';
  const secrets = more.includes('--secrets') ? [] : ['--secrets', join(origin.dir, 'secrets')];
  const code = await runRestore(['--from', file, '--data', data, ...secrets, ...more], { say: (text) => (said += `${text}\n`), kdf: QUICK_KDF, clock: { now: () => testClock().now() + 3_600_000, monotonic: () => 0 } });
  return { code, said, data };
}

/** A copy with its note, somewhere else. */
function carried(file: string): string {
  const folder = join(work, 'stick');
  mkdirSync(folder, { recursive: true });
  for (const name of [file, file.replace(/db$/, 'json')]) copyFileSync(join(copies, name), join(folder, name));
  return join(folder, file);
}

/** Opens a restored register and sells with it. */
async function sellOn(dir: string, secretsDir: string): Promise<TestService> {
  const clock = testClock();
  clock.advance(2 * 3_600_000);
  const service = await startTestService({ clock, dataDir: join(dir, 'new'), secretsDir }, dir);
  const till = await sellingService(service.service);
  if (service.service.context.store.shifts.open() === null) till.open();
  const receipt = till.sell();
  expect(receipt.receiptNumber).toMatch(/^K1-000[1-9]$/);
  const close = till.close();
  expect(close.content.cash.difference).toBe(0);
  return service;
}

describe('etalase restore', () => {
  test('on the same PC gives a register that verifies and goes on selling with the old PINs', async () => {
    const { code, said, data } = await restore(join(copies, newer), '--paper', `${last.anchor.seq}/${last.anchor.head8}`);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/^DIPULIHKAN ke .*2 penjualan/) });
    expect(said).not.toContain('sandi');
    expect(verified(join(data, 'etalase.db'), last.anchor)).toMatchObject({ sound: true, sales: 2 });
    const service = await sellOn(work, join(origin.dir, 'secrets'));
    const { people } = await service.as().session.welcome();
    const rina = people.find((person) => person.role === 'cashier');
    expect(rina).toBeDefined();
    if (rina !== undefined) await signInAs(service, rina, CASHIER_PIN);
    const types = service.service.context.store.journalReading.list(null, 50).map(({ type }) => type);
    expect(types).toContain('store.restored');
    await service.close();
    expect(verified(join(data, 'etalase.db'), last.anchor)).toMatchObject({ sound: true, sales: 3 });
    // The copy is what it was.
    expect(JSON.parse(readFileSync(join(copies, newer.replace(/db$/, 'json')), 'utf8'))).toMatchObject({ seq: verified(join(copies, newer)).entries });
  });

  test('on another PC makes every secret void and tells one administrator a new one, once', async () => {
    const secrets = join(work, 'other-secrets');
    const { code, said, data } = await restore(carried(newer), '--secrets', secrets);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('semua PIN dan sandi tidak berlaku lagi') });
    const [, name = '', secret = ''] = /Masuk sebagai (.+) dengan sandi: ([a-z2-9]{4}(?:-[a-z2-9]{4}){3})\n/.exec(said) ?? [];
    const service = await sellOn(work, secrets);
    const { people } = await service.as().session.welcome();
    const boss = people.find((person) => person.name === name);
    const cashier = people.find((person) => person.role === 'cashier');
    if (boss === undefined || cashier === undefined) throw new Error('nobody can sign in');
    const calls = createRouterClient(service.service.router, { context: { sessionToken: await signInAs(service, boss, secret) } });
    expect((await calls.journal.list({ beforeSeq: null, limit: 50 })).filter(({ type }) => type === 'user.changed').length).toBe(people.length);
    await expect(signInAs(service, cashier, CASHIER_PIN)).rejects.toMatchObject({ data: { code: 'session.wrong-credential' } });
    await expect(signInAs(service, cashier, secret)).rejects.toMatchObject({ data: { code: 'session.wrong-credential' } });
    await service.close();
    expect(verified(join(data, 'etalase.db')).sound).toBe(true);
    // Neither the old key nor the new secret lies in the data or the copy.
    expect(readFileSync(join(data, 'etalase.db')).includes(secret)).toBe(false);
    expect(readFileSync(join(copies, newer)).includes(readFileSync(join(origin.dir, 'secrets', 'pepper')))).toBe(false);
  });

  test('tells an older copy by paper and by its neighbours, and takes it only when told to', async () => {
    const paper = `${last.anchor.seq}/${last.anchor.head8}`;
    const alone = carried(older);
    const byPaper = await restore(alone, '--paper', paper);
    expect(byPaper).toMatchObject({ code: 1, said: expect.stringMatching(/LEBIH LAMA: kertas menyebut catatan \d+.*sedikitnya \d+ catatan/) });
    expect(existsSync(byPaper.data)).toBe(false);
    expect(await restore(join(copies, older))).toMatchObject({ code: 1, said: expect.stringContaining(newer) });
    const taken = await restore(alone, '--paper', paper, '--accept-older');
    expect(taken).toMatchObject({ code: 0, said: expect.stringContaining('PERHATIAN, cadangan lebih lama') });
    await (await sellOn(work, join(origin.dir, 'secrets'))).close();
    expect(verified(join(taken.data, 'etalase.db'))).toMatchObject({ sound: true, sales: 2 });
  });

  test('tells paper of other books', async () => {
    expect(await restore(join(copies, newer), '--paper', `${last.anchor.seq}/00000000`)).toMatchObject({ code: 1, said: expect.stringContaining('bukan dari pembukuan kertas itu') });
  });

  test.each<[string, (file: string) => void, string]>([
    ['cut', (file) => truncateSync(file, 40_000), 'terpotong: 40000 dari'],
    ['empty', (file) => truncateSync(file, 0), 'terpotong: 0 dari'],
    ['with one digit changed', (file) => void new Database(file).exec("DROP TRIGGER sale_no_update; UPDATE sale SET total = total + 1, rounding = rounding + 1").close(), 'bukan lagi yang ditulis'],
    ['overwritten at its beginning', (file) => writeFileSync(file, Buffer.concat([Buffer.alloc(512, 'x'), readFileSync(file).subarray(512)])), 'bukan cadangan Etalase'],
  ])('tells a copy that is %s, and leaves nothing behind', async (_what, harm, words) => {
    const file = carried(newer);
    harm(file);
    const withNote = await restore(file);
    expect(withNote).toMatchObject({ code: 1, said: expect.stringContaining(words) });
    expect(existsSync(withNote.data)).toBe(false);
  });

  test.each<[string, (file: string) => void, string]>([
    ['cut', (file) => truncateSync(file, 40_000), 'terpotong: 40000 dari'],
    ['with one digit changed', (file) => void new Database(file).exec("DROP TRIGGER sale_no_update; UPDATE sale SET total = total + 1, rounding = rounding + 1").close(), 'tabel sale, baris'],
    ['with a page of zeros', (file) => writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 40_960), Buffer.alloc(4_096), readFileSync(file).subarray(45_056)])), 'rusak'],
  ])('tells a copy without its note that is %s', async (_what, harm, words) => {
    const file = carried(newer);
    rmSync(file.replace(/db$/, 'json'));
    harm(file);
    expect(await restore(file)).toMatchObject({ code: 1, said: expect.stringContaining(words) });
  });

  test('takes the write-ahead log along where data was copied by hand', async () => {
    const folder = join(work, 'by-hand');
    mkdirSync(folder);
    const file = join(folder, 'etalase.db');
    copyFileSync(join(copies, newer), file);
    const open = new Database(file);
    open.pragma('journal_mode = WAL');
    open.pragma('wal_autocheckpoint = 0');
    open.exec("UPDATE register SET name = 'Kasir depan'");
    cpSync(file, join(folder, 'copied.db'));
    cpSync(`${file}-wal`, join(folder, 'copied.db-wal'));
    open.close();
    const { code, data } = await restore(join(folder, 'copied.db'));
    expect(code).toBe(0);
    const restored = new Database(join(data, 'etalase.db'), { readonly: true });
    expect(restored.prepare('SELECT name FROM register').pluck().get()).toBe('Kasir depan');
    restored.close();
  });

  test('into a register that goes on in the folder of its old copies is no tampering, older books put there by hand are', async () => {
    const data = join(work, 'new');
    expect((await restore(carried(older))).code).toBe(0);
    const clock = testClock();
    clock.advance(2 * 3_600_000);
    const service = await startTestService({ clock, dataDir: data, secretsDir: join(origin.dir, 'secrets'), copies: createCopyMaker(join(data, 'etalase.db')) }, work);
    mkdirSync(join(data, 'backups'));
    for (const name of readdirSync(copies)) copyFileSync(join(copies, name), join(data, 'backups', name));
    expect(await service.service.context.backups.makeCopy('asked')).toMatchObject({ last: { cause: null }, contradicted: null });
    expect(readdirSync(join(data, 'backups'))).toContain(newer);
    await service.close();
  });

  test('touches no folder that holds anything, and says what it needs', async () => {
    const taken = join(work, 'new');
    cpSync(join(origin.dir, 'data'), taken, { recursive: true });
    const before = readFileSync(join(taken, 'etalase.db'));
    await expect(restore(join(copies, newer))).rejects.toThrow('tidak kosong');
    expect(readFileSync(join(taken, 'etalase.db')).equals(before)).toBe(true);
    const { code, stderr } = await runEntry('cli', ['restore', '--from', join(copies, 'none.db'), '--data', join(work, 'x')]).ended;
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('Tidak ada berkas cadangan') });
    await expect(restore(join(copies, newer), '--paper', 'abc')).rejects.toThrow('NOMOR/KODE');
  });

  test('runs from the command line', async () => {
    const { code, stdout } = await runEntry('cli', ['restore', '--from', join(copies, newer), '--data', join(work, 'line'), '--secrets', join(origin.dir, 'secrets')]).ended;
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('DIPULIHKAN') });
    expect(verified(join(work, 'line', 'etalase.db')).sound).toBe(true);
  });
});
