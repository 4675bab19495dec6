import { readPictures } from '../services/pictures/read-pictures.ts';
import type { Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function displayProcedures(gate: Gate, { context, pole, listPorts }: RpcServices) {
  const { display } = context;
  return {
    open: gate.display.open.handler(() => ({ ticket: display.ticket() })),
    show: gate.display.show.handler(({ input }) => display.show(input)),
    testVfd: gate.display.testVfd.handler(() => pole.test()),
    ports: gate.display.ports.handler(() => listPorts()),
    state: gate.display.state.handler(() => display.state()),
    pictures: gate.display.pictures.handler(({ input }) => readPictures(context, input)),
    follow: gate.display.follow.handler(({ signal }) => display.follow(signal)),
  };
}
