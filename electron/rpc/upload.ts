import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function uploadProcedures(gate: Gate, { goodsDesk: { uploads } }: RpcServices) {
  return {
    begin: gate.upload.begin.handler(({ context: call, input }) => uploads.begin(signedIn(call).actor, input)),
    piece: gate.upload.piece.handler(({ context: call, input }) => uploads.piece(signedIn(call).actor, input)),
    drop: gate.upload.drop.handler(({ context: call, input }) => {
      uploads.drop(signedIn(call).actor, input.uploadId);
      return null;
    }),
  };
}
