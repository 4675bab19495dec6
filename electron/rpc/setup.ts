import { createDemo } from '../services/setup/create-demo.ts';
import { createGallery } from '../services/setup/create-gallery.ts';
import { setupStatus } from '../services/setup/setup-status.ts';
import type { Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function setupProcedures(gate: Gate, { context, desk, version }: RpcServices) {
  return {
    status: gate.setup.status.handler(() => setupStatus(context, version)),
    createGallery: gate.setup.createGallery.handler(({ input }) => createGallery(context, desk, input)),
    createDemo: gate.setup.createDemo.handler(({ input }) => createDemo(context, desk, input)),
  };
}
