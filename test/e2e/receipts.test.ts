import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { SaleReceipt, SaleRow } from '../../shared/contract/sale.ts';
import type { Welcome } from '../../shared/contract/session.ts';
import type { ProductOffer } from '../../shared/domain/catalog/product.ts';
import { cartTotal, type Cart } from '../../shared/domain/sale/cart.ts';
import type { ReceiptDocument } from '../../shared/domain/receipt/receipt-document.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { cutOff } from '../support/cut-off.ts';
import { dotsOfPng } from '../support/dots-of-png.ts';
import { readQr } from '../support/read-qr.ts';
import { pdfText } from '../support/pdf-text.ts';
import { refundAct } from '../support/refund-act.ts';

/** Longer than the silence that a key of money waits for: a person's hand. */
const HAND_MS = 140;

describe('the receipts', () => {
  let app: App;
  let session: string;
  let goods: readonly ProductOffer[];
  let service: ProductOffer;
  /** K1-0001: two of the first goods, one of the second and a service; K1-0002: one of the third; K1-0003: one of the first. */
  let first: SaleReceipt;
  beforeAll(async () => {
    app = await startApp({ printer: {} });
    session = await app.signInOutside(DEMO.cashier);
    await app.openShift(session, 500_000);
    const { products } = await app.call<{ readonly products: readonly ProductOffer[] }>('catalog.shelf', { categoryId: null, offset: 0, limit: 100 }, session);
    goods = products.filter((product) => product.kind === 'goods' && !product.fractional);
    service = products.find((product) => product.kind === 'service')!;
    await app.call('cart.current', undefined, session);
    await put(goods[0]!, 2);
    await put(goods[1]!, 1);
    await put(service, 1);
    first = await pay(null);
    await put(goods[2]!, 1);
    await pay(null);
    await put(goods[0]!, 1);
    await pay(null);
    await app.signIn(DEMO.cashier);
  });
  afterAll(() => app?.stop());

  const cart = () => app.call<Cart>('cart.current', undefined, session);
  const put = async (product: ProductOffer, count: number) =>
    app.call('cart.apply', { commandId: newId(), saleId: (await cart()).saleId, command: { type: 'add-product', lineId: newId(), productId: product.productId, quantity: count * 1000 } }, session);
  /** Settles the open cart in cash, outside every window. */
  async function pay(approvalId: string | null): Promise<SaleReceipt> {
    const open = await cart();
    const due = Math.trunc(cartTotal(open) / 100) * 100;
    return app.call<SaleReceipt>('sale.complete', { commandId: newId(), saleId: open.saleId, expectedTotal: due, payments: due === 0 ? [] : [{ tender: 'cash', received: due, reference: null }], approvalId }, session);
  }
  /** The manager allows the money back of the open cart. */
  async function allowRefund(): Promise<string> {
    const { people } = await app.call<Welcome>('session.welcome');
    const manager = people.find((one) => one.name === DEMO.manager.name);
    const { approvalId } = await app.call<{ readonly approvalId: string }>('session.approve', { userId: manager?.userId, secret: DEMO.manager.secret, act: refundAct(await cart()) }, session);
    return approvalId;
  }
  const newest = async () => (await app.call<readonly SaleRow[]>('sale.recent', { limit: 1 }, session))[0];

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await app.page.waitForTimeout(HAND_MS);
      await app.page.keyboard.press(key, { delay: 40 });
    }
  }
  const type = (text: string) => app.page.keyboard.type(text, { delay: HAND_MS });
  const row = (name: RegExp, on: Page = app.page) => on.getByRole('row', { name });
  const paper = (number: string, on: Page = app.page) => on.getByRole('img', { name: `Kertas struk ${number}` }).waitFor();
  const rows = () => app.page.getByRole('row').count();
  const open = async (number: string) => {
    await app.page.getByRole('navigation').getByRole('button', { name: /Jual/ }).click();
    await press('F8');
    await app.page.getByLabel('Cari struk').waitFor();
    await type(number);
    await expect.poll(rows).toBe(2);
    await paper(number);
    await app.page.getByRole('button', { name: 'Salinan' }).waitFor();
  };

  it('open with F8, newest first, the search ready and the paper of the newest beside them', async () => {
    await press('F8');
    await row(/K1-0003.*Penjualan.*Rina Andriani/).waitFor();
    expect(await app.page.getByRole('row').allTextContents()).toHaveLength(4);
    await paper('K1-0003');
    expect(await app.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    expect(await app.axe()).toEqual([]);
  });

  it('show what was sold in the smallest window too, beside everything that can be done about it', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 1024, height: 640 });
    const room = () => page.locator('.receipts-detail').evaluate((detail) => detail.clientHeight - detail.scrollHeight);
    await expect.poll(room).toBe(0);
    await page.getByRole('button', { name: 'Hadiah, PDF' }).waitFor();
    const seen = await page.locator('.receipts-paper').boundingBox();
    const sold = await page.locator('.receipt-paper .line', { hasText: goods[0]!.name }).boundingBox();
    expect((sold?.y ?? 0) + (sold?.height ?? 0)).toBeLessThan((seen?.y ?? 0) + (seen?.height ?? 0));
    expect([await cutOff(page), await app.axe()]).toEqual([[], []]);
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('are found by number, amount, day and item, and it is said how the words were read', async () => {
    const { page } = app;
    await type('1');
    await page.getByText(/1 cocok\. Dicari sebagai nomor 1 atau jumlah Rp\s1\./).waitFor();
    await paper('K1-0001');
    await press('Escape');
    await expect.poll(rows).toBe(4);
    await type(String(goods[2]!.price));
    await paper('K1-0002');
    await press('Escape');
    await type('kemarin');
    await page.getByText('“kemarin” tidak ada').waitFor();
    expect(await app.axe()).toEqual([]);
    await press('Escape');
    await type('hari ini');
    await page.getByText('3 cocok. Dicari sebagai tanggal').waitFor();
    await press('Escape');
    await type(goods[0]!.name.slice(0, 9));
    await page.getByText('2 cocok. Dicari sebagai barang').waitFor();
    await press('ArrowDown');
    await paper('K1-0001');
    await press('Escape');
  });

  it('open by the QR of the paper, whatever has the focus, and a paper that is not ours is told', async () => {
    const { page } = app;
    const { document } = await app.call<{ readonly document: ReceiptDocument }>('sale.receipt', { saleId: first.saleId }, session);
    const text = document.blocks.flatMap((block) => (block.kind === 'qr' ? [block.text] : []))[0] ?? '';
    await page.getByRole('button', { name: 'Salinan' }).focus();
    await app.scan(text);
    await paper('K1-0001');
    await page.getByText('QR cocok dengan struk yang tersimpan').waitFor();
    await app.scan(text.replace(/[0-9a-f]{8}$/, 'deadbeef'));
    await page.getByText('QR tidak cocok dengan struk yang tersimpan').waitFor();
    expect(await app.axe()).toEqual([]);
    await app.scan(goods[2]!.code ?? '');
    await paper('K1-0002');
    await press('Escape');
    expect((await cart()).lines).toEqual([]);
  });

  it('are copied with Ctrl+P, and the copy is counted', async () => {
    await open('K1-0002');
    await press('Control+p');
    await app.page.getByText('Salinan ke-1 masuk antrean cetak').waitFor();
    expect((await app.call<readonly SaleRow[]>('sale.recent', { limit: 1, text: 'K1-0002' }, session))[0]?.copies).toBe(1);
    await expect.poll(() => app.printer?.printed.toString('latin1')).toContain('SALINAN ke-1');
  });

  it('are printed without prices with Ctrl+G, and saved as a file that counts as a copy', async () => {
    await press('Control+g');
    await app.page.getByText('Struk hadiah sedang dicetak, tanpa harga.').waitFor();
    const [file] = await Promise.all([app.page.waitForEvent('download'), app.page.getByRole('button', { name: 'Simpan PDF' }).click()]);
    const number = 'K1-0002';
    expect(file.suggestedFilename()).toBe(`${number}-salinan-2.pdf`);
    expect(readFileSync(await file.path(), 'latin1')).toContain('*** SALINAN ke-2 ***');
    await app.page.getByRole('status').filter({ hasText: `${number}-salinan-2.pdf masuk ke folder Unduhan (Downloads).` }).getByText('Ini salinan ke-2.').waitFor();
    expect(await app.axe()).toEqual([]);
    // The drawing on screen is the very code of the paper.
    const [code] = await readQr(dotsOfPng(await app.page.getByRole('img', { name: `Kertas struk ${number}` }).locator('.qr-picture').screenshot()));
    expect(code).toContain(`ETL1|${number}|`);
  });

  it('become a kuitansi: who paid is asked, the PDF is given, a second one is a copy that says the same', async () => {
    const { page } = app;
    await open('K1-0002');
    await press('Control+k');
    await page.getByRole('heading', { name: /Kuitansi K1-0002/ }).waitFor();
    await page.getByText('KW/K1-0002/').waitFor();
    await press('Enter');
    await page.getByText('Tulis siapa yang membayar.').waitFor();
    await page.getByLabel('Sudah terima dari').fill('Dinas Sosial Kota Palu');
    const [paid] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    expect(paid.suggestedFilename()).toBe('kuitansi-K1-0002.pdf');
    await page.getByRole('status').getByText('kuitansi-K1-0002.pdf masuk ke folder Unduhan (Downloads).').waitFor();
    expect(await app.axe()).toEqual([]);
    const lines = pdfText(readFileSync(await paid.path())).flat();
    expect(lines).toContain('Sudah terima dari : Dinas Sosial Kota Palu');
    const [copy] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Buat salinan' }).click()]);
    expect(pdfText(readFileSync(await copy.path())).flat()).toEqual(expect.arrayContaining(['*** SALINAN ke-1 ***', 'Sudah terima dari : Dinas Sosial Kota Palu']));
    await press('Escape');
    await page.getByLabel('Cari struk').waitFor();
  });

  it('bring one of two pieces back: nothing goes on before a thing and its place are said', async () => {
    const { page } = app;
    await open('K1-0001');
    await press('F8');
    await page.getByRole('heading', { name: 'Retur atau tukar dari K1-0001' }).waitFor();
    await press('Enter');
    await page.getByText('Pilih dulu barang yang kembali.').waitFor();
    await press('+', '+', '-', 'Enter');
    await page.getByText('pergi ke rak, rusak, atau kembali ke penghasil?').waitFor();
    expect(await app.axe()).toEqual([]);
    await press('s', 'ArrowDown', 'ArrowDown', '+');
    await page.getByText('Jasa: tidak ada barang yang kembali ke rak').waitFor();
    await page.getByText(`Rp\u00a0${String(goods[0]!.price + service.price).replace(/\B(?=(\d{3})+$)/g, '.')}`).waitFor();
    await press('Enter');
    await page.getByRole('region', { name: 'Keranjang' }).getByText(goods[0]!.name).waitFor();
    expect((await cart()).lines.map((line) => [line.name, line.quantity, line.returnOf?.place])).toEqual([
      [goods[0]!.name, -1000, 'waste'],
      [service.name, -1000, 'shelf'],
    ]);
  });

  it('say what stands in the cart already, and refuse money back without a second person', async () => {
    await open('K1-0001');
    await press('F8');
    await expect.poll(() => app.page.getByText('Sudah di keranjang').count()).toBe(2);
    await press('Escape');
    await expect(pay(null)).rejects.toThrow('approval.required');
    const refund = await pay(await allowRefund());
    expect(refund).toMatchObject({ kind: 'refund', total: -(goods[0]!.price + service.price) });
    await row(/K1-0001/).waitFor();
  });

  it('show what came back and do not offer it again', async () => {
    const { page } = app;
    await open('K1-0001');
    await page.getByText('Sebagian sudah kembali, jadi tidak bisa dibatalkan.').waitFor();
    expect(await page.getByRole('button', { name: 'Batalkan' }).count()).toBe(0);
    await press('F8');
    await page.getByText('1 sudah kembali, sisa 1').waitFor();
    await page.getByText('Sudah kembali semua').waitFor();
    await press('+', '+', '+', 'r');
    expect(await page.getByLabel(`${goods[0]!.name} yang kembali`).textContent()).toBe('1');
    expect(await app.axe()).toEqual([]);
  });

  it('exchange down to nothing to pay', async () => {
    await press('Enter');
    await app.page.getByRole('region', { name: 'Keranjang' }).getByText(goods[0]!.name).waitFor();
    await app.scan(goods[0]!.code ?? '');
    await expect.poll(async () => (await cart()).lines.length).toBe(2);
    const exchange = await pay(await allowRefund());
    expect(exchange).toMatchObject({ kind: 'exchange', total: 0, payments: [] });
    await open('K1-0005');
    await row(/K1-0005.*Penukaran/).waitFor();
    await app.page.getByText('Yang bisa dibatalkan hanya penjualan biasa.').waitFor();
  });

  it('undo a whole sale: reason, second person, wrong secret first; Escape leaves one step only', async () => {
    const { page } = app;
    await open('K1-0003');
    await press('Control+b');
    await page.getByRole('heading', { name: /Batalkan penjualan K1-0003/ }).waitFor();
    await page.getByText('tunai diambil dari laci').waitFor();
    await press('Enter');
    await page.getByText('Tulis alasannya.').waitFor();
    await type('salah hitung');
    await press('Enter');
    await page.getByLabel('Sandi Bambang').waitFor();
    expect(await app.axe()).toEqual([]);
    await press('Escape');
    await page.getByLabel('Sandi Bambang').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Alasan').inputValue()).toBe('salah hitung');
    await press('Enter');
    await page.getByLabel('Sandi Bambang').waitFor();
    await type('123456');
    await press('Enter');
    await page.getByText('PIN atau sandi tidak cocok.').waitFor();
    expect(await app.axe()).toEqual([]);
    expect((await newest())?.receiptNumber).toBe('K1-0005');
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type)).toBe('password');
    await press('ArrowDown');
    await page.getByLabel('Sandi Maria').waitFor();
    await press('ArrowUp');
    await type(DEMO.manager.secret);
    await press('Enter');
    await page.getByText('K1-0003 dibatalkan dengan K1-0006').waitFor();
    await page.getByText(/Serahkan Rp\s[\d.]+ tunai kepada pembeli\./).waitFor();
    await paper('K1-0006');
    expect(await newest()).toMatchObject({ receiptNumber: 'K1-0006', kind: 'void', total: -goods[0]!.price });
    expect(await app.axe()).toEqual([]);
    await open('K1-0003');
    await page.getByText('Semua isi struk ini sudah kembali.').waitFor();
    expect(await page.getByRole('button', { name: 'Retur atau tukar' }).count()).toBe(0);
  });

  it('forget the secret when nobody gives the permission within a minute', async () => {
    const page = await app.open();
    await app.signInOn(page, DEMO.cashier);
    await page.getByRole('navigation').getByRole('button', { name: /Struk/ }).click();
    await page.getByRole('row', { name: /K1-0002/ }).click();
    await page.getByRole('button', { name: 'Batalkan' }).click();
    await page.getByLabel('Alasan').fill('ragu-ragu');
    await page.clock.install();
    await page.getByRole('button', { name: 'Batalkan penjualan' }).click();
    await page.getByLabel('Sandi Bambang').fill('belum selesai');
    await page.clock.fastForward(61_000);
    await page.getByText('Waktu izin habis.').waitFor();
    expect(await app.axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Minta lagi' }).click();
    expect(await page.getByLabel('Sandi Bambang').inputValue()).toBe('');
    expect((await newest())?.receiptNumber).toBe('K1-0006');
    await page.context().close();
  });

  it.each([
    ['treasurer', DEMO.treasurer, true, false],
    ['manager', DEMO.manager, true, false],
    ['auditor', DEMO.auditor, false, false],
    ['administrator', DEMO.administrator, true, true],
  ] as const)('offer the %s what that role may do, and the service refuses the rest', async (_role, who, copies, returns) => {
    const page = await app.open();
    await app.signInOn(page, who);
    await page.getByRole('navigation').getByRole('button', { name: /Struk/ }).click();
    await page.getByRole('row', { name: /K1-0002/ }).click();
    await paper('K1-0002', page);
    await expect.poll(() => page.getByRole('button', { name: 'Salinan' }).count()).toBe(copies ? 1 : 0);
    expect(await page.getByRole('button', { name: 'Retur atau tukar' }).count()).toBe(returns ? 1 : 0);
    expect(await page.getByRole('button', { name: 'Batalkan' }).count()).toBe(returns ? 1 : 0);
    expect(await page.getByText('Retur dan pembatalan dikerjakan kasir atau administrator.').count()).toBe(returns ? 0 : 1);
    expect(await app.axe(page)).toEqual([]);
    const token = await app.signInOutside(who);
    const { saleId } = (await app.call<readonly SaleRow[]>('sale.recent', { limit: 1, text: 'K1-0002' }, token))[0]!;
    const undone = app.call('sale.void', { commandId: newId(), saleId, reason: 'coba', approvalId: null }, token);
    if (returns) await expect(undone).resolves.toMatchObject({ kind: 'void' });
    else await expect(undone).rejects.toThrow('session.forbidden');
    if (!copies) await expect(app.call('sale.copy', { commandId: newId(), saleId }, token)).rejects.toThrow('session.forbidden');
    await page.context().close();
    expect(app.errors).toEqual([]);
  });

  it('of a busy day are a hundred, and it is said that there are more and how to find those', async () => {
    const sell = async (): Promise<void> => {
      await put(service, 1);
      await pay(null);
    };
    const until = async (count: number): Promise<void> => {
      const { length } = await app.call<readonly SaleRow[]>('sale.recent', { limit: 200 }, session);
      for (let made = length; made < count; made += 1) await sell();
    };
    await until(100);
    const page = await app.open();
    await app.signInOn(page, DEMO.cashier);
    await page.getByRole('navigation').getByRole('button', { name: /Struk/ }).click();
    const search = page.getByLabel('Cari struk');
    await search.fill('hari ini');
    await page.getByText('100 cocok. Dicari sebagai tanggal').waitFor();
    expect(await page.getByText('masih ada yang').count()).toBe(0);
    await sell();
    await page.getByText('100+ cocok. Dicari sebagai tanggal').waitFor();
    await page.getByText('Ini 100 struk terakhir hari itu; masih ada yang lebih awal. Cari dengan nomor struk, jumlah, nama barang atau pelanggan.').waitFor();
    expect(await page.getByRole('row').count()).toBe(101);
    await search.fill('');
    await page.getByText('Ini 100 struk terbaru; masih ada yang lebih lama. Cari dengan nomor atau tanggalnya.').waitFor();
    await page.context().close();
  });
});
