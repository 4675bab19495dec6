import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Page } from 'playwright-core';
import { CACHE, ROOT } from '../../../build/tools/paths.ts';
import { printedLogo } from '../../../electron/devices/picture/printed-logo.ts';
import { openPrinterDevice } from '../../../electron/devices/printer-device.ts';
import { composeService } from '../../../electron/host/compose.ts';
import { startLoopback } from '../../../electron/host/loopback/server.ts';
import { socketPort } from '../../../electron/host/socket-port.ts';
import { launchChromium } from '../chromium.ts';
import { FakePrinter } from '../fake-printer.ts';
import { QUICK_KDF, type ServiceClient } from '../test-service.ts';
import { pressKeys, SCANNER } from '../typing-hand.ts';
import { palettePng } from './palette-png.ts';

const PICTURES = join(ROOT, 'docs', 'pictures');
const TOKEN = 'T'.repeat(43);
/** The rhythm of a person: whatever is quicker is taken for a scanner. */
const KEY_MS = 110;

/** A gallery in front of a camera: the real service and page, a printer that does as it is told, and a clock that stands. */
export interface Studio {
  readonly page: Page;
  readonly printer: FakePrinter;
  /** The service beside the page. */
  as(session?: string): ServiceClient;
  /** The session of one of the demo people. */
  enter(name: string, secret: string): Promise<string>;
  /** Opens the page anew, as somebody who starts Etalase. */
  open(): Promise<void>;
  /** The wall clock of service and page (ms UTC). */
  setTime(at: number): Promise<void>;
  /** Presses keys as a person does. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** A scanner reads `code`. */
  scan(code: string): Promise<void>;
  /** Writes docs/pictures/`name`.png, and `name`-gelap.png of the same moment in the dark. */
  snap(name: string, options?: { readonly dark?: boolean }): Promise<void>;
  save(name: string, png: Uint8Array): void;
  /** What is on the screen when something did not happen, outside the documents. */
  snapTrouble(): Promise<string>;
  close(): Promise<void>;
}

/** Stops the page's wall clock alone; the times of keys go on, by which a scanner is told from a person. Runs in the page. */
function stopDate(at: number): void {
  const place = globalThis as unknown as { pictureTime: number; Date: DateConstructor };
  const Real = place.Date;
  place.pictureTime = at;
  place.Date = new Proxy(Real, {
    construct: (_target, given: readonly number[]) => new Real(...((given.length === 0 ? [place.pictureTime] : given) as [number])),
    get: (target, name) => (name === 'now' ? () => place.pictureTime : Reflect.get(target, name)),
  });
}

export async function openStudio(begins: number): Promise<Studio> {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-pictures-'));
  // A page of its own: a build meanwhile would take its files away.
  const pageDir = join(folder, 'page');
  cpSync(join(ROOT, 'dist', 'renderer'), pageDir, { recursive: true });
  const printer = await new FakePrinter().start();
  let wall = begins;
  const service = await composeService({
    dataDir: join(folder, 'data'),
    secretsDir: join(folder, 'secrets'),
    kdf: QUICK_KDF,
    clock: { now: () => wall, monotonic: () => performance.now() },
    // The PC in the picture stands in the zone of the demo gallery.
    pcOffsetMinutes: () => 480,
    // The setting names a printer of the shop; its bytes go to the one in this room.
    openPrinter: (config) => openPrinterDevice({ ...config, address: printer.address }, { loadLogo: async () => printedLogo(config.logoPng) }),
  });
  const host = await startLoopback({
    port: 0,
    token: TOKEN,
    pageDir,
    monotonic: () => performance.now(),
    onRpcHttp: (_request, response) => void response.writeHead(404).end(),
    onRpcSocket: (socket) => service.answerFrames(socketPort(socket)),
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, colorScheme: 'light', locale: 'id-ID', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const keys = await context.newCDPSession(page);
  page.on('pageerror', (error) => process.stderr.write(`page: ${error.message}\n`));
  const open = async (): Promise<void> => {
    // Only the fragment differs: without leaving first the browser would stay on the page it has.
    await page.goto('about:blank');
    await page.addInitScript(stopDate, wall);
    await page.goto(host.pageUrl());
  };
  await open();
  const as: Studio['as'] = (session) => createRouterClient(service.router, { context: { sessionToken: session } });
  const save: Studio['save'] = (name, png) => {
    const small = palettePng(png);
    writeFileSync(join(PICTURES, `${name}.png`), small);
    process.stdout.write(`${name}.png ${Math.ceil(small.length / 1024)} KB\n`);
  };
  const press: Studio['press'] = async (...names) => {
    for (const key of names) {
      await page.waitForTimeout(KEY_MS);
      await page.keyboard.press(key, { delay: KEY_MS / 2 });
    }
  };
  return {
    page,
    printer,
    as,
    open,
    press,
    save,
    type: (text) => press(...text),
    async enter(name, secret) {
      const { people } = await as().session.welcome();
      const person = people.find((one) => one.name === name);
      if (person === undefined) throw new Error(`nobody is called ${name}`);
      return (await as().session.signIn({ userId: person.userId, secret })).token;
    },
    async setTime(at) {
      wall = at;
      await page.evaluate((now) => Object.assign(globalThis, { pictureTime: now }), at);
    },
    scan: (code) => pressKeys(keys, [...code, 'Enter'], SCANNER),
    async snap(name, { dark = false } = {}) {
      // Nothing is pointed at.
      await page.mouse.move(700, 762);
      const shoot = (): Promise<Uint8Array> => page.screenshot({ animations: 'disabled', caret: 'hide' });
      // Fonts and drawings of what has just appeared.
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      save(name, await shoot());
      if (!dark) return;
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-theme="dark"]').waitFor();
      save(`${name}-gelap`, await shoot());
      await page.emulateMedia({ colorScheme: 'light' });
      await page.locator('html[data-theme="light"]').waitFor();
    },
    async snapTrouble() {
      const file = join(CACHE, 'pictures-trouble.png');
      await page.screenshot({ path: file });
      return file;
    },
    async close() {
      await browser.close();
      await host.close();
      await service.close();
      await printer.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

