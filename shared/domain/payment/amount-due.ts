import type { Rupiah } from '../../kernel/rupiah.ts';
import { cashRoundingOf, roundCash } from '../cash/cash-rounding.ts';
import { cartTotal, type Cart } from '../sale/cart.ts';
import type { CashRoundingSetting } from '../setting/settings.ts';

/** What a cart costs when all of it is paid in cash: total = subtotal + rounding; negative when money is given back. */
export interface AmountDue {
  readonly subtotal: Rupiah;
  readonly rounding: Rupiah;
  readonly total: Rupiah;
}

export function amountDue(cart: Pick<Cart, 'lines' | 'discount'>, setting: CashRoundingSetting): AmountDue {
  const subtotal = cartTotal(cart);
  const { payable, rounding } = roundCash(subtotal, cashRoundingOf(setting));
  return { subtotal, rounding, total: payable };
}
