import type { Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function exportProcedures(gate: Gate, { context }: RpcServices) {
  return {
    status: gate.exports.status.handler(() => context.exports.status()),
    make: gate.exports.make.handler(({ input }) => context.exports.make(input.from, input.to)),
  };
}
