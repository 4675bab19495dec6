import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import { layoutText } from '../../../shared/domain/receipt/layout-text.ts';
import { paperAmount, paperQuantity, paperQuantityCell, paperRupiah, paperText } from '../../../shared/domain/receipt/paper-text.ts';
import { qrText } from '../../../shared/domain/receipt/qr-text.ts';
import type { ReceiptSale } from '../../../shared/domain/receipt/receipt-sale.ts';
import { receiptDocument } from '../../../shared/domain/receipt/sale-receipt-document.ts';
import { wrapBalanced, wrapText, wrapWithRight } from '../../../shared/domain/receipt/wrap-text.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { ORDINARY_SALE } from '../../support/sample-receipts.ts';

const paper = (sale: ReceiptSale): string[] => layoutText(layoutDocument(receiptDocument(sale), 32)).split('\n');

describe('text on paper', () => {
  it.each([
    ['Café “Crème” – 40 × 60', 'Cafe "Creme" - 40 x 60'],
    ['Kopi\u00a0Susu\tGula\nAren', 'Kopi Susu Gula Aren'],
    ['½ kg · 100 °C', '1/2 kg - 100 oC'],
    ['中文 🙂', '?? ?'],
    ['\u001b@\u0007x', '@ x'],
    ['Rp1.250.000…', 'Rp1.250.000...'],
  ])('keeps the meaning of %j in ASCII', (given, wanted) => {
    expect(paperText(given)).toBe(wanted);
  });

  it('groups rupiah by dots and puts the sign first', () => {
    expect([0, 500, 1_000, -2_500, 99_999_999].map((value) => paperAmount(rupiah(value)))).toEqual(['0', '500', '1.000', '-2.500', '99.999.999']);
    expect(paperRupiah(rupiah(-2_500))).toBe('-Rp 2.500');
  });

  it('names a unit only where it is not pieces', () => {
    expect(paperQuantity(quantity(2000), 'buah')).toBe('2');
    expect(paperQuantity(quantity(1500), 'kg')).toBe('1,500 kg');
    expect(paperQuantity(quantity(1250), 'm')).toBe('1,25 m');
    expect(paperQuantity(quantity(1_200_000), 'jam')).toBe('1.200 jam');
    // In a column, also below nothing.
    expect([1_200_000, 250, 0, -250, -1_000, -12_345_600].map((value) => paperQuantityCell(value as ReturnType<typeof quantity>))).toEqual(['1.200', '0,25', '0', '-0,25', '-1', '-12.345,6']);
  });

  it('wraps at words, hangs by two blanks and keeps a measure together', () => {
    expect(wrapText('Keset sabut kelapa "Selamat Datang" 40 x 60 cm', 32, 2)).toEqual(['Keset sabut kelapa "Selamat', '  Datang" 40 x 60 cm']);
    expect(wrapText('Minyak kelapa murni asli 100 ml', 30, 2)).toEqual(['Minyak kelapa murni asli', '  100 ml']);
    expect(wrapText('', 32, 2)).toEqual(['']);
    expect(wrapText('a'.repeat(70), 32, 2)).toEqual(['a'.repeat(32), `  ${'a'.repeat(30)}`, '  aaaaaaaa']);
  });

  it('moves the last word down when the amount needs its room', () => {
    expect(wrapWithRight('Sambal roa cap kampung halus', '45.000', 32, 2)).toEqual(['Sambal roa cap kampung', '  halus                   45.000']);
    expect(wrapWithRight('a'.repeat(30), '45.000', 32, 2)).toEqual(['a'.repeat(30), '45.000'.padStart(32)]);
  });

  it('fills centred lines evenly', () => {
    expect(wrapBalanced('Terima kasih sudah mendukung pelatihan kerja.', 32)).toEqual(['Terima kasih sudah', 'mendukung pelatihan kerja.']);
  });
});

describe('a receipt', () => {
  it('begins and ends with its copy mark', () => {
    const lines = paper({ ...ORDINARY_SALE, copyNumber: 1 }).filter((line) => line !== '');
    expect(lines[0]?.trim()).toBe('*** SALINAN ke-1 ***');
    expect(lines.at(-1)?.trim()).toBe('*** SALINAN ke-1 ***');
    expect(paper(ORDINARY_SALE).join('\n')).not.toContain('SALINAN');
  });

  it('says LATIHAN while training', () => {
    expect(paper({ ...ORDINARY_SALE, training: true }).filter((line) => line.includes('*** LATIHAN ***'))).toHaveLength(2);
  });

  it('shows subtotal and rounding only when there is rounding', () => {
    expect(paper(ORDINARY_SALE).some((line) => line.startsWith('Subtotal'))).toBe(false);
    const rounded = paper({ ...ORDINARY_SALE, subtotal: rupiah(282_535), rounding: rupiah(-35) });
    expect(rounded).toContain('Subtotal                 282.535');
    expect(rounded).toContain('Pembulatan                   -35');
  });

  it('prints the sums in double height', () => {
    const rows = layoutDocument(receiptDocument(ORDINARY_SALE), 32).rows;
    const tall = rows.filter((row) => row.kind === 'line' && row.height === 2).map((row) => (row.kind === 'line' ? row.text.split(' ')[0] : ''));
    expect(tall).toEqual(['TOTAL', 'KEMBALI']);
  });

  it('thanks the workshops of goods, each once', () => {
    const text = layoutText(layoutDocument(receiptDocument({ ...ORDINARY_SALE, lines: ORDINARY_SALE.lines.flatMap((line) => [line, line]) }), 48));
    expect(text).toContain('Dibuat oleh bengkel Boga, Sabut dan Tekstil.');
    expect(paper({ ...ORDINARY_SALE, lines: ORDINARY_SALE.lines.filter((line) => line.kind === 'service') }).join()).not.toContain('bengkel');
  });

  it('carries its verification text', () => {
    expect(qrText(ORDINARY_SALE)).toBe('ETL1|K1-0147|Galeri Karya Mandiri|20261120T143612+0800|282500|18205|3fa9c2d1');
    expect(qrText({ ...ORDINARY_SALE, unit: { ...ORDINARY_SALE.unit, name: 'A|B\nC' } }).split('|')).toHaveLength(7);
    expect(qrText({ ...ORDINARY_SALE, copyNumber: 3, printNumber: 900 })).toBe(qrText(ORDINARY_SALE));
  });

  it('refuses paper too narrow for amounts', () => {
    expect(() => layoutDocument(receiptDocument(ORDINARY_SALE), 20)).toThrow(RangeError);
  });
});
