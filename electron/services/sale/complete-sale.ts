import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import { cashRoundingOf } from '../../../shared/domain/cash/cash-rounding.ts';
import { settle, type PaymentEntry } from '../../../shared/domain/payment/settle.ts';
import { cartTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import { hasExpired } from '../../../shared/domain/sale/read-piece.ts';
import type { SaleKind } from '../../../shared/domain/sale/completed-sale.ts';
import { businessDayOf, type BusinessDay } from '../../../shared/kernel/instant.ts';
import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { requireOpenCart, requireShift } from '../cart/open-cart.ts';
import { requireAllowedDiscounts } from '../cart/require-allowed-discounts.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { customerOfCart } from './customer-of-sale.ts';
import { recordSale } from './record-sale.ts';
import { requireAllowedReturn } from './require-allowed-return.ts';

export interface CompleteSaleInput {
  readonly commandId: CommandId;
  readonly saleId: SaleId;
  /** Total after rounding as the cashier saw it; negative when money is given back. */
  readonly expectedTotal: Rupiah;
  readonly payments: readonly PaymentEntry[];
  readonly approvalId: string | null;
}

/**
 * Turns the open cart into a paid sale, refund or exchange: rules applied again on what is stored, receipt number, rows, stock,
 * cash, journal and the paper to print, all in one transaction. The drawer and the printer hear of it only after COMMIT.
 */
export function completeSale(context: ServiceContext, actor: Actor, input: CompleteSaleInput): SaleReceipt {
  return runCommand(context, { commandId: input.commandId, name: 'sale.complete', input, cartId: null }, (afterCommit) => {
    const shift = requireShift(context, actor);
    const cart = requireOpenCart(context, input.saleId);
    if (cart.lines.length === 0) return refuse({ code: 'cart.empty' });
    refuseSoldPieces(context, cart);
    const at = context.clock.now();
    const settings = currentSettings(context.store, at);
    refuseExpired(cart, businessDayOf(at, settings.unit.timeZone));
    requireAllowedDiscounts(actor, cart, settings['discount.limit']);
    const settled = settle(cartTotal(cart), input.payments, {
      tenders: settings.tenders.list,
      rounding: cashRoundingOf(settings['cash.rounding']),
      expectedTotal: input.expectedTotal,
    });
    const settlement = settled.ok ? settled.value : refuse(settled.error);
    const kind = kindOf(cart);
    const { approvedBy, backReason } = kind === 'sale' ? SOLD : requireAllowedReturn(context, actor, { cart, settlement, limit: settings['refund.limit'].amount, approvalId: input.approvalId }, afterCommit);
    const receipt = recordSale(context, { cart, kind, shift, actor, at, settings, settlement, approvedBy, reason: null, backReason, customer: customerOfCart(context, cart) }, afterCommit);
    context.store.carts.remove(cart.saleId);
    context.store.commands.forgetCart(cart.saleId);
    afterCommit(() => context.display.sold(receipt));
    return receipt;
  });
}

/** Nothing comes back, so nobody is asked. */
const SOLD = { approvedBy: null, backReason: null };

function kindOf(cart: Cart): SaleKind {
  const back = cart.lines.filter((line) => line.returnOf !== null).length;
  return back === 0 ? 'sale' : back === cart.lines.length ? 'refund' : 'exchange';
}

/** A cart may have been put aside for days: goods whose label named a day that is over are asked about again. */
function refuseExpired(cart: Cart, today: BusinessDay): void {
  for (const { label, expiresOn, name, returnOf } of cart.lines) {
    if (label === null || returnOf !== null || label.expiredAllowedBy !== null || !hasExpired(label, expiresOn, today)) continue;
    refuse({ code: 'scan.expired', name, day: expiresOn ?? '', lot: label.lot });
  }
}

/** A piece that another cart sold meanwhile: said by name, before the database would refuse it. */
function refuseSoldPieces(context: ServiceContext, cart: Cart): void {
  for (const line of cart.lines) {
    if (line.kind !== 'unique' || line.returnOf !== null) continue;
    const comesBack = cart.lines.some((other) => other.returnOf?.place === 'shelf' && other.productId === line.productId);
    if (!comesBack && (context.store.catalog.offerById(line.productId)?.onHand ?? 0) < line.quantity) refuse({ code: 'product.sold-out', name: line.name });
  }
}
