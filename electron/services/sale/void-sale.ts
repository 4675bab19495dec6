import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import { GENERAL_LIST } from '../../../shared/domain/pricing/price-list.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import { ZERO_QUANTITY, type Quantity } from '../../../shared/kernel/quantity.ts';
import { negateRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StoredSale } from '../../db/repos/sale-repo.ts';
import type { Actor } from '../actor.ts';
import { requireShift } from '../cart/open-cart.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireApproval } from '../session/require-approval.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { recordSale } from './record-sale.ts';
import { customerOf } from './customer-of-sale.ts';
import { brought, takenOff } from './return-line.ts';

/**
 * Undoes a whole sale while its shift is open: everything comes back to the shelf, every payment goes back the way it came, under
 * a number of its own that names the old one. @throws Refused void.*, approval.required
 */
export function voidSale(
  context: ServiceContext,
  actor: Actor,
  input: { readonly commandId: CommandId; readonly saleId: SaleId; readonly reason: string; readonly approvalId: string | null },
): SaleReceipt {
  return runCommand(context, { commandId: input.commandId, name: 'sale.void', input, cartId: null }, (afterCommit) => {
    const shift = requireShift(context, actor);
    const stored = context.store.sales.find(input.saleId) ?? refuse({ code: 'sale.not-found' });
    if (stored.sale.kind !== 'sale') return refuse({ code: 'void.not-a-sale' });
    if (stored.sale.shift_id !== shift.shiftId) return refuse({ code: 'void.shift-closed' });
    if (context.store.sales.returned(input.saleId).size > 0) return refuse({ code: 'void.partly-returned' });
    const approvedBy = requireApproval(context, actor, { type: 'void', saleId: input.saleId }, input.approvalId, afterCommit);
    const at = context.clock.now();
    const settlement = {
      rounding: negateRupiah(stored.sale.rounding as Rupiah),
      total: negateRupiah(stored.sale.total as Rupiah),
      payments: stored.payments.map((payment) => ({ ...payment, amount: negateRupiah(payment.amount), received: negateRupiah(payment.amount), change: 0 as Rupiah })),
    };
    return recordSale(
      context,
      { cart: everythingBack(context, actor, stored, at), kind: 'void', shift, actor, at, settings: currentSettings(context.store, at), settlement, approvedBy, reason: input.reason, backReason: null, customer: customerOf(stored) },
      afterCommit,
    );
  });
}

function everythingBack(context: ServiceContext, actor: Actor, stored: StoredSale, at: number): Cart {
  return {
    saleId: context.ids.next<'sale'>(),
    state: 'open',
    label: null,
    lines: stored.lines.map((sold) => {
      const whole = sold.quantity as Quantity;
      const back = { taken: takenOff(sold, ZERO_QUANTITY, whole), receiptNumber: stored.sale.receipt_number, place: 'shelf' } as const;
      return brought(sold, context.ids.next<'line'>(), whole, back);
    }),
    list: GENERAL_LIST,
    customer: null,
    discount: null,
    revision: 0,
    openedBy: actor.userId,
    openedAt: at,
    parkedAt: null,
  };
}
