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
    // The key acts once it is known to be no scan; what is typed before that lands elsewhere.
    await page.locator('.journal-match input:focus').waitFor();
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

  it('adds up the sales of the day, with bars and columns that begin at zero, each value reached by keys', async () => {
    const { page } = app;
    const grouped = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
    await page.getByRole('navigation').getByRole('button', { name: /Laporan/ }).click();
    await page.getByText(`Rp\u00a0${grouped(total)}`).first().waitFor();
    const rows = await page.getByRole('region', { name: 'Menurut golongan barang' }).locator('tbody tr').all();
    const measured = await Promise.all(rows.map(async (row) => ({ amount: Number((await row.locator('.money').textContent())?.replaceAll('.', '')), width: (await row.locator('.bar-fill').boundingBox())?.width ?? 0 })));
    const [largest] = measured;
    for (const bar of measured) expect(bar.width / (largest?.width ?? 1)).toBeCloseTo(bar.amount / (largest?.amount ?? 1), 1);
    expect(measured.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);

    // The chart of the hours: its value in words, on a scale that begins at zero, and the same in the table beside it.
    const chart = page.getByRole('slider', { name: 'Penjualan per jam' });
    expect(await chart.getAttribute('aria-valuetext')).toContain(`Rp\u00a0${grouped(total)}`);
    expect(await chart.locator('.chart-tick').first().textContent()).toBe('0');
    await page.getByRole('region', { name: 'Angka: Penjualan per jam' }).getByRole('cell', { name: grouped(total) }).waitFor();
    await chart.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => chart.getAttribute('aria-valuenow')).toBe('0');
    expect(await page.getByText(`Rp\u00a0${grouped(total)}`).count()).toBeGreaterThan(0);
    expect(await app.axe()).toEqual([]);
  });

  it('goes through days and views by keys, in the dark too, and gives the report as XLSX and A4', async () => {
    const { page } = app;
    for (const [key, name] of [['x', /^laporan-penjualan-.*\.xlsx$/], ['p', /^laporan-penjualan-.*\.pdf$/]] as const) {
      const download = page.waitForEvent('download');
      await page.keyboard.press(key, { delay: 40 });
      expect((await download).suggestedFilename()).toMatch(name);
      await page.getByText(/Berkas laporan-penjualan-.* sudah dibuat/).waitFor();
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.keyboard.press('v', { delay: 40 });
    await page.getByRole('region', { name: 'Paling laku' }).getByRole('row').nth(1).waitFor();
    expect(await app.axe()).toEqual([]);
    await page.keyboard.press('v', { delay: 40 });
    await page.getByRole('region', { name: 'Paling lambat, masih ada di rak' }).getByRole('row').nth(1).waitFor();
    await page.keyboard.press('v', { delay: 40 });
    await page.getByRole('slider', { name: 'Penjualan per jam' }).waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Belum ada penjualan pada hari-hari ini').waitFor();
    expect(await app.axe()).toEqual([]);
    for (const period of ['Kemarin', 'Minggu ini', 'Bulan ini']) {
      await page.keyboard.press('m', { delay: 40 });
      await page.getByRole('radio', { name: period, checked: true }).waitFor();
    }
    await page.getByRole('slider', { name: 'Penjualan per hari' }).waitFor();
    expect(await app.axe()).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
