import type { Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function backupProcedures(gate: Gate, { context }: RpcServices) {
  return {
    status: gate.backup.status.handler(() => context.backups.status()),
    list: gate.backup.list.handler(({ input }) => context.backups.list(input)),
    copy: gate.backup.copy.handler(() => context.backups.makeCopy('asked')),
  };
}
