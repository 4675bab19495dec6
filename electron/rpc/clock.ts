import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function clockProcedures(gate: Gate, { clockWatch }: RpcServices) {
  return {
    status: gate.clock.status.handler(() => clockWatch.status()),
    takeBack: gate.clock.takeBack.handler(({ context: call }) => clockWatch.takeBack(signedIn(call).actor)),
    accept: gate.clock.accept.handler(({ context: call }) => clockWatch.accept(signedIn(call).actor)),
  };
}
