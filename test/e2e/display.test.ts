import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import { parseQris } from '../../shared/domain/qris/parse-qris.ts';
import type { ProductOffer } from '../../shared/domain/catalog/product.ts';
import type { Cart } from '../../shared/domain/sale/cart.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { dotsOfPng } from '../support/dots-of-png.ts';
import { pressAsPerson } from '../support/press-as-person.ts';
import { readQr } from '../support/read-qr.ts';
import { PERSON, pressKeys, SCANNER, type Rhythm } from '../support/typing-hand.ts';
import { whyNoProgram } from '../support/why-no-program.ts';
import { zbarRead } from '../support/zbar-read.ts';

const noZbar = whyNoProgram('zbarimg', 'zbar-tools', 'the code on the display read by a second reader');

let app: App;
let buyer: Page;
let session: string;
/** Everything that the display's window sent and got. */
const frames: string[] = [];
let isCut = false;
let cut = (): void => {};

beforeAll(async () => {
  app = await startApp();
  session = await app.signInOutside(DEMO.cashier);
  await app.openShift(session, 500_000);
  await app.signIn(DEMO.cashier);
});
afterAll(() => app.stop());

const type = async (keys: readonly string[]): Promise<void> => {
  for (const key of keys) await pressAsPerson(app.page.keyboard, key);
};
const shown = (text: string | RegExp) => buyer.getByText(text).first().waitFor();
const addProduct = async (index: number): Promise<void> => {
  const { saleId } = await app.call<Cart>('cart.current', {}, session);
  const { products } = await app.call<{ products: { productId: string }[] }>('catalog.shelf', { categoryId: null, offset: index, limit: 1 }, session);
  await app.call('cart.apply', { commandId: newId(), saleId, command: { type: 'add-product', lineId: newId(), productId: products[0]?.productId, quantity: 1000 } }, session);
};

