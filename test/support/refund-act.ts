import type { ApprovedAct } from '../../shared/domain/access/approval.ts';
import { amountDue } from '../../shared/domain/payment/amount-due.ts';
import type { Cart } from '../../shared/domain/sale/cart.ts';
import { SETTING_DEFAULTS } from '../../shared/domain/setting/settings.ts';

/** What a second person allows when this cart is settled by `tender`: money back by that way, or none at all. */
export function refundAct(cart: Cart, tender = 'cash'): Extract<ApprovedAct, { type: 'refund' }> {
  const { total, subtotal } = amountDue(cart, SETTING_DEFAULTS['cash.rounding']);
  return { type: 'refund', saleId: cart.saleId, tender: (tender === 'cash' ? total : subtotal) < 0 ? tender : null };
}
