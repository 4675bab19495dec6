import { exceedsLimit, type DiscountValue } from '../../../shared/domain/pricing/discount.ts';
import { cartTotal, lineGross, type Cart } from '../../../shared/domain/sale/cart.ts';
import { askApproval } from './ask-approval.ts';
import type { CounterDesk } from './counter-desk.ts';
import { must } from './must.ts';
import { give } from './ring-up.ts';
import type { WantedDiscount } from './visit.ts';

/** Takes a share off a line or the whole cart; above the cashier's limit the manager allows it first. */
export async function giveDiscount(desk: CounterDesk, cart: Cart, wanted: WantedDiscount): Promise<Cart> {
  const line = wanted.on === 'line' ? desk.random.pick(cart.lines) : null;
  const value: DiscountValue = { kind: 'percent', share: wanted.share };
  const command = (approvalId: string | null) => ({ type: 'set-discount', lineId: line?.lineId ?? null, value, reason: wanted.reason, approvalId }) as const;
  const needsManager = exceedsLimit(line === null ? cartTotal(cart) : lineGross(line), value, desk.discountLimit);
  const act = { type: 'discount', saleId: cart.saleId, lineId: line?.lineId ?? null, value } as const;
  const approvalId = needsManager ? await askApproval(desk, act, () => give(desk, cart, command(null))) : null;
  const after = await give(desk, cart, command(approvalId));
  must(cartTotal(after) < cartTotal(cart), 'a discount made nothing cheaper');
  desk.tally.count('discounts');
  return after;
}
