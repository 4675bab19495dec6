import { fail, ok, type Result } from '../../kernel/result.ts';
import { rupiah, subtractRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import { roundCash, type CashRounding } from '../cash/cash-rounding.ts';
import type { CashRoundingSetting } from '../setting/settings.ts';
import { cartTotal, type Cart } from './cart.ts';
import type { Payment } from './completed-sale.ts';

/** What is due for a cart in cash: total = subtotal + rounding. */
export interface AmountDue {
  readonly subtotal: Rupiah;
  readonly rounding: Rupiah;
  readonly total: Rupiah;
}

export type SettleRefusal =
  | { readonly code: 'sale.total-changed'; readonly total: Rupiah }
  | { readonly code: 'sale.too-little'; readonly missing: Rupiah }
  | { readonly code: 'sale.too-much-cash'; readonly limit: Rupiah };

/** More change than this is a slip of the finger or a barcode, not a buyer's note. */
export const CHANGE_MAX = rupiah(1_000_000);

/** What the buyer pays in cash; the same sum on the payment screen and in the service. */
export function amountDue(cart: Pick<Cart, 'lines'>, setting: CashRoundingSetting): AmountDue {
  const rule: CashRounding = setting.step === 0 ? 'off' : { step: setting.step, mode: setting.mode };
  const subtotal = cartTotal(cart);
  const { payable, rounding } = roundCash(subtotal, rule);
  return { subtotal, rounding, total: payable };
}

/** The cash payment of what is due: `received` must cover it; the rest is change. */
export function settleCash(due: AmountDue, received: Rupiah, expectedTotal: Rupiah): Result<Payment, SettleRefusal> {
  if (due.total !== expectedTotal) return fail({ code: 'sale.total-changed', total: due.total });
  const change = subtractRupiah(received, due.total);
  if (change < 0) return fail({ code: 'sale.too-little', missing: subtractRupiah(due.total, received) });
  if (change > CHANGE_MAX) return fail({ code: 'sale.too-much-cash', limit: CHANGE_MAX });
  return ok({ tender: 'cash', amount: due.total, received, change });
}
