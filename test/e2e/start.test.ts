import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO, startApp, type App } from '../support/app.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { ANY_TICKET } from '../support/page-token.ts';

/** The page begun anew without a script, until the answer is called. */
async function withoutScripts(page: Page): Promise<() => Promise<void>> {
  const address = page.url();
  let held: Route[] | null = [];
  await page.goto('about:blank');
  await page.route('**/*.js', (route) => (held === null ? route.continue() : void held.push(route)));
  await page.goto(`${new URL(address).origin}/#${ANY_TICKET}`, { waitUntil: 'commit' });
  return async () => {
    const waiting = held ?? [];
    held = null;
    for (const route of waiting) await route.continue();
  };
}

/** The scripts that the page has asked for. */
const scriptsOf = (page: Page): Promise<string> =>
  page.evaluate(() => performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])).join(' '));

describe('the start of the page', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  it.each(['light', 'dark'] as const)('says that it is being prepared before a script has come, on the ground of a %s computer', async (theme) => {
    const page = await app.open({ theme });
    const letCome = await withoutScripts(page);
    await page.getByRole('status').getByText('Etalase sedang disiapkan').waitFor();
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    // The words may be there before the colours.
    await expect.poll(ground).not.toBe('rgba(0, 0, 0, 0)');
    const early = await ground();
    expect(await axeFaults(page)).toEqual([]);
    await letCome();
    await page.getByRole('heading', { name: 'Siapa yang bertugas?' }).waitFor();
    expect(await ground()).toBe(early);
    await page.context().close();
  });

  it('lets no key open something of the browser over it, and is not offered to be translated', async () => {
    const page = await app.open();
    await page.getByRole('heading', { name: 'Siapa yang bertugas?' }).waitFor();
    const kept = await page.evaluateHandle(() => {
      const names: string[] = [];
      window.addEventListener('keydown', ({ key, defaultPrevented }) => void (defaultPrevented && names.push(key)));
      return names;
    });
    // What no screen has and opens nothing stays the browser's.
    for (const key of ['F3', 'F7', 'Control+j', 'Control+p', 'Control+w', 'q']) await page.keyboard.press(key);
    expect(await kept.jsonValue()).toEqual(['F3', 'F7', 'j', 'p', 'w']);
    expect(await page.locator('meta[name=google]').getAttribute('content')).toBe('notranslate');
    await page.context().close();
  });

  it('has fetched the page that comes next before anybody has signed in', async () => {
    const page = await app.open();
    await page.getByRole('heading', { name: 'Siapa yang bertugas?' }).waitFor();
    await expect.poll(() => scriptsOf(page)).toMatch(/counter-page-/);
    // Each is a request of its own: the sign-in and the counter alone were forty.
    expect((await scriptsOf(page)).split(' ').length).toBeLessThan(25);
    await page.context().close();
  });

  it('fetches the other pages of a person while they look at the first', async () => {
    const page = await app.open();
    await app.signInOn(page, DEMO.cashier);
    for (const name of ['prints', 'shift', 'receipts', 'stock']) await expect.poll(() => scriptsOf(page)).toMatch(new RegExp(`${name}-page-`));
    expect(await scriptsOf(page)).not.toMatch(/settings-page-/);
    await page.context().close();
  });

  it('opens a page at the next try whose code did not come', async () => {
    const page = await app.open();
    const files = /prints-page-[\w-]+\.js$/;
    await page.route(files, (route) => route.abort());
    await app.signInOn(page, DEMO.cashier);
    await page.keyboard.press('Alt+2');
    await page.getByRole('alert').getByText('Halaman ini berhenti').waitFor();
    await page.unroute(files);
    await page.getByRole('button', { name: 'Buka lagi' }).click();
    await page.getByRole('heading', { name: 'Cetakan', level: 1 }).waitFor();
    await page.context().close();
  });
});
