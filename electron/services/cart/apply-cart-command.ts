import type { CartAnswer } from '../../../shared/contract/cart.ts';
import { applyCart } from '../../../shared/domain/sale/apply-cart.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { CartChange, CartCommand } from '../../../shared/domain/sale/cart-change.ts';
import { decideReturn } from '../../../shared/domain/sale/decide-return.ts';
import { decideAdd, decideCustomer, decideDiscount, decideLine, decideList, type CartDecision } from '../../../shared/domain/sale/decide-cart.ts';
import type { CommandId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { tellCatalogChanged } from '../catalog/tell-catalog-changed.ts';
import { withItsPrices } from '../catalog/with-prices.ts';
import { cartCustomer } from '../customers/cart-customer.ts';
import { carryOutPlans } from '../prices/carry-out-plans.ts';
import { listInUse } from '../prices/list-in-use.ts';
import { refuse } from '../refused.ts';
import { returnLine } from '../sale/return-line.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand, type AfterCommit } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireGoods } from '../stock/pick-for-cart.ts';
import { addScan } from './add-scan.ts';
import { approverOfDiscount } from './approver-of-discount.ts';
import { requireOpenCart, requireShift } from './open-cart.ts';

export interface CartCommandInput {
  readonly commandId: CommandId;
  readonly saleId: SaleId;
  readonly command: CartCommand;
}

/** Applies one command to the open cart; the line is on disk before the answer leaves. */
export function applyCartCommand(context: ServiceContext, actor: Actor, input: CartCommandInput): CartAnswer {
  return runCommand(context, { commandId: input.commandId, name: 'cart.apply', input, cartId: input.saleId }, (afterCommit) => {
    requireShift(context, actor);
    // The prices of a new day count from its first piece on.
    if (carryOutPlans(context) > 0) afterCommit(() => tellCatalogChanged(context));
    const cart = requireOpenCart(context, input.saleId);
    const change = changeOf(context, actor, cart, input.command, afterCommit);
    const after = applyCart(cart, change);
    if (change.type === 'line-added' || change.type === 'quantity-set') requireGoods(context, after, change.type === 'line-added' ? change.line.productId : after.lines.find((line) => line.lineId === change.lineId)?.productId);
    context.store.carts.change(after, change);
    if (change.type === 'line-removed') journalRemoval(context, actor, cart, change.lineId);
    const answer: CartAnswer = { saleId: cart.saleId, change, revision: after.revision };
    afterCommit(() => context.publish({ type: 'cart-changed', answer }));
    return answer;
  });
}

function changeOf(context: ServiceContext, actor: Actor, cart: Cart, command: CartCommand, afterCommit: AfterCommit): CartChange {
  const decide = (): CartDecision => {
    switch (command.type) {
      case 'add-code':
      case 'add-expired':
        return addScan(context, actor, cart, command, afterCommit);
      case 'add-product':
        return decideAdd(cart, withItsPrices(context, context.store.catalog.offerById(command.productId)) ?? refuse({ code: 'product.gone' }), command.lineId, command.quantity, null, command.price, command.ownerId);
      case 'set-list':
        return decideList(cart, listInUse(context, command.listId));
      case 'set-customer':
        return decideCustomer(cart, command.customerId === null ? null : cartCustomer(context, command.customerId), context.store.prices.general());
      case 'add-return':
        return decideReturn(cart, returnLine(context, command));
      case 'set-discount':
        return decideDiscount(cart, command, approverOfDiscount(context, actor, cart, command, afterCommit));
      default:
        return decideLine(cart, command);
    }
  };
  const decision = decide();
  return decision.ok ? decision.value : refuse(decision.error);
}

/** A line taken away leaves a trace: who, when, what it was. */
function journalRemoval(context: ServiceContext, actor: Actor, before: Cart, lineId: string): void {
  const line = before.lines.find((candidate) => candidate.lineId === lineId);
  if (line === undefined) return;
  context.store.journal.append({
    type: 'line.removed',
    at: context.clock.now(),
    registerId: requireRegister(context).id,
    userId: actor.userId,
    body: { saleId: before.saleId, line },
  });
}
