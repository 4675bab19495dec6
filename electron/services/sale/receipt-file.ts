import type { ReceiptFile } from '../../../shared/contract/sale.ts';
import { giftReceiptDocument } from '../../../shared/domain/receipt/gift-receipt-document.ts';
import { receiptDocument } from '../../../shared/domain/receipt/sale-receipt-document.ts';
import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';
import { journalCopy } from './copy-receipt.ts';
import { journalGift } from './gift-receipt.ts';
import { receiptOfSale } from './receipt-of-sale.ts';

export interface ReceiptFileInput {
  readonly commandId: CommandId;
  readonly saleId: SaleId;
  readonly paper: 'copy' | 'gift';
  readonly format: 'pdf' | 'png';
}

/**
 * A receipt as a file, drawn as the printer would. A file can be printed as often as anybody likes, so it is a copy like any other: counted,
 * journalled, marked SALINAN; asked for again with the same command it is the same file. @throws Refused sale.not-found, gift.nothing-sold
 */
export async function receiptFile(context: ServiceContext, actor: Actor, input: ReceiptFileInput): Promise<ReceiptFile> {
  const { copyNumber } = runCommand(context, { commandId: input.commandId, name: 'sale.file', input, cartId: null }, (afterCommit) => {
    if (context.store.sales.find(input.saleId) === null) return refuse({ code: 'sale.not-found' });
    afterCommit(() => context.publish({ type: 'papers-changed' }));
    if (input.paper === 'copy') return { copyNumber: journalCopy(context, actor, input.saleId) };
    journalGift(context, actor, input.saleId, input.format);
    return { copyNumber: 0 };
  });
  const stored = context.store.sales.find(input.saleId) ?? refuse({ code: 'sale.not-found' });
  const sale = receiptOfSale(context, stored, { copyNumber, printNumber: context.store.prints.numberOfReceipt(input.saleId) });
  const name = input.paper === 'gift' ? `${sale.receiptNumber}-hadiah` : `${sale.receiptNumber}-salinan-${copyNumber}`;
  const toDraw = {
    document: input.paper === 'gift' ? giftReceiptDocument(sale) : receiptDocument(sale),
    columns: context.papers.columns(),
    logoPng: settingsAt(context.store, sale.at)['receipt.logo'].png,
    title: name,
    at: sale.at,
  };
  const bytes = await context.receiptFiles[input.format](toDraw);
  return { name: `${name}.${input.format}`, bytes: Buffer.from(bytes).toString('base64'), mediaType: input.format === 'pdf' ? 'application/pdf' : 'image/png', copyNumber: input.paper === 'copy' ? copyNumber : null };
}
