import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { SaleReceipt } from '../../shared/contract/sale.ts';
import type { ProductOffer } from '../../shared/domain/catalog/product.ts';
import { cartTotal, type Cart } from '../../shared/domain/sale/cart.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { cutOff } from '../support/cut-off.ts';
import { wordsOnWords } from '../support/words-on-words.ts';

/** As long as a name may sensibly be, told apart by its end only. */
const GOODS = 'Miniatur kapal pinisi kayu jati ukir tiga tiang bersusun No';
const WHO = 'R.A. Siti Nurhaliza Kartikasari Wulandari Prawirodirdjo, S.E';
const WHY = 'Membeli plastik kemasan, lakban, kertas struk, tinta stempel, dan ongkos kirim ke Bapas';
const MOST = 99_999_999;

describe('long names and large sums', () => {
  let app: App;
  let session: string;
  let sold: SaleReceipt;
  const go = async (name: string): Promise<void> => {
    await app.page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name }).click();
    await app.page.getByRole('heading', { name, level: 1 }).waitFor();
  };
  const isWhole = (of: Locator): Promise<boolean> => of.evaluate((element) => element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight);

  beforeAll(async () => {
    app = await startApp({ printer: {} });
    session = await app.signInOutside(DEMO.cashier);
    const manager = await app.signInOutside(DEMO.manager);
    await app.call('session.addPerson', { commandId: newId(), name: WHO, role: 'cashier', secret: '739154' }, await app.signInOutside(DEMO.administrator));
    for (const end of [1, 2]) {
      await app.call('catalog.addProduct', { commandId: newId(), product: { name: `${GOODS} ${end}`, kind: 'goods', price: MOST, category: 'Kerajinan', producer: 'Lapas Kelas IIA Palu', workshop: 'Bengkel ukir', unit: 'buah', fractional: false, codes: [], mintCode: true }, openingStock: 20_000, openingExpiresOn: null }, manager);
    }
    await app.openShift(session, 500_000);
    const pieces = await app.call<readonly ProductOffer[]>('catalog.search', { text: 'miniatur kapal', limit: 2 }, session);
    const { saleId } = await app.call<Cart>('cart.current', undefined, session);
    for (const { productId } of pieces) await app.call('cart.apply', { commandId: newId(), saleId, command: { type: 'add-product', lineId: newId(), productId, quantity: 9_000 } }, session);
    const total = Math.trunc(cartTotal(await app.call<Cart>('cart.current', undefined, session)) / 100) * 100;
    sold = await app.call('sale.complete', { commandId: newId(), saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null }, session);
    await app.call('shift.moveCash', { commandId: newId(), kind: 'paid-in', amount: MOST, reason: WHY, voucher: null }, session);
    await app.signIn(DEMO.cashier);
  }, 120_000);
  afterAll(() => app?.stop());

  it('leave every figure of the own shift within its panel, and the sum of other money whole in its field', async () => {
    const { page } = app;
    await go('Sif');
    const panel = page.locator('.sheet', { has: page.getByRole('heading', { name: 'Sif saya' }) });
    await panel.getByText(WHY).waitFor();
    for (const [width, height] of [[1366, 768], [1024, 640]] as const) {
      await page.setViewportSize({ width, height });
      const edge = await panel.evaluate((sheet) => sheet.getBoundingClientRect().right);
      const figures = await panel.locator('dd').evaluateAll((all) => all.map((one) => [...one.querySelectorAll('.money'), one].map((at) => at.getBoundingClientRect().right)).flat());
      expect(Math.max(...figures)).toBeLessThanOrEqual(edge);
      expect([await panel.locator('dd', { hasText: '99.999.999' }).evaluateAll((all) => all.every((one) => one.scrollWidth <= one.clientWidth)), await wordsOnWords(page)]).toEqual([true, []]);
      const other = page.getByLabel('Lain-lain, jumlah rupiah');
      await other.fill('999.999.999');
      expect(await isWhole(other)).toBe(true);
      await other.fill('');
    }
  });

  it('break no number of a receipt in the smallest window, and tell the goods that come back apart', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 1024, height: 640 });
    await go('Cetakan');
    const number = page.getByRole('row', { name: /Struk/ }).getByText(sold.receiptNumber, { exact: true });
    await number.waitFor();
    expect(await number.evaluate((words) => words.getClientRects().length)).toBe(1);
    await go('Struk');
    await page.getByRole('button', { name: 'Retur atau tukar' }).click();
    const names = page.locator('.return-words .strong');
    await names.nth(1).waitFor();
    expect([await isWhole(names.nth(0)), await isWhole(names.nth(1)), await cutOff(page)]).toEqual([true, true, []]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('leave the initials beside a long name round', async () => {
    const page = await app.open({ width: 1024, height: 640 });
    await app.signInOn(page, DEMO.administrator);
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Orang' }).click();
    const initials = page.getByRole('row', { name: new RegExp(WHO.slice(0, 20)) }).locator('.initials');
    await initials.waitFor();
    const box = await initials.boundingBox();
    expect(box?.width).toBe(box?.height);
    expect(app.errors).toEqual([]);
  });
});
