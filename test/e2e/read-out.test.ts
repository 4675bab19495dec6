import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProductOffer } from '../../shared/domain/catalog/product.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine } from '../support/on-breakable-line.ts';
import { pressAsPerson, typeAsPerson } from '../support/press-as-person.ts';

/** What a screen reader says by itself: texts of live regions, and where the focus is. */
describe('whoever listens', () => {
  let app: App;
  let goods: readonly ProductOffer[];
  const press = (key: string): Promise<void> => pressAsPerson(app.page.keyboard, key);
  const cart = (): Promise<string | null> => app.page.locator('.counter > [role=status]').textContent();
  const focused = (): Promise<string> => app.page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`);
  beforeAll(async () => {
    app = await startApp({ printer: {} });
    const session = await app.signInOutside(DEMO.cashier);
    await app.openShift(session, 500_000);
    ({ products: goods } = await app.call<{ readonly products: readonly ProductOffer[] }>('catalog.shelf', { categoryId: null, offset: 0, limit: 100 }, session));
  });
  afterAll(() => app?.stop());

  it('is told once how long to wait after too many wrong PINs', async () => {
    const { page } = app;
    await page.getByRole('button', { name: DEMO.otherCashier.name }).click();
    for (let guess = 1; guess <= 6; guess += 1) {
      await typeAsPerson(page, '111222');
      if (guess < 6) await page.getByText(`Sisa percobaan: ${10 - guess}.`).waitFor();
    }
    const told = page.getByRole('alert').filter({ hasText: /^Terlalu sering salah\. Tunggu \d\d detik\.$/ });
    const first = await told.textContent();
    // The seconds that are seen run on; what is read out stands.
    await expect.poll(() => page.locator('.band-title').textContent()).not.toBe(first);
    expect(await page.getByRole('alert').allTextContents()).toEqual([first]);
  });

  it('hears the line that changed with the total, and what is to be paid', async () => {
    const { page } = app;
    await app.signIn(DEMO.cashier);
    await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
    const offer = goods.find(({ code, kind, priceFloor }) => code !== null && kind !== 'unique' && priceFloor === null);
    const rupiah = (amount: number): string => `Rp\u00a0${amount.toLocaleString('id-ID')}`;
    const [name, price] = [offer?.name ?? '', offer?.price ?? 0];
    await app.scan(offer?.code ?? '');
    await expect.poll(cart).toContain(`${name}, 1 `);
    await press('+');
    await expect.poll(cart).toMatch(new RegExp(`^${name}, 2 \\S+, ${rupiah(price * 2)}\\. Total ${rupiah(price * 2)}$`));
    await press('Enter');
    await expect.poll(cart).toBe(`Bayar ${rupiah(price * 2)}`);
    await press('Escape');
    await expect.poll(cart).toContain(`${name}, 2 `);
    await press('Control+Delete');
    await press('Control+Delete');
    await expect.poll(cart).toBe('');
    await press('F4');
    await page.getByRole('region', { name: 'Penjualan diparkir' }).and(page.locator(':focus')).waitFor();
  });

  it('hears how many goods fit what stands in the search, never what stood there before', async () => {
    const { page, line } = await openOnBreakableLine(app, DEMO.cashier);
    const said = page.locator('.search-hint[role=status]');
    await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
    await typeAsPerson(page, 'ke');
    await expect.poll(() => said.textContent()).toMatch(/^\d+\+? cocok$/);
    line.holdFrom('catalog/search');
    await typeAsPerson(page, 'r');
    await expect.poll(() => said.textContent()).toBe('');
    line.letGo();
    await expect.poll(() => said.textContent()).toMatch(/^\d+ cocok$/);
    await page.context().close();
  });

  it('hears which page was opened, and what the printer lacks', async () => {
    const { page } = app;
    await press('Alt+2');
    await expect.poll(focused).toBe('H1 Cetakan');
    expect(await app.axe()).toEqual([]);
    const state = page.locator('.bar-state').filter({ hasText: 'rinter' });
    expect(await state.getAttribute('aria-live')).toBe('off');
    await app.printer?.set({ paper: 'out' });
    await page.getByRole('button', { name: 'Tes printer' }).click();
    await expect.poll(() => state.textContent()).toBe('Printer: kertas habis, 1 menunggu');
    await page.getByRole('heading', { name: 'Kertas habis.' }).waitFor();
    expect(await state.getAttribute('aria-live')).toBe('polite');
    // How many wait is seen, and is not said with every sale.
    expect(await state.locator('[aria-live=off]').textContent()).toBe(', 1 menunggu');
    await page.getByRole('status').getByText('1 menunggu').waitFor();
    // The key that was pressed is off while it works, and has the focus again.
    await page.getByRole('button', { name: 'Tes printer' }).press('Enter');
    await page.getByRole('status').getByText('2 menunggu').waitFor();
    await page.getByRole('button', { name: 'Tes printer' }).and(page.locator(':focus')).waitFor();
    await app.printer?.set({ paper: 'ok' });
  });

  it('hears that nothing fits, and that what was added is stored', async () => {
    const { page } = app;
    await page.locator('.rail-who').click();
    await page.getByRole('button', { name: 'Keluar' }).click();
    await app.signIn(DEMO.manager);
    await page.getByRole('navigation').getByRole('button', { name: 'Pelanggan' }).click();
    const search = page.getByLabel('Cari nama, instansi, atau nomor HP');
    await search.fill('zzzz');
    await page.getByRole('status').getByText('Tidak ada yang cocok').waitFor();
    await press('F2');
    await page.getByRole('textbox', { name: 'Nama', exact: true }).fill('Zainab');
    await press('Control+s');
    await page.getByRole('status').getByText('Tersimpan', { exact: true }).waitFor();
    await search.and(page.locator(':focus')).waitFor();
    expect(await app.axe()).toEqual([]);
    await page.getByRole('navigation').getByRole('button', { name: 'Orang' }).click();
    await expect.poll(focused).toBe('H1 Orang');
    expect(app.errors).toEqual([]);
  });
});
