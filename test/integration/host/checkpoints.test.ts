import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyLog, openForEmptying } from '../../../electron/db/empty-log.ts';
import { openWriter } from '../../../electron/db/open-writer.ts';
import { storeOver, type Store } from '../../../electron/db/store.ts';
import { startCheckpoints } from '../../../electron/host/checkpoints.ts';
import { startLogEmptier, type LogEmptier } from '../../../electron/host/log-emptier.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { removeTestDir, startTestService } from '../../support/test-service.ts';

const MB = 1 << 20;
const PAGE = 4_096;

let dir: string;
let store: Store;
let put: Database.Statement<[Buffer]>;
let writer: Database.Database;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'etalase-log-'));
  const file = join(dir, 'etalase.db');
  const opened = openWriter(file);
  writer = opened.raw;
  store = storeOver(opened, file);
  // The store's own tables have no room for much at once.
  writer.exec('CREATE TABLE wide (id INTEGER PRIMARY KEY, bytes BLOB) STRICT');
  put = writer.prepare('INSERT INTO wide (bytes) VALUES (?)');
  store.checkpoint();
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

const logBytes = (): number => statSync(`${store.file}-wal`).size;

const writePages = (pages: number): void => void writer.transaction(() => put.run(Buffer.alloc(pages * PAGE - 64, 7)))();
const rows = (): number => writer.prepare('SELECT count(*) FROM wide').pluck().get() as number;

