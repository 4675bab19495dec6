import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { uuidv7 } from '../../support/uuidv7.ts';
import { makeLabel } from '../../../shared/domain/barcode/make-label.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { DEMO } from '../../support/app.ts';
import { FLOOD, SCANNER } from '../../support/typing-hand.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let goods: Awaited<ReturnType<CounterDesk['coded']>>;

const UNKNOWN = '8991002101234';
const WRONG_CHECK_DIGIT = '8991002101235';
const QRIS = '00020101021126610014COM.GO-JEK.WWW01189360091412345678900210X1234567890303URE51440014ID.CO.QRIS.WWW0215ID12345678901230303URE5204839853033605802ID5925Yayasan Contoh Amal Satu16013JAKARTA UTARA61051433062070703A946304CFBD';

beforeAll(async () => {
  desk = await openCounterDesk();
  goods = await desk.coded();
  till = await desk.open();
});
afterEach(() => desk.leave(till));
afterAll(async () => desk?.close());

async function quantities(): Promise<Map<string, number>> {
  return new Map((await desk.cart()).lines.map((line) => [line.productId, line.quantity / 1000]));
}

/** Of each of eight products; the long run scans two hundred in all. */
const EACH = process.env['ETALASE_LONG'] === '1' ? 25 : 10;

/** Scans eight codes in turn, again and again, and expects each the right number of times in the service and on screen. */
async function scanMany(rhythm: typeof SCANNER): Promise<void> {
  const eight = goods.slice(0, 8);
  for (let at = 0; at < 8 * EACH; at += 1) await till.scan(eight[at % 8]?.code ?? '', rhythm);
  await expect.poll(async () => [...(await quantities()).values()].reduce((sum, one) => sum + one, 0)).toBe(8 * EACH);
  const counted = await quantities();
  for (const offer of eight) expect(counted.get(offer.productId)).toBe(EACH);
  await till.page.waitForFunction((each) => [...document.querySelectorAll('.cart-count')].every((count) => count.textContent === String(each)), EACH);
  await till.lines(8);
}

test('scans in a row at 8 ms between keys are all in the cart, each once', async () => {
  await scanMany(SCANNER);
});

test('none is lost or doubled while reports run in the service', async () => {
  const manager = await desk.signIn(DEMO.manager);
  let selling = true;
  let reports = 0;
  const reporting = (async () => {
    while (selling) {
      await desk.call('report.sales', { from: '2020-01-01', to: '2030-12-31' }, manager);
      reports += 1;
    }
  })();
  try {
    await scanMany(FLOOD);
  } finally {
    selling = false;
    await reporting;
  }
  expect(reports).toBeGreaterThan(0);
});

test('a scan while money is counted never becomes an amount, is told, and stays out of the cart', async () => {
  const before = (await desk.sales()).length;
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('Enter');
  await till.page.locator('.suggestion').first().waitFor();
  await till.scan(goods[1]?.code ?? '');
  await till.page.getByText('Sedang dibayar. Scan berikutnya setelah lunas.').waitFor();
  await till.press('0');
  await till.scan('111');
  await till.scan(goods[1]?.code ?? '');
  expect(await till.page.locator('#amount-received').inputValue()).not.toContain(goods[1]?.code ?? '');
  expect((await desk.sales()).length).toBe(before);
  await till.press('Escape');
  expect(await till.names()).toEqual([goods[0]?.name]);
  expect((await desk.cart()).lines.length).toBe(1);
});

test('an unknown code stops the queue until a person answers; what was scanned behind it waits in sight and goes in then', async () => {
  await till.scan(UNKNOWN);
  await till.page.getByText(`Kode ${UNKNOWN}`).waitFor();
  for (const offer of goods.slice(0, 3)) await till.scan(offer.code);
  await till.page.getByText('3 scan menunggu.').waitFor();
  expect((await desk.cart()).lines).toEqual([]);
  await till.press('Enter');
  await till.press('Escape');
  await till.lines(3);
  expect(await till.names()).toEqual(goods.slice(0, 3).map((offer) => offer.name));
  await till.page.locator('.stop-band').waitFor({ state: 'detached' });
});

test('no sale can be paid while an unknown code waits for an answer', async () => {
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.scan(UNKNOWN);
  await till.page.locator('.stop-band').waitFor();
  await till.press('Enter');
  await till.press('F9');
  await till.page.getByRole('button', { name: /^Bayar/ }).click();
  expect(await till.page.locator('.suggestion').count()).toBe(0);
  await till.press('Escape');
  await till.press('Enter');
  await till.page.locator('.suggestion').first().waitFor();
});

