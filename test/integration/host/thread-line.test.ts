import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WorkEnded } from '../../../electron/services/work-ended.ts';
import { threadLine, type ThreadLine } from '../../../electron/host/thread-line.ts';

type Ask = { readonly task: { readonly kind: 'sweep'; readonly folder: string; readonly registerCode: string } };

let folder: string;
let line: ThreadLine<Ask> | null = null;
const started: Worker[] = [];
const sawWorker = (worker: Worker): void => void started.push(worker);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalase-line-'));
  process.on('worker', sawWorker);
});
afterEach(async () => {
  await line?.close();
  started.length = 0;
});
afterAll(() => {
  process.off('worker', sawWorker);
  rmSync(folder, { recursive: true });
});

const sweeps = (idleMs?: number): (() => Promise<unknown>) => {
  const opened = threadLine<Ask>('backup-worker', null, idleMs === undefined ? {} : { idleMs });
  line = opened;
  return () => opened.ask({ task: { kind: 'sweep', folder, registerCode: 'K1' } });
};

test('a thread that has nothing to do ends, and the next request is answered by another', async () => {
  const sweep = sweeps(5);
  expect(await sweep()).toBeNull();
  expect(started).toHaveLength(1);
  if (started[0]?.threadId !== -1) await once(started[0] as Worker, 'exit');
  expect(await sweep()).toBeNull();
  expect(started).toHaveLength(2);
});

test('requests soon after each other, and beside each other, are answered by one thread', async () => {
  const sweep = sweeps(600_000);
  expect(await Promise.all([sweep(), sweep()])).toEqual([null, null]);
  await sweep();
  expect(started).toHaveLength(1);
});

test('whenever a request comes, around the end of the thread too, it is answered', async () => {
  const sweep = sweeps(1);
  for (let ask = 0; ask < 9; ask += 1) {
    expect(await sweep()).toBeNull();
    await delay(ask % 3);
  }
  expect(started.length).toBeGreaterThan(1);
});

test('no thread ends with work before it', async () => {
  const sweep = sweeps(1);
  await sweep();
  // More than a thread does in the time that it may rest.
  expect(new Set(await Promise.all(Array.from({ length: 300 }, sweep)))).toEqual(new Set([null]));
  expect(started).toHaveLength(1);
});

test('a thread that is to stay stays', async () => {
  const sweep = sweeps();
  await sweep();
  await delay(30);
  await sweep();
  expect(started).toHaveLength(1);
});

test('a thread that is dropped owes nothing any more, and the next request is answered by another', async () => {
  const sweep = sweeps();
  const owed = expect(sweep()).rejects.toThrow('the backup-worker ended');
  await line?.drop();
  await owed;
  expect(await sweep()).toBeNull();
  expect(started).toHaveLength(2);
});

test('a line that is closed with the service says so of what it owed and of what is asked later, and starts no thread again', async () => {
  const sweep = sweeps();
  const owed = expect(sweep()).rejects.toBeInstanceOf(WorkEnded);
  await line?.close();
  await owed;
  await expect(sweep()).rejects.toBeInstanceOf(WorkEnded);
  expect(started).toHaveLength(1);
});
