import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { electronProgram } from '../../build/tools/electron-binary.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Electron's npm package brings no program; where it cannot be downloaded there is nothing to start. Never fetched from here. */
const PACKAGE = join(ROOT, 'node_modules', 'electron');
const installed = existsSync(join(PACKAGE, 'path.txt')) ? electronProgram(PACKAGE, process.platform) : '';
const program = existsSync(installed) ? installed : undefined;
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
const reason = program === undefined ? 'the Electron program is not installed' : hasDisplay ? undefined : 'there is no display';

describe('the real shell', () => {
  let home: string;
  let app: ElectronApplication | undefined;
  let page: Page;

  beforeAll(async () => {
    if (program === undefined || reason !== undefined) {
      process.stderr.write(`\nNOT RUN: the shell was not started, because ${reason}. Its wiring was asserted under a fake only.\n\n`);
      return;
    }
    if (!existsSync(join(ROOT, 'dist', 'shell', 'main.cjs'))) throw new Error('build first: dist/shell/main.cjs is missing');
    home = mkdtempSync(join(tmpdir(), 'etalase-e2e-shell-'));
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    app = await _electron.launch({ executablePath: program, args: [...sandbox, ROOT, `--user-data-dir=${home}`], cwd: ROOT });
    page = await app.firstWindow();
    await page.waitForFunction(() => document.body.childElementCount > 0);
  });
  afterAll(async () => {
    await app?.close();
    if (app !== undefined) rmSync(home, { recursive: true, force: true });
  });
  beforeEach((context) => {
    if (reason !== undefined) context.skip(reason);
  });

  test('shows our page and nothing of Node', async () => {
    expect(page.url()).toBe('app://etalase/');
    expect(await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process'), typeof Reflect.get(globalThis, 'Buffer')])).toEqual(['undefined', 'undefined', 'undefined']);
    expect(await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'etalase') as object).sort())).toEqual(['connect', 'host']);
  });

  test('reaches neither the network nor a file, opens no window, gets no permission', async () => {
    const reach = (url: string) => page.evaluate((address) => fetch(address).then(() => 'reached', () => 'refused'), url);
    for (const url of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hostname']) expect(await reach(url), url).toBe('refused');
    expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
    expect(await page.evaluate(() => navigator.permissions.query({ name: 'geolocation' }).then((status) => status.state))).toBe('denied');
    expect(await page.evaluate(() => fetch('app://etalase/../package.json').then((answer) => answer.status))).toBe(404);
  });

  test('runs no string as code', async () => {
    const outcome = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>');
        return 'inserted';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(outcome).toBe('TypeError');
  });

  test('does not leave its page', async () => {
    await page.evaluate(() => location.assign('https://example.com/'));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(page.url()).toBe('app://etalase/');
  });

  test('hands the page a port to the service', async () => {
    const nonce = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const wanted = crypto.randomUUID();
          addEventListener('message', (event) => {
            if (event.data?.type === 'etalase:port' && event.data.nonce === wanted && event.ports.length === 1) resolve('port');
          });
          (Reflect.get(globalThis, 'etalase') as { connect(nonce: string): void }).connect(wanted);
        }),
    );
    expect(nonce).toBe('port');
  });
});
