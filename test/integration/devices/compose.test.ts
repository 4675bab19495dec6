import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { composeDrawerPulse } from '../../../electron/devices/compose/drawer-pulse.ts';
import { composeReceipt } from '../../../electron/devices/compose/receipt.ts';
import { withoutRealTimeCommands } from '../../../electron/devices/compose/escpos.ts';
import { ditheredLogo, readGreyPng } from '../../../electron/devices/picture/dithered-logo.ts';
import { qrDots, qrModuleDots, qrModules } from '../../../electron/devices/picture/qr-dots.ts';
import { receiptPng } from '../../../electron/devices/picture/receipt-png.ts';
import type { PrinterProfile } from '../../../electron/devices/profiles/printer-profile.ts';
import { PRINTER_PROFILES, printerProfile } from '../../../electron/devices/profiles/printer-profiles.ts';
import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import { receiptNumberOfText } from '../../../shared/domain/receipt/receipt-number-of-text.ts';
import { qrText } from '../../../shared/domain/receipt/qr-text.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { qrisPaperDocument } from '../../../shared/domain/receipt/qris-paper-document.ts';
import { receiptDocument } from '../../../shared/domain/receipt/sale-receipt-document.ts';
import { cashMoveDocument } from '../../../shared/domain/receipt/cash-move-document.ts';
import { shiftOpeningDocument } from '../../../shared/domain/receipt/shift-opening-document.ts';
import { xSlipDocument } from '../../../shared/domain/receipt/x-slip-document.ts';
import { zSlipDocument } from '../../../shared/domain/receipt/z-slip-document.ts';
import { testPageDocument } from '../../../shared/domain/receipt/test-page-document.ts';
import { renderEscpos } from '../../support/escpos-render.ts';
import { readQr } from '../../support/read-qr.ts';
import { sampleLogo } from '../../support/sample-logo.ts';
import { EVEN_EXCHANGE, EXCHANGE, OPENED_SHIFT, ORDINARY_SALE, PAID_OUT, QRIS_PAPER, REFUND, SPLIT_SALE, VOIDED, WIDEST_SALE, X_SLIP, Z_SLIP } from '../../support/sample-receipts.ts';

const LOGO = sampleLogo();
const SALES = [ORDINARY_SALE, WIDEST_SALE, SPLIT_SALE, REFUND, EXCHANGE, EVEN_EXCHANGE, VOIDED];

function papers(profile: PrinterProfile): ReceiptDocument[] {
  const page = { unitName: 'Galeri Karya Mandiri', printerName: 'Kasir', profileName: profile.name, columns: profile.columns, logo: true, printNumber: 1 };
  return [...SALES.map(receiptDocument), qrisPaperDocument(QRIS_PAPER), shiftOpeningDocument(OPENED_SHIFT), cashMoveDocument(PAID_OUT), xSlipDocument(X_SLIP), zSlipDocument(Z_SLIP), testPageDocument(page)];
}

describe.each(PRINTER_PROFILES)('papers for $id', (profile) => {
  it.each(['epson', 'cn'] as const)('print without a flaw on a printer that behaves as %s', (behaviour) => {
    for (const paper of papers(profile)) expect(renderEscpos(composeReceipt(paper, profile, LOGO), { dots: profile.dots, behaviour }).warnings).toEqual([]);
  });

  it('are line by line what the screen shows', () => {
    for (const paper of papers(profile)) {
      const shown = layoutDocument(paper, profile.columns).rows.filter((row) => row.kind === 'line');
      const printed = renderEscpos(composeReceipt(paper, profile), { dots: profile.dots, behaviour: 'cn' }).lines;
      expect(printed).toEqual(shown.map(({ kind: _kind, ...line }) => line));
    }
  });

  it('carry a QR code that reads back', async () => {
    for (const sale of SALES) {
      const paper = renderEscpos(composeReceipt(receiptDocument(sale), profile), { dots: profile.dots, behaviour: 'epson' });
      const picture = profile.nativeQr ? paper.qrs[0]?.picture : paper.pictures[0];
      const read = await readQr(picture ?? { width: 0, height: 0, dots: new Uint8Array() });
      expect(read).toEqual([qrText(sale)]);
      expect(receiptNumberOfText(read[0] ?? '')).toBe(sale.receiptNumber);
    }
  });

  it('carry a payment code that reads back and is as large as the roll bears', async () => {
    const paper = renderEscpos(composeReceipt(qrisPaperDocument(QRIS_PAPER), profile), { dots: profile.dots, behaviour: 'cn' });
    const picture = profile.nativeQr ? paper.qrs[0]?.picture : paper.pictures[0];
    expect(await readQr(picture ?? { width: 0, height: 0, dots: new Uint8Array() })).toEqual([QRIS_PAPER.payload]);
    const modules = qrModules(QRIS_PAPER.payload);
    const moduleDots = qrModuleDots(modules, profile.dots, 'large');
    if (profile.nativeQr) expect(paper.qrs[0]?.moduleDots).toBe(moduleDots);
    // At arm's length a phone wants 0,6 mm; the quiet zone stays on the paper.
    expect(moduleDots).toBeGreaterThanOrEqual(5);
    expect((modules + 8) * moduleDots).toBeLessThanOrEqual(profile.dots);
    expect((modules + 8) * (moduleDots + 1)).toBeGreaterThan(profile.dots);
  });

  it('end in a cut, or far enough past the tear bar', () => {
    const bytes = composeReceipt(receiptDocument(ORDINARY_SALE), profile);
    expect(renderEscpos(bytes, { dots: profile.dots, behaviour: 'epson' }).cuts).toBe(profile.cutter ? 1 : 0);
    expect(profile.cutFeed).toBeGreaterThanOrEqual(90);
    expect(profile.cutFeed).toBeLessThanOrEqual(255);
  });
});

