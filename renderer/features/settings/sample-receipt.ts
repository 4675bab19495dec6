import type { Settings } from '../../../shared/domain/setting/settings.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { receiptDocument } from '../../../shared/domain/receipt/sale-receipt-document.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah, ZERO_RUPIAH } from '../../../shared/kernel/rupiah.ts';

/** A small sale that shows every part of a receipt, with the unit and the texts as they are being edited. */
export function sampleReceipt(unit: Settings['unit'], texts: Settings['receipt.texts'], registerCode: string, cashierName: string, at: Instant): ReceiptDocument {
  const workshop = (name: string) => (texts.showWorkshop ? { workshop: name } : {});
  return receiptDocument({
    unit: { name: unit.name, subtitle: unit.agency, address: unit.address, logo: texts.logo, ...(unit.phone === '' ? {} : { phone: unit.phone }) },
    receiptNumber: `${registerCode}-0147`,
    at,
    zone: unit.timeZone,
    cashierName,
    lines: [
      { name: 'Bawang goreng Palu 100 g', quantity: units(2), unit: 'toples', unitPrice: rupiah(28_000), total: rupiah(56_000), kind: 'goods', ...workshop('Boga') },
      { name: 'Tas rajut selempang motif anyaman', quantity: units(1), unit: 'pcs', unitPrice: rupiah(185_000), total: rupiah(185_000), kind: 'goods', ...workshop('Tekstil') },
      { name: 'Cuci motor', quantity: units(1), unit: 'pcs', unitPrice: rupiah(15_000), total: rupiah(15_000), kind: 'service' },
    ],
    subtotal: rupiah(256_000),
    rounding: ZERO_RUPIAH,
    total: rupiah(256_000),
    payments: [{ label: 'Tunai', amount: rupiah(300_000) }],
    change: rupiah(44_000),
    thanks: texts.thanks,
    anchor: { seq: 18_205, head8: '3fa9c2d1' },
    copyNumber: 0,
    printNumber: 412,
  });
}
