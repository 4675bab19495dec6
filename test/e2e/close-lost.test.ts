import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonRow } from '../../shared/contract/session.ts';
import { newId } from '../../renderer/app-state/new-id.ts';
import { DEMO, signInOn, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

let app: App;
let window: BreakableWindow;
let boss: string;

beforeAll(async () => {
  app = await startApp();
  boss = await app.signInOutside(DEMO.administrator);
  await app.openShift(await app.signInOutside(DEMO.cashier), 500_000);
  window = await openOnBreakableLine(app, DEMO.cashier);
});
afterAll(() => app?.stop());

test('whoever closed the shift and got no answer, because the service ended, finds after signing in what the close proved: what was counted, what is handed over and the seal', async () => {
  const { page, line } = window;
  await window.open('Sif');
  await page.getByText('Sif ke-1 berjalan').first().waitFor();
  await page.getByLabel('Lembar 100.000').fill('5');
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
