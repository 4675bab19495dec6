import type { Browser, CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { DEMO, signInOn } from '../../support/app.ts';
import { breakableLine, type Line } from '../../support/breakable-line.ts';
import { launchChromium } from '../../support/chromium.ts';
import { testId } from '../../support/test-gallery.ts';
import { axeFaults } from '../../support/axe-faults.ts';
import { slowLine } from '../../support/slow-line.ts';
import { startHost, type Person, type StartedHost } from '../../support/started-host.ts';
import { PERSON, pressKeys, SCANNER, type Rhythm } from '../../support/typing-hand.ts';

/** The real service with the demo goods and an open shift, and windows on it. */
export interface CounterDesk {
  readonly call: StartedHost['call'];
  /** Session of the cashier outside any window. */
  readonly session: string;
  readonly signIn: StartedHost['signIn'];
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
  readonly who?: Person;
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

export async function openCounterDesk(options: { readonly printer?: string; readonly shift?: boolean } = {}): Promise<CounterDesk> {
  const host = await startHost({ printer: options.printer ?? null });
  const browser = await launchChromium();
  const { call, signIn } = host;

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
    open: (how) => openTill(browser, host, how),
    async close() {
      await browser.close();
      await host.stop();
    },
  };
}

async function openTill(browser: Browser, host: StartedHost, { width = 1366, height = 768, theme = 'light', touch = false, breakable = false, who = DEMO.cashier }: OpenOptions = {}): Promise<Till> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, hasTouch: touch, locale: 'id-ID', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !/net::ERR|WebSocket/.test(message.text()) && errors.push(message.text()));
  await host.letIn(page);
  const line = breakable ? await breakableLine(page) : null;
  if (line === null) await slowLine(page);
  await host.show(page);
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
