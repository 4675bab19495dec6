import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutOff } from '../../support/cut-off.ts';
import { wordsOnWords } from '../../support/words-on-words.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

let desk: CounterDesk;
let goods: Awaited<ReturnType<CounterDesk['coded']>>;

beforeAll(async () => {
  desk = await openCounterDesk();
  goods = await desk.coded();
});
afterAll(async () => desk?.close());

/** What is wider than the window, cut in a money figure, or scrolls the page: nothing may. */
async function cut(till: Till): Promise<string[]> {
  return till.page.evaluate(() => {
    const wrong: string[] = [];
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth || page.scrollHeight > page.clientHeight) wrong.push('the page scrolls');
    for (const money of document.querySelectorAll('.counter .money, .counter .change-amount, .counter .note, .counter .button')) {
      const box = money.getBoundingClientRect();
      if (box.width > 0 && (money.scrollWidth > money.clientWidth + 1 || box.right > window.innerWidth + 0.5)) wrong.push(`${money.className}: ${money.textContent}`);
    }
    return wrong;
  });
}

async function sound(till: Till, state: string): Promise<void> {
  expect([state, await till.axe(), await cut(till), till.errors()]).toEqual([state, [], [], []]);
}

describe.each([
  // The smallest: a PC of 1366 x 768 whose taskbar and window frame take their part.
  [1366, 690, 'light'],
  [1920, 1080, 'dark'],
] as const)('at %i x %i, %s', (width, height, theme) => {
  test('no state of the counter breaks a rule of axe, scrolls the page or cuts a figure', async () => {
    await desk.clearCart();
    const till = await desk.open({ width, height, theme });
    const { page } = till;
    await page.locator('.tile').first().waitFor();
    await sound(till, 'empty');
    for (const offer of goods.slice(0, 4)) await till.scan(offer.code);
    await till.lines(4);
    await sound(till, 'sale');
    await page.locator('.cart-count-button').click();
    await sound(till, 'quantity');
    await till.press('Escape');
    await page.getByRole('button', { name: 'Catatan' }).click();
    await sound(till, 'note');
    await till.press('Escape');
    await till.scan('8991002101234');
    await till.scan(goods[0]?.code ?? '');
    await page.getByText('1 scan menunggu.').waitFor();
    await sound(till, 'unknown code');
    await till.press('Escape');
    await till.type('ker');
    await page.locator('.hit').first().waitFor();
    await sound(till, 'search');
    await till.type('zzz');
    await page.getByText('“kerzzz” tidak ada').waitFor();
    await sound(till, 'nothing found');
    await till.press('Escape', 'Control+Delete');
    await page.getByText('Batalkan penjualan ini?').waitFor();
    await sound(till, 'cancel');
    await till.press('Escape', 'F4');
    await page.getByLabel('Nama (boleh kosong)').waitFor();
    await till.press('Enter');
    await till.lines(0);
    await till.press('F4');
    await page.locator('.parked-row').first().waitFor();
    await sound(till, 'parked');
    await till.press('Control+1');
    await till.lines(4);
    await till.press('Enter');
    await page.locator('.suggestion').first().waitFor();
    await sound(till, 'payment');
    await till.press('0');
    await till.type('100');
    await till.press('Enter');
    await page.getByText('Belum dibayar. Minta kekurangannya').waitFor();
    await sound(till, 'too little');
    await page.locator('.suggestion').last().click();
    await page.locator('.change-banner').waitFor();
    await sound(till, 'change');
    await page.context().close();
  }, 180_000);
});

test('the dearest piece and the largest total stand uncut on tile, line and payment', async () => {
  await desk.clearCart();
  const till = await desk.open();
  const { page } = till;
  await till.type('gebyok');
  await page.locator('.hit').first().waitFor();
  await sound(till, 'dear hit');
  await till.press('Enter');
  await till.lines(1);
  const [line] = (await desk.cart()).lines;
  expect(line?.kind).toBe('unique');
  await till.type('900*paving');
  await page.locator('.hit').first().waitFor();
  await till.press('Enter');
  await till.lines(2);
  await sound(till, 'dear sale');
  await till.press('Enter');
  await page.locator('.suggestion').first().waitFor();
  await sound(till, 'dear payment');
  await page.context().close();
});

