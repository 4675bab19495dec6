import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import { cartDiscountShares, lineDiscount, lineTotal, type Cart, type CartLine } from '../../../shared/domain/sale/cart.ts';
import type { SaleCustomer } from '../../../shared/domain/customer/customer.ts';
import { receiptNumberOf, type CompletedSale, type SaleKind, type SaleLine } from '../../../shared/domain/sale/completed-sale.ts';
import type { Settlement } from '../../../shared/domain/payment/settle.ts';
import type { Settings } from '../../../shared/domain/setting/settings.ts';
import type { StockPick } from '../../../shared/domain/stock/stock-row.ts';
import type { ProducerId } from '../../../shared/kernel/ids.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import { businessDayOf, laterDay, wallClock, type Instant } from '../../../shared/kernel/instant.ts';
import { addRupiah, negateRupiah, priceOf, subtractRupiah } from '../../../shared/kernel/rupiah.ts';
import { head8 } from '../../db/journal/hash.ts';
import { ownerNames } from '../stock/owner-names.ts';
import { picksOfCart } from '../stock/pick-for-cart.ts';
import type { Actor } from '../actor.ts';
import { requireRegister } from '../require-register.ts';
import type { AfterCommit } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';

export interface SaleToRecord {
  readonly cart: Cart;
  readonly kind: SaleKind;
  readonly shift: Shift;
  readonly actor: Actor;
  readonly at: Instant;
  readonly settings: Settings;
  readonly settlement: Settlement;
  readonly approvedBy: string | null;
  readonly reason: string | null;
  /** What is said of money that went back another way, or null. */
  readonly backReason: string | null;
  /** Whom the paper names, or null. */
  readonly customer: SaleCustomer | null;
}

/**
 * Writes a sale, refund, exchange or void: number, journal entry with all its rows, the paper; inside the caller's transaction.
 * The drawer and the printer hear of it after COMMIT.
 */
export function recordSale(context: ServiceContext, parts: SaleToRecord, afterCommit: AfterCommit): SaleReceipt {
  const { at, settings, actor } = parts;
  const register = requireRegister(context);
  const number = context.store.sales.lastNumber(register.id) + 1;
  const picks = picksOfCart(context, parts.cart, parts.kind, settings, at);
  const sale = completedSale(parts, picks, ownerNames(context), { registerId: register.id, number, receiptNumber: receiptNumberOf(register.code, number) });
  context.reached('before-journal');
  const head = context.store.journal.append({ type: 'sale.completed', at, registerId: register.id, userId: actor.userId, body: sale });
  context.reached('after-journal');
  const jobId = context.ids.next<'print-job'>();
  const printer = settings['printer.receipt'];
  const hasPrinter = printer.address !== null;
  context.store.prints.add({ id: jobId, kind: 'receipt', saleId: sale.saleId, shiftId: null, copyNumber: 0, state: hasPrinter ? 'waiting' : 'skipped', at });
  const opensDrawer = sale.payments.some((payment) => settings.tenders.list.find((tender) => tender.code === payment.tender)?.opensDrawer === true);
  afterCommit(() => {
    if (hasPrinter && printer.drawer && opensDrawer) context.papers.openDrawer(sale.saleId);
    context.papers.wake();
    context.publish({ type: 'cart-replaced' });
  });
  return {
    saleId: sale.saleId,
    receiptNumber: sale.receiptNumber,
    kind: sale.kind,
    completedAt: at,
    subtotal: sale.subtotal,
    rounding: sale.rounding,
    total: sale.total,
    payments: sale.payments,
    received: addRupiah(...sale.payments.map((payment) => payment.received)),
    change: addRupiah(...sale.payments.map((payment) => payment.change)),
    anchor: { seq: head.seq, head8: head8(head.hash) },
    receiptJobId: jobId,
  };
}

function completedSale(
  { cart, kind, shift, actor, at, settings, settlement, approvedBy, reason, backReason, customer }: SaleToRecord,
  picks: ReadonlyMap<string, readonly StockPick[]>,
  ownerName: (ownerId: ProducerId) => string,
  place: Pick<CompletedSale, 'registerId' | 'number' | 'receiptNumber'>,
): CompletedSale {
  const zone = settings.unit.timeZone;
  const shares = cartDiscountShares(cart);
  return {
    saleId: cart.saleId,
    kind,
    refersTo: [...new Set(cart.lines.flatMap((line) => line.returnOf?.receiptNumber ?? []))],
    approvedBy,
    reason: reason ?? cart.discount?.reason ?? null,
    backReason,
    ...place,
    shiftId: shift.shiftId,
    businessDay: laterDay(businessDayOf(at, zone), shift.businessDay),
    hour: wallClock(at, zone).hour,
    completedAt: at,
    cashierId: actor.userId,
    cashier: actor.name,
    customer,
    lines: cart.lines.map((line, index) => {
      const share = shares[index] ?? addRupiah();
      return { ...kept(line), ...fromStock(line, picks.get(line.lineId) ?? [], ownerName), lineNumber: index + 1, discountAmount: lineDiscount(line), cartDiscountAmount: share, total: subtractRupiah(lineTotal(line), share) };
    }),
    subtotal: subtractRupiah(settlement.total, settlement.rounding),
    rounding: settlement.rounding,
    total: settlement.total,
    payments: settlement.payments,
  };
}

/** What the journal keeps of a line: of the price lists the price before and the reason, not every rule that might have counted. */
function kept(line: CartLine): Omit<CartLine, 'tiers' | 'owner'> {
  const { tiers, owner, ...rest } = line;
  void tiers;
  void owner;
  return rest;
}

/** Where the goods of a line came from (or go back to), whose they are and what they cost: what sharing later rests on. */
function fromStock(line: CartLine, picks: readonly StockPick[], ownerName: (ownerId: ProducerId) => string): Pick<SaleLine, 'picks' | 'owner' | 'cost' | 'batchId' | 'expiresOn'> {
  const first = picks[0];
  const ownerId = first?.ownerId ?? null;
  const dated = line.returnOf !== null || line.label?.dated === true;
  const costs = picks.flatMap((pick) => (pick.unitCost === null ? [] : [priceOf(pick.unitCost, pick.quantity)]));
  const cost = picks.length === 0 || costs.length < picks.length ? null : addRupiah(...costs);
  return {
    picks,
    owner: ownerId === null ? null : { ownerId, name: ownerName(ownerId) },
    cost: cost === null || line.returnOf === null ? cost : negateRupiah(cost),
    batchId: dated || picks.length === 0 ? line.batchId : picks.length === 1 ? (first?.batchId ?? null) : null,
    expiresOn: dated || (first?.batchId ?? null) === line.batchId ? line.expiresOn : null,
  };
}
