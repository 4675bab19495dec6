import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireInstanceLock, DataDirInUseError } from '../../../electron/platform/instance-lock.ts';

let root: string;
let dir: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'etalase-lock-'));
  dir = join(root, 'data');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

async function holdElsewhere(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-lock.ts'), dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  if (child.stdout === null) throw new Error('no stdout');
  await once(child.stdout, 'data');
  return child;
}

const refusal = (path: string): Promise<unknown> => acquireInstanceLock(path, Date.now).then(() => 'acquired', (error: unknown) => error);

test('a second process is refused and told who holds the folder', async () => {
  const holder = await holdElsewhere();
  const error = await refusal(dir);
  expect(error).toBeInstanceOf(DataDirInUseError);
  expect((error as DataDirInUseError).pid).toBe(holder.pid);
  expect(Math.abs(Date.now() - ((error as DataDirInUseError).since ?? 0))).toBeLessThan(60_000);
});

test('the lock of a process that was killed is free at once', async () => {
  for (let round = 0; round < 3; round += 1) {
    const holder = await holdElsewhere();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const lock = await acquireInstanceLock(dir, Date.now);
    await lock.release();
  }
});

test('the same process cannot take it twice, and after release it can', async () => {
  const lock = await acquireInstanceLock(dir, Date.now);
  expect(await refusal(dir)).toBeInstanceOf(DataDirInUseError);
  await lock.release();
  await (await acquireInstanceLock(dir, Date.now)).release();
  expect(readdirSync(dir)).toEqual([]);
});

test('a folder by another name is the same folder, another folder is not', async () => {
  const lock = await acquireInstanceLock(dir, Date.now);
  symlinkSync(dir, join(root, 'link'), 'junction');
  expect(await refusal(join(root, 'link'))).toBeInstanceOf(DataDirInUseError);
  expect(await refusal(join(root, 'x', '..', 'data'))).toBeInstanceOf(DataDirInUseError);
  await (await acquireInstanceLock(join(root, 'other'), Date.now)).release();
  await lock.release();
});

test('the note left in the folder is only a note: alone it holds nobody up, broken it hinders nobody', async () => {
  await (await acquireInstanceLock(dir, Date.now)).release();
  writeFileSync(join(dir, 'etalase.lock'), JSON.stringify({ pid: process.pid, since: 1 }));
  const lock = await acquireInstanceLock(dir, Date.now);
  writeFileSync(join(dir, 'etalase.lock'), '{"pid":');
  expect(((await refusal(dir)) as DataDirInUseError).pid).toBeUndefined();
  await lock.release();
});

test('of many that start at once exactly one gets the folder', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => acquireInstanceLock(dir, Date.now)));
  const got = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  expect(got).toHaveLength(1);
  await got[0]?.value.release();
});