test.each([
  ['a wrong check digit', WRONG_CHECK_DIGIT, 'terbaca salah'],
  ['a QRIS payload', QRIS, 'Itu kode QRIS untuk membayar'],
])('%s is refused with words, and the next scan goes in after the answer', async (_name, code, words) => {
  await till.scan(code, FLOOD);
  await till.page.locator('.stop-band', { hasText: words }).waitFor();
  expect(await till.page.getByRole('textbox', { name: 'Cari barang' }).inputValue()).toBe('');
  await till.press('Escape');
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
});

test('ten thousand characters in one burst are refused with words, and the next scan goes in after the answer', async () => {
  // The browser's protocol takes a minute for 20.000 messages; events made in the page are as quick as the worst scanner.
  await till.page.evaluate(() => {
    const press = (key: string, code: string): void => {
      for (const type of ['keydown', 'keyup']) document.activeElement?.dispatchEvent(new KeyboardEvent(type, { key, code, bubbles: true, cancelable: true }));
    };
    for (let at = 0; at < 10_000; at += 1) press(String(at % 10), `Digit${at % 10}`);
    press('Enter', 'Enter');
  });
  await till.page.locator('.stop-band', { hasText: 'Kode tidak terbaca' }).waitFor();
  await till.press('Escape');
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
});

test('a code with control characters is refused', async () => {
  // No keyboard types these; a serial scanner or a pasted text may bring them to the service.
  const { saleId } = await desk.cart();
  const command = { type: 'add-code', lineId: uuidv7(), text: '89910\u0000\u001b[2J', quantity: 1000 };
  await expect(desk.call('cart.apply', { commandId: uuidv7(), saleId, command }, desk.session)).rejects.toThrow('scan.unreadable');
  expect((await desk.cart()).lines).toEqual([]);
});

test('quantities that cannot be are refused in words: none, less than none, a barcode as quantity, a part of a whole thing', async () => {
  for (const typed of ['0*', '-3*', '8991002101234*', 'abc*']) {
    await till.page.getByRole('textbox', { name: 'Cari barang' }).fill(typed);
    await till.scan(goods[0]?.code ?? '');
    await till.page.locator('.stop-band', { hasText: 'Jumlah barang tidak bisa dipakai' }).waitFor();
    await till.press('Escape');
    await till.page.locator('.stop-band').waitFor({ state: 'detached' });
  }
  await till.page.getByRole('textbox', { name: 'Cari barang' }).fill('1,5*');
  await till.scan(goods[0]?.code ?? '');
  await till.page.locator('.stop-band', { hasText: 'dijual utuh' }).waitFor();
  await till.press('Escape');
  expect((await desk.cart()).lines).toEqual([]);
});

test('a code typed by hand and Enter is read like a scan', async () => {
  const offer = goods.find((one) => /^[0-9]{13}$/.test(one.code));
  await till.type(offer?.code ?? '');
  await till.press('Enter');
  await till.lines(1);
  expect(await till.names()).toEqual([offer?.name]);
});

test('labels of the scale and GS1 codes bring weight, lot and day with them, separators and marks included', async () => {
  await till.scan(makeLabel('21', 611, 1_250));
  await till.lines(1);
  await till.page.locator('.cart-item', { hasText: '1,25 kg × 28.000' }).waitFor();
  const jar = goods.find((one) => /^20[0-9]{11}$/.test(one.code) && one.expiresOn !== null);
  await till.scan(`]d2010${jar?.code ?? ''}10AWAL\u001d21SERI-7`);
  await till.lines(2);
  await till.page.locator('.cart-item', { hasText: 'lot AWAL · seri SERI-7 · kedaluwarsa' }).waitFor();
  expect((await desk.cart()).lines.map((line) => [line.quantity, line.label?.lot ?? null, line.label?.serial ?? null])).toEqual([[1_250, null, null], [1_000, 'AWAL', 'SERI-7']]);
  await till.scan(`]C1010${jar?.code ?? ''}10AWAL17270101`);
  await till.page.locator('.stop-band', { hasText: 'pemisah (FNC1) hilang' }).waitFor();
  await till.press('Escape');
});

test('goods past their day stop the sale until a second person allows them, by keyboard alone', async () => {
  const jar = goods.find((one) => /^20[0-9]{11}$/.test(one.code) && one.expiresOn !== null);
  const old = `]d2010${jar?.code ?? ''}1720013110LAMA`;
  await till.scan(old);
  await till.page.locator('.stop-band', { hasText: 'kedaluwarsa 31 Jan 2020' }).waitFor();
  await till.scan(goods[0]?.code ?? '');
  await till.page.getByText('1 scan menunggu.').waitFor();
  expect(await till.axe()).toEqual([]);
  await till.press('F7');
  await till.page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'password');
  expect(await till.axe()).toEqual([]);
  await till.press('Escape');
  await till.page.locator('.stop-band').waitFor();
  expect((await desk.cart()).lines).toEqual([]);
  await till.press('F7');
  await till.page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'password');
  await till.type(DEMO.manager.secret);
  await till.press('Enter');
  await till.lines(2);
  await till.page.locator('.cart-item', { hasText: `Kedaluwarsa, diizinkan ${DEMO.manager.name}` }).waitFor();
  expect((await desk.cart()).lines.map((line) => line.label?.expiredAllowedBy ?? null)).toEqual([DEMO.manager.name, null]);
});

