import type { LineId } from '../../kernel/ids.ts';
import { addRupiah } from '../../kernel/rupiah.ts';
import { amountDue } from '../payment/amount-due.ts';
import { cartDiscount, cartTotal, lineDiscount, lineTotal, type Cart, type CartLine } from '../sale/cart.ts';
import type { CashRoundingSetting } from '../setting/settings.ts';
import { DISPLAY_LINES_MAX, type DisplayCart, type DisplayCode, type DisplayLine } from './display-state.ts';

/**
 * The open cart as the buyer may see it. Built field by field: what is added to a cart later stays inside until somebody lets it out here.
 * `code`: undefined while goods are rung up, null when money is taken and there is no code to show.
 */
export function projectCart(
  cart: Pick<Cart, 'lines' | 'discount'>,
  shown: { readonly changed: LineId | null; readonly code: DisplayCode | null | undefined; readonly rounding: CashRoundingSetting },
): DisplayCart {
  const lines = cart.lines.slice(-DISPLAY_LINES_MAX);
  const off = cartDiscount(cart);
  return {
    type: 'cart',
    lines: lines.map(displayLine),
    before: cart.lines.length - lines.length,
    changed: lines.some((line) => line.lineId === shown.changed) ? shown.changed : null,
    cartDiscount: off,
    // Of what comes back, the discount was a matter of the day it was bought.
    saved: addRupiah(off, ...cart.lines.filter((line) => line.returnOf === null).map(lineDiscount)),
    total: cartTotal(cart),
    paying: shown.code === undefined ? null : { inCash: amountDue(cart, shown.rounding).total, code: shown.code },
  };
}

function displayLine(line: CartLine): DisplayLine {
  return { lineId: line.lineId, name: line.name, quantity: line.quantity, unit: line.unit, unitPrice: line.unitPrice, discount: lineDiscount(line), total: lineTotal(line) };
}
