import { discountBase, type Cart } from '../../../shared/domain/sale/cart.ts';
import type { CartCommand } from '../../../shared/domain/sale/cart-change.ts';
import { exceedsLimit } from '../../../shared/domain/pricing/discount.ts';
import type { Actor } from '../actor.ts';
import type { AfterCommit } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireApproval } from '../session/require-approval.ts';
import { currentSettings } from '../settings/current-settings.ts';

/**
 * Name of who allowed a discount above the cashier's limit: the second person, or the actor who may give it alone; null when nobody is
 * needed. @throws Refused approval.required
 */
export function approverOfDiscount(
  context: ServiceContext,
  actor: Actor,
  cart: Cart,
  command: Extract<CartCommand, { type: 'set-discount' }>,
  afterCommit: AfterCommit,
): string | null {
  const { lineId, value } = command;
  if (value === null) return null;
  const gross = discountBase(cart, lineId);
  if (gross < 0 || !exceedsLimit(gross, value, currentSettings(context.store, context.clock.now())['discount.limit'])) return null;
  return requireApproval(context, actor, { type: 'discount', saleId: cart.saleId, lineId, value }, command.approvalId, afterCommit) ?? actor.name;
}
