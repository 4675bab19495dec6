import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductOffer } from '../../shared/domain/catalog/product.ts';
import type { TreasuryToday } from '../../shared/contract/treasury.ts';
import type { Cart } from '../../shared/domain/sale/cart.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { pressAsPerson } from '../support/press-as-person.ts';
import { PERSON, pressKeys } from '../support/typing-hand.ts';

/** Where the screens are kept to be looked at; nothing is written without it. */
const SHOTS = process.env['ETALASE_SHOTS'] ?? '';

describe('a shift', () => {
  let app: App;
  let session: string;
  beforeAll(async () => {
    app = await startApp({ printer: {} });
    session = await app.signInOutside(DEMO.cashier);
    await app.signIn(DEMO.cashier);
    await app.page.keyboard.press('Alt+3');
  });
  afterAll(() => app?.stop());

  /** Digits and Enter with a hand's rhythm; a chord at the end ends the count. */
  const press = async (...keys: string[]): Promise<void> => {
    const chord = keys.at(-1) === 'Control+Enter';
    await pressKeys(await app.page.context().newCDPSession(app.page), chord ? keys.slice(0, -1) : keys, PERSON);
    if (chord) await app.page.keyboard.press('Control+Enter');
  };
  const shot = async (name: string): Promise<void> => {
    if (SHOTS === '') return;
    mkdirSync(SHOTS, { recursive: true });
    for (const [theme, width, height] of [['light', 1366, 768], ['dark', 1366, 768], ['light', 1920, 1080]] as const) {
      await app.page.setViewportSize({ width, height });
      await app.page.emulateMedia({ colorScheme: theme });
      await app.page.screenshot({ path: `${SHOTS}/${name}-${theme}-${width}.png` });
    }
    await app.page.setViewportSize({ width: 1366, height: 768 });
    await app.page.emulateMedia({ colorScheme: 'light' });
  };

  it('opens with the float counted by notes and coins, by keys alone', async () => {
    const { page } = app;
    await page.getByLabel('Lembar 100.000').waitFor();
    expect(await app.axe()).toEqual([]);
    await app.scan('8991234567897');
    await expect.poll(() => page.getByLabel('Lembar 100.000').inputValue()).toBe('');
    await press('4', 'Enter', '1', 'Enter', '2', 'Enter', 'Enter', '2', 'Control+Enter');
    await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
    await page.keyboard.press('Alt+3');
    await page.getByRole('heading', { name: 'Sif ke-1 berjalan' }).waitFor();
    expect(await app.call('shift.current', undefined, session)).toMatchObject({ shift: { openingFloat: 500_000 } });
  });

  it('takes cash out with its reason, and a second person above the limit', async () => {
    const { page } = app;
    await page.keyboard.press('F8');
    const amount = page.getByRole('textbox', { name: 'Jumlah', exact: true });
    await amount.fill('0');
    await page.getByLabel('Untuk apa').fill('Beli plastik');
    await page.getByRole('button', { name: 'Catat uangnya' }).click();
    await page.getByText('Tulis jumlah yang lebih dari nol.').waitFor();
    await amount.and(page.locator(':focus')).waitFor();
    await expect.poll(async () => (await amount.boundingBox())?.y).toBeGreaterThan(60);
    await amount.fill('250.000');
    await page.getByLabel('Untuk apa').fill('Beli plastik');
    await page.getByLabel('Nomor bukti').fill('N-12');
    expect(await app.axe()).toEqual([]);
    await shot('kas-keluar');
    await page.getByRole('button', { name: 'Catat uangnya' }).click();
    await page.getByText('Izin orang kedua.').waitFor();
    await page.getByRole('button', { name: 'Batal' }).last().click();
    await page.getByRole('textbox', { name: 'Jumlah', exact: true }).fill('15.000');
    await page.getByRole('button', { name: 'Catat uangnya' }).click();
    await page.getByText(/Keluar: Rp\s15\.000 sudah dicatat/).waitFor();
    await page.getByText('Keluar: Beli plastik').waitFor();
  });

  it('says before anybody counts that a cart is not paid yet, also one that another window fills, and leads to it', async () => {
    const { page } = app;
    const warning = page.getByText('Masih ada keranjang yang belum dibayar.');
    const { saleId } = await app.call<Cart>('cart.current', undefined, session);
    const { products } = await app.call<{ readonly products: readonly ProductOffer[] }>('catalog.shelf', { categoryId: null, offset: 0, limit: 1 }, session);
    expect(await warning.count()).toBe(0);
    await app.call('cart.apply', { commandId: newId(), saleId, command: { type: 'add-product', lineId: newId(), productId: products[0]?.productId, quantity: 1000 } }, session);
    await warning.waitFor();
    expect(await app.axe()).toEqual([]);
    await shot('keranjang-terbuka');
    await page.getByRole('button', { name: 'Ke keranjang' }).click();
    await page.locator('.cart-item').waitFor();
    // Whoever counts all the same reads the refusal below the whole drawer: the way on stands in it.
    await page.keyboard.press('Alt+3');
    await page.getByLabel('Lembar 100.000').and(page.locator(':focus')).waitFor();
    await press('Control+Enter');
    const refusal = page.getByRole('alert').filter({ hasText: 'Masih ada keranjang yang belum dibayar.' });
    await refusal.waitFor();
    expect(await app.axe()).toEqual([]);
    await shot('keranjang-terbuka-ditolak');
    const wayOn = refusal.getByRole('button', { name: 'Ke keranjang' });
    await page.keyboard.press((await wayOn.getAttribute('aria-keyshortcuts')) ?? 'none');
    await page.locator('.cart-item').waitFor();
    await page.keyboard.press('Alt+3');
    await page.getByLabel('Lembar 100.000').and(page.locator(':focus')).waitFor();
    await press('Control+Enter');
    await wayOn.click();
    await page.locator('.cart-item').waitFor();
    await app.call('cart.cancel', { commandId: newId(), saleId }, session);
    await page.keyboard.press('Alt+3');
    await page.getByLabel('Lembar 100.000').waitFor();
    expect(await warning.count()).toBe(0);
  });

  it('closes by keys: what should be there is told after the count, the difference once, with its reason', async () => {
    const { page } = app;
    const sales = page.locator('dt', { hasText: /^Penjualan$/ }).locator('xpath=following-sibling::dd[1]');
    expect(await sales.allTextContents()).toEqual(['0']);
    const { total } = await app.sell(session, 2);
    await expect.poll(() => sales.allTextContents()).toEqual(['1', '1']);
    const counted = 485_000 + total - 2_000;
    const first = page.getByLabel('Lembar 100.000');
    await first.click();
    expect(await page.getByText('Seharusnya', { exact: true }).count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toContain('485.000');
    await shot('hitung');
    const rows = [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000];
    let left = counted;
    const keys: string[] = [];
    for (const value of rows) {
      const pieces = Math.floor(left / value);
      left -= pieces * value;
      keys.push(...(pieces === 0 ? [] : String(pieces)), 'Enter');
    }
    expect(left).toBe(0);
    keys.pop();
    await press(...keys);
    await page.getByText(`Rp\u00a0${counted.toLocaleString('id-ID')}`).first().waitFor();
    // A look at another page costs no count, neither half nor done.
    const lookAway = async (): Promise<void> => {
      await page.keyboard.press('Alt+4');
      await page.getByRole('heading', { name: 'Struk', level: 1 }).waitFor();
      await page.keyboard.press('Alt+3');
      await page.getByRole('heading', { name: 'Sif', level: 1 }).waitFor();
    };
    await lookAway();
    await page.getByText(`Rp\u00a0${counted.toLocaleString('id-ID')}`).first().waitFor();
    // Its keys work once it has the cursor.
    await first.and(page.locator(':focus')).waitFor();
    await press('Control+Enter');
    await page.getByText(/Kurang Rp\s2\.000 dari seharusnya/).waitFor();
    await lookAway();
    await page.getByText(/Kurang Rp\s2\.000 dari seharusnya/).waitFor();
    expect(await app.axe()).toEqual([]);
    await press('Enter');
    await page.getByText('Tulis sebabnya dulu').waitFor();
    await page.getByLabel('Sebab selisih').fill('Salah kembalian pada struk K1-0001');
    await shot('selisih');
    await press('Enter');
    await page.getByText(/Sif ditutup dengan kurang Rp\s2\.000/).waitFor();
    await page.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/).waitFor();
    await page.getByText('Cadangan dibuat dan diperiksa').waitFor();
    // The seal is copied by hand: it waits for whoever comes back, with the reason by its name.
    const seal = await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent();
    await lookAway();
    await page.getByText(seal ?? '', { exact: true }).waitFor();
    await page.getByText('Salah kembalian pada struk K1-0001', { exact: true }).waitFor();
    expect(await page.getByRole('term').filter({ hasText: 'Sebab selisih' }).count()).toBe(1);
    await page.getByText(/Ekspor tutup kas tertulis: folder .*ekspor/).waitFor();
    expect(await app.axe()).toEqual([]);
    await shot('ditutup');
  });

  it('closes an exact drawer within 30 digits and 5 keys besides, on one screen, without a click', async () => {
    const { page } = app;
    await app.call('shift.open', { commandId: crypto.randomUUID(), openingFloat: 500_000 }, session);
    const { total } = await app.sell(session, 3);
    const before = { digits: 0, others: 0 };
    const count = (key: string): void => void (/^\d$/.test(key) ? (before.digits += 1) : (before.others += 1));
    await page.keyboard.press('Alt+2');
    const way = ['Alt+3'];
    await page.keyboard.press('Alt+3');
    // The count of an opening has the same rows: the page knows of the shift once it says so.
    await page.getByText('Sif ke-2 berjalan').first().waitFor();
    await page.getByLabel('Lembar 100.000').waitFor();
    let left = 500_000 + total;
    const keys: string[] = [];
    for (const value of [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000]) {
      const pieces = Math.floor(left / value);
      left -= pieces * value;
      keys.push(...String(pieces).padStart(2, '0'));
    }
    expect(left).toBe(0);
    keys.push('Control+Enter');
    keys.forEach(count);
    way.forEach(count);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Lembar 100.000');
    await press(...keys);
    await page.getByText('Uang pas, tidak ada selisih.').waitFor();
    await page.setViewportSize({ width: 1366, height: 540 });
    await page.locator('.page-body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
    await press('Enter');
    before.others += 1;
    await page.getByText('Sif ditutup. Uang pas').waitFor();
    // The next opening has the cursor, and yet what the close proved stands in sight.
    await page.getByLabel('Lembar 100.000').and(page.locator(':focus')).waitFor();
    await page.getByText('Cadangan dibuat dan diperiksa').waitFor();
    expect((await page.getByText('Sif ditutup. Uang pas').boundingBox())?.y).toBeGreaterThan(60);
    await page.setViewportSize({ width: 1366, height: 768 });
    await shot('ditutup-pas');
    expect(before.digits).toBeLessThanOrEqual(30);
    expect(before.others).toBe(3);
    expect(await app.call<{ content: { zNumber: number; cash: { handover: number } } }>('shift.sealed', { zNumber: 2 }, await app.signInOutside(DEMO.treasurer))).toMatchObject({ content: { zNumber: 2, cash: { handover: total } } });
  });

  it('lets the seal of a close go once a newer one was made elsewhere, while somebody looked at another page', async () => {
    const { page } = app;
    const seal = page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await seal.waitFor();
    await page.getByText('Tutup kas terakhir: Z 000002.').waitFor();
    await page.keyboard.press('Alt+4');
    await page.getByRole('heading', { name: 'Struk', level: 1 }).waitFor();
    await app.call('shift.open', { commandId: crypto.randomUUID(), openingFloat: 500_000 }, session);
    await app.call('shift.close', { commandId: crypto.randomUUID(), count: [{ value: 500_000, kind: 'other', pieces: 1 }], floatLeft: 500_000, reason: null }, session);
    await page.keyboard.press('Alt+3');
    await page.getByText('Tutup kas terakhir: Z 000003.').waitFor();
    expect(await seal.count()).toBe(0);
    expect(await app.axe()).toEqual([]);
    await shot('tutup-lain');
  });

  it('asks for the reason of what the night changed', async () => {
    const { page } = app;
    // A count that is half done waits for whoever looks at another page.
    await page.getByLabel('Lembar 100.000').fill('3');
    await page.keyboard.press('Alt+4');
    await page.getByRole('heading', { name: 'Struk', level: 1 }).waitFor();
    await page.keyboard.press('Alt+3');
    await expect.poll(() => page.getByLabel('Lembar 100.000').inputValue()).toBe('3');
    await page.getByLabel('Lembar 100.000').and(page.locator(':focus')).waitFor();
    await page.getByLabel('Lembar 100.000').fill('');
    await page.getByLabel('Lembar 100.000').click();
    // Two digits go on by themselves and an Enter out of habit is no second step; a row returned to takes as many digits as it needs.
    const inRow = (value: string) => expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Lembar ${value}`);
    await press('1', '2', 'Enter');
    await inRow('50.000');
    await press('Enter');
    await inRow('20.000');
    await press('ArrowUp');
    await inRow('50.000');
    await press('ArrowUp');
    await inRow('100.000');
    await press('1', '2', '0');
    await inRow('100.000');
    await expect.poll(() => page.getByLabel('Lembar 100.000').inputValue()).toBe('120');
    await page.getByText('12.000.000').first().waitFor();
    await page.getByLabel('Lembar 100.000').fill('4');
    await press('Control+Enter');
    await page.getByText(/Kurang Rp\s100\.000 dari yang ditinggal kemarin/).waitFor();
    expect(await app.axe()).toEqual([]);
    await shot('semalam');
    await page.getByLabel('Sebab selisih').fill('Diambil untuk kas kecil, bukti menyusul');
    await page.keyboard.press('Alt+4');
    await page.getByRole('heading', { name: 'Struk', level: 1 }).waitFor();
    await page.keyboard.press('Alt+3');
    await page.getByLabel('Lembar 100.000').and(page.locator(':focus')).waitFor();
    await press('Control+Enter');
    await page.getByText(/Kurang Rp\s100\.000 dari yang ditinggal kemarin/).waitFor();
    await expect.poll(() => page.getByLabel('Sebab selisih').inputValue()).toBe('Diambil untuk kas kecil, bukti menyusul');
    await press('Enter');
    await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
  });

  it("stands in the treasurer's lists, who can close for a cashier who left", async () => {
    const page = await app.open();
    await app.signInOn(page, DEMO.treasurer);
    await page.keyboard.press('Alt+3');
    await page.getByText('Sif ini milik Rina Andriani.').waitFor();
    const row = page.getByRole('row', { name: /^\d+ \S+ \d+ Z 000001/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('−2.000');
    await page.getByRole('row', { name: /Semalam/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Buka sif' }).count()).toBe(0);
    expect(await app.axe(page)).toEqual([]);
    if (SHOTS !== '') await page.screenshot({ path: `${SHOTS}/bendahara.png` });
    await page.getByRole('button', { name: 'Tutup sif ini' }).click();
    await page.getByLabel('Lembar 100.000').waitFor();
    expect(app.errors).toEqual([]);
  });

  it('turns the shifts of before by PgUp and PgDn, and leaves these keys to whoever counts', async () => {
    let { places } = await app.call<TreasuryToday>('treasury.today', undefined, await app.signInOutside(DEMO.treasurer));
    const close = () => app.call('shift.close', { commandId: newId(), count: [{ value: places.drawer, kind: 'other', pieces: 1 }], floatLeft: 400_000, reason: null }, session);
    await close();
    places = { ...places, drawer: rupiah(400_000) };
    for (let shift = 0; shift < 50; shift += 1) {
      await app.openShift(session, 400_000);
      await close();
    }
    const [reader, counter] = [await app.open(), await app.open()];
    await app.signInOn(reader, DEMO.auditor);
    await app.signInOn(counter, DEMO.administrator);
    const [first, second] = [/^1–50 dari 5\d$/, /^51–5\d dari 5\d$/];
    for (const page of [reader, counter]) {
      await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Sif' }).click();
      await page.getByText(first).first().waitFor();
    }
    await pressAsPerson(reader.keyboard, 'PageDown');
    await reader.getByText(second).waitFor();
    expect(await app.axe(reader)).toEqual([]);
    await pressAsPerson(reader.keyboard, 'PageUp');
    await reader.getByText(second).waitFor({ state: 'detached' });
    await counter.getByLabel('Lembar 100.000').and(counter.locator(':focus')).waitFor();
    await pressAsPerson(counter.keyboard, 'PageDown');
    await pressAsPerson(counter.keyboard, '4');
    await expect.poll(() => counter.getByLabel('Lembar 100.000').inputValue()).toBe('4');
    expect([await counter.getByText(second).count(), app.errors]).toEqual([0, []]);
  });
});
