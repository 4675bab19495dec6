import type { CartLine } from '../../../shared/domain/sale/cart.ts';
import type { PieceLabel } from '../../../shared/domain/sale/piece-label.ts';
import type { CartCommand } from '../../../shared/domain/sale/cart-change.ts';
import { worthOfPart } from '../../../shared/domain/sale/worth-of-part.ts';
import type { BatchId, CategoryId, LineId, ProducerId, ProductId, SaleId, WorkshopId } from '../../../shared/kernel/ids.ts';
import { negateQuantity, quantity, type Quantity } from '../../../shared/kernel/quantity.ts';
import { priceOf, subtractRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { SaleLineTable } from '../../db/schema.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * The cart line that brings part of a sold line back, at the price that was paid: its share of every discount stays taken off,
 * as {@link worthOfPart} reckons it.
 * @throws Refused sale.not-found, return.of-return, return.nothing-left, return.service-place, quantity.*
 */
export function returnLine(context: ServiceContext, command: Extract<CartCommand, { type: 'add-return' }>): CartLine {
  const stored = context.store.sales.find(command.saleId) ?? refuse({ code: 'sale.not-found' });
  const sold = stored.lines.find((line) => line.line_number === command.lineNumber) ?? refuse({ code: 'sale.not-found' });
  if (sold.quantity < 0 || stored.sale.kind === 'void') return refuse({ code: 'return.of-return' });
  const before = quantity(context.store.sales.returned(command.saleId).get(command.lineNumber) ?? 0);
  const left = sold.quantity - before;
  if (command.quantity <= 0 || command.quantity > left) return refuse({ code: 'return.nothing-left', name: sold.name, left });
  if (sold.fractional === 0 && command.quantity % 1000 !== 0) return refuse({ code: 'quantity.whole-only', name: sold.name });
  if (sold.kind === 'service' && command.place !== 'shelf') return refuse({ code: 'return.service-place' });
  return brought(sold, command.lineId, command.quantity, {
    taken: takenOff(sold, before, command.quantity),
    receiptNumber: stored.sale.receipt_number,
    place: command.place,
  });
}

/** What the part `before`..`before + part` of a sold line gives back less than its price, in rupiah. */
export function takenOff(sold: Pick<SaleLineTable, 'unit_price' | 'quantity' | 'total'>, before: Quantity, part: Quantity): Rupiah {
  const unitPrice = sold.unit_price as Rupiah;
  const worth = worthOfPart({ unitPrice, quantity: sold.quantity as Quantity, total: sold.total as Rupiah }, before, part);
  return subtractRupiah(priceOf(unitPrice, part), worth);
}

/** A cart line that brings `part` of `sold` back. */
export function brought(
  sold: SaleLineTable,
  lineId: LineId,
  part: Quantity,
  back: { readonly taken: Rupiah; readonly receiptNumber: string; readonly place: 'shelf' | 'waste' | 'producer' },
): CartLine {
  return {
    lineId,
    productId: sold.product_id as ProductId,
    name: sold.name,
    kind: sold.kind as CartLine['kind'],
    categoryId: sold.category_id as CategoryId,
    producerId: sold.producer_id as ProducerId,
    workshopId: sold.workshop_id as WorkshopId,
    producer: sold.producer,
    workshop: sold.workshop,
    unit: sold.unit,
    fractional: sold.fractional === 1,
    unitPrice: sold.unit_price as Rupiah,
    basePrice: sold.unit_price as Rupiah,
    tiers: [],
    listPrice: null,
    priceFloor: null,
    quantity: negateQuantity(part),
    note: null,
    code: sold.code,
    batchId: sold.batch_id as BatchId | null,
    expiresOn: sold.expires_on,
    label: sold.label === null ? null : (JSON.parse(sold.label) as PieceLabel),
    discount: back.taken === 0 ? null : { value: { kind: 'amount', amount: back.taken }, reason: sold.discount_amount + sold.cart_discount_amount > 0 ? 'potongan saat dibeli' : 'pembulatan saat dibeli', approvedBy: null, allowedUpTo: null },
    returnOf: { saleId: sold.sale_id as SaleId, lineNumber: sold.line_number, receiptNumber: back.receiptNumber, place: back.place },
  };
}
