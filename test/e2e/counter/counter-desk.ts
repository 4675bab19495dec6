import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { buildIfNeeded } from '../../../build/tools/build.ts';
import { ROOT } from '../../../build/tools/paths.ts';
import type { SignedIn, Welcome } from '../../../shared/contract/session.ts';
import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { DEMO, signInOn } from '../../support/app.ts';
import { breakableLine, type Line } from '../../support/breakable-line.ts';
import { launchChromium } from '../../support/chromium.ts';
import { testId } from '../../support/test-gallery.ts';
import { axeFaults } from '../../support/axe-faults.ts';
import { slowLine } from '../../support/slow-line.ts';
import { PERSON, pressKeys, SCANNER, type Rhythm } from '../../support/typing-hand.ts';

const ANY_TICKET = 'A'.repeat(43);

interface RunningService {
  readonly url: string;
  readonly token: string;
  readonly process: ChildProcess;
}

/** The real service with the demo goods and an open shift, and windows on it. */
export interface CounterDesk {
  call<T>(procedure: string, input?: unknown, session?: string): Promise<T>;
  /** Session of the cashier outside any window. */
  readonly session: string;
  signIn(who: { readonly name: string; readonly secret: string }): Promise<string>;
  /** Things on the first shelf that have a barcode and a price of their own. */
  coded(): Promise<readonly (ProductOffer & { readonly code: string })[]>;
  /** The open cart as the service has it. */
  cart(): Promise<Cart>;
  /** Gives the open cart up, from outside every window. */
  clearCart(): Promise<void>;
  /** What a test leaves behind it: no error in the window, nothing open, no cart. */
  leave(till: Till): Promise<void>;
  /** Receipt numbers and totals, newest first. */
  sales(): Promise<readonly { readonly receiptNumber: string; readonly total: number }[]>;
  open(options?: OpenOptions): Promise<Till>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Who sits there; the cashier when left out. */
  readonly who?: { readonly name: string; readonly secret: string };
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly touch?: boolean;
  /** Leads the line through the test, so that it can break; slows every answer. */
  readonly breakable?: boolean;
}

/** One window with somebody at it. */
export interface Till {
  readonly page: Page;
  /** A scanner reads `code`: 8 ms between keys. */
  scan(code: string, rhythm?: Rhythm): Promise<void>;
  /** A person presses keys one after another, in a person's rhythm. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits until the cart shows this many lines. */
  lines(count: number): Promise<void>;
  names(): Promise<string[]>;
  /** Waits for this total. */
  total(text: string): Promise<void>;
  axe(): Promise<string[]>;
  /** Null unless the window was opened as breakable. */
  readonly line: Line | null;
  errors(): readonly string[];
}

async function startService(folder: string, printer: string | undefined): Promise<RunningService> {
  const args = ['--data', join(folder, 'data'), '--secrets', join(folder, 'secrets'), '--port', '0', ...(printer === undefined ? [] : ['--printer', printer])];
  const child = spawn(process.execPath, [join(ROOT, 'electron/host/node.ts'), ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  return { url, token, process: child };
}

async function endService({ process: child }: RunningService): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

export async function openCounterDesk(options: { readonly printer?: string; readonly shift?: boolean } = {}): Promise<CounterDesk> {
  await buildIfNeeded();
  const folder = mkdtempSync(join(tmpdir(), 'etalase-counter-'));
  const service = await startService(folder, options.printer);
  const browser = await launchChromium();

  async function call<T>(procedure: string, input?: unknown, session?: string): Promise<T> {
    const answer = await fetch(`${service.url}/rpc/${procedure.replace('.', '/')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: service.url, authorization: `Bearer ${service.token}`, ...(session === undefined ? {} : { 'etalase-session': session }) },
      body: JSON.stringify(input === undefined ? {} : { json: input }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${procedure}: ${answer.status} ${text}`);
    return (text === '' ? undefined : (JSON.parse(text) as { json: T }).json) as T;
  }

  const signIn: CounterDesk['signIn'] = async (who) => {
    const { people } = await call<Welcome>('session.welcome');
    const person = people.find((one) => one.name === who.name);
    if (person === undefined) throw new Error(`nobody is called ${who.name}`);
    return (await call<SignedIn>('session.signIn', { userId: person.userId, secret: who.secret })).token;
  };

  await call('setup.createDemo', { commandId: testId(900_001) });
  const session = await signIn(DEMO.cashier);
  if (options.shift !== false) await call('shift.open', { commandId: testId(900_002), openingFloat: 500_000 }, session);

  const clearCart: CounterDesk['clearCart'] = async () => {
    const { saleId, lines } = await call<Cart>('cart.current', undefined, session);
    if (lines.length > 0) await call('cart.cancel', { commandId: uuidv7(), saleId }, session);
  };

  return {
    call,
    session,
    signIn,
    async coded() {
      const { products } = await call<{ products: readonly ProductOffer[] }>('catalog.shelf', { categoryId: null, offset: 0, limit: 100 }, session);
      return products.filter((offer): offer is ProductOffer & { readonly code: string } => offer.code !== null && offer.kind !== 'unique' && offer.priceFloor === null);
    },
    cart: () => call<Cart>('cart.current', undefined, session),
    clearCart,
    async leave(till) {
      expect(till.errors()).toEqual([]);
      await till.press('Escape', 'Escape', 'Escape');
      await clearCart();
      await till.lines(0);
    },
    sales: () => call('sale.recent', { limit: 200 }, session),
    open: (how) => openTill(browser, service, how),
    async close() {
      await browser.close();
      await endService(service);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openTill(browser: Browser, service: RunningService, { width = 1366, height = 768, theme = 'light', touch = false, breakable = false, who = DEMO.cashier }: OpenOptions = {}): Promise<Till> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, hasTouch: touch, locale: 'id-ID', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !/net::ERR|WebSocket/.test(message.text()) && errors.push(message.text()));
  // A ticket works once; further windows of a test get the token the way the first one does.
  await page.route('**/ticket', (route) => route.fulfill({ json: { token: service.token } }));
  const line = breakable ? await breakableLine(page) : null;
  if (line === null) await slowLine(page);
  await page.goto(`${service.url}/#${ANY_TICKET}`);
  const cdp: CDPSession = await context.newCDPSession(page);
  await signInOn(page, who);
  if (who === DEMO.cashier) await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
  else await page.getByRole('navigation').waitFor();
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      // The rhythm of a person: the guard of the money keys takes anything quicker for a scanner.
      await page.waitForTimeout(PERSON.gapMs);
      await page.keyboard.press(key, { delay: PERSON.holdMs });
    }
  };
  return {
    page,
    scan: (code, rhythm = SCANNER) => pressKeys(cdp, [...code, 'Enter'], rhythm),
    press,
    type: (text) => press(...text),
    async lines(count) {
      await page.waitForFunction((wanted) => document.querySelectorAll('.cart-item').length === wanted, count);
    },
    names: () => page.locator('.cart-name').allTextContents(),
    async total(text) {
      await page.waitForFunction((wanted) => document.querySelector('.total-amount')?.textContent?.replaceAll('\u00a0', ' ') === wanted, text);
    },
    axe: () => axeFaults(page),
    line,
    errors: () => errors,
  };
}
