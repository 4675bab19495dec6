import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function eventsProcedures(gate: Gate, { feed }: RpcServices) {
  return {
    subscribe: gate.events.subscribe.handler(({ input, context: call, signal }) => feed.subscribe(signedIn(call), signal, input?.missed)),
  };
}
