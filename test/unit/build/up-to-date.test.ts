import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTurn } from '../../../build/tools/in-turn.ts';
import { bringUpToDate } from '../../../build/tools/up-to-date.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'etalase-build-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('of two who find the same sources not built one builds, the other waits and finds it built; nothing else is left', async () => {
  const [dist, cache] = [join(folder, 'dist'), join(folder, 'cache')];
  let builds = 0;
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const build = async (target: string): Promise<void> => {
    builds += 1;
    await held;
    writeFileSync(join(target, 'index.html'), 'new');
  };
  const one = () => bringUpToDate({ dist, cache, wanted: () => 'sources', build });
  const both = [one(), one()];
  await expect.poll(() => builds).toBe(1);
  letGo();
  await Promise.all(both);
  expect(builds).toBe(1);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('new');
  expect(readdirSync(cache)).toEqual([]);
  await one();
  expect(builds).toBe(1);
});

test('a build that fails leaves what was there, and the next one who waits builds', async () => {
  const [dist, cache] = [join(folder, 'dist'), join(folder, 'cache')];
  const made = (text: string) => async (target: string) => writeFileSync(join(target, 'index.html'), text);
  await bringUpToDate({ dist, cache, wanted: () => 'before', build: made('before') });
  const failing = bringUpToDate({ dist, cache, wanted: () => 'after', build: () => Promise.reject(new Error('no')) });
  const next = bringUpToDate({ dist, cache, wanted: () => 'after', build: made('after') });
  await expect(failing).rejects.toThrow('no');
  await next;
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('after');
  expect(readdirSync(cache)).toEqual([]);
});

test('who waits for a process that is killed goes on', async () => {
  const file = join(import.meta.dirname, '../../../build/tools/in-turn.ts');
  const child = spawn(process.execPath, ['--input-type=module', '-e', `const { inTurn } = await import(${JSON.stringify(file)}); await inTurn(${JSON.stringify(folder)}, () => { console.log('in'); process.stdin.on('data', () => console.log('still in')); return new Promise(() => {}); });`], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    await once(child.stdout, 'data');
    let begun = false;
    const mine = inTurn(folder, async () => {
      begun = true;
      return existsSync(folder);
    });
    // A question there and back: more than enough for one who does not wait.
    child.stdin.write('?');
    await once(child.stdout, 'data');
    expect(begun).toBe(false);
    child.kill('SIGKILL');
    expect(await mine).toBe(true);
  } finally {
    child.kill('SIGKILL');
  }
});