describe('the customer display', () => {
  test('is opened from the person menu, in a window that can reach nothing of the till', async () => {
    await app.page.getByRole('button', { name: 'Rina Kasir' }).click();
    const opening = app.page.context().waitForEvent('page');
    await app.page.getByRole('button', { name: 'Layar pembeli' }).click();
    buyer = await opening;
    await app.page.getByText('Geser ke layar kedua').waitFor();
    await shown('Selamat datang');
    expect(new URL(buyer.url()).hash).toBe('');
    expect(await buyer.evaluate(() => window.opener)).toBeNull();
    await app.page.keyboard.press('Escape');
    await buyer.close();
    // A second one, listened to from its first byte.
    const { ticket } = await app.call<{ ticket: string }>('display.open', {}, session);
    buyer = await (await app.browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })).newPage();
    await buyer.routeWebSocket(/\/live$/, (socket) => {
      if (isCut) return void socket.close();
      const host = socket.connectToServer();
      socket.onMessage((frame) => {
        frames.push(String(frame));
        host.send(frame);
      });
      host.onMessage((frame) => {
        frames.push(String(frame));
        socket.send(frame);
      });
      cut = () => void socket.close();
    });
    await buyer.goto(`${app.url}/display.html#${ticket}`);
    await shown('Galeri Karya Mandiri');
    expect(await app.axe(buyer)).toEqual([]);
  });

  test('follows the purchase, the code and the change; what the cashier types never comes near it', async () => {
    await app.page.getByRole('textbox', { name: 'Cari' }).fill('zzzrahasia');
    await app.page.getByRole('textbox', { name: 'Cari' }).fill('');
    await addProduct(0);
    await shown('Bawang goreng Palu 100 g');
    await expect.poll(() => buyer.getByText('Rp\u00a028.000').count()).toBe(1);
    // Put aside under a name, found again, and rung up.
    const { saleId } = await app.call<Cart>('cart.current', {}, session);
    await app.call('cart.park', { commandId: newId(), saleId, label: 'Ibu baju biru' }, session);
    await shown('Selamat datang');
    await app.page.locator('.cart-item').waitFor({ state: 'detached' });
    await app.call('cart.recall', { commandId: newId(), saleId }, session);
    await shown('Belanja Anda');
    expect(await app.axe(buyer)).toEqual([]);
    // The till's own window has followed both as well: the key is pressed on the cart that is there to stay.
    await app.page.locator('.cart-item').waitFor();
    await type(['Enter']);
    await shown('Bayar dengan QRIS');
    const code = buyer.getByRole('img', { name: 'Kode QRIS sebesar Rp\u00a028.000' });
    const seen = dotsOfPng(await code.screenshot());
    const amounts = (texts: readonly string[]) => texts.map((text) => { const read = parseQris(text); return read.ok && read.value.checksum.verdict === 'right' && read.value.amount; });
    expect(amounts(await readQr(seen))).toEqual([28_000]);
    if (noZbar === null) expect(amounts(zbarRead(seen))).toEqual([28_000]);
    expect(await app.axe(buyer)).toEqual([]);
    await type(['q']);
    await app.page.keyboard.type('REF778899', { delay: 90 });
    await type(['Escape', 'Escape', 'Escape']);
    await shown('Silakan periksa');
    await type(['Enter']);
    await shown('Bayar dengan QRIS');
    await type(['0', '3', '0', '0', '0', '0', 'Enter']);
    await shown('Kembalian');
    await shown('Rp\u00a02.000');
    expect(await app.axe(buyer)).toEqual([]);
  });

  test('goes on by itself when its line was cut, shows nothing old meanwhile, and has heard no word of the till', async () => {
    isCut = true;
    cut();
    await shown('Mohon tunggu sebentar');
    expect(await buyer.getByText('Rp').count()).toBe(0);
    await app.page.getByRole('button', { name: 'Rina Kasir' }).click();
    await app.page.getByRole('button', { name: 'Keluar' }).click();
    await app.page.getByRole('button', { name: DEMO.otherCashier.name }).waitFor();
    await app.page.keyboard.type('111222', { delay: 90 });
    await addProduct(1);
    isCut = false;
    await shown('Belanja Anda');
    const told = frames.join('\n') + (await buyer.content());
    for (const secret of ['zzzrahasia', 'Ibu baju biru', 'REF778899', '111222', DEMO.cashier.name, DEMO.manager.name, 'cashier', session]) expect(told, secret).not.toContain(secret);
    expect(frames.length).toBeGreaterThan(5);
    expect(app.errors).toEqual([]);
  });

  test('hands a scan that it heard to the till that was used last, once, and nothing that a person types', async () => {
    const till = await app.open();
    await app.signInOn(till, DEMO.cashier);
    await till.getByRole('textbox', { name: 'Cari barang' }).waitFor();
    const other = await till.context().newPage();
    await other.goto(app.url);
    await other.close();
    await till.getByRole('button', { name: 'Rina Kasir' }).click();
    const opening = till.context().waitForEvent('page');
    await till.getByRole('button', { name: 'Layar pembeli' }).click();
    const display = await opening;
    await display.getByText('Galeri Karya Mandiri').first().waitFor();
    await till.keyboard.press('Escape');
    const { products } = await app.call<{ products: readonly ProductOffer[] }>('catalog.shelf', { categoryId: null, offset: 0, limit: 100 }, session);
    const goods = products.filter(({ code, kind, priceFloor }) => code !== null && kind !== 'unique' && priceFloor === null);
    const keys = await display.context().newCDPSession(display);
    const scan = (place: number, rhythm: Rhythm = SCANNER) => pressKeys(keys, [...(goods[place]?.code ?? ''), 'Enter'], rhythm);
    const cart = async () => (await app.call<Cart>('cart.current', undefined, session)).lines.map(({ name, quantity }) => [name, quantity]);
    const before = await cart();
    await scan(1, PERSON);
    await scan(2);
    await till.locator('.cart-item').nth(before.length).waitFor();
    await scan(3);
    await till.locator('.cart-item').nth(before.length + 1).waitFor();
    expect((await cart()).slice(before.length)).toEqual([[goods[2]?.name, 1000], [goods[3]?.name, 1000]]);
    expect(await till.getByRole('textbox', { name: 'Cari barang' }).inputValue()).toBe('');
    await till.context().close();
  });

  test('is closed with the last till of its browser, not when a till is drawn anew', async () => {
    const till = await app.open();
    await app.signInOn(till, DEMO.cashier);
    const other = await till.context().newPage();
    await other.goto(app.url);
    await till.getByRole('button', { name: 'Rina Kasir' }).click();
    const opening = till.context().waitForEvent('page');
    await till.getByRole('button', { name: 'Layar pembeli' }).click();
    const display = await opening;
    await display.getByText('Galeri Karya Mandiri').first().waitFor();
    const heard = await display.evaluateHandle(() => {
      const words: string[] = [];
      new BroadcastChannel('etalase-windows').addEventListener('message', ({ data }) => void words.push(String(data)));
      return words;
    });
    await display.clock.install();
    await till.goto('about:blank');
    await expect.poll(() => heard.jsonValue()).toContain('gone');
    await expect.poll(() => heard.jsonValue()).toContain('till');
    await display.clock.fastForward(60_000);
    expect(display.isClosed()).toBe(false);
    const closed = display.waitForEvent('close');
    await other.goto('about:blank');
    await expect.poll(async () => (await heard.jsonValue()).filter((word) => word === 'gone')).toHaveLength(2);
    await display.clock.fastForward(60_000);
    await closed;
    await till.context().close();
  });
});
