import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { receiptDocument } from '../../../shared/domain/receipt/sale-receipt-document.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { receiptOfSale } from './receipt-of-sale.ts';

/** The receipt as it stands on paper, for the screen; `columns` is the width of the unit's printer. */
export async function readReceipt(context: ServiceContext, input: { readonly saleId: SaleId }): Promise<{ readonly document: ReceiptDocument; readonly columns: number; readonly qr: readonly string[] | null }> {
  const stored = context.store.sales.find(input.saleId) ?? refuse({ code: 'sale.not-found' });
  const printNumber = context.store.prints.numberOfReceipt(input.saleId);
  const document = receiptDocument(receiptOfSale(context, stored, { copyNumber: 0, printNumber }));
  const code = document.blocks.find((block) => block.kind === 'qr');
  return { document, columns: context.papers.columns(), qr: code === undefined ? null : await context.drawQr(code.text) };
}
