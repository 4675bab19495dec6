import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { cutOff } from '../support/cut-off.ts';
import { openOnBreakableLine } from '../support/on-breakable-line.ts';
import { pressAsPerson, typeAsPerson } from '../support/press-as-person.ts';

describe('signing in', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());
  beforeEach(async () => {
    await app.reopen();
    await app.page.getByRole('heading', { name: 'Siapa yang bertugas?' }).waitFor();
  });

  async function type(digits: string): Promise<void> {
    await typeAsPerson(app.page, digits);
  }

  it('takes a letter for the person and a PIN that enters by itself', async () => {
    expect(await app.axe()).toEqual([]);
    await app.page.keyboard.press('b', { delay: 40 });
    await app.page.getByRole('heading', { name: 'PIN Agus' }).waitFor();
    await type(DEMO.otherCashier.secret);
    await app.page.getByRole('button', { name: /Agus/ }).waitFor();
  });

  it('works by touch alone', async () => {
    await app.page.getByRole('button', { name: DEMO.cashier.name }).click();
    for (const digit of DEMO.cashier.secret) await app.page.getByRole('button', { name: digit, exact: true }).click();
    await app.page.getByRole('navigation', { name: 'Halaman' }).waitFor();
  });

  it('tells two people apart whose long names begin alike', async () => {
    const [one, other] = ['Muhammad Rizky Ramadhan Putra Pratama', 'Muhammad Rizky Ramadhan Putra Perdana'] as const;
    const session = await app.signInOutside(DEMO.administrator);
    for (const name of [one, other]) await app.call('session.addPerson', { commandId: newId(), name, role: 'cashier', secret: '482917' }, session);
    for (const [width, height, theme] of [[1366, 768, 'light'], [1024, 640, 'light'], [1920, 1080, 'dark']] as const) {
      const page = await app.open({ width, height, theme });
      for (const name of [one, other]) {
        const card = page.getByRole('button', { name });
        await card.click();
        await page.getByRole('heading', { name: `PIN ${name}` }).waitFor();
        expect(await card.locator('strong').evaluate((words) => [words.scrollWidth <= words.clientWidth, words.scrollHeight <= words.clientHeight])).toEqual([true, true]);
      }
      expect([await cutOff(page), await app.axe(page)]).toEqual([[], []]);
      if (process.env['ETALASE_SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['ETALASE_SHOTS']}/masuk-${width}.png` });
      await page.context().close();
    }
  });

  it('says how many tries are left after a wrong PIN, and takes the right one then', async () => {
    await app.page.keyboard.press('a', { delay: 40 });
    await app.page.getByRole('heading', { name: 'PIN Rina' }).waitFor();
    await type('135791');
    await app.page.getByText('PIN atau sandi tidak cocok.').waitFor();
    await app.page.getByText(/Sisa percobaan: \d+\./).waitFor();
    expect(await app.axe()).toEqual([]);
    await type(DEMO.cashier.secret);
    await app.page.getByRole('navigation', { name: 'Halaman' }).waitFor();
  });

  it('takes a password from those whose doing weighs more', async () => {
    await app.page.getByRole('button', { name: DEMO.auditor.name }).click();
    const password = app.page.getByLabel('Sandi', { exact: true });
    await password.waitFor();
    expect(await password.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await app.axe()).toEqual([]);
    await password.fill(DEMO.auditor.secret);
    await pressAsPerson(password, 'Enter');
    await app.page.getByRole('navigation', { name: 'Halaman' }).waitFor();
    expect(await app.page.getByRole('navigation').getByRole('button', { name: /Jual/ }).count()).toBe(0);
  });

  it('never takes a scan for a PIN', async () => {
    await app.page.keyboard.press('a', { delay: 40 });
    await app.page.getByRole('heading', { name: 'PIN Rina' }).waitFor();
    await app.scan('8991234567897');
    await app.page.getByText('Itu scan barang, bukan PIN.').waitFor();
    expect(await app.page.getByRole('img', { name: 'PIN, 0 dari 6 angka terisi' }).count()).toBe(1);
    expect(await app.page.getByText('tidak cocok').count()).toBe(0);
  });

  it('speaks English at F9, and Indonesian again at the next', async () => {
    await app.page.keyboard.press('F9');
    await app.page.getByRole('heading', { name: 'Who is on duty?' }).waitFor();
    expect(await app.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await app.axe()).toEqual([]);
    await app.page.keyboard.press('F9');
    await app.page.getByRole('heading', { name: 'Siapa yang bertugas?' }).waitFor();
  });

  it('is whole in the dark', async () => {
    await app.page.getByRole('button', { name: 'Gelap' }).click();
    expect(await app.page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await app.axe()).toEqual([]);
  });

  it('leaves no broken rule of the page behind', () => {
    expect(app.errors).toEqual([]);
  });
});

describe('the lock', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
    await app.signIn(DEMO.cashier);
  });
  afterAll(() => app?.stop());

  it('covers everything at Alt+L, keeps the work, and opens to the same PIN only', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+3');
    await page.getByLabel('Lembar 100.000').fill('12');
    await page.keyboard.press('Alt+l');
    await page.getByRole('dialog', { name: 'Terkunci. Keranjang aman.' }).waitFor();
    expect(await app.axe()).toEqual([]);
    await page.keyboard.press('Alt+1');
    await app.scan('8991234567897');
    await typeAsPerson(page, DEMO.otherCashier.secret);
    await page.getByText('PIN atau sandi tidak cocok.').waitFor();
    await typeAsPerson(page, DEMO.cashier.secret);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Lembar 100.000').inputValue()).toBe('12');
    await expect.poll(() => page.getByLabel('Lembar 100.000').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('lets another person take the place through the sign-in', async () => {
    await app.page.getByRole('button', { name: /Rina/ }).click();
    await app.page.getByRole('button', { name: 'Kunci layar' }).click();
    await app.page.getByRole('button', { name: 'Ganti orang' }).click();
    await app.page.getByRole('heading', { name: 'Siapa yang bertugas?' }).waitFor();
    expect(app.errors).toEqual([]);
  });
});

describe('leaving while nobody answers', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  it.each([
    ['from the menu', async (page: Page) => page.getByRole('button', { name: 'Keluar' }).click()],
    ['from the lock', async (page: Page) => {
      await page.keyboard.press('Alt+l');
      await page.getByRole('button', { name: 'Ganti orang' }).click();
    }],
  ])('shows nothing of the work any more %s, and the sign-in as soon as somebody does', async (_where, leave) => {
    const { page, line } = await openOnBreakableLine(app, DEMO.cashier);
    await page.getByRole('button', { name: 'Rina Kasir' }).click();
    await line.cut();
    await page.getByText('Menyambung lagi', { exact: true }).waitFor();
    await leave(page);
    await page.getByRole('heading', { name: 'Menyambung lagi', level: 1 }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    line.mend();
    await page.getByRole('heading', { name: 'Siapa yang bertugas?' }).waitFor();
    expect(app.errors).toEqual([]);
    await page.context().close();
  });
});