describe('the log of what was written', () => {
  test('is emptied by the thread beside the writer and begun anew: it holds no more after eight rounds than after the first', async () => {
    const emptier = startLogEmptier(store.file);
    const sizes: number[] = [];
    try {
      for (let round = 0; round < 8; round += 1) {
        for (let turn = 0; turn < 20; turn += 1) writePages(30);
        expect(store.pagesInLog()).toBeGreaterThan(600);
        expect(await emptier.empty()).toBeNull();
        expect(store.pagesInLog()).toBe(0);
        sizes.push(logBytes());
      }
    } finally {
      await emptier.close();
    }
    expect(Math.max(...sizes)).toBe(sizes[0]);
    expect(rows()).toBe(160);
  });

  test('loses nothing while the writer goes on during the emptying', async () => {
    const emptier = startLogEmptier(store.file);
    let written = 0;
    try {
      for (let round = 0; round < 12; round += 1) {
        const emptied = emptier.empty().then(() => true);
        for (let open = true; open; open = !(await Promise.race([emptied, new Promise<false>((resolve) => setImmediate(() => resolve(false)))]))) {
          writePages(20);
          written += 1;
        }
      }
    } finally {
      await emptier.close();
    }
    expect(rows()).toBe(written);
    // The file alone, without what is left in the log: whatever was copied into it was whole.
    writer.pragma('wal_checkpoint(TRUNCATE)');
    expect(writer.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(rows()).toBe(written);
  });

  test('stays below the writer\'s own stop where no thread ever empties it, and while somebody reads it grows no more than is written', () => {
    for (let turn = 0; turn < 40; turn += 1) writePages(800);
    expect(logBytes()).toBeGreaterThan(40 * MB);
    expect(logBytes()).toBeLessThan(72 * MB);
    const reader = new Database(store.file, { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM wide').get();
    writePages(100);
    emptyLog(store.file);
    expect(store.pagesInLog()).toBeGreaterThanOrEqual(100);
    reader.exec('COMMIT');
    reader.close();
    emptyLog(store.file);
    expect(store.pagesInLog()).toBe(0);
  });

  test('is copied by a connection as durable as the writer\'s, which never empties it behind a commit of its own', () => {
    const database = openForEmptying(store.file);
    expect(['synchronous', 'wal_autocheckpoint', 'journal_mode'].map((name) => database.pragma(name, { simple: true }))).toEqual([2, 0, 'wal']);
    database.close();
  });
});

describe('the looks at the log', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watch(outcomes: (string | null | Error | Promise<null>)[]) {
    const seen = { asked: 0, here: 0, suspected: [] as string[], logged: [] as unknown[] };
    const state = { pages: 0, changes: 1 };
    const emptier: LogEmptier = {
      empty: () => {
        seen.asked += 1;
        const outcome = outcomes.shift() ?? null;
        return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
      },
      close: () => Promise.resolve(),
    };
    const watched = { ...store, pagesInLog: () => state.pages, totalChanges: () => state.changes, checkpoint: () => void (seen.here += 1) };
    const log = { info: () => {}, warn: () => {}, error: (_what: string, about?: Readonly<Record<string, unknown>>) => void seen.logged.push(about?.['reason']) };
    const stop = startCheckpoints({ log, store: () => watched }, { isChecking: () => false, isClosed: () => false, suspect: (error) => void seen.suspected.push(String(error)) }, emptier);
    return { seen, state, stop };
  }

  test('ask the thread as soon as 32 MB wait, or 8 after twenty quiet seconds, one request at a time, and copy in their own turn only what little is there then', async () => {
    const { seen, state, stop } = watch([]);
    state.pages = 1_999;
    await vi.advanceTimersByTimeAsync(19_900);
    expect(seen).toMatchObject({ asked: 0, here: 0 });
    state.changes = 2;
    await vi.advanceTimersByTimeAsync(19_900);
    expect(seen).toMatchObject({ asked: 0, here: 0 });
    await vi.advanceTimersByTimeAsync(200);
    expect(seen).toMatchObject({ asked: 0, here: 1 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toMatchObject({ asked: 0, here: 1 });
    state.pages = 2_000;
    await vi.advanceTimersByTimeAsync(100);
    expect(seen).toMatchObject({ asked: 1, here: 1 });
    await vi.advanceTimersByTimeAsync(100);
    expect(seen).toMatchObject({ asked: 2, here: 1 });
    state.changes = 3;
    state.pages = 7_999;
    await vi.advanceTimersByTimeAsync(19_900);
    expect(seen).toMatchObject({ asked: 2, here: 1 });
    state.changes = 4;
    state.pages = 8_000;
    await vi.advanceTimersByTimeAsync(100);
    expect(seen).toMatchObject({ asked: 3, here: 1 });
    await stop();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen.asked).toBe(3);
  });

  test('a disk that failed is told to whoever keeps the store; a full one, and a thread that is not to be had, only to the log; none is asked again for twenty seconds', async () => {
    const { seen, state, stop } = watch(['SQLITE_FULL', new Error('no thread'), 'SQLITE_IOERR_WRITE']);
    state.pages = 9_000;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(seen).toMatchObject({ asked: 1, suspected: [], logged: ['SQLITE_FULL'] });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(seen).toMatchObject({ asked: 2, suspected: [], logged: ['SQLITE_FULL', 'no thread'] });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(seen).toMatchObject({ asked: 3, suspected: ['Error: SQLITE_IOERR_WRITE'] });
    await stop();
  });

  test('a stop amid the emptying is no fault', async () => {
    const { promise, reject } = Promise.withResolvers<null>();
    const { seen, state, stop } = watch([promise]);
    state.pages = 9_000;
    await vi.advanceTimersByTimeAsync(100);
    expect(seen.asked).toBe(1);
    const stopped = stop();
    reject(new Error('the log-worker ended'));
    await stopped;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(seen).toMatchObject({ asked: 1, suspected: [], logged: [] });
  });
});

test('a running service empties its log beside the till, and lets go of the file when it stops', async () => {
  const { service, close, dir: folder } = await startTestService();
  const running = service.context.store;
  running.transaction(() => {
    for (let scan = 0; scan < 17; scan += 1) running.attachments.add({ id: uuidv7(), sha256: scan.toString(17).repeat(64), mime: 'image/png', size: 2 * MB }, Buffer.alloc(2 * MB, scan));
  });
  expect(running.pagesInLog()).toBeGreaterThan(8_000);
  await vi.waitFor(() => expect(running.pagesInLog()).toBe(0), { timeout: 10_000 });
  await close();
  // The last connection takes the log with it.
  expect(existsSync(`${running.file}-wal`)).toBe(false);
  removeTestDir(folder);
});
