import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintJob } from '../../shared/contract/prints.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { breakableLine } from '../support/breakable-line.ts';

describe('the papers, with a printer in trouble', () => {
  let app: App;
  let session: string;
  beforeAll(async () => {
    app = await startApp({ printer: { cover: 'open' } });
    session = await app.signInOutside(DEMO.cashier);
    await app.openShift(session, 500_000);
    await app.sell(session, 1);
    await app.signIn(DEMO.cashier);
    await app.page.keyboard.press('Alt+2');
    await app.page.getByRole('heading', { name: 'Cetakan', exact: true }).waitFor();
  });
  afterAll(() => app?.stop());

  const states = async (): Promise<readonly string[]> => (await app.call<readonly PrintJob[]>('prints.list', undefined, session)).map((job) => `${job.receiptNumber} ${job.copyNumber} ${job.state}`);
  const row = (name: RegExp) => app.page.getByRole('row', { name });

  it('say what waits, why, and what to do, while selling goes on', async () => {
    await row(/Struk K1-0001.*Belum terkirim/).waitFor();
    await app.page.getByRole('heading', { name: 'Tutup printer terbuka.' }).waitFor();
    await app.page.getByText('Tekan tutupnya sampai berbunyi klik.').waitFor();
    await app.page.getByText('Printer: tutup terbuka, 2 menunggu').waitFor();
    // An address as long as the path of a file breaks within its panel.
    const address = app.page.getByText(/^tcp:/);
    const isWhole = (): Promise<boolean> => address.evaluate((line) => line.scrollWidth <= line.clientWidth);
    const stands = await address.textContent();
    await address.evaluate((line) => (line.firstChild!.nodeValue = `tcp://${'kasir-galeri.'.repeat(8)}lan:9100`));
    expect(await isWhole()).toBe(true);
    await address.evaluate((line, words) => (line.firstChild!.nodeValue = words), stands);
    expect(await app.axe()).toEqual([]);
  });

  it('come out by themselves once the cover is closed', async () => {
    await app.printer?.set({ cover: 'closed' });
    await app.page.keyboard.press('u', { delay: 40 });
    await row(/Struk K1-0001.*Tercetak/).waitFor();
    await app.page.getByText('Siap', { exact: true }).waitFor();
  });

  it('ask about a paper of which nobody knows, and never print it again by themselves', async () => {
    await app.printer?.set({ mode: 'resetAfter', bytes: 300 });
    await app.sell(session, 2);
    await app.page.getByText(/Struk K1-0002, Rp.*: sudah keluar utuh\?/).waitFor();
    await row(/Struk K1-0002.*Tidak diketahui/).waitFor();
    expect(await app.axe()).toEqual([]);
    await app.printer?.set({ mode: 'ok' });
    await app.page.keyboard.press('u', { delay: 40 });
    await app.page.getByText('Siap', { exact: true }).waitFor();
    expect(await states()).toContain('K1-0002 0 unknown');
  });

  it('take a key for what it meant when it went down, whatever came to its place before it went up', async () => {
    const { keyboard } = app.page;
    await app.page.keyboard.press('y', { delay: 40 });
    await app.page.getByText('sudah keluar utuh?').waitFor({ state: 'detached' });
    await keyboard.down('u');
    await app.printer?.set({ mode: 'resetAfter', bytes: 300 });
    await app.sell(session, 2);
    await app.page.getByText(/Struk K1-0003, Rp.*: sudah keluar utuh\?/).waitFor();
    await app.printer?.set({ mode: 'ok' });
    await keyboard.up('u');
    await app.page.getByText('Siap', { exact: true }).waitFor();
    expect(await states()).toContain('K1-0003 0 unknown');
  });

  it('take T for "print again", which comes out as a copy', async () => {
    await app.page.keyboard.press('t', { delay: 40 });
    await app.page.getByText('sudah keluar utuh?').waitFor({ state: 'detached' });
    await expect.poll(async () => (await states()).filter((state) => state.startsWith('K1-0003') && state.endsWith('printed')).length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(app.printer?.printed.toString('latin1')).toContain('SALINAN');
  });

  it('give a copy of a printed receipt', async () => {
    const before = (await states()).length;
    await row(/Struk K1-0001.*Tercetak/).getByRole('button', { name: 'Salinan' }).click();
    await expect.poll(async () => (await states()).length).toBe(before + 1);
    await row(/Salinan struk K1-0001, salinan ke-1.*Tercetak/).waitFor();
    expect(await app.axe()).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it('claim no ready printer while the line is broken', async () => {
    const page = await app.open();
    const line = await breakableLine(page);
    await app.reopen(page);
    await app.signInOn(page, DEMO.cashier);
    await page.keyboard.press('Alt+2');
    const ready = page.getByText('Siap', { exact: true });
    await ready.waitFor();
    await line.cut();
    await page.getByText('tidak diketahui', { exact: true }).waitFor();
    expect(await ready.count()).toBe(0);
    expect(await app.axe(page)).toEqual([]);
    line.mend();
    await ready.waitFor();
    await page.close();
  });

  it('let a waiting paper be skipped; the sale stays', async () => {
    await app.printer?.set({ paper: 'out' });
    await app.sell(session, 3);
    await row(/Struk K1-0004.*Belum terkirim/).getByRole('button', { name: 'Lewati' }).click();
    await row(/Struk K1-0004.*Dilewati/).waitFor();
    const [newest] = await app.call<readonly { readonly receiptNumber: string }[]>('sale.recent', { limit: 1 }, session);
    expect(newest?.receiptNumber).toBe('K1-0004');
  });
});
