import type { Browser, Page } from 'playwright-core';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { SaleReceipt } from '../../shared/contract/sale.ts';
import type { ProductOffer } from '../../shared/domain/catalog/product.ts';
import { cartTotal, type Cart } from '../../shared/domain/sale/cart.ts';
import { roundToStep, rupiah } from '../../shared/kernel/rupiah.ts';
import { launchChromium } from './chromium.ts';
import { axeFaults } from './axe-faults.ts';
import { FakePrinter, type FakeState } from './fake-printer.ts';
import { typeAsPerson } from './press-as-person.ts';
import { slowLine } from './slow-line.ts';
import { startHost, type Person, type StartedHost } from './started-host.ts';
import { pressKeys, SCANNER } from './typing-hand.ts';

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
  readonly call: StartedHost['call'];
  /** The session token of one of the people, outside any window. */
  signInOutside(who: Person): Promise<string>;
  /** Signs in through the screen. */
  signIn(who: Person): Promise<void>;
  /** The same on another window. */
  signInOn(page: Page, who: Person): Promise<void>;
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
  const printer = wanted === false ? null : await new FakePrinter(wanted).start();
  const host = await startHost({ seed, printer: printer === null ? null : `tcp://127.0.0.1:${printer.port}` });
  const browser = await launchChromium(browserArguments);
  const errors: string[] = [];
  const { call } = host;

  const open: App['open'] = async (size = {}) => {
    const context = await browser.newContext({ viewport: { width: size.width ?? width, height: size.height ?? height }, colorScheme: size.theme ?? theme, locale: 'id-ID', reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && !/net::ERR|WebSocket/.test(message.text()) && errors.push(message.text()));
    await slowLine(page);
    await host.letIn(page);
    await host.show(page);
    return page;
  };
  const page = await open();

  return {
    url: host.url,
    dataDir: host.dataDir,
    browser,
    page,
    printer,
    errors,
    call,
    signInOutside: (who) => host.signIn(who),
    signIn: (who) => signInOn(page, who),
    signInOn,
    reopen: (on = page) => host.show(on),
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
      await host.stop();
      await printer?.stop();
    },
  };
}

/** Chooses the person on the sign-in screen and types the secret as a hand does. */
export async function signInOn(page: Page, who: Person): Promise<void> {
  await page.getByRole('button', { name: who.name }).click();
  if (/^\d{6}$/.test(who.secret)) {
    await typeAsPerson(page, who.secret);
  } else {
    await page.getByLabel('Sandi', { exact: true }).fill(who.secret);
    await page.getByRole('button', { name: 'Masuk' }).click();
  }
  await page.getByRole('navigation', { name: 'Halaman' }).waitFor();
}
