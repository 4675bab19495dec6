import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { giftReceiptDocument } from '../../../shared/domain/receipt/gift-receipt-document.ts';
import { receiptDocument } from '../../../shared/domain/receipt/sale-receipt-document.ts';
import { qrisPaperDocument } from '../../../shared/domain/receipt/qris-paper-document.ts';
import { testPageDocument } from '../../../shared/domain/receipt/test-page-document.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { PrintJobRow } from '../../db/repos/print-repo.ts';
import { ownCode } from '../qris/own-code.ts';
import { receiptOfSale } from '../sale/receipt-of-sale.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { settingsAt } from '../settings/settings-at.ts';
import { goodsSlip } from '../stock/goods-papers.ts';
import { handoverSlip } from './handover-slip.ts';
import { slipOfJob } from './slip-of-job.ts';
import { stockCountSlip } from './stock-count-slip.ts';

/** The document of a paper, made when it is sent. @throws Error when what it tells of is not there: a fault in the data. */
export function paperOfJob(context: Pick<ServiceContext, 'store' | 'clock'>, job: PrintJobRow, columns: number): ReceiptDocument {
  switch (job.kind) {
    case 'receipt':
    case 'gift':
    case 'copy': {
      const stored = job.sale_id === null ? null : context.store.sales.find(job.sale_id);
      if (stored === null) throw new Error(`print ${job.print_number} names a sale that is not stored`);
      const sale = receiptOfSale(context, stored, { copyNumber: job.copy_number, printNumber: job.print_number });
      return job.kind === 'gift' ? giftReceiptDocument(sale) : receiptDocument(sale);
    }
    case 'qris':
      return qrisPaper(context, job);
    case 'shift-open':
    case 'cash-move':
    case 'x':
    case 'x-own':
    case 'z':
      return slipOfJob(context, job);
    case 'handover':
      return handoverSlip(context, job);
    case 'goods':
      return goodsSlip(context, job);
    case 'label':
      throw new Error(`print ${job.print_number} is a run of labels: they are drawn and have no document`);
    case 'stock-count':
      return stockCountSlip(context, job);
    case 'test': {
      const settings = currentSettings(context.store, context.clock.now());
      return testPageDocument({
        unitName: settings.unit.name,
        printerName: 'Printer struk',
        profileName: settings['printer.receipt'].profileId,
        columns,
        logo: settings['receipt.texts'].logo,
        printNumber: job.print_number,
      });
    }
  }
}

/** Made from the code that was in force when the paper was asked for. */
function qrisPaper(context: Pick<ServiceContext, 'store'>, job: PrintJobRow): ReceiptDocument {
  const amount = job.amount as Rupiah | null;
  const { code, payload } = ownCode(context, amount, job.created_at);
  const { merchantName, city, nmid } = code;
  const zone = settingsAt(context.store, job.created_at).unit.timeZone;
  return qrisPaperDocument({ payload, merchantName, city, nmid, amount, at: job.created_at, zone, copyNumber: job.copy_number, printNumber: job.print_number });
}