test('goods of two owners with the longest names are asked for in a band that leaves the shelf in sight, and answered by keys', async () => {
  const manager = await desk.signIn(DEMO.manager);
  const producer = 'Lembaga Pemasyarakatan Kelas IIA Narkotika Pematangsiantar';
  const product = { name: 'Tas anyaman eceng gondok besar berlapis kain batik tulis motif parang rusak, tali kulit sapi asli, warna cokelat tua', price: 99_999_999, kind: 'goods', category: 'Kerajinan', producer, workshop: 'Bengkel anyaman dan kerajinan tangan blok timur', unit: 'pcs', fractional: false, codes: [], mintCode: true };
  const bag = await desk.call<{ productId: string; codes: readonly string[] }>('catalog.addProduct', { commandId: uuidv7(), product, openingStock: 1_000 }, manager);
  const { producers } = await desk.call<{ producers: readonly { producerId: string; name: string }[] }>('catalog.places', undefined, manager);
  const owner = producers.find(({ name }) => name === producer)?.producerId;
  const consigned = { kind: 'consigned', fromPlace: null, toPlace: 'gallery', ownerId: owner, party: producer, person: '', note: null, reference: null, lines: [{ productId: bag.productId, quantity: 1_000, unitCost: 88_888_888 }] };
  await desk.call('stock.move', { commandId: uuidv7(), print: false, document: consigned }, manager);
  await till.scan(bag.codes[0] ?? '');
  const band = till.page.locator('.stop-band', { hasText: 'barang siapa?' });
  await band.waitFor();
  expect((await band.boundingBox())?.height).toBeLessThan(150);
  expect(await till.axe()).toEqual([]);
  await till.page.waitForFunction(() => document.activeElement?.textContent === 'Milik galeri');
  await till.press('Tab');
  await till.page.waitForFunction((name) => document.activeElement?.textContent === name, producer);
  await till.press('Enter');
  await till.lines(1);
  await expect.poll(async () => (await desk.cart()).lines.map((line) => line.owner?.ownerId)).toEqual([owner]);
  await till.total('Rp 99.999.999');
});

test('the code of a receipt opens that receipt instead of being sold', async () => {
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('F9');
  await till.lines(0);
  const [sold] = await desk.call<{ saleId: string; receiptNumber: string }[]>('sale.recent', { limit: 1 }, desk.session);
  const { document: paper } = await desk.call<{ document: ReceiptDocument }>('sale.receipt', { saleId: sold?.saleId }, desk.session);
  const qr = paper.blocks.find((block) => block.kind === 'qr');
  await till.scan(goods[1]?.code ?? '');
  await till.lines(1);
  await till.scan(qr?.kind === 'qr' ? qr.text : '');
  await till.page.getByRole('heading', { name: 'Struk', level: 1 }).waitFor();
  await till.page.locator('.receipts').getByText(sold?.receiptNumber ?? '').first().waitFor();
  await till.press('Alt+1');
  expect(await till.names()).toEqual([goods[1]?.name]);
});

test('two windows on one sale show the same cart, and only one of two payments counts', async () => {
  const other = await desk.open();
  await till.scan(goods[0]?.code ?? '');
  await other.lines(1);
  await other.scan(goods[1]?.code ?? '');
  await till.lines(2);
  const before = (await desk.sales()).length;
  await till.press('Enter');
  await other.press('Enter');
  await till.page.locator('.suggestion').first().waitFor();
  await other.page.locator('.suggestion').first().waitFor();
  // In both windows at the same moment; the one that comes late may find its payment already gone.
  await Promise.all([till, other].map(({ page }) => page.evaluate(() => document.querySelector<HTMLElement>('.suggestion')?.click())));
  await expect.poll(async () => (await desk.sales()).length).toBe(before + 1);
  await till.page.locator('.suggestion').first().waitFor({ state: 'detached' });
  await other.page.locator('.suggestion').first().waitFor({ state: 'detached' });
  await other.scan(goods[2]?.code ?? '');
  await till.lines(1);
  expect(await till.names()).toEqual([goods[2]?.name]);
  expect(other.errors()).toEqual([]);
  await other.page.context().close();
});
