import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { Person } from '../../shared/contract/session.ts';
import type { BillingView, TreasuryToday } from '../../shared/contract/treasury.ts';
import { businessDayOf } from '../../shared/kernel/instant.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';
import { PERSON } from '../support/typing-hand.ts';

let app: App;
let page: Page;
let line: BreakableWindow['line'];
let open: BreakableWindow['open'];
let session: string;
let giverId: string;
const CODES = ['820261120465001', '820261120465002', '820261120465003', '820261120465004'];
const NTPN = ['0F3A51C2QWER7891', '0F3A51C2QWER7892', '0F3A51C2QWER7893', '0F3A51C2QWER7894'];
const today = () => app.call<TreasuryToday>('treasury.today', undefined, session);
const press = (key: string): Promise<void> => pressAsPerson(page.keyboard, key);
const counted = () => page.getByLabel('Uang yang dihitung');
const ntpn = () => page.getByLabel('NTPN dari bukti bank, 16 huruf dan angka');
const state = (words: string) => page.getByText(words, { exact: true });

/** A shift that is opened, sells and is closed: its cash waits in the safe, and its takings are due. */
async function close(): Promise<void> {
  const cashier = await app.signInOutside(DEMO.cashier);
  await app.openShift(cashier, 500_000);
  await app.sell(cashier, 2);
  await app.call('shift.close', { commandId: newId(), count: [{ value: (await today()).places.drawer, kind: 'other', pieces: 1 }], floatLeft: 500_000, reason: null }, cashier);
}
/** The treasurer's other window takes over these closes. */
async function takeOver(closes: TreasuryToday['waiting']): Promise<void> {
  const act = { type: 'handover', giverId, shiftIds: closes.map(({ shiftId }) => shiftId), counted: closes.reduce((sum, { amount }) => sum + amount, 0) } as const;
  const { approvalId } = await app.call<{ readonly approvalId: string }>('session.approve', { userId: giverId, secret: DEMO.cashier.secret, act }, session);
  await app.call('treasury.handOver', { commandId: newId(), giverId, shiftIds: act.shiftIds, counted: act.counted, reason: null, approvalId }, session);
}
/** A billing for the oldest that stands in none, made at the other window. */
async function billing(code: string): Promise<BillingView> {
  const item = (await today()).items.find(({ free }) => free.length > 0);
  return app.call('treasury.makeBilling', { commandId: newId(), code, sourceIds: [item?.sourceId], lines: null, createdAt: null, expiresAt: null, replaces: null }, session);
}
const pay = ({ billingId }: BillingView, proof: string) =>
  app.call('treasury.payDeposit', { commandId: newId(), billingId, ntpn: proof, bankReference: '', bank: 'BRI Palu', paidOn: businessDayOf(Date.now(), 'Asia/Makassar'), from: 'treasurer', slip: null }, session);
async function show(): Promise<void> {
  await open('Cetakan');
  await open('Setoran');
  await page.getByRole('heading', { name: 'Belum disetor ke kas negara' }).waitFor();
}

beforeAll(async () => {
  app = await startApp();
  session = await app.signInOutside(DEMO.treasurer);
  const { people } = await app.call<{ readonly people: readonly Person[] }>('session.welcome', undefined, session);
  giverId = people.find(({ name }) => name === DEMO.cashier.name)?.userId ?? '';
  await close();
  ({ page, line, open } = await openOnBreakableLine(app, DEMO.treasurer));
});
afterAll(() => app?.stop());

test('who counts, and whoever is asked for the PIN, reads that another window has received the money', async () => {
  await show();
  await press('s');
  const { waiting } = await today();
  await counted().fill(String(waiting[0]?.amount));
  await counted().press('Enter');
  await page.locator('.second-person input[type="password"]').and(page.locator(':focus')).waitFor();
  await takeOver(waiting);
  await page.getByRole('status').getByText(/^ST-000001: Rp.* sudah diterima Dewi Suryani dari Rina Andriani$/).waitFor();
  expect([await page.locator('.second-person').count(), await page.getByText('Tidak ada uang yang menunggu.').count(), await app.axe(page)]).toEqual([0, 1, []]);
});

test('of closes of which another window took some it says which, and keeps the count until it is meant', async () => {
  await close();
  await close();
  await show();
  await press('s');
  await expect.poll(() => page.getByRole('checkbox').count()).toBe(2);
  expect(await page.getByText(/sudah diterima/).count()).toBe(0);
  await counted().fill('1000');
  await takeOver((await today()).waiting.slice(0, 1));
  await page.getByRole('status').getByText(/^ST-000002: Rp.* sudah diterima/).waitFor();
  await page.getByText('Data ini sudah diubah sejak isian ini mulai diketik.').waitFor();
  expect([await counted().inputValue(), await app.axe(page)]).toEqual(['1000', []]);
  await page.getByRole('button', { name: 'Buang isian' }).click();
  const { waiting } = await today();
  await counted().fill(String(waiting[0]?.amount));
  await counted().press('Enter');
  await page.locator('.second-person input[type="password"]').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(DEMO.cashier.secret, { delay: PERSON.gapMs });
  await press('Enter');
  // What was received here is said as such.
  await page.getByRole('status').getByText(/^ST-000003: Rp.* diterima$/).waitFor();
  expect(await page.getByText(/sudah diterima/).count()).toBe(0);
});

