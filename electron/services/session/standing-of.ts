import type { ApprovedAct } from '../../../shared/domain/access/approval.ts';
import { cartTotal, discountBase } from '../../../shared/domain/sale/cart.ts';
import type { Store } from '../../db/store.ts';

/**
 * What `act` would move if it were done now. An approval counts only while this stays the same: whoever allowed Rp 10.000 of goods
 * coming back has not allowed the line that was added behind their back.
 */
export function standingOf(store: Pick<Store, 'carts' | 'shifts'>, act: ApprovedAct): unknown {
  if (act.type === 'difference') {
    const last = store.shifts.lastCount(act.shiftId);
    return last === null ? null : { counted: last.counted, expected: last.expected };
  }
  // A completed sale does not change any more, a code says the same for ever, and cash in the hand is what it is.
  if (act.type === 'void' || act.type === 'expired' || act.type === 'cash-move' || act.type === 'handover' || act.type === 'due-correction' || act.type === 'stock-count') return null;
  const cart = store.carts.find(act.saleId);
  if (cart === null) return null;
  if (act.type === 'discount') return discountBase(cart, act.lineId);
  const back = cart.lines.flatMap((line) => (line.returnOf === null ? [] : [{ ...line.returnOf, quantity: line.quantity }]));
  return { back, total: cartTotal(cart) };
}
