import { APPROVERS } from '../../../shared/domain/access/approval.ts';
import { discountAmount, exceedsLimit, type DiscountLimit } from '../../../shared/domain/pricing/discount.ts';
import { discountBase, type Cart } from '../../../shared/domain/sale/cart.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';

/**
 * A discount that was small when it was given may be large by now: Rp 50.000 off twelve mats is little, off the one that is left it is
 * all; and a tenth that was allowed off one piece is more off twenty. Asked when the sale is paid. @throws Refused approval.required
 */
export function requireAllowedDiscounts(actor: Actor, cart: Cart, limit: DiscountLimit): void {
  if (APPROVERS.includes(actor.role)) return;
  const given = [{ lineId: null, discount: cart.discount }, ...cart.lines.filter((line) => line.returnOf === null).map(({ lineId, discount }) => ({ lineId, discount }))];
  for (const { lineId, discount } of given) {
    if (discount === null) continue;
    const base = discountBase(cart, lineId);
    if (discount.allowedUpTo !== null && discountAmount(base, discount.value) <= discount.allowedUpTo) continue;
    if (exceedsLimit(base, discount.value, limit)) refuse({ code: 'approval.required', act: 'discount' });
  }
}
