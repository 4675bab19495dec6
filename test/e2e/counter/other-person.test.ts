import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ReturnableSale, SaleRow } from '../../../shared/contract/sale.ts';
import type { PersonRow } from '../../../shared/contract/session.ts';
import { DEMO, signInOn } from '../../support/app.ts';
import type { Person } from '../../support/started-host.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter-desk.ts';

let desk: CounterDesk;
let till: Till;
let goods: Awaited<ReturnType<CounterDesk['coded']>>;
let boss: string;

beforeAll(async () => {
  desk = await openCounterDesk();
  goods = await desk.coded();
  boss = await desk.signIn(DEMO.administrator);
  till = await desk.open({ breakable: true });
});
afterAll(() => desk?.close());

const suggestion = (): Locator => till.page.locator('.suggestion').first();

/** Somebody else takes the place at this window. */
async function change(who: Person): Promise<void> {
  await till.page.locator('.rail-who').click();
  await till.page.getByRole('button', { name: /^Kunci layar/ }).click();
  await till.page.getByRole('button', { name: 'Ganti orang' }).click();
  await till.page.getByText('Siapa yang bertugas?').waitFor();
  await signInOn(till.page, who);
}

/** Her sessions end at once, as when the service starts anew. */
async function endSessionsOfCashier(): Promise<void> {
  const people = await desk.call<readonly PersonRow[]>('session.people', undefined, boss);
  const userId = people.find(({ name }) => name === DEMO.cashier.name)?.userId;
  await desk.call('session.changePerson', { commandId: uuidv7(), userId, secret: DEMO.cashier.secret }, boss);
}

const sales = () => desk.call<readonly SaleRow[]>('sale.recent', { limit: 50 }, boss);
const newest = async () => (await sales()).map(({ cashier, total }) => [cashier, total]);

beforeEach(async () => {
  await till.page.getByRole('button', { name: 'Pembeli umum' }).waitFor();
});

test('a payment that nobody answered waits for whoever pressed it: somebody else who signs in first makes no sale of it, and she is told that it is paid', async () => {
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('Enter');
  await suggestion().waitFor();
  await till.line?.cut();
  await till.page.getByText('Menyambung lagi. Keranjang aman.').waitFor();
  await till.press('1');
  await till.page.getByText('Mencatat').waitFor();
  await endSessionsOfCashier();
  till.line?.mend();
  await till.page.getByText('Siapa yang bertugas?').waitFor();
  await signInOn(till.page, DEMO.administrator);
  // What she had in the cart is there to be seen; nothing of it is paid.
  await till.lines(1);
  await till.page.getByRole('button', { name: /^Bayar/ }).waitFor();
  expect(await newest()).toEqual([]);
  await change(DEMO.cashier);
  await till.page.getByText('Lunas. Uang pas').waitFor();
  expect(await newest()).toEqual([[DEMO.cashier.name, goods[0]?.price]]);
  expect(till.errors()).toEqual([]);
});

test('the parts that a buyer has paid are there for whoever took them, also when somebody else sat there meanwhile, who sees neither them nor the sale before', async () => {
  await till.scan(goods[1]?.code ?? '');
  await till.lines(1);
  await till.press('Enter');
  await suggestion().waitFor();
  await till.press('c', 'k');
  await till.page.getByLabel('Jumlah Kartu').waitFor();
  await till.press(...'5000', 'Enter');
  await till.page.getByLabel(/4 angka/).and(till.page.locator(':focus')).waitFor();
  await till.press(...'1234', 'Enter');
  const parts = till.page.locator('.parts li', { hasText: '5.000' });
  await parts.waitFor();
  await change(DEMO.otherCashier);
  await till.page.getByText(`Sif ini milik ${DEMO.cashier.name}.`).waitFor();
  expect([await parts.count(), await till.page.getByText('Tadi: K1-0001').count()]).toEqual([0, 0]);
  await change(DEMO.cashier);
  await parts.waitFor();
  // Whoever is about to leave the window is asked, and reads why.
  const asked = till.page.waitForEvent('dialog');
  await till.page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await till.page.getByText('Masih ada bagian yang sudah dimasukkan.').waitFor();
  await parts.waitFor();
  await till.press('1');
  await till.page.getByText('Tercatat: Kartu, Tunai.').waitFor();
  expect((await newest())[0]).toEqual([DEMO.cashier.name, goods[1]?.price]);
  expect(till.errors()).toEqual([]);
});

test('whoever signs in anew in the middle of a payment types on where they were: the figures of a reference or of an amount pay nothing by themselves', async () => {
  const signInAnew = async (): Promise<void> => {
    await endSessionsOfCashier();
    await till.page.getByText('Siapa yang bertugas?').waitFor();
    await signInOn(till.page, DEMO.cashier);
  };
  const paidWith = async () => (await desk.call<ReturnableSale>('sale.returnable', { text: (await sales())[0]?.receiptNumber ?? '' }, boss)).payments.map(({ tender, reference, received }) => [tender, reference, received]);
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('F6');
  await till.page.getByLabel(/4 angka/).and(till.page.locator(':focus')).waitFor();
  await till.press('4', '8');
  await signInAnew();
  await till.page.getByLabel(/4 angka/).and(till.page.locator(':focus')).waitFor();
  await till.press('1', '5', 'Enter');
  await till.page.locator('.change-banner').waitFor();
  expect(await paidWith()).toEqual([['qris', '4815', goods[0]?.price]]);
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('Enter');
  await suggestion().waitFor();
  await till.press('0', '5');
  await signInAnew();
  await till.page.locator('#amount-received:focus').waitFor();
  await till.press(...'10000', 'Enter');
  await till.page.locator('.change-banner').waitFor();
  expect(await paidWith()).toEqual([['cash', null, 510_000]]);
  await till.scan(goods[0]?.code ?? '');
  await till.lines(1);
  await till.press('Enter');
  await suggestion().waitFor();
  await till.press('c', 'k');
  await till.page.getByLabel('Jumlah Kartu').and(till.page.locator(':focus')).waitFor();
  await till.press('3');
  await signInAnew();
  await till.page.getByLabel('Jumlah Kartu').and(till.page.locator(':focus')).waitFor();
  await till.press('Escape', 'Escape', 'Escape');
  await till.page.getByRole('button', { name: /^Bayar/ }).waitFor();
});

test('whoever is signed out because the service forgot them finds the people and the shift of now, not of when they signed in', async () => {
  await desk.call('session.addPerson', { commandId: uuidv7(), name: 'Yosef Lawo', role: 'cashier', secret: '618240' }, boss);
  await endSessionsOfCashier();
  await till.page.getByRole('button', { name: 'Yosef Lawo' }).waitFor();
  await till.page.getByText(`Sif ${DEMO.cashier.name} masih terbuka`).waitFor();
  await signInOn(till.page, DEMO.cashier);
  expect(till.errors()).toEqual([]);
});
