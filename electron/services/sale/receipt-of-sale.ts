import { listPriceWords } from '../../../shared/domain/pricing/price-rule.ts';
import { paperAmount, paperQuantity } from '../../../shared/domain/receipt/paper-text.ts';
import type { ReceiptSale } from '../../../shared/domain/receipt/receipt-sale.ts';
import type { PieceLabel } from '../../../shared/domain/sale/piece-label.ts';
import { lineGross } from '../../../shared/domain/sale/cart.ts';
import type { SaleLineTable, SaleTable } from '../../db/schema.ts';
import { addRupiah, negateRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { head8 } from '../../db/journal/hash.ts';
import type { StoredSale } from '../../db/repos/sale-repo.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';

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
    ...(sale.customer_name === null ? {} : { buyer: [sale.customer_name, ...(sale.customer_agency === null ? [] : [sale.customer_agency])].join(', ') }),
    lines: stored.lines.map((line) => ({
      name: line.name,
      quantity: line.quantity as Quantity,
      unit: line.unit,
      unitPrice: line.unit_price as Rupiah,
      total: lineGross({ unitPrice: line.unit_price as Rupiah, quantity: line.quantity as Quantity }),
      ...labelOf(line),
      ...priceReasonOf(line),
      ...discountOf(line),
      kind: line.kind === 'service' ? 'service' : 'goods',
      ...(line.note === null ? {} : { note: line.note }),
      ...(texts.showWorkshop ? { workshop: line.workshop } : {}),
    })),
    ...(sale.kind === 'sale' ? {} : { kind: sale.kind, refersTo: JSON.parse(sale.refers_to) as string[], ...reasonOf(sale) }),
    ...(sale.approved_by === null ? {} : { approvedBy: sale.approved_by }),
    ...cartDiscountOf(stored),
    subtotal: sale.subtotal as Rupiah,
    rounding: sale.rounding as Rupiah,
    total: sale.total as Rupiah,
    payments: stored.payments.map((payment) => ({ label: payment.label, amount: payment.received, ...(payment.reference === null ? {} : { reference: `Ref. ${payment.reference}` }) })),
    change: addRupiah(...stored.payments.map((payment) => payment.change)),
    thanks: texts.thanks,
    anchor: { seq: stored.anchor.seq, head8: head8(stored.anchor.hash) },
    copyNumber: paper.copyNumber,
    printNumber: paper.printNumber,
  };
}

/** Why a sale was undone, or why money went back another way than it came. */
function reasonOf({ kind, reason, back_reason: otherWay }: SaleTable): { reason?: string } {
  const said = kind === 'void' ? reason : otherWay;
  return said === null ? {} : { reason: said };
}

/** What the label of these goods said and the buyer may want to find again: lot and day, and that the price stood on it. */
function labelOf(line: SaleLineTable): { label?: string } {
  if (line.label === null) return {};
  const label = JSON.parse(line.label) as PieceLabel;
  const parts = [
    ...(label.lot === null ? [] : [`Lot ${label.lot}`]),
    ...(label.serial === null ? [] : [`No. seri ${label.serial}`]),
    ...(label.lot === null || line.expires_on === null ? [] : [`exp. ${line.expires_on.split('-').reverse().join('-')}`]),
    ...(label.price === null ? [] : ['harga label']),
  ];
  return parts.length === 0 ? {} : { label: parts.join(', ') };
}

function priceReasonOf(line: SaleLineTable): { priceReason?: string } {
  const { base_price: usual, price_list: list, price_list_from: from } = line;
  if (usual === null || list === null || from === null) return {};
  return { priceReason: `${listPriceWords({ list, from: from as Quantity }, paperQuantity(from as Quantity, line.unit))} (biasa ${paperAmount(usual as Rupiah)})` };
}

/** The line's own discount as the paper says it; of what is brought back, what stays taken off. */
function discountOf(line: SaleLineTable): { discount?: { label: string; amount: Rupiah } } {
  if (line.discount_amount === 0) return {};
  const amount = line.discount_amount as Rupiah;
  if (line.quantity < 0) return { discount: { label: 'Potongan saat dibeli', amount } };
  return { discount: { label: `Potongan: ${line.discount_reason ?? ''}`, amount: negateRupiah(amount) } };
}

function cartDiscountOf(stored: StoredSale): { cartDiscount?: { label: string; amount: Rupiah } } {
  const amount = addRupiah(...stored.lines.map((line) => line.cart_discount_amount as Rupiah));
  return amount === 0 ? {} : { cartDiscount: { label: `Potongan: ${stored.sale.reason ?? ''}`, amount: negateRupiah(amount) } };
}
