import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { FLOOD, PERSON, pressKeys, SCANNER, type Rhythm } from '../support/typing-hand.ts';

const EAN = '8992761002015';
const BEGINS_WITH_ONE = '1230123012301';

let browser: Browser;
let page: Page;
let cdp: CDPSession;
let script: string;

async function bundle(): Promise<string> {
  const input = fileURLToPath(new URL('./scanner-page/page.tsx', import.meta.url));
  const built = await build({ configFile: false, logLevel: 'error', plugins: [react()], build: { write: false, minify: false, target: 'chrome150', rollupOptions: { input } } });
  const { output } = (Array.isArray(built) ? built[0] : built) as { output: { type: string; code?: string }[] };
  return output.find((part) => part.type === 'chunk')?.code ?? '';
}

beforeAll(async () => {
  [browser, script] = await Promise.all([launchChromium(), bundle()]);
  page = await browser.newPage();
  cdp = await page.context().newCDPSession(page);
});

afterAll(() => browser.close());

beforeEach(async () => {
  await page.goto('about:blank');
  await page.setContent('<div id="root"></div>');
  await page.addScriptTag({ content: script, type: 'module' });
  await page.waitForSelector('#state');
});

const log = () => page.evaluate(() => window.log);
const scans = async () => (await log()).scans.map((scan) => scan.text);
const state = async () => JSON.parse((await page.textContent('#state')) ?? '{}') as Record<string, string>;
const value = (field: string) => page.inputValue(`#${field}`);
const scan = (code: string, rhythm: Rhythm = SCANNER) => pressKeys(cdp, [...code, 'Enter'], rhythm);
/** Longer than any quiet time of the scanner, on the page's clock: what has not happened by then does not happen. */
const quiet = () => page.evaluate(() => new Promise((done) => setTimeout(done, 450)));
/** Keeps the page from hearing keys for 250 ms, from the next moment on. */
const block = () =>
  page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 250;
      while (performance.now() < end);
    }, 30);
  });

describe('a scanner at the keyboard', () => {
  it('settings that come in the middle of a scan leave it whole and count for the next', async () => {
    await page.evaluate(() => window.configureAtNextKey({ prefix: '#' }));
    await scan(EAN);
    expect(await scans()).toEqual([EAN]);
    await pressKeys(cdp, [...'#77', 'Enter'], SCANNER);
    expect(await scans()).toEqual([EAN, '77']);
  });

  it('a command right behind two quick digits in a field of money counts with both', async () => {
    await page.focus('#cash');
    const told = page.evaluate(() => new Promise((done) => window.addEventListener('keydown', (event) => event.ctrlKey && done(document.querySelector('#state')?.textContent))));
    await pressKeys(cdp, ['0', '2', 'Ctrl+Enter'], SCANNER);
    expect(JSON.parse(String(await told))).toMatchObject({ cash: '02' });
    await quiet();
    expect(await value('cash')).toBe('02');
  });

  it('two hundred scans in a row at 8 ms between keys: none lost, none doubled', async () => {
    const codes = Array.from({ length: 200 }, (_, index) => String(2_000_000_000_000 + index * 12_345));
    await page.focus('#search');
    await pressKeys(cdp, codes.flatMap((code) => [...code, 'Enter']), FLOOD);
    await quiet();
    expect(await scans()).toEqual(codes);
    const { gaps } = await log();
    expect(gaps.filter((gap) => gap > 7 && gap < 9).length).toBeGreaterThan(2000);
    expect((await state())['search']).toBe('');
  });

  it('twenty scans in real time, the page blocked again and again', async () => {
    const codes = Array.from({ length: 20 }, (_, index) => `KRT-${1000 + index}`);
    for (const code of codes) {
      await block();
      await scan(code);
    }
    await quiet();
    expect(await scans()).toEqual(codes);
    expect((await log()).pressed).toEqual([]);
  });

  for (const blocked of [false, true]) {
    const when = blocked ? ' while the page is blocked' : '';
    const start = async (): Promise<void> => (blocked ? block() : undefined);

    it(`gives a search field its text and selection back${when}`, async () => {
      await page.focus('#search');
      await page.fill('#search', 'kopi bubuk');
      await page.$eval('#search', (field) => (field as HTMLInputElement).setSelectionRange(2, 7));
      await start();
      await scan(EAN);
      await quiet();
      expect(await scans()).toEqual([EAN]);
      expect((await state())['search']).toBe('kopi bubuk');
      expect(await page.$eval('#search', (field) => [(field as HTMLInputElement).selectionStart, (field as HTMLInputElement).selectionEnd])).toEqual([2, 7]);
      expect((await log()).pressed).toEqual([]);
    });

    it(`never becomes an amount and never a PIN${when}`, async () => {
      await page.fill('#cash', '50000');
      await page.focus('#cash');
      await start();
      await scan(BEGINS_WITH_ONE);
      await quiet();
      await page.focus('#pin');
      await start();
      await scan(BEGINS_WITH_ONE);
      await quiet();
      expect(await state()).toMatchObject({ cash: '50000', pin: '' });
      expect(await log()).toMatchObject({ pins: [], pressed: [], entersSeen: [] });
      expect((await log()).scans).toMatchObject([{ text: BEGINS_WITH_ONE, field: 'refuse' }, { text: BEGINS_WITH_ONE, field: 'refuse' }]);
    });

    it(`presses no button and no money key${when}`, async () => {
      await page.focus('#pay');
      await start();
      await scan(EAN);
      await scan('12 3');
      await scan(BEGINS_WITH_ONE, { ...SCANNER, gapMs: 30 });
      await quiet();
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await start();
      await scan(BEGINS_WITH_ONE);
      await scan('1');
      await quiet();
      expect((await log()).pressed).toEqual([]);
      expect(await scans()).toEqual([EAN, '12 3', BEGINS_WITH_ONE, BEGINS_WITH_ONE]);
    });
  }

  it('fills a field that wants the code, at once and only once', async () => {
    await page.fill('#barcode', 'lama');
    await page.focus('#barcode');
    await scan('Tas-07');
    await quiet();
    expect((await state())['barcode']).toBe('Tas-07');
    expect(await log()).toMatchObject({ scans: [], pressed: [] });
  });

  it('leaves nothing in a field that its first letter opened', async () => {
    await scan('KRT-0147');
    await quiet();
    expect(await scans()).toEqual(['KRT-0147']);
    expect((await state())['search']).toBe('');
  });

  it('leaves a text area and the focus as they were, ending with Tab too', async () => {
    await page.fill('#note', 'untuk ibu');
    await page.focus('#note');
    await pressKeys(cdp, [...EAN, 'Tab'], SCANNER);
    await quiet();
    expect(await scans()).toEqual([EAN]);
    expect((await state())['note']).toBe('untuk ibu');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('note');
  });

  it('that breaks off leaves nothing in a cash field and is told', async () => {
    await page.focus('#cash');
    await pressKeys(cdp, [...'89927610'], SCANNER);
    await page.waitForFunction(() => window.log.torn > 0);
    expect((await state())['cash']).toBe('');
    expect(await log()).toMatchObject({ scans: [], torn: 1 });
  });
});

