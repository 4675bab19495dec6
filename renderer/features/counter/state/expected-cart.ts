import type { ProductOffer } from '../../../../shared/domain/catalog/product.ts';
import { applyCart } from '../../../../shared/domain/sale/apply-cart.ts';
import type { CartChange, CartCommand } from '../../../../shared/domain/sale/cart-change.ts';
import type { Cart } from '../../../../shared/domain/sale/cart.ts';
import { decideAdd, decideLine } from '../../../../shared/domain/sale/decide-cart.ts';

/** A command whose answer has not come. `offer` is what the window knows of the product it adds. */
export interface PendingCommand {
  readonly key: number;
  readonly command: CartCommand;
  readonly offer: ProductOffer | null;
  /** Told in the same step in which the answer changes the cart, so that both are drawn at once. */
  readonly told: (change: CartChange) => void;
}

/**
 * The confirmed cart with the pending commands done to it by the same rules as in the service: what the cashier sees in the same frame.
 * A scanned code is left out (only the service knows what it means), and so is a command that the rules refuse: the service will say why.
 */
export function expectedCart(confirmed: Cart, pending: readonly PendingCommand[]): Cart {
  return pending.reduce((cart, { command, offer }) => {
    const decision = decide(cart, command, offer);
    return decision?.ok === true ? applyCart(cart, decision.value) : cart;
  }, confirmed);
}

/** The rules' answer where the window can know it; null where only the service can (a code, a discount's limit, an old receipt, a list, a customer). */
function decide(cart: Cart, command: CartCommand, offer: ProductOffer | null): ReturnType<typeof decideLine> | null {
  switch (command.type) {
    case 'add-code':
    case 'add-expired':
    case 'add-return':
    case 'set-discount':
    case 'set-list':
    case 'set-customer':
      return null;
    case 'add-product':
      return offer === null ? null : decideAdd(cart, offer, command.lineId, command.quantity, null, command.price, command.ownerId);
    default:
      return decideLine(cart, command);
  }
}
