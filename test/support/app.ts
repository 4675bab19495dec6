import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { buildIfNeeded } from '../../build/tools/build.ts';
import { ROOT } from '../../build/tools/paths.ts';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { SaleReceipt } from '../../shared/contract/sale.ts';
import type { SignedIn, Welcome } from '../../shared/contract/session.ts';
import type { ProductOffer } from '../../shared/domain/catalog/product.ts';
import { cartTotal, type Cart } from '../../shared/domain/sale/cart.ts';
import { roundToStep, rupiah } from '../../shared/kernel/rupiah.ts';
import { launchChromium } from './chromium.ts';
import { axeFaults } from './axe-faults.ts';
import { FakePrinter, type FakeState } from './fake-printer.ts';
import { typeAsPerson } from './press-as-person.ts';
import { slowLine } from './slow-line.ts';
import { pressKeys, SCANNER } from './typing-hand.ts';

/** A ticket works once; further windows of a test get the token the way the first one does. */
const ANY_TICKET = 'A'.repeat(43);

export const DEMO = {
  cashier: { name: 'Rina Andriani', secret: '482915' },
  otherCashier: { name: 'Agus Setiawan', secret: '730264' },
  treasurer: { name: 'Dewi Suryani', secret: 'bendahara-peragaan' },
  manager: { name: 'Bambang Hermanto', secret: 'pengelola-peragaan' },
  auditor: { name: 'Tri Wahyuni', secret: 'pemeriksa-peragaan' },
  administrator: { name: 'Maria Lasut', secret: 'administrator-peragaan' },
} as const;

export interface AppOptions {
  /** demo: the demo gallery; none: an empty database, the first start. */
  readonly seed?: 'demo' | 'none';
  /** Starts a fake receipt printer, set up as the register's printer. */
  readonly printer?: Partial<FakeState> | false;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** Further arguments for the browser. */
  readonly browserArguments?: readonly string[];
}

export interface App {
  readonly url: string;
  readonly dataDir: string;
  readonly browser: Browser;
  readonly page: Page;
  readonly printer: FakePrinter | null;
  /** Asks the running service over HTTP, beside every window. */
  call<T>(procedure: string, input?: unknown, session?: string): Promise<T>;
  /** The session token of one of the people, outside any window. */
  signInOutside(who: { readonly name: string; readonly secret: string }): Promise<string>;
  /** Signs in through the screen. */
  signIn(who: { readonly name: string; readonly secret: string }): Promise<void>;
  /** The same on another window. */
  signInOn(page: Page, who: { readonly name: string; readonly secret: string }): Promise<void>;
  /** Opens the page anew in the same window, as after a reload by the host: nobody is signed in. */
  reopen(page?: Page): Promise<void>;
  /** A scanner reads `code` into the page, 8 ms between keys. */
  scan(code: string): Promise<void>;
  openShift(session: string, openingFloat: number): Promise<void>;
  /** Sells `count` products of the shelf for cash, outside every window. */
  sell(session: string, count: number): Promise<SaleReceipt>;
  /** Another window on the same service. */
  open(options?: { readonly width?: number; readonly height?: number; readonly theme?: 'light' | 'dark' }): Promise<Page>;
  /** What axe has against the page as it stands: rule and place, empty when nothing. */
  axe(page?: Page): Promise<string[]>;
  /** Errors of every page so far: exceptions, console errors, broken content security policy. */
  readonly errors: readonly string[];
  stop(): Promise<void>;
}

