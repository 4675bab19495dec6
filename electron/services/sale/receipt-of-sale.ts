import type { ReceiptSale } from '../../../shared/domain/receipt/receipt-sale.ts';
import { addRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { head8 } from '../../db/journal/hash.ts';
import type { StoredSale } from '../../db/repos/sale-repo.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';

const TENDER_LABEL: Readonly<Record<string, string>> = { cash: 'Tunai' };

/**
 * What the paper of a sale says. Built from what was stored and from the settings that were in force at the sale, so that a
 * copy years later reads like the original.
 */
export function receiptOfSale(context: Pick<ServiceContext, 'store'>, stored: StoredSale, paper: { readonly copyNumber: number; readonly printNumber: number }): ReceiptSale {
  const { sale } = stored;
  const settings = settingsAt(context.store, sale.completed_at);
  const { unit } = settings;
  const texts = settings['receipt.texts'];
  return {
    unit: { name: unit.name, subtitle: unit.agency, address: unit.address, ...(unit.phone === '' ? {} : { phone: unit.phone }), logo: texts.logo },
    receiptNumber: sale.receipt_number,
    at: sale.completed_at,
    zone: unit.timeZone,
    cashierName: sale.cashier,
    lines: stored.lines.map((line) => ({
      name: line.name,
      quantity: line.quantity as Quantity,
      unit: line.unit,
      unitPrice: line.unit_price as Rupiah,
      total: line.total as Rupiah,
      kind: line.kind === 'service' ? 'service' : 'goods',
      ...(line.note === null ? {} : { note: line.note }),
      ...(texts.showWorkshop ? { workshop: line.workshop } : {}),
    })),
    subtotal: sale.subtotal as Rupiah,
    rounding: sale.rounding as Rupiah,
    total: sale.total as Rupiah,
    payments: stored.payments.map((payment) => ({ label: TENDER_LABEL[payment.tender] ?? payment.tender, amount: payment.received })),
    change: addRupiah(...stored.payments.map((payment) => payment.change)),
    thanks: texts.thanks,
    anchor: { seq: stored.anchor.seq, head8: head8(stored.anchor.hash) },
    copyNumber: paper.copyNumber,
    printNumber: paper.printNumber,
  };
}
