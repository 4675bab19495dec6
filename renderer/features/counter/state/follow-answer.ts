import type { CartAnswer } from '../../../../shared/contract/cart.ts';
import { applyCart } from '../../../../shared/domain/sale/apply-cart.ts';
import type { Cart } from '../../../../shared/domain/sale/cart.ts';

/** known: this cart has it already; gap: something before it was missed, or it is about another cart: the cart must be asked for anew. */
export type Followed = { readonly type: 'applied'; readonly cart: Cart } | { readonly type: 'known' } | { readonly type: 'gap' };

/** What an answer (or another window's change) means for the cart we hold. */
export function followAnswer(cart: Cart, answer: CartAnswer): Followed {
  if (answer.saleId !== cart.saleId) return { type: 'gap' };
  if (answer.revision <= cart.revision) return { type: 'known' };
  if (answer.revision > cart.revision + 1) return { type: 'gap' };
  return { type: 'applied', cart: applyCart(cart, answer.change) };
}
