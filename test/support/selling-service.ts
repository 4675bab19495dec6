import { createDemo } from '../../electron/services/setup/create-demo.ts';
import { applyCartCommand } from '../../electron/services/cart/apply-cart-command.ts';
import { currentCart } from '../../electron/services/cart/current-cart.ts';
import { completeSale } from '../../electron/services/sale/complete-sale.ts';
import { currentSettings } from '../../electron/services/settings/current-settings.ts';
import { closeShift } from '../../electron/services/shift/close-shift.ts';
import { openShift } from '../../electron/services/shift/open-shift.ts';
import type { Actor } from '../../electron/services/actor.ts';
import type { Service } from '../../electron/host/compose.ts';
import { cashRoundingOf, roundCash } from '../../shared/domain/cash/cash-rounding.ts';
import { cartTotal } from '../../shared/domain/sale/cart.ts';
import type { SaleReceipt } from '../../shared/contract/sale.ts';
import { countOfSum } from '../../shared/domain/cash/cash-count.ts';
import type { ClosedShift } from '../../shared/contract/shift.ts';
import { ONE } from '../../shared/kernel/quantity.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';
import { commandId } from './test-service.ts';

/** A cashier at the demo gallery of a service, without a window. */
export interface SellingService {
  readonly cashier: Actor;
  open(): void;
  sell(): SaleReceipt;
  /** Counts what should be there. */
  close(): ClosedShift;
}

/** Founds the demo gallery when there is none yet. */
export async function sellingService({ context, desk }: Pick<Service, 'context' | 'desk'>): Promise<SellingService> {
  if (context.store.register.find() === null) await createDemo(context, desk, { commandId: commandId() });
  const person = context.store.users.list().find((user) => user.role === 'cashier');
  if (person === undefined) throw new Error('the demo gallery has no cashier');
  const cashier: Actor = { userId: person.id, name: person.name, role: 'cashier' };
  const shelf = context.store.catalog.shelf(null, 0, 40).filter((offer) => offer.kind === 'goods' && !offer.fractional);
  return {
    cashier,
    open: () => void openShift(context, cashier, { commandId: commandId(), openingFloat: rupiah(500_000) }),
    sell() {
      const { saleId } = currentCart(context, cashier);
      for (const offer of shelf.slice(0, 3)) {
        applyCartCommand(context, cashier, { commandId: commandId(), saleId, command: { type: 'add-product', lineId: context.ids.next(), productId: offer.productId, quantity: ONE } });
      }
      const { payable } = roundCash(cartTotal(currentCart(context, cashier)), cashRoundingOf(currentSettings(context.store, context.clock.now())['cash.rounding']));
      return completeSale(context, cashier, { commandId: commandId(), saleId, expectedTotal: payable, payments: [{ tender: 'cash', received: payable, reference: null }], approvalId: null });
    },
    close: () => closeShift(context, cashier, { commandId: commandId(), count: countOfSum(context.store.ledger.balance('drawer')), reason: null }),
  };
}
