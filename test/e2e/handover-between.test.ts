import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { HandoverView, TreasuryToday } from '../../shared/contract/treasury.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';
import { PERSON } from '../support/typing-hand.ts';

const SECOND = { name: 'Sari Wulandari', secret: 'bendahara-kedua-uji' };
let app: App;
let page: Page;
let line: BreakableWindow['line'];
let open: BreakableWindow['open'];
let session: string;
const today = () => app.call<TreasuryToday>('treasury.today', undefined, session);
const handovers = () => app.call<RowsOf<HandoverView>>('treasury.handovers', { offset: 0, limit: 20 }, session);
const press = (key: string): Promise<void> => pressAsPerson(page.keyboard, key);
const secret = () => page.locator('.second-person input[type="password"]').and(page.locator(':focus'));

/** A shift that is opened, sells and is closed: its cash waits in the safe. */
async function close(): Promise<void> {
  const cashier = await app.signInOutside(DEMO.cashier);
  await app.openShift(cashier, 500_000);
  await app.sell(cashier, 1);
  await app.call('shift.close', { commandId: newId(), count: [{ value: (await today()).places.drawer, kind: 'other', pieces: 1 }], floatLeft: 500_000, reason: null }, cashier);
}
/** Counts what waits and asks `giver` for the secret, all by keys. */
async function askGiver(giver: string): Promise<void> {
  const radio = page.getByRole('radio', { name: giver });
  await page.getByRole('radio', { name: DEMO.cashier.name }).focus();
  for (let step = 0; step < 6 && !(await radio.isChecked()); step += 1) await press('ArrowRight');
  await page.getByLabel('Uang yang dihitung').fill(String((await today()).waiting.reduce((sum, { amount }) => sum + amount, 0)));
  await page.getByLabel('Uang yang dihitung').press('Enter');
  await secret().waitFor();
}
async function give(typed: string): Promise<void> {
  await secret().waitFor();
  await page.keyboard.type(typed, { delay: PERSON.gapMs });
  await press('Enter');
}

beforeAll(async () => {
  app = await startApp();
  session = await app.signInOutside(DEMO.treasurer);
  await app.call('session.addPerson', { commandId: newId(), name: SECOND.name, role: 'treasurer', secret: SECOND.secret }, await app.signInOutside(DEMO.administrator));
  await close();
  ({ page, line, open } = await openOnBreakableLine(app, DEMO.treasurer));
  await open('Setoran');
  await page.getByRole('heading', { name: 'Belum disetor ke kas negara' }).waitFor();
  await press('s');
});
afterAll(() => app?.stop());

test('a double press on the way to the secret leaves the cursor in its field', async () => {
  await page.getByLabel('Uang yang dihitung').fill(String((await today()).waiting.reduce((sum, { amount }) => sum + amount, 0)));
  const ask = page.getByRole('button', { name: 'Minta PIN Rina' });
  await ask.scrollIntoViewIfNeeded();
  const box = await ask.boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  for (const clickCount of [1, 2]) {
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
    await page.getByLabel('PIN Rina').waitFor();
  }
  expect(await page.getByLabel('PIN Rina').and(page.locator(':focus')).count()).toBe(1);
  await press('Escape');
  await page.getByRole('button', { name: 'Buang isian' }).click();
});

test('one treasurer gives to the other, who mistypes the password and gets no answer: the money is handed over once, and this is said', async () => {
  await askGiver(SECOND.name);
  for (const left of [9, 8]) {
    await give('salah-sama-sekali');
    await page.getByRole('alert').getByText(`Sisa percobaan: ${left}.`).waitFor();
  }
  expect([(await handovers()).total, await app.axe(page)]).toEqual([0, []]);
  line.deafen('treasury/handOver');
  await give(SECOND.secret);
  await expect.poll(async () => (await handovers()).total).toBe(1);
  await line.cut();
  line.mend();
  await page.getByRole('status').getByText(/^ST-000001: Rp.* sudah diterima Dewi Suryani dari Sari Wulandari$/).waitFor();
  expect([(await handovers()).total, (await today()).waiting, await app.axe(page)]).toEqual([1, [], []]);
});

test('a password whose answer is lost gives nothing away, and is typed once more', async () => {
  await close();
  // What was counted before is recorded, and not the count of this one.
  expect([await page.getByLabel('Uang yang dihitung').inputValue(), await page.getByRole('button', { name: 'Buang isian' }).count()]).toEqual(['', 0]);
  await askGiver(SECOND.name);
  line.deafen('session/approve');
  await give(SECOND.secret);
  await line.cut();
  line.mend();
  await secret().waitFor();
  expect([await secret().inputValue(), (await handovers()).total, await app.axe(page)]).toEqual(['', 1, []]);
  await give(SECOND.secret);
  await page.getByRole('status').getByText(/^ST-000002: Rp.* diterima$/).waitFor();
  expect([(await handovers()).total, (await handovers()).rows[0]?.giver]).toEqual([2, SECOND.name]);
});

test('whoever mistypes too often has to wait, and another one gives instead', async () => {
  await close();
  await page.getByLabel('Uang yang dihitung').waitFor();
  await askGiver(DEMO.cashier.name);
  for (const left of [9, 8, 7, 6, 5]) {
    await give('111222');
    await page.getByRole('alert').getByText(`Sisa percobaan: ${left}.`).waitFor();
  }
  await give(DEMO.cashier.secret);
  await page.getByText(/^Terlalu sering salah\. Tunggu \d+ detik\.$/).waitFor();
  expect([(await handovers()).total, await app.axe(page)]).toEqual([2, []]);
  await press('Escape');
  await askGiver(SECOND.name);
  await give(SECOND.secret);
  await page.getByRole('status').getByText(/^ST-000003: Rp.* diterima$/).waitFor();
  expect([(await handovers()).rows.map(({ giver }) => giver), app.errors]).toEqual([[SECOND.name, SECOND.name, SECOND.name], []]);
});
