import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, test } from 'vitest';
import { receiptPdf } from '../../../electron/devices/picture/receipt-pdf.ts';
import { voidSale } from '../../../electron/services/sale/void-sale.ts';
import { listJobs } from '../../../electron/services/prints/list-jobs.ts';
import { copyReceipt } from '../../../electron/services/sale/copy-receipt.ts';
import { giftReceipt } from '../../../electron/services/sale/gift-receipt.ts';
import { receiptFile } from '../../../electron/services/sale/receipt-file.ts';
import { recentSales } from '../../../electron/services/sale/recent-sales.ts';
import { giftReceiptDocument } from '../../../shared/domain/receipt/gift-receipt-document.ts';
import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import { layoutText } from '../../../shared/domain/receipt/layout-text.ts';
import { receiptDocument } from '../../../shared/domain/receipt/sale-receipt-document.ts';
import { findReturnable } from '../../../electron/services/sale/find-returnable.ts';
import { dotsOfPng } from '../../support/dots-of-png.ts';
import { readQr } from '../../support/read-qr.ts';
import { ORDINARY_SALE, SPLIT_SALE } from '../../support/sample-receipts.ts';
import { testGallery, type TestGallery } from '../../support/test-gallery.ts';
import { whyNoProgram } from '../../support/why-no-program.ts';

let gallery: TestGallery | undefined;
afterEach(() => gallery?.close());

/** Lines without the blanks that carry no meaning, and without empty ones. */
const wordsOf = (text: string): string[] => text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
const noPdftotext = whyNoProgram('pdftotext', 'poppler-utils', 'text taken out of a receipt PDF');

function textOf(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-pdf-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    const { status, stderr } = spawnSync('pdftotext', ['-layout', join(folder, 'a.pdf'), join(folder, 'a.txt')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return wordsOf(readFileSync(join(folder, 'a.txt'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a receipt as PDF', () => {
  test.skipIf(noPdftotext !== null).each([32, 42, 48])('has the words of the paper, line by line, at %i columns', (columns) => {
    for (const sale of [ORDINARY_SALE, SPLIT_SALE, { ...ORDINARY_SALE, copyNumber: 2 }]) {
      const layout = layoutDocument(receiptDocument(sale), columns);
      const words = textOf(receiptPdf(layout, { title: 'K1-0147', at: 0 }));
      expect(words).toEqual(wordsOf(layoutText(layout).replaceAll(/\[QR [^\]]*\]/g, '')));
    }
  });

  test('is the same bytes each time and as wide as the roll', () => {
    const layout = layoutDocument(receiptDocument(ORDINARY_SALE), 32);
    const [one, two] = [receiptPdf(layout, { title: 'a (b)', at: 1 }), receiptPdf(layout, { title: 'a (b)', at: 1 })];
    expect(Buffer.compare(one, two)).toBe(0);
    // 32 cells of 12 dots and 24 dots of white at both sides, 8 dots a millimetre: 54 mm.
    expect(Buffer.from(one).toString('latin1')).toMatch(/MediaBox \[0 0 153\.07 /);
  });
});

describe('a paper for a present', () => {
  test('names goods and how many, and not one price, reference, name of a cashier or trace of the total', () => {
    const text = layoutText(layoutDocument(giftReceiptDocument(SPLIT_SALE), 32));
    expect(text).toContain('STRUK HADIAH');
    expect(text).toContain('Bawang goreng Palu 100 g');
    expect(text).not.toMatch(/\d\d\.\d{3}|Rp|Tunai|QRIS|Kasir|Potongan|TOTAL|KEMBALI|Ref|ETL1/);
  });

  test('its code is the receipt number, by which goods can be brought back', async () => {
    gallery = testGallery({ printer: 'tcp://127.0.0.1:9' });
    gallery.add(0);
    const sale = gallery.pay();
    const { bytes, name, copyNumber } = await receiptFile(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: sale.saleId, paper: 'gift', format: 'png' });
    expect([name, copyNumber]).toEqual([`${sale.receiptNumber}-hadiah.png`, null]);
    const read = await readQr(dotsOfPng(Buffer.from(bytes, 'base64')));
    expect(read).toEqual([sale.receiptNumber]);
    expect(findReturnable(gallery.context, { text: read[0] ?? '' }).saleId).toBe(sale.saleId);
  });

  test('is journalled and queued like a copy; of a pure return there is none', () => {
    gallery = testGallery({ printer: 'tcp://127.0.0.1:9' });
    gallery.add(0);
    const sale = gallery.pay();
    giftReceipt(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: sale.saleId });
    expect(gallery.store.journalReading.list(null, 1)[0]).toMatchObject({ type: 'receipt.gift' });
    expect(listJobs(gallery.context).filter((job) => job.kind === 'gift')).toHaveLength(1);
    expect(gallery.store.sales.copies(sale.saleId)).toBe(0);
    const undone = voidSale(gallery.context, gallery.administrator, { commandId: gallery.newId(), saleId: sale.saleId, reason: 'salah', approvalId: null });
    const of = undone.saleId;
    expect(() => giftReceipt((gallery as TestGallery).context, (gallery as TestGallery).cashier, { commandId: (gallery as TestGallery).newId(), saleId: of })).toThrow('gift.nothing-sold');
  });
});

describe('a receipt as a file', () => {
  test('is a copy like one on paper: counted with them, marked, and the same when it is asked for again', async () => {
    gallery = testGallery({ printer: 'tcp://127.0.0.1:9' });
    gallery.add(0);
    const { saleId, receiptNumber } = gallery.pay();
    copyReceipt(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId });
    const input = { commandId: gallery.newId<'command'>(), saleId, paper: 'copy', format: 'pdf' } as const;
    const file = await receiptFile(gallery.context, gallery.cashier, input);
    expect([file.name, file.copyNumber, file.mediaType]).toEqual([`${receiptNumber}-salinan-2.pdf`, 2, 'application/pdf']);
    expect(Buffer.from(file.bytes, 'base64').toString('latin1')).toContain('*** SALINAN ke-2 ***');
    expect(await receiptFile(gallery.context, gallery.cashier, input)).toEqual(file);
    expect(gallery.store.sales.copies(saleId)).toBe(2);
    const picture = await receiptFile(gallery.context, gallery.cashier, { ...input, commandId: gallery.newId(), format: 'png' });
    expect(PNG.sync.read(Buffer.from(picture.bytes, 'base64')).width).toBe(32 * 12 + 48);
    expect(picture.copyNumber).toBe(3);
  });
});

test('the list says what came of a sale: undone, or nothing', async () => {
  gallery = testGallery();
  gallery.add(0);
  const first = gallery.pay();
  gallery.add(1);
  gallery.pay();
  voidSale(gallery.context, gallery.administrator, { commandId: gallery.newId(), saleId: first.saleId, reason: 'salah', approvalId: null });
  expect((await recentSales(gallery.context, { limit: 10 })).map(({ kind, undone }) => [kind, undone])).toEqual([['void', null], ['sale', null], ['sale', 'void']]);
});
