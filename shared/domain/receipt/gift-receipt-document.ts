import { isWholeUnits, ONE } from '../../kernel/quantity.ts';
import { centered, columns, CUT, feed, RULE, text } from './blocks.ts';
import { paperMarks, unitHead } from './paper-head.ts';
import { paperDate, paperQuantity, paperText } from './paper-text.ts';
import type { Block, ReceiptDocument } from './receipt-document.ts';
import type { ReceiptSale } from './receipt-sale.ts';

/**
 * The paper that goes with a present (struk hadiah): what was bought and where, and not one price. Its QR code is the receipt number alone,
 * because the code of a receipt tells the total. It promises nothing: exchange rules are the unit's own closing words.
 */
export function giftReceiptDocument(sale: ReceiptSale): ReceiptDocument {
  const marks = paperMarks({ copyNumber: 0, ...(sale.training === undefined ? {} : { training: sale.training }) });
  const closing = sale.thanks.filter((line) => paperText(line) !== '').map((line) => centered(line));
  return {
    blocks: [
      ...marks,
      ...unitHead(sale.unit),
      RULE,
      centered('STRUK HADIAH', { bold: true, size: 'tall' }),
      columns(`No. ${sale.receiptNumber}`, paperDate(sale.at, sale.zone)),
      RULE,
      ...sale.lines.filter((line) => line.quantity > 0).flatMap(goods),
      RULE,
      ...closing,
      feed(1),
      { kind: 'qr', text: paperText(sale.receiptNumber) },
      feed(1),
      columns(sale.receiptNumber, `cetak ${String(sale.printNumber).padStart(4, '0')}`),
      ...marks,
      CUT,
    ],
  };
}

/** Name and, where it is not simply one, how much. A note stays on the buyer's own receipt: nobody knows what it says. */
function goods({ name, quantity, unit }: ReceiptSale['lines'][number]): Block[] {
  if (quantity === ONE && isWholeUnits(quantity)) return [text(name)];
  return [columns(name, `x ${paperQuantity(quantity, unit)}`)];
}
