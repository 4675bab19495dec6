import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { Person } from '../../shared/contract/session.ts';
import type { TreasuryToday } from '../../shared/contract/treasury.ts';
import { businessDayOf } from '../../shared/kernel/instant.ts';
import { formatRupiah } from '../../shared/i18n/format.ts';
import type { Rupiah } from '../../shared/kernel/rupiah.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine } from '../support/on-breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

describe('somebody reads while others sell', () => {
  let app: App;
  let small: Page;
  let cashier: string;
  let total = 0;
  const sum = (on: Page) => on.getByText(formatRupiah(total as Rupiah)).first();
  const news = (on: Page) => on.getByRole('button', { name: 'Ada yang baru: segarkan' });
  const show = (on: Page, name: RegExp) => on.getByRole('navigation').getByRole('button', { name }).click();
  beforeAll(async () => {
    app = await startApp();
    cashier = await app.signInOutside(DEMO.cashier);
    await app.openShift(cashier, 500_000);
    total = (await app.sell(cashier, 2)).total;
    small = await app.open({ width: 1024, height: 640 });
    await app.signIn(DEMO.manager);
    await app.signInOn(small, DEMO.auditor);
  });
  afterAll(() => app?.stop());

  it('leaves a report as it is, says that something is new without moving anything, and shows it by one key or one touch', async () => {
    const { page } = app;
    for (const on of [page, small]) await show(on, /Laporan/);
    const stands = [sum(page), sum(small)];
    for (const one of stands) await one.waitFor();
    const before = await Promise.all(stands.map((one) => one.boundingBox()));
    expect(await news(page).count()).toBe(0);
    total += (await app.sell(cashier, 1)).total;
    for (const on of [page, small]) await news(on).waitFor();
    expect(await Promise.all(stands.map((one) => one.boundingBox()))).toEqual(before);
    expect(await app.axe(small)).toEqual([]);
    expect(await app.axe()).toEqual([]);
    await pressAsPerson(page.keyboard, 'r');
    await news(small).click();
    for (const on of [page, small]) {
      await sum(on).waitFor();
      await news(on).waitFor({ state: 'detached' });
    }
  });

  it('has no news of today for who reads the days before', async () => {
    const { page } = app;
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Belum ada penjualan pada masa ini').waitFor();
    total += (await app.sell(cashier, 1)).total;
    await news(small).waitFor();
    expect(await news(page).count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await sum(page).waitFor();
    expect(await news(page).count()).toBe(0);
  });

  it('does not ask again for days that are over, however much is sold', async () => {
    const { page, line, open } = await openOnBreakableLine(app, DEMO.treasurer);
    await open('Laporan');
    await page.keyboard.press('ArrowLeft');
    for (const nothing of ['Belum ada penjualan pada masa ini', 'Belum ada barang terjual pada masa ini']) {
      await page.getByText(nothing).waitFor();
      const [reports, dues] = [line.asked('report/'), line.asked('treasury/due')];
      total += (await app.sell(cashier, 1)).total;
      // The bar has heard of the sale.
      await expect.poll(() => line.asked('treasury/due')).toBeGreaterThan(dues);
      expect(line.asked('report/')).toBe(reports);
      await page.getByRole('radio', { name: 'Paling laku' }).click();
    }
    await page.close();
  });

  it('says so of the value of the stock too, which tells its moment', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Nilai stok' }).click();
    const moment = page.getByText(/^Keadaan .* Sampai catatan/);
    const then = await moment.textContent();
    await app.sell(cashier, 1);
    await news(page).waitFor();
    expect(await moment.textContent()).toBe(then);
    await pressAsPerson(page.keyboard, 'r');
    await news(page).waitFor({ state: 'detached' });
    await expect.poll(() => moment.textContent()).not.toBe(then);
  });

  it('leaves the journal as it is, says how many entries are new, and begins with the newest when its reader wants them', async () => {
    const { page } = app;
    for (const on of [page, small]) await show(on, /Jurnal/);
    const first = (on: Page) => on.getByRole('region', { name: 'Jurnal' }).getByRole('row').nth(1);
    const seqOf = async (on: Page) => Number(await first(on).getByRole('cell').first().textContent());
    for (const on of [page, small]) await first(on).waitFor();
    const [newest, stands] = [await seqOf(page), await first(page).boundingBox()];
    // Whoever reads further down stays there.
    await page.keyboard.press('ArrowDown');
    const chosen = await page.locator('tr.chosen').textContent();
    await app.sell(cashier, 1);
    const unread = (on: Page) => on.getByRole('button', { name: '1 catatan baru: tampilkan' });
    for (const on of [page, small]) await unread(on).waitFor();
    expect([await seqOf(page), await first(page).boundingBox(), await page.locator('tr.chosen').textContent()]).toEqual([newest, stands, chosen]);
    expect(await app.axe(small)).toEqual([]);
    await pressAsPerson(page.keyboard, 'r');
    await unread(small).click();
    for (const on of [page, small]) {
      // The button says that it reads meanwhile: that its words are gone does not say that the entry is there.
      await expect.poll(() => seqOf(on)).toBe(newest + 1);
      expect(await on.getByRole('button', { name: /catatan baru/ }).count()).toBe(0);
    }
  });

  it('follows in the list of people what others record', async () => {
    const { page } = app;
    const administrator = await app.signInOutside(DEMO.administrator);
    await show(page, /Orang/);
    await page.getByRole('row', { name: /Rina Andriani/ }).waitFor();
    const { userId } = await app.call<Person>('session.addPerson', { commandId: newId(), name: 'Siti Rahma', role: 'cashier', secret: '908172' }, administrator);
    await page.getByRole('row', { name: /Siti Rahma.*Aktif/ }).waitFor();
    await app.call('session.changePerson', { commandId: newId(), userId, active: false }, administrator);
    await page.getByRole('row', { name: /Siti Rahma.*Dimatikan/ }).waitFor();
  });

  it('follows in the list of examinations what others record', async () => {
    const { page } = app;
    const administrator = await app.signInOutside(DEMO.administrator);
    await show(page, /Setoran/);
    await page.getByRole('radio', { name: 'Buku', exact: true }).click();
    await page.getByText('Belum ada pemeriksaan yang tercatat.').waitFor();
    const day = businessDayOf(Date.now(), 'Asia/Makassar');
    await app.call('paper.examine', { commandId: newId(), from: day, day, cash: 0, bank: 0, explanation: 'Uji', uakpa: null }, administrator);
    await page.getByRole('listitem').filter({ hasText: 'PK-000001' }).waitFor();
  });

  it('follows in the differences of drawers what a close finds', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Selisih', exact: true }).click();
    await page.getByText('Belum ada tutup kas').waitFor();
    const { places } = await app.call<TreasuryToday>('treasury.today', undefined, await app.signInOutside(DEMO.treasurer));
    await app.call('shift.close', { commandId: newId(), count: [{ value: places.drawer - 1_000, kind: 'other', pieces: 1 }], floatLeft: 300_000, reason: 'Uji' }, cashier);
    await page.getByRole('listitem').filter({ hasText: 'Rina Andriani' }).first().waitFor();
    expect(app.errors).toEqual([]);
  });
});
