import type { Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function displayProcedures(gate: Gate, { context }: RpcServices) {
  const { display } = context;
  return {
    open: gate.display.open.handler(() => ({ ticket: display.ticket() })),
    show: gate.display.show.handler(({ input }) => display.show(input)),
    state: gate.display.state.handler(() => display.state()),
    follow: gate.display.follow.handler(({ signal }) => display.follow(signal)),
  };
}