describe('a person at the keyboard', () => {
  it('types into every kind of field as ever', async () => {
    for (const field of ['search', 'cash', 'note']) {
      await page.focus(`#${field}`);
      await pressKeys(cdp, [...'1250'], PERSON);
      await quiet();
      expect(await value(field)).toBe('1250');
    }
    await page.focus('#pin');
    await pressKeys(cdp, [...'738291'], { gapMs: 45, holdMs: 30, paced: true });
    await page.waitForFunction(() => window.log.pins.length > 0);
    expect(await log()).toMatchObject({ pins: ['738291'], scans: [], pressed: [] });
  });

  it('sees quick digits of a PIN arrive all, in order, though held back for a moment', async () => {
    await page.focus('#pin');
    await pressKeys(cdp, [...'738'], { gapMs: 30, holdMs: 20, paced: true });
    await pressKeys(cdp, [...'291'], { gapMs: 120, holdMs: 20, paced: true });
    await page.waitForFunction(() => window.log.pins.length > 0);
    expect((await log()).pins).toEqual(['738291']);
  });

  it('keeps quick digits of an amount although Enter came right behind them, and Enter accepts nothing', async () => {
    await page.focus('#cash');
    await pressKeys(cdp, [...'12', 'Enter'], { gapMs: 30, holdMs: 10, paced: true });
    await quiet();
    expect((await state())['cash']).toBe('12');
    expect((await log()).pressed).toEqual([]);
  });

  it('presses a button with Enter and with Space, once each, and never by holding the key', async () => {
    await page.focus('#pay');
    await pressKeys(cdp, ['Enter'], PERSON);
    await page.waitForFunction(() => window.log.pressed.length === 1);
    await quiet();
    await pressKeys(cdp, [' '], PERSON);
    await page.waitForFunction(() => window.log.pressed.length === 2);
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await quiet();
    expect((await log()).pressed).toEqual(['pay', 'pay']);
  });

  it('pays with a lone key, not while a text field has the focus, and not twice by a double Enter', async () => {
    await pressKeys(cdp, ['2'], PERSON);
    await page.waitForFunction(() => window.log.pressed.includes('key 2'));
    await quiet();
    await pressKeys(cdp, ['Enter'], PERSON);
    await page.waitForFunction(() => window.log.pressed.includes('key Enter'));
    await quiet();
    await pressKeys(cdp, ['Enter', 'Enter'], { gapMs: 60, holdMs: 20, paced: false });
    await quiet();
    await page.focus('#search');
    await pressKeys(cdp, ['2'], PERSON);
    await quiet();
    expect((await log()).pressed).toEqual(['key 2', 'key Enter']);
    expect(await value('search')).toBe('2');
  });

  it('submits a form with Enter from a text field', async () => {
    await page.focus('#search');
    await pressKeys(cdp, [...'kopi', 'Enter'], PERSON);
    await page.waitForFunction(() => window.log.pressed.length > 0);
    expect((await log()).scans).toEqual([]);
  });
});
