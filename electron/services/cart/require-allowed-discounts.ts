import { APPROVERS } from '../../../shared/domain/access/approval.ts';
import { exceedsLimit, type DiscountLimit } from '../../../shared/domain/pricing/discount.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { discountBase } from '../session/standing-of.ts';

/**
 * A discount that was small when it was given may be large by now: Rp 50.000 off twelve mats is little, off the one that is left it is
 * all. Asked when the sale is paid. @throws Refused approval.required
 */
export function requireAllowedDiscounts(actor: Actor, cart: Cart, limit: DiscountLimit): void {
  if (APPROVERS.includes(actor.role)) return;
  const given = [{ lineId: null, discount: cart.discount }, ...cart.lines.filter((line) => line.returnOf === null).map(({ lineId, discount }) => ({ lineId, discount }))];
  for (const { lineId, discount } of given) {
    if (discount === null || discount.approvedBy !== null) continue;
    if (exceedsLimit(discountBase(cart, lineId), discount.value, limit)) refuse({ code: 'approval.required', act: 'discount' });
  }
}
