import { readAttachment } from '../services/attachment/read-attachment.ts';
import type { Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function attachmentProcedures(gate: Gate, { context }: RpcServices) {
  return {
    read: gate.attachment.read.handler(({ input }) => readAttachment(context, input)),
  };
}
