import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonRow } from '../../shared/contract/session.ts';
import type { OwnShift } from '../../shared/contract/shift.ts';
import { newId } from '../../renderer/app-state/new-id.ts';
import { DEMO, signInOn, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

let app: App;
let window: BreakableWindow;
let boss: string;
let cashier: string;

beforeAll(async () => {
  app = await startApp();
  boss = await app.signInOutside(DEMO.administrator);
  cashier = await app.signInOutside(DEMO.cashier);
  await app.openShift(cashier, 500_000);
  window = await openOnBreakableLine(app, DEMO.cashier);
});
afterAll(() => app?.stop());

test('cash that was recorded without an answer is not said to be unrecorded, also to whoever looked at another page meanwhile, and pressing again records it once', async () => {
  const { page, line } = window;
  const recorded = async () => (await app.call<OwnShift>('shift.own', undefined, cashier)).moves.map(({ amount }) => amount);
  // Its key counts before the drawer can be drawn, and does not lead to the receipts as elsewhere.
  await window.open('Sif');
  await page.getByText('Sif ke-1 berjalan').first().waitFor();
  await window.open('Struk');
  line.holdFrom('shift/sheet');
  await window.open('Sif');
  await page.getByText('Sif ke-1 berjalan').first().waitFor();
  await pressAsPerson(page.keyboard, 'F8');
  line.letGo();
  const amount = page.getByRole('textbox', { name: 'Jumlah', exact: true });
  await amount.and(page.locator(':focus')).waitFor();
  await amount.fill('100.000');
  await page.getByLabel('Untuk apa').fill('Beli plastik');
  line.deafen('shift/moveCash');
  await page.getByRole('button', { name: 'Catat uangnya' }).click();
  await expect.poll(recorded).toEqual([100_000]);
  await line.cut();
  line.mend();
  const unsure = page.getByText('Belum pasti tercatat atau belum. Tekan sekali lagi: tidak akan tercatat dua kali.');
  await unsure.waitFor();
  expect(await page.getByText('belum dicatat').count()).toBe(0);
  await window.open('Struk');
  await window.open('Sif');
  await unsure.waitFor();
  await page.getByRole('button', { name: 'Catat uangnya' }).click();
  await page.getByText(/Keluar: Rp\s100\.000 sudah dicatat/).waitFor();
  expect([await recorded(), await app.axe(page)]).toEqual([[100_000], []]);
});

test('whoever closed the shift and got no answer, because the service ended, finds after signing in what the close proved: what was counted, what is handed over and the seal', async () => {
  const { page, line } = window;
  await window.open('Sif');
  await page.getByText('Sif ke-1 berjalan').first().waitFor();
  await page.getByLabel('Lembar 100.000').fill('4');
  await pressAsPerson(page.keyboard, 'Control+Enter');
  await page.getByText('Uang pas, tidak ada selisih.').waitFor();
  line.deafen('shift/close');
  await pressAsPerson(page.keyboard, 'Enter');
  await expect.poll(async () => (await app.call<{ readonly lastClose: number }>('shift.current', undefined, boss)).lastClose).toBe(1);
  // Her sessions end, as with the service.
  const { userId } = (await app.call<readonly PersonRow[]>('session.people', undefined, boss)).find(({ name }) => name === DEMO.cashier.name) ?? {};
  await app.call('session.changePerson', { commandId: newId(), userId, secret: DEMO.cashier.secret }, boss);
  await line.cut();
  line.mend();
  await page.getByText('Siapa yang bertugas?').waitFor();
  await signInOn(page, DEMO.cashier);
  await window.open('Sif');
  await page.getByText('Sif ditutup. Uang pas').waitFor();
  await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).waitFor();
  expect((await app.call<{ readonly lastClose: number }>('shift.current', undefined, boss)).lastClose).toBe(1);
  expect(app.errors).toEqual([]);
});

test('what was counted for an opening that got no answer is not the count of the drawer of the next day', async () => {
  const { page, line } = window;
  const shift = async () => (await app.call<{ readonly shift: { readonly number: number } | null }>('shift.current', undefined, boss)).shift?.number ?? null;
  const pieces = page.getByLabel('Lembar 100.000');
  await pieces.fill('4');
  line.deafen('shift/open');
  await pressAsPerson(page.keyboard, 'Control+Enter');
  await expect.poll(shift).toBe(2);
  await line.cut();
  line.mend();
  await page.getByText('Sif ke-2 berjalan').first().waitFor();
  await app.call('shift.close', { commandId: newId(), count: [{ value: 100_000, kind: 'note', pieces: 4 }], floatLeft: 400_000, reason: null }, boss);
  await page.getByText('Belum ada sif terbuka').waitFor();
  await page.getByText('Tutup kas terakhir: Z 000002.').waitFor();
  expect([await pieces.inputValue(), await shift()]).toEqual(['', null]);
  expect(app.errors).toEqual([]);
});
