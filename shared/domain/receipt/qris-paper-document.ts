import type { Instant, TimeZone } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import { centered, columns, CUT, feed, RULE } from './blocks.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import { paperMarks } from './paper-head.ts';
import { paperDate, paperRupiah, paperShortDate, paperText, paperTime } from './paper-text.ts';

/** A payment code on paper, for a buyer who cannot see the screen. */
export interface QrisPaper {
  readonly payload: string;
  /** As the payer's app will show them. */
  readonly merchantName: string | null;
  readonly city: string | null;
  readonly nmid: string | null;
  /** Null when the payer types the amount. */
  readonly amount: Rupiah | null;
  readonly at: Instant;
  readonly zone: TimeZone;
  readonly copyNumber: number;
  readonly printNumber: number;
}

/** Says whom it pays, how much, and that it proves nothing: paid is what the payer's bank says. */
export function qrisPaperDocument(paper: QrisPaper): ReceiptDocument {
  const marks = paperMarks(paper);
  const time = paperTime(paper.at, paper.zone);
  const payee = [paper.merchantName ?? '', paper.city ?? '', paper.nmid === null ? '' : `NMID ${paper.nmid}`].filter((line) => paperText(line) !== '');
  return {
    blocks: [
      ...marks,
      centered('BAYAR DENGAN QRIS', { bold: true, size: 'tall' }),
      ...payee.map((line, index) => centered(line, { bold: index === 0 })),
      RULE,
      paper.amount === null ? centered('Ketik jumlahnya sesuai total.', { bold: true }) : columns('JUMLAH', paperRupiah(paper.amount), { bold: true, tall: true }),
      RULE,
      feed(1),
      { kind: 'qr', text: paper.payload, large: true },
      feed(1),
      centered('Scan dengan aplikasi bank atau dompet. Periksa nama penerimanya.'),
      centered('Sesudah membayar, tunjukkan nomor referensinya kepada kasir.'),
      centered('Bukan bukti pembayaran', { bold: true }),
      RULE,
      columns(`${paperDate(paper.at, paper.zone)} ${time}`, `cetak ${String(paper.printNumber).padStart(4, '0')}`, {
        shorter: [{ left: `${paperShortDate(paper.at, paper.zone)} ${time}`, right: `cetak ${String(paper.printNumber).padStart(4, '0')}` }],
      }),
      ...marks,
      CUT,
    ],
  };
}
