import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { ANY_TICKET, giveToken } from '../../support/page-token.ts';
import { SECRETS } from '../../support/test-service.ts';
import { watchPage, type PageWatch } from './watch-page.ts';

type Measure = 'key' | 'scan' | 'pay';

/** A window of the product or of the floor, and a hand at it. */
export interface BenchPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  watch(): Promise<PageWatch>;
  /** Presses `keys` all at once and answers how long until the result was painted, ms. */
  press(keys: readonly string[], until: Measure): Promise<number>;
  /** Does what a hand does and answers how long from its last stroke until `check` (script in the page) held and was painted, ms. */
  toPaint(act: () => Promise<unknown>, check: string): Promise<number>;
  /** When the first content was painted, ms after the navigation began. */
  firstPaint(): Promise<number>;
  close(): Promise<void>;
}

const FIELD = 'input[aria-label="Cari barang"]';
const PAINT_LIMIT_MS = 20_000;

async function openPage(browser: Browser, prepare: (page: Page) => Promise<unknown>, url: string): Promise<BenchPage> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  await prepare(page);
  await page.goto(url);
  const cdp = await context.newCDPSession(page);
  const painted = (name: string): Promise<number> => page.evaluate((measure) => (window as unknown as { watch: PageWatch }).watch.painted[measure]?.length ?? 0, name);
  return {
    page,
    cdp,
    watch: () => page.evaluate(() => (window as unknown as { watch: PageWatch }).watch),
    async press(keys, until) {
      const name = `etalase:${until}-to-paint`;
      const before = await painted(name);
      const now = Date.now();
      // As a scanner does it: a millisecond apart by the clock of the keyboard, the last of them now, and all of them at once.
      const strokes = keys.flatMap((key, index) => strokesOf(key).map((stroke) => ({ ...stroke, timestamp: (now - (keys.length - 1 - index)) / 1_000 })));
      await Promise.all(strokes.map((stroke) => cdp.send('Input.dispatchKeyEvent', stroke)));
      return page
        .waitForFunction(([measure, count]) => (window as unknown as { watch: PageWatch }).watch.painted[measure]?.[count], [name, before] as const, { polling: 20, timeout: PAINT_LIMIT_MS })
        .then((found) => found.jsonValue() as Promise<number>);
    },
    async toPaint(act, check) {
      await page.evaluate(`watch.until(() => ${check})`);
      await act();
      const late = new AbortController();
      const shown = page.evaluate(() => (window as unknown as { watch: PageWatch }).watch.shown);
      const limit = delay(PAINT_LIMIT_MS, null, { signal: late.signal }).catch(() => null);
      const taken = await Promise.race([shown, limit]);
      late.abort();
      if (taken === null) throw new Error(`not painted within ${PAINT_LIMIT_MS} ms: ${check}`);
      return taken;
    },
    firstPaint: () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
    close: () => context.close(),
  };
}

/** The product's page, the cashier signed in and the register open. */
export async function openRegister(browser: Browser, host: { readonly url: string; readonly token: string }): Promise<BenchPage> {
  const opened = await openPage(browser, (page) => giveToken(page, host.token), `${host.url}/#${ANY_TICKET}`);
  await opened.page.getByRole('button', { name: /Rina/ }).click();
  for (const digit of SECRETS.cashier) {
    await opened.page.keyboard.press(digit, { delay: 30 });
    await opened.page.waitForTimeout(100);
  }
  await opened.page.locator(FIELD).waitFor();
  return opened;
}

/** The product's page with the manager signed in. */
export async function openOffice(browser: Browser, host: { readonly url: string; readonly token: string }): Promise<BenchPage> {
  const opened = await openPage(browser, (page) => giveToken(page, host.token), `${host.url}/#${ANY_TICKET}`);
  const { page } = opened;
  await page.getByRole('button', { name: /Bambang/ }).click();
  await page.getByLabel('Sandi', { exact: true }).fill(SECRETS.manager);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('navigation', { name: 'Halaman' }).waitFor();
  return opened;
}

export async function openFloor(browser: Browser, url: string): Promise<BenchPage> {
  const opened = await openPage(browser, () => Promise.resolve(), url);
  await opened.page.locator(FIELD).waitFor();
  return opened;
}

/** Empties the search field as a person would, and lets the page come to rest. */
export async function clearSearch({ page }: BenchPage): Promise<void> {
  await page.locator(FIELD).fill('');
  await page.waitForTimeout(150);
}

interface Stroke {
  readonly type: 'keyDown' | 'keyUp';
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  readonly text?: string;
}

function strokesOf(key: string): Stroke[] {
  const isDigit = /^[0-9]$/.test(key);
  const code = key === 'Enter' ? 'Enter' : isDigit ? `Digit${key}` : `Key${key.toUpperCase()}`;
  const common = { key, code, windowsVirtualKeyCode: key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0) };
  return [
    { type: 'keyDown', ...common, text: key === 'Enter' ? '\r' : key },
    { type: 'keyUp', ...common },
  ];
}