/** The real Node host on a new data folder, and a real browser on its page. */
export async function startApp({ seed = 'demo', printer: wanted = false, width = 1366, height = 768, theme = 'light', browserArguments = [] }: AppOptions = {}): Promise<App> {
  await buildIfNeeded();
  const folder = mkdtempSync(join(tmpdir(), 'etalase-app-'));
  const dataDir = join(folder, 'data');
  const printer = wanted === false ? null : await new FakePrinter(wanted).start();
  const host = await startHost(dataDir, join(folder, 'secrets'), printer === null ? null : `tcp://127.0.0.1:${printer.port}`);
  const browser = await launchChromium(browserArguments);
  const errors: string[] = [];

  async function call<T>(procedure: string, input?: unknown, session?: string): Promise<T> {
    const answer = await fetch(`${host.url}/rpc/${procedure.replace('.', '/')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: host.url, authorization: `Bearer ${host.token}`, ...(session === undefined ? {} : { 'etalase-session': session }) },
      body: JSON.stringify(input === undefined ? {} : { json: input }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${procedure}: ${answer.status} ${text}`);
    return (text === '' ? undefined : (JSON.parse(text) as { json: T }).json) as T;
  }

  if (seed === 'demo') await call('setup.createDemo', { commandId: newId() });

  const open: App['open'] = async (size = {}) => {
    const context = await browser.newContext({ viewport: { width: size.width ?? width, height: size.height ?? height }, colorScheme: size.theme ?? theme, locale: 'id-ID', reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && !/net::ERR|WebSocket/.test(message.text()) && errors.push(message.text()));
    await slowLine(page);
    await page.route('**/ticket', (route) => route.fulfill({ json: { token: host.token } }));
    await page.goto(`${host.url}/#${ANY_TICKET}`);
    return page;
  };
  const page = await open();

  return {
    url: host.url,
    dataDir,
    browser,
    page,
    printer,
    errors,
    call,
    async signInOutside(who) {
      const { people } = await call<Welcome>('session.welcome');
      const person = people.find((one) => one.name === who.name);
      if (person === undefined) throw new Error(`nobody is called ${who.name}`);
      return (await call<SignedIn>('session.signIn', { userId: person.userId, secret: who.secret })).token;
    },
    signIn: (who) => signInOn(page, who),
    signInOn,
    async reopen(on = page) {
      await on.goto('about:blank');
      await on.goto(`${host.url}/#${ANY_TICKET}`);
    },
    async scan(code) {
      await pressKeys(await page.context().newCDPSession(page), [...code, 'Enter'], SCANNER);
    },
    async openShift(session, openingFloat) {
      await call('shift.open', { commandId: newId(), openingFloat }, session);
    },
    async sell(session, count) {
      const { saleId } = await call<Cart>('cart.current', undefined, session);
      const { products } = await call<{ readonly products: readonly ProductOffer[] }>('catalog.shelf', { categoryId: null, offset: 0, limit: count }, session);
      for (const { productId } of products) await call('cart.apply', { commandId: newId(), saleId, command: { type: 'add-product', lineId: newId(), productId, quantity: 1000 } }, session);
      const total = roundToStep(cartTotal(await call<Cart>('cart.current', undefined, session)), rupiah(100), 'down');
      return call<SaleReceipt>('sale.complete', { commandId: newId(), saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null }, session);
    },
    open,
    axe: (on = page) => axeFaults(on),
    async stop() {
      await browser.close();
      host.process.kill('SIGTERM');
      if (host.process.exitCode === null && host.process.signalCode === null) await once(host.process, 'exit');
      await printer?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Chooses the person on the sign-in screen and types the secret as a hand does. */
export async function signInOn(page: Page, who: { readonly name: string; readonly secret: string }): Promise<void> {
  await page.getByRole('button', { name: who.name }).click();
  if (/^\d{6}$/.test(who.secret)) {
    await typeAsPerson(page, who.secret);
  } else {
    await page.getByLabel('Sandi', { exact: true }).fill(who.secret);
    await page.getByRole('button', { name: 'Masuk' }).click();
  }
  await page.getByRole('navigation', { name: 'Halaman' }).waitFor();
}

async function startHost(dataDir: string, secretsDir: string, printer: string | null): Promise<{ readonly url: string; readonly token: string; readonly process: ChildProcess }> {
  const args = [join(ROOT, 'electron/host/node.ts'), '--data', dataDir, '--secrets', secretsDir, '--port', '0', ...(printer === null ? [] : ['--printer', printer])];
  // The PC of a test stands in the zone of the demo gallery.
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, TZ: 'Asia/Makassar' } });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  return { url, token, process: child };
}
