import { rupiah } from '../../kernel/rupiah.ts';
import { centered, columns, CUT, feed, RULE, text } from './blocks.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import { paperAmount, paperRupiah } from './paper-text.ts';

/** What the test page names: it is read by the person who sets the printer up. */
export interface TestPage {
  readonly unitName: string;
  readonly printerName: string;
  readonly profileName: string;
  readonly columns: number;
  readonly logo: boolean;
  readonly printNumber: number;
}

/** The "Tes printer" page: ruler, sizes, the widest amount, mark and QR, each with what the eye should check. */
export function testPageDocument(page: TestPage): ReceiptDocument {
  const ruler = '1234567890'.repeat(Math.ceil(page.columns / 10)).slice(0, page.columns);
  const widest = rupiah(99_999_999);
  return {
    blocks: [
      ...(page.logo ? [{ kind: 'logo' } as const] : []),
      centered('TES PRINTER', { bold: true, size: 'large' }),
      centered(page.unitName),
      RULE,
      columns('Printer', page.printerName),
      columns('Profil', page.profileName),
      columns('Kolom', String(page.columns)),
      RULE,
      text('Harus penuh satu baris:'),
      text(ruler),
      text('Biasa, lalu tebal, lalu tinggi:'),
      columns('Biasa', paperAmount(widest)),
      columns('Tebal', paperAmount(widest), { bold: true }),
      columns('TINGGI', paperRupiah(widest), { bold: true, tall: true }),
      RULE,
      text('Tanda baca:'),
      text('. , : ; - + * / ( ) % # & @ \' "'),
      text('QR harus terbaca dengan ponsel:'),
      feed(1),
      { kind: 'qr', text: `ETL1|TES|${page.profileName.replaceAll('|', '/')}|${page.columns}` },
      feed(1),
      centered('Semua terbaca? Printer siap.'),
      columns('Tes', `cetak ${String(page.printNumber).padStart(4, '0')}`),
      CUT,
    ],
  };
}
