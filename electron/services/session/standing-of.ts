import type { ApprovedAct } from '../../../shared/domain/access/approval.ts';
import { cartTotal, lineGross, lineTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import { addRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Store } from '../../db/store.ts';

/**
 * What `act` would move if it were done now. An approval counts only while this stays the same: whoever allowed Rp 10.000 of goods
 * coming back has not allowed the line that was added behind their back.
 */
export function standingOf(store: Pick<Store, 'carts'>, act: ApprovedAct): unknown {
  // A completed sale does not change any more, and a code says the same for ever.
  if (act.type === 'void' || act.type === 'expired') return null;
  const cart = store.carts.find(act.saleId);
  if (cart === null) return null;
  if (act.type === 'discount') return discountBase(cart, act.lineId);
  const back = cart.lines.flatMap((line) => (line.returnOf === null ? [] : [{ ...line.returnOf, quantity: line.quantity }]));
  return { back, total: cartTotal(cart) };
}

/** Rupiah that a discount on the line, or on the whole cart (null), is taken off. */
export function discountBase(cart: Pick<Cart, 'lines'>, lineId: string | null): Rupiah {
  const line = cart.lines.find((candidate) => candidate.lineId === lineId);
  return line === undefined ? addRupiah(...cart.lines.map(lineTotal).filter((total) => total > 0)) : lineGross(line);
}
