import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPageHandler, readPageList } from '../../../electron/shell/app-protocol.ts';
import { CONTENT_SECURITY_POLICY } from '../../../shared/contract/content-security-policy.ts';
import { HOSTILE_PATHS } from '../../support/hostile-paths.ts';

let root: string;
let answer: (request: Request) => Promise<Response>;

/** A request as Electron hands it over: the address exactly as given, not normalised by a parser on the way. */
const ask = (url: string, method = 'GET'): Promise<Response> => answer({ url, method } as Request);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'etalase-page-'));
  await mkdir(join(root, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(root, 'renderer', 'index.html'), '<p>Galeri</p>');
  await writeFile(join(root, 'renderer', 'assets', 'app-abcdefgh.js'), 'export {};');
  await writeFile(join(root, 'renderer', 'later.js'), 'not on the list');
  await writeFile(join(root, 'secret.txt'), 'rahasia');
  await writeFile(join(root, 'page-files.json'), JSON.stringify(['index.html', 'assets/app-abcdefgh.js']));
  answer = createPageHandler(join(root, 'renderer'), await readPageList(join(root, 'page-files.json')));
});
afterAll(() => rm(root, { recursive: true }));

describe('app://etalase', () => {
  test('answers listed files with the policy', async () => {
    const page = await ask('app://etalase/');
    expect([page.status, await page.text()]).toEqual([200, '<p>Galeri</p>']);
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await ask('app://etalase/assets/app-abcdefgh.js')).headers.get('cache-control')).toContain('immutable');
  });

  test('answers nothing else, whatever is asked', async () => {
    for (const path of HOSTILE_PATHS) {
      const response = await ask(`app://etalase${path}`);
      expect(response.status, JSON.stringify(path)).toBe(404);
      expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
      expect(await response.text()).toBe('');
    }
    for (const url of ['app://evil/index.html', 'app://etalase.evil/', 'app://etalase@evil/', 'app://etalase:80/', 'http://etalase/', 'file:///etc/passwd', 'app://etalase']) expect((await ask(url)).status, url).toBe(404);
  });

  test('serves no file that the build did not list', async () => {
    expect((await ask('app://etalase/later.js')).status).toBe(404);
  });

  test('only reads', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) expect((await ask('app://etalase/', method)).status, method).toBe(405);
  });

  test('does not start from a broken list', async () => {
    await writeFile(join(root, 'broken.json'), '{"index.html":true}');
    await expect(readPageList(join(root, 'broken.json'))).rejects.toThrow('not a list of files');
  });
});
