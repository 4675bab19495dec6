import { applyCartCommand } from '../services/cart/apply-cart-command.ts';
import { cancelCart } from '../services/cart/cancel-cart.ts';
import { cancelParked } from '../services/cart/cancel-parked.ts';
import { carryOver } from '../services/cart/carry-over.ts';
import { currentCart } from '../services/cart/current-cart.ts';
import { listParked } from '../services/cart/list-parked.ts';
import { parkCart } from '../services/cart/park-cart.ts';
import { recallCart } from '../services/cart/recall-cart.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function cartProcedures(gate: Gate, { context }: RpcServices) {
  return {
    current: gate.cart.current.handler(({ context: call }) => currentCart(context, signedIn(call).actor)),
    apply: gate.cart.apply.handler(({ context: call, input }) => applyCartCommand(context, signedIn(call).actor, input)),
    park: gate.cart.park.handler(({ context: call, input }) => parkCart(context, signedIn(call).actor, input)),
    parked: gate.cart.parked.handler(() => listParked(context)),
    recall: gate.cart.recall.handler(({ context: call, input }) => recallCart(context, signedIn(call).actor, input)),
    cancelParked: gate.cart.cancelParked.handler(({ context: call, input }) => cancelParked(context, signedIn(call).actor, input)),
    carryOver: gate.cart.carryOver.handler(({ context: call, input }) => carryOver(context, signedIn(call).actor, input)),
    cancel: gate.cart.cancel.handler(({ context: call, input }) => cancelCart(context, signedIn(call).actor, input)),
  };
}