test('on a narrow screen search leads and the shelf waits behind its key', async () => {
  await desk.clearCart();
  const till = await desk.open({ width: 1100, height: 768 });
  const { page } = till;
  await page.getByText('Scan atau ketik nama barang').waitFor();
  expect(await page.locator('.tile').count()).toBe(0);
  await sound(till, 'hidden shelf');
  await till.press('PageDown');
  await page.locator('.tile').first().waitFor();
  await sound(till, 'shown shelf');
  await till.press('Escape');
  await page.getByText('Scan atau ketik nama barang').waitFor();
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await sound(till, 'narrow sale');
  await till.press('F1');
  await page.locator('.help').waitFor();
  const [help, cart] = await Promise.all([page.locator('.help').boundingBox(), page.locator('.cart').boundingBox()]);
  expect((help?.x ?? 0) + (help?.width ?? Infinity), 'the help covers the cart').toBeLessThanOrEqual(cart?.x ?? 0);
  await sound(till, 'help beside the cart');
  await page.context().close();
});

test.each([
  [1024, 768],
  // The smallest window that the program allows.
  [1024, 640],
])('on a screen too narrow for two columns, %i x %i, money is taken in one, one way at a time, and nothing lies on anything', async (width, height) => {
  await desk.clearCart();
  const till = await desk.open({ width, height });
  const { page } = till;
  const whole = async (state: string): Promise<void> => {
    await sound(till, state);
    expect([state, await cutOff(page), await coveredFigures(page), await wordsOnWords(page)]).toEqual([state, [], [], []]);
  };
  for (const offer of goods.slice(0, 6)) await till.scan(offer.code);
  await till.lines(6);
  await till.press('%');
  await page.locator('.discount-form').waitFor();
  await till.type('5');
  await whole('narrow discount');
  await till.press('Escape');
  await page.getByRole('textbox', { name: 'Cari barang' }).waitFor();
  await till.press('Enter');
  await page.locator('.suggestion').nth(2).waitFor();
  await whole('narrow payment');
  await page.getByRole('button', { name: 'QRIS' }).click();
  await page.getByRole('img', { name: /^Kode QRIS/ }).waitFor();
  await whole('narrow QRIS');
  // What is not in sight takes no money.
  await page.getByLabel('4 angka').blur();
  await till.press('1');
  // It stands where QRIS was pressed: a press at once behind that one is its second half.
  await expect
    .poll(async () => {
      if ((await page.locator('.suggestion').count()) === 0) await page.getByRole('button', { name: 'Tunai' }).click();
      return page.locator('.suggestion').count();
    })
    .toBeGreaterThan(0);
  await till.press('c');
  await page.getByText('Bayar campur').waitFor();
  await whole('narrow split');
  await page.getByRole('button', { name: 'Kembali', exact: true }).click();
  await till.lines(6);
  await till.press('Enter');
  await page.locator('.suggestion').first().waitFor();
  await till.press('3');
  await page.locator('.change-banner').waitFor();
  await whole('narrow change');
  await page.context().close();
});

/** Buttons of the payment that another thing lies on, or that their words do not fit in. */
function coveredFigures(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.payment button')].flatMap((button) => {
      button.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = button.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return button.contains(top) && [...button.children].every((part) => part.getBoundingClientRect().right <= x + width) ? [] : [button.textContent];
    }),
  );
}

test('a scan into a cart of 500 lines changes two lines and no more, and the new one is in sight', async () => {
  await desk.clearCart();
  const { saleId } = await desk.cart();
  const add = async (at: number): Promise<void> => {
    const lineId = uuidv7();
    await desk.call('cart.apply', { commandId: uuidv7(), saleId, command: { type: 'add-product', lineId, productId: goods[at % goods.length]?.productId, quantity: 1000 } }, desk.session);
    // A note keeps the next one of the same product a line of its own.
    await desk.call('cart.apply', { commandId: uuidv7(), saleId, command: { type: 'set-note', lineId, note: `baris ${at}` } }, desk.session);
  };
  for (let at = 0; at < 500; at += 1) await add(at);
  const till = await desk.open();
  await till.lines(500);
  // Counted, not timed: how much of the page one scan changes does not depend on the machine.
  const touched = await till.page.evaluateHandle(() => {
    const elements = new Set<Node>();
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) elements.add(node);
    }).observe(document.querySelector('.cart') as Element, { childList: true, subtree: true, attributes: true, characterData: true });
    return elements;
  });
  await till.scan(goods[0]?.code ?? '');
  await till.lines(501);
  await till.page.locator('.cart-item:last-child.selected').waitFor();
  expect(await touched.evaluate((elements) => elements.size)).toBeLessThan(60);
  expect(await till.page.evaluate(() => document.querySelector('.cart-item:last-child')?.getBoundingClientRect().bottom ?? Infinity)).toBeLessThan(600);
  await sound(till, '500 lines');
  await till.press('Enter');
  await till.page.locator('.suggestion').first().waitFor();
  await sound(till, '500 lines being paid');
  await till.page.context().close();
});
