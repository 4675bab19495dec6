import { isRightWay, moneyBackOf, otherWayReason, whySecondPerson } from '../../../shared/domain/payment/money-back.ts';
import type { Settlement } from '../../../shared/domain/payment/settle.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import type { AfterCommit } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireApproval } from '../session/require-approval.ts';
import { moneyBackOfCart } from './money-back-of-cart.ts';

interface ReturnToAllow {
  readonly cart: Cart;
  readonly settlement: Settlement;
  /** What a cashier may take back alone, in rupiah. */
  readonly limit: Rupiah;
  readonly approvalId: string | null;
}

/**
 * Who allowed that goods come back, and what the document says of money that went back another way than it came. The approval is for the way the
 * money goes, too. @throws Refused approval.required, return.reason-required
 */
export function requireAllowedReturn(context: ServiceContext, actor: Actor, { cart, settlement, limit, approvalId }: ReturnToAllow, afterCommit: AfterCommit): { readonly approvedBy: string | null; readonly backReason: string | null } {
  const back = moneyBackOf(settlement);
  const receipts = moneyBackOfCart(context, cart);
  const typed = context.approvals.reason(approvalId);
  const asked = whySecondPerson(back, receipts, limit) !== null;
  const approvedBy = asked ? requireApproval(context, actor, { type: 'refund', saleId: cart.saleId, tender: back.tender }, approvalId, afterCommit) : null;
  if (isRightWay(back, receipts)) return { approvedBy, backReason: null };
  // Whoever may allow it does so without an approval: the ways stand on the paper all the same.
  if (approvedBy !== null && typed === null) return refuse({ code: 'return.reason-required' });
  return { approvedBy, backReason: otherWayReason(settlement.payments[0]?.label ?? '', receipts, typed) };
}