describe('composing', () => {
  const profile = printerProfile('epson-tm-80');

  it('starts each paper from nothing', () => {
    const paper = receiptDocument(ORDINARY_SALE);
    expect(composeReceipt(paper, profile)).toEqual(composeReceipt(paper, profile));
    expect([...composeReceipt(paper, profile).subarray(0, 7)]).toEqual([0x1b, 0x40, 0x1c, 0x2e, 0x1b, 0x74, 19]);
  });

  it('gives the drawer both pulse times and its own pin', () => {
    expect([...composeDrawerPulse(profile)]).toEqual([0x1b, 0x70, 0, 25, 250]);
    expect([...composeDrawerPulse({ ...profile, drawer: { pin: 5, onMs: 100, offMs: 900 } })]).toEqual([0x1b, 0x70, 1, 50, 255]);
  });

  it('leaves the place of the mark empty where there is none', () => {
    const bytes = composeReceipt(receiptDocument(WIDEST_SALE), profile);
    expect(renderEscpos(bytes, { dots: 576, behaviour: 'epson' }).pictures).toEqual([]);
  });

  it('lets no picture open the drawer', () => {
    expect([...withoutRealTimeCommands(Uint8Array.of(0x10, 0x14, 1, 0, 1, 0x10, 0x04, 1, 0x10, 0x10))]).toEqual([0x18, 0x14, 1, 0, 1, 0x18, 0x04, 1, 0x10, 0x10]);
  });

  it('draws QR codes as large as the paper bears and phones need', () => {
    const modules = qrModules(qrText(ORDINARY_SALE));
    expect(modules * qrModuleDots(modules, 384)).toBeGreaterThanOrEqual(22 * 8);
    expect(modules * qrModuleDots(modules, 384)).toBeLessThanOrEqual(26 * 8);
    expect(qrModuleDots(qrModules('x'.repeat(260)), 384)).toBe(4);
    expect(qrModules('x'.repeat(62))).toBe(33);
    expect(qrModules('x'.repeat(63))).toBe(37);
    expect(qrDots('x'.repeat(63)).width).toBe(37);
    expect(() => qrModules('x'.repeat(2332))).toThrow(RangeError);
  });

  it('shrinks the mark and keeps its grey', () => {
    const small = ditheredLogo(LOGO, 384);
    expect([small.width, small.height]).toEqual([224, 160]);
    const share = small.dots.reduce((sum, dot) => sum + dot, 0) / small.dots.length;
    const wanted = LOGO.grey.reduce((sum, value) => sum + (255 - value) / 255, 0) / LOGO.grey.length;
    expect(Math.abs(share - wanted)).toBeLessThan(0.02);
  });
});

describe('a receipt as picture', () => {
  it.each([32, 42, 48])('of any reversal carries its code on %i columns', async (columns) => {
    for (const [document, text] of [...SALES.map((sale) => [receiptDocument(sale), qrText(sale)] as const), [qrisPaperDocument(QRIS_PAPER), QRIS_PAPER.payload] as const]) {
      const { width, height, data } = PNG.sync.read(Buffer.from(receiptPng(layoutDocument(document, columns))));
      const dots = Uint8Array.from({ length: width * height }, (_, index) => ((data[index * 4] ?? 255) < 128 ? 1 : 0));
      expect(await readQr({ width, height, dots })).toEqual([text]);
    }
  });

  const layout = layoutDocument(receiptDocument(WIDEST_SALE), 32);

  it('is as wide as the paper and carries the code', async () => {
    const { width, height, data } = PNG.sync.read(Buffer.from(receiptPng(layout, { logo: LOGO })));
    expect(width).toBe(384 + 48);
    const dots = Uint8Array.from({ length: width * height }, (_, index) => ((data[index * 4] ?? 255) < 128 ? 1 : 0));
    expect(await readQr({ width, height, dots })).toEqual([qrText(WIDEST_SALE)]);
  });

  it('is the same each time and black on white only', () => {
    const first = receiptPng(layout);
    expect(receiptPng(layout)).toEqual(first);
    expect(new Set(readGreyPng(first).grey)).toEqual(new Set([0, 255]));
  });
});
