import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO, startApp, type App } from '../support/app.ts';

describe('the journal and the reports', () => {
  let app: App;
  let anchor: { readonly seq: number; readonly head8: string };
  let total = 0;
  beforeAll(async () => {
    app = await startApp();
    const cashier = await app.signInOutside(DEMO.cashier);
    await app.openShift(cashier, 500_000);
    const first = await app.sell(cashier, 1);
    const second = await app.sell(cashier, 2);
    anchor = first.anchor;
    total = first.total + second.total;
    await app.signIn(DEMO.auditor);
    await app.page.getByRole('navigation').getByRole('button', { name: /Jurnal/ }).click();
    await app.page.getByRole('row', { name: /Penjualan.*K1-0002/ }).waitFor();
  });
  afterAll(() => app?.stop());

  it('claims nothing before it was recomputed, and then says what was found', async () => {
    const { page } = app;
    await page.getByText('Belum dihitung ulang').waitFor();
    expect(await app.axe()).toEqual([]);
    await page.keyboard.press('p', { delay: 40 });
    await page.getByText(/Utuh: \d+ catatan, 2 penjualan/).waitFor();
    expect(await app.axe()).toEqual([]);
  });

  it('holds a paper against the chain, typed as it stands there', async () => {
    const { page } = app;
    await page.keyboard.press('v', { delay: 40 });
    await page.getByLabel('Catatan', { exact: true }).fill(String(anchor.seq));
    await page.getByLabel('Sidik').fill(anchor.head8.toUpperCase());
    await page.getByRole('main').getByRole('button', { name: 'Cocokkan' }).click();
    await page.getByText(`Cocok dengan catatan ${anchor.seq}`).waitFor();
    expect(await app.axe()).toEqual([]);
  });

  it('says what paper and journal say when they differ', async () => {
    const { page } = app;
    const forged = anchor.head8 === 'aaaaaaaa' ? 'bbbbbbbb' : 'aaaaaaaa';
    await page.getByLabel('Sidik').fill(forged);
    await page.getByRole('main').getByRole('button', { name: 'Cocokkan' }).click();
    await page.getByText(new RegExp(`Kertas dan jurnal berbeda pada catatan ${anchor.seq}: kertas ${forged}`)).waitFor();
    await page.getByLabel('Sidik').fill('xyz');
    await page.getByRole('main').getByRole('button', { name: 'Cocokkan' }).click();
    await page.getByText('Nomor berupa angka').waitFor();
    expect(await app.axe()).toEqual([]);
  });

  it('takes the QR of a receipt from the scanner', async () => {
    await app.page.keyboard.press('Escape');
    await app.scan(`ETL1|K1-0001|Galeri|20261120T143612+0800|1000|${anchor.seq}|${anchor.head8}`);
    await app.page.getByText(`Cocok dengan catatan ${anchor.seq}`).waitFor();
  });

  it('adds up the sales of the day, with bars that begin at zero', async () => {
    const { page } = app;
    await page.getByRole('navigation').getByRole('button', { name: /Laporan/ }).click();
    await page.getByText(`Rp\u00a0${String(total).replace(/\B(?=(\d{3})+$)/g, '.')}`).first().waitFor();
    const bars = await page.getByRole('list', { name: 'Menurut kelompok' }).getByRole('listitem').all();
    const measured = await Promise.all(bars.map(async (bar) => ({ amount: Number((await bar.locator('.money').textContent())?.replaceAll('.', '')), width: (await bar.locator('.bar-fill').boundingBox())?.width ?? 0 })));
    const [largest] = measured;
    for (const bar of measured) expect(bar.width / (largest?.width ?? 1)).toBeCloseTo(bar.amount / (largest?.amount ?? 1), 1);
    expect(await app.axe()).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Belum ada penjualan pada hari-hari ini').waitFor();
    expect(await app.axe()).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
