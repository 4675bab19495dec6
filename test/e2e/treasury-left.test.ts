import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { BillingView, HandoverView, TreasuryToday } from '../../shared/contract/treasury.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';
import { PERSON } from '../support/typing-hand.ts';

const CLASH = 'Data ini sudah diubah sejak isian ini mulai diketik.';

describe('a treasurer whose press got no answer', () => {
  let app: App;
  let page: Page;
  let line: BreakableWindow['line'];
  let open: BreakableWindow['open'];
  let session: string;
  const today = () => app.call<TreasuryToday>('treasury.today', undefined, session);
  const billings = async () => (await app.call<RowsOf<BillingView>>('treasury.billings', { offset: 0, limit: 20 }, session)).rows;
  const press = (key: string): Promise<void> => pressAsPerson(page.keyboard, key);
  const counted = () => page.getByLabel('Uang yang dihitung');
  /** The cash of these closes is counted, and whoever gives it types the own secret; Enter hands it over. */
  const sign = async (closes: TreasuryToday['waiting']): Promise<void> => {
    await counted().fill(String(closes.reduce((sum, { amount }) => sum + amount, 0)));
    await counted().press('Enter');
    await page.locator('.second-person input[type="password"]').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(DEMO.cashier.secret, { delay: PERSON.gapMs });
  };
  const throwAway = () => page.getByRole('button', { name: 'Buang isian' });
  /** A shift that is opened, sells and is closed: its cash waits in the safe, and its takings are due. */
  const close = async (): Promise<void> => {
    const cashier = await app.signInOutside(DEMO.cashier);
    await app.openShift(cashier, 500_000);
    await app.sell(cashier, 2);
    await app.call('shift.close', { commandId: newId(), count: [{ value: (await today()).places.drawer, kind: 'other', pieces: 1 }], floatLeft: 500_000, reason: null }, cashier);
  };
  /** The line breaks after what was sent is recorded, and its person looks at another page until it is whole again. */
  const breakAndLeave = async (): Promise<void> => {
    await line.cut();
    line.mend();
    await open('Cetakan');
  };
  const back = async (key: string): Promise<void> => {
    await open('Setoran');
    await page.getByRole('heading', { name: 'Belum disetor ke kas negara' }).waitFor();
    await press(key);
  };
  beforeAll(async () => {
    app = await startApp();
    session = await app.signInOutside(DEMO.treasurer);
    await close();
    ({ page, line, open } = await openOnBreakableLine(app, DEMO.treasurer));
  });
  afterAll(() => app?.stop());

  it('is asked for the secret of whoever gives it also when Enter came before their names', async () => {
    line.holdFrom('session/welcome');
    await back('s');
    await counted().fill(String((await today()).waiting.reduce((sum, { amount }) => sum + amount, 0)));
    await counted().press('Enter');
    await expect.poll(() => counted().getAttribute('readonly')).not.toBeNull();
    line.letGo();
    await page.locator('.second-person input[type="password"]').and(page.locator(':focus')).waitFor();
    await press('Escape');
    await throwAway().click();
    await open('Cetakan');
  });

  it('finds the cash handed over once, and its count is not that of the next closes', async () => {
    const handovers = async () => (await app.call<RowsOf<HandoverView>>('treasury.handovers', { offset: 0, limit: 20 }, session)).total;
    await back('s');
    await counted().waitFor();
    await sign((await today()).waiting);
    line.deafen('treasury/handOver');
    await press('Enter');
    await expect.poll(handovers).toBe(1);
    await breakAndLeave();
    await close();
    await back('s');
    await counted().waitFor();
    await expect.poll(() => counted().inputValue()).toBe('');
    expect([await page.getByText(CLASH).count(), await throwAway().count(), await app.axe(page)]).toEqual([0, 0, []]);
    await sign((await today()).waiting);
    await press('Enter');
    await page.getByText(/ST-000002/).first().waitFor();
    expect([await handovers(), (await today()).waiting]).toEqual([2, []]);
  });

  it('still says what was recorded where other closes wait', async () => {
    await close();
    await close();
    await open('Cetakan');
    await back('s');
    await page.getByRole('checkbox').nth(1).uncheck();
    await sign((await today()).waiting.slice(0, 1));
    await press('Enter');
    await expect.poll(() => page.getByRole('checkbox').count()).toBe(1);
    await page.getByRole('status').getByText(/^ST-000003: Rp.* diterima$/).waitFor();
    expect(await app.axe(page)).toEqual([]);
    await sign((await today()).waiting);
    await press('Enter');
    await page.getByText('Tidak ada uang yang menunggu.').waitFor();
    await page.getByRole('status').getByText(/^ST-000004: Rp.* diterima$/).waitFor();
    expect(await page.getByText(/^ST-000003: /).count()).toBe(0);
  });

  it('is told that a billing code was recorded, and asked whether it is meant for what has become due since', async () => {
    const code = page.getByLabel('Kode billing SIMPONI, 15 angka');
    await open('Cetakan');
    await back('b');
    await code.fill('820261120465628');
    line.deafen();
    await code.press('Enter');
    await expect.poll(async () => (await billings()).length).toBe(1);
    await breakAndLeave();
    await close();
    await open('Setoran');
    await page.getByText('Isian yang tadi masih menunggu.').waitFor();
    await press('b');
    await page.getByText(CLASH).waitFor();
    expect([await code.inputValue(), await app.axe(page)]).toEqual(['820261120465628', []]);
    await page.getByRole('button', { name: 'Lanjutkan isian' }).click();
    await code.press('Enter');
    await page.getByText('Yang dikirim tadi sudah tercatat.').waitFor();
    expect((await billings()).length).toBe(1);
    await throwAway().click();
    await expect.poll(() => code.inputValue()).toBe('');
    await press('Escape');
  });

  it('finds a payment as it was typed, with its slip, and pays once', async () => {
    const ntpn = page.getByLabel('NTPN dari bukti bank, 16 huruf dan angka');
    await open('Cetakan');
    await back('p');
    await ntpn.fill('0F3A51C2QWER7890');
    await page.getByLabel('Bank atau pos tempat membayar').fill('BRI Palu');
    await page.getByLabel('Foto atau scan bukti').setInputFiles({ name: 'bukti.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 bukti') });
    await page.getByText('bukti.pdf').waitFor();
    await open('Cetakan');
    await back('p');
    await throwAway().waitFor();
    expect([await ntpn.inputValue(), await page.getByText('bukti.pdf').count(), await app.axe(page)]).toEqual(['0F3A51C2QWER7890', 1, []]);
    const before = (await today()).places.state;
    const [billing] = await billings();
    line.deafen();
    await ntpn.press('Enter');
    await expect.poll(async () => (await billings())[0]?.state).toBe('paid');
    await breakAndLeave();
    await open('Setoran');
    await page.getByRole('button', { name: 'Catat kode billing' }).waitFor();
    // Nothing is left to pay, and nothing says that it waits.
    expect([await page.getByRole('button', { name: 'Tandai disetor' }).count(), await page.getByText('Isian yang tadi masih menunggu.').count()]).toEqual([0, 0]);
    expect([(await today()).places.state - before, (await billings())[0]?.deposit?.slipId === null]).toEqual([billing?.total, false]);
    expect(app.errors).toEqual([]);
  });
});
