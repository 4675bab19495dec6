import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrintJob } from '../../../shared/contract/prints.ts';
import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import { cartTotal } from '../../../shared/domain/sale/cart.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { FakePrinter } from '../../support/fake-printer.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let printer: FakePrinter;
let goods: Awaited<ReturnType<CounterDesk['coded']>>;

beforeAll(async () => {
  printer = await new FakePrinter({}).start();
  desk = await openCounterDesk({ printer: `tcp://127.0.0.1:${printer.port}`, shift: false });
  goods = await desk.coded();
  till = await desk.open({ breakable: true });
});
afterAll(async () => {
  await desk?.close();
  await printer?.stop();
});

test('without an open shift the counter says so and leads to opening it', async () => {
  await till.page.getByText('Sif belum dibuka.').waitFor();
  await till.scan(goods[0]?.code ?? '');
  await till.page.locator('.stop-band').getByRole('button', { name: 'Buka sif' }).waitFor();
  expect(await till.page.getByText('Sif belum dibuka.').count()).toBe(1);
  expect(await till.page.getByText('Siap untuk pembeli berikutnya').count()).toBe(0);
  await till.press('Escape');
  await till.page.getByRole('button', { name: 'Buka sif' }).click();
  await till.page.getByRole('textbox', { name: 'Cari barang' }).waitFor({ state: 'detached' });
  await desk.call('shift.open', { commandId: '00000000-0000-7000-8000-0000000dbba2', openingFloat: 500_000 }, desk.session);
  await till.page.getByRole('button', { name: /Jual/ }).click();
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
});

test('a receipt is called printed only once the printer has said so, and the drawer is only told', async () => {
  await till.press('F9');
  await till.page.getByText('Struk tercetak').waitFor();
  await till.page.getByText('Laci: perintah buka terkirim').waitFor();
  await till.press('Control+p');
  await till.page.getByText('Salinan diminta').waitFor();
});

test('with the printer off the sale is made, and the receipt is told to wait', async () => {
  await printer.stop();
  await till.scan(goods[1]?.code ?? '');
  await till.lines(1);
  await till.press('F9');
  await till.page.getByText('Struk menunggu printer').waitFor();
  expect((await desk.sales()).length).toBe(2);
});

test('a receipt behind the one that the printer does not take waits as well, and leads to the papers', async () => {
  await till.scan(goods[2]?.code ?? '');
  await till.lines(1);
  await till.press('F9');
  await expect.poll(desk.sales).toHaveLength(3);
  const [sale] = await desk.sales();
  const facts = till.page.locator('.facts').filter({ hasText: sale?.receiptNumber ?? '' });
  await facts.getByText('Struk menunggu printer').waitFor();
  // It was never tried: the paper before it was.
  const [own, older] = await desk.call<readonly PrintJob[]>('prints.list', undefined, desk.session);
  expect([own?.receiptNumber, own?.cause, own?.attempts, older?.state === 'waiting' || older?.state === 'sending']).toEqual([sale?.receiptNumber, null, 0, true]);
  await facts.getByRole('button', { name: 'Lihat' }).click();
  await till.page.getByRole('heading', { name: 'Cetakan' }).waitFor();
  await till.page.getByRole('button', { name: /Jual/ }).click();
  await till.scan(goods[2]?.code ?? '');
  await till.lines(1);
});

test('when the line breaks the cart stays in sight, what is scanned meanwhile waits, and all of it is in once the line stands', async () => {
  await till.line?.cut();
  await till.page.getByText('Menyambung lagi. Keranjang aman.').waitFor();
  // What the printer is doing now nobody knows either.
  await till.page.getByText('Printer: menanyakan').waitFor();
  expect(await till.names()).toEqual([goods[2]?.name]);
  for (const offer of [goods[3], goods[4], goods[3]]) await till.scan(offer?.code ?? '');
  till.line?.mend();
  await till.lines(3);
  await expect.poll(async () => (await desk.cart()).lines.map((line) => [line.name, line.quantity])).toEqual([
    [goods[2]?.name, 1000],
    [goods[3]?.name, 2000],
    [goods[4]?.name, 1000],
  ]);
  await till.page.getByText('Menyambung lagi. Keranjang aman.').waitFor({ state: 'detached' });
});

test('a payment whose answer is lost is asked again with the same id: paid once, the change is told', async () => {
  const before = (await desk.sales()).length;
  await till.press('Enter');
  await till.page.locator('.suggestion').first().waitFor();
  till.line?.deafen();
  await till.press('1');
  await expect.poll(async () => (await desk.sales()).length).toBe(before + 1);
  await till.page.locator('.suggestion').first().waitFor();
  await till.line?.cut();
  await till.page.getByText('Menyambung lagi. Keranjang aman.').waitFor();
  till.line?.mend();
  await till.page.getByText('Lunas. Uang pas').waitFor();
  expect((await desk.sales()).length).toBe(before + 1);
  expect((await desk.cart()).lines).toEqual([]);
  expect(till.errors()).toEqual([]);
});

test('whoever is taking money for what another window sells meanwhile reads its receipt and total, and not to take the money again', async () => {
  await till.page.getByRole('button', { name: 'Pembeli umum' }).waitFor();
  await till.scan(goods[5]?.code ?? '');
  await till.lines(1);
  await till.press('Enter');
  await till.page.locator('.suggestion').first().waitFor();
  const cart = await desk.cart();
  const total = cartTotal(cart);
  const { receiptNumber } = await desk.call<SaleReceipt>('sale.complete', { commandId: uuidv7(), saleId: cart.saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null }, desk.session);
  const told = till.page.getByRole('alert').filter({ hasText: `Sudah dibayar di jendela lain: ${receiptNumber}, ${formatRupiah(total)}.` });
  await told.getByText('Jangan terima uangnya lagi.').waitFor();
  await till.lines(0);
  expect(await till.axe()).toEqual([]);
  // The next goods are the next sale.
  await till.scan(goods[1]?.code ?? '');
  await till.lines(1);
  await told.waitFor({ state: 'detached' });
  await desk.clearCart();
  await till.lines(0);
});

test('F3 pressed before the next cart has come opens the field at once: no letter is lost, and Enter waits for the cart', async () => {
  await till.page.getByRole('button', { name: 'Pembeli umum' }).waitFor();
  await till.scan(goods[1]?.code ?? '');
  await till.lines(1);
  till.line?.holdFrom('cart/current');
  await till.press('F9');
  await till.page.getByText('Kembalian').first().waitFor();
  await till.press('F3');
  await till.type('Bu Sri 0899');
  await till.page.getByText('Pelanggan baru: Bu Sri').waitFor();
  await till.press('Enter');
  till.line?.letGo();
  await till.page.getByRole('button', { name: 'Pembeli: Bu Sri' }).waitFor();
  expect(till.errors()).toEqual([]);
});