test('who leaves a billing while it is saved stays where they went', async () => {
  const code = page.getByLabel('Kode billing SIMPONI, 15 angka');
  const openBillings = page.getByRole('list', { name: 'Kode billing yang berjalan' }).getByRole('listitem');
  await show();
  await press('b');
  await page.getByRole('checkbox').nth(1).uncheck();
  await page.getByRole('checkbox').nth(2).uncheck();
  await code.fill(CODES[0] ?? '');
  line.holdFrom('treasury/makeBilling');
  await code.press('Enter');
  await expect.poll(async () => (await today()).billings.length).toBe(1);
  await press('Escape');
  await page.getByRole('button', { name: 'Catat kode billing' }).waitFor();
  line.letGo();
  await openBillings.first().waitFor();
  expect([await ntpn().count(), await app.axe(page)]).toEqual([0, []]);
  // Who is back at the form by then is led on as ever.
  await press('b');
  await page.getByRole('checkbox').nth(1).uncheck();
  await code.fill(CODES[1] ?? '');
  line.holdFrom('treasury/makeBilling');
  await code.press('Enter');
  await expect.poll(async () => (await today()).billings.length).toBe(2);
  await press('Escape');
  await page.getByRole('button', { name: 'Catat kode billing' }).waitFor();
  await press('b');
  await page.getByRole('button', { name: 'Menyimpan' }).waitFor();
  line.letGo();
  await ntpn().waitFor();
  await press('Escape');
});

test('who turns to another billing while one is paid keeps it open', async () => {
  const places = page.getByRole('list', { name: 'Kode billing yang berjalan' });
  await places.getByRole('listitem').nth(1).waitFor();
  await press('p');
  await ntpn().fill(NTPN[0] ?? '');
  await page.getByLabel('Bank atau pos tempat membayar').fill('BRI Palu');
  line.holdFrom('treasury/payDeposit');
  await ntpn().press('Enter');
  await expect.poll(async () => (await today()).billings.length).toBe(1);
  await press('Escape');
  await places.getByRole('listitem').nth(1).getByRole('button', { name: /^Tandai disetor/ }).click();
  await ntpn().fill(NTPN[1] ?? '');
  const sum = page.getByRole('contentinfo').getByText(/Belum disetor Rp/);
  const before = await sum.textContent();
  line.letGo();
  await expect.poll(() => sum.textContent()).not.toBe(before);
  expect(await ntpn().inputValue()).toBe(NTPN[1]);
});

test('a payment form says that its billing was paid at another window, or given up, and asks for nothing any more', async () => {
  const [second] = (await today()).billings;
  if (second === undefined) throw new Error('no billing is open');
  await state('menunggu bayar').waitFor();
  await pay(second, NTPN[2] ?? '');
  await page.getByRole('status').getByText('Kode ini sudah ditandai disetor.').waitFor();
  await page.getByText(`NTPN ${NTPN[2]} · BRI Palu`).waitFor();
  expect([await state('menunggu bayar').count(), await state('sudah disetor').count(), await ntpn().count(), await app.axe(page)]).toEqual([0, 1, 0, []]);
  await press('Escape');
  await page.getByRole('button', { name: 'Catat kode billing' }).waitFor();
  const third = await billing(CODES[2] ?? '');
  await page.getByRole('button', { name: /^Tandai disetor/ }).waitFor();
  await press('p');
  await ntpn().waitFor();
  await app.call('treasury.endBilling', { commandId: newId(), billingId: third.billingId, reason: 'Salah akun' }, session);
  await page.getByRole('status').getByText('Kode ini sudah tidak dipakai.').waitFor();
  await page.getByText('Salah akun').waitFor();
  expect([await state('dibatalkan').count(), await app.axe(page)]).toEqual([1, []]);
  await page.getByRole('button', { name: 'Kembali' }).click();
  await page.getByRole('button', { name: 'Catat kode billing' }).waitFor();
});

test('a payment whose answer was lost is found paid by whoever stays at its form', async () => {
  await billing(CODES[3] ?? '');
  await page.getByRole('button', { name: /^Tandai disetor/ }).waitFor();
  await press('p');
  await ntpn().fill(NTPN[3] ?? '');
  line.deafen('treasury/payDeposit');
  await ntpn().press('Enter');
  await expect.poll(async () => (await today()).billings.length).toBe(0);
  await line.cut();
  line.mend();
  await page.getByRole('status').getByText('Kode ini sudah ditandai disetor.').waitFor();
  await page.getByText(`NTPN ${NTPN[3]} · BRI Palu`).waitFor();
  await press('Escape');
  await page.getByText('Semua sudah disetor').waitFor();
  expect([await page.getByText('Isian yang tadi masih menunggu.').count(), app.errors]).toEqual([0, []]);
});
