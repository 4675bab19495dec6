import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function clockProcedures(gate: Gate, { clockWatch }: RpcServices) {
  return {
    status: gate.clock.status.handler(() => clockWatch.status()),
    accept: gate.clock.accept.handler(({ context: call }) => clockWatch.accept(signedIn(call).actor)),
  };
}
