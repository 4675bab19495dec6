import { isWholeUnits, ONE } from '../../kernel/quantity.ts';
import { centered, columns, CUT, feed, RULE, text } from './blocks.ts';
import type { Block, ReceiptDocument } from './receipt-document.ts';
import { paperAmount, paperDate, paperQuantity, paperRupiah, paperShortDate, paperText, paperTime, paperWeekday } from './paper-text.ts';
import { anchorColumns, paperMarks, unitHead } from './paper-head.ts';
import { qrText } from './qr-text.ts';
import type { ReceiptLine, ReceiptSale } from './receipt-sale.ts';

/** The receipt of a sale. */
export function receiptDocument(sale: ReceiptSale): ReceiptDocument {
  const marks = paperMarks(sale);
  return {
    blocks: [
      ...marks,
      ...unitHead(sale.unit),
      RULE,
      ...heading(sale),
      ...saleHead(sale),
      RULE,
      ...sale.lines.flatMap(lineBlocks),
      RULE,
      ...sums(sale),
      RULE,
      ...thanks(sale),
      feed(1),
      { kind: 'qr', text: qrText(sale) },
      feed(1),
      anchorColumns(sale.anchor),
      columns(sale.receiptNumber, `cetak ${String(sale.printNumber).padStart(4, '0')}`),
      ...marks,
      CUT,
    ],
  };
}

const HEADINGS = { refund: 'PENGEMBALIAN', exchange: 'PENUKARAN', void: 'PEMBATALAN' } as const;

/** What kind of reversal it is and which receipts it answers; nothing for an ordinary sale. */
function heading(sale: ReceiptSale): Block[] {
  if (sale.kind === undefined) return [];
  return [
    centered(HEADINGS[sale.kind], { bold: true, size: 'tall' }),
    ...(sale.refersTo === undefined || sale.refersTo.length === 0 ? [] : [text(`Untuk struk ${sale.refersTo.join(', ')}`)]),
    ...(sale.reason === undefined ? [] : [text(`Alasan: ${sale.reason}`)]),
    ...(sale.approvedBy === undefined ? [] : [text(`Disetujui: ${sale.approvedBy}`)]),
    RULE,
  ];
}

function saleHead(sale: ReceiptSale): Block[] {
  const time = paperTime(sale.at, sale.zone);
  const number = columns(`No. ${sale.receiptNumber}`, `${paperWeekday(sale.at, sale.zone)} ${paperDate(sale.at, sale.zone)} ${time}`, {
    shorter: [{ left: sale.receiptNumber, right: `${paperShortDate(sale.at, sale.zone)} ${time}` }],
  });
  const cashier = `Kasir: ${sale.cashierName}`;
  if (sale.buyer === undefined || paperText(sale.buyer) === '') return [number, text(cashier)];
  const buyer = `Pembeli: ${sale.buyer}`;
  // Two names on one line only while both are short; otherwise each gets its own.
  return paperText(cashier).length + paperText(buyer).length <= 30 ? [number, columns(cashier, buyer)] : [number, text(cashier), text(buyer)];
}

function lineBlocks(line: ReceiptLine): Block[] {
  const single = line.quantity === ONE && line.unitPrice === line.total;
  const calculation = single && isWholeUnits(line.quantity) ? '' : `${paperQuantity(line.quantity, line.unit)} x ${paperAmount(line.unitPrice)}`;
  const blocks: Block[] = [{ kind: 'item', name: paperText(line.name), calculation, amount: paperAmount(line.total) }];
  if (line.label !== undefined && paperText(line.label) !== '') blocks.push(text(line.label, { indent: 2 }));
  if (line.priceReason !== undefined) blocks.push(text(line.priceReason, { indent: 2 }));
  if (line.discount !== undefined) blocks.push(columns(line.discount.label, paperAmount(line.discount.amount), { indent: 2 }));
  if (line.note !== undefined && paperText(line.note) !== '') blocks.push(text(line.note, { indent: 2 }));
  return blocks;
}

function sums(sale: ReceiptSale): Block[] {
  const blocks: Block[] = [];
  if (sale.cartDiscount !== undefined) blocks.push(columns(sale.cartDiscount.label, paperAmount(sale.cartDiscount.amount)));
  if (sale.rounding !== 0) blocks.push(columns('Subtotal', paperAmount(sale.subtotal)), columns('Pembulatan', paperAmount(sale.rounding)));
  blocks.push(columns(sale.total < 0 ? 'UANG KEMBALI' : 'TOTAL', paperRupiah(sale.total), { bold: true, tall: true }));
  if (sale.kind === 'exchange' && sale.payments.length === 0) blocks.push(text('Tukar pas: tanpa pembayaran.'));
  for (const payment of sale.payments) {
    blocks.push(columns(payment.label, paperAmount(payment.amount)));
    if (payment.reference !== undefined && paperText(payment.reference) !== '') blocks.push(text(payment.reference, { indent: 2 }));
  }
  if (sale.change !== 0) blocks.push(columns('KEMBALI', paperAmount(sale.change), { bold: true, tall: true }));
  return blocks;
}

/** Nobody is thanked for a purchase that was given back. */
function thanks(sale: ReceiptSale): Block[] {
  if (sale.kind === 'refund' || sale.kind === 'void') return [];
  const makers = makersLine(sale.lines);
  const closing = sale.thanks.filter((line) => paperText(line) !== '').map((line) => centered(line));
  if (makers === '') return closing;
  return closing.length === 0 ? [centered(makers)] : [centered(makers), feed(1), ...closing];
}

/** `Dibuat oleh bengkel Kayu, Tekstil dan Boga.`: the workshops of the goods sold, each once, in the order sold; empty when there is none. */
function makersLine(lines: readonly ReceiptLine[]): string {
  const names = new Set<string>();
  for (const line of lines) {
    const workshop = line.kind === 'goods' && line.quantity > 0 && line.workshop !== undefined ? paperText(line.workshop).replace(/^bengkel /i, '') : '';
    if (workshop !== '') names.add(workshop);
  }
  const all = [...names];
  const last = all.pop();
  if (last === undefined) return '';
  return `Dibuat oleh bengkel ${all.length === 0 ? last : `${all.join(', ')} dan ${last}`}.`;
}
