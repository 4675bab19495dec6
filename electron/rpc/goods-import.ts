import { lookAtGoodsFile } from '../services/goods-import/look-at-goods-file.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function goodsImportProcedures(gate: Gate, { context, goodsDesk, goodsImports }: RpcServices) {
  return {
    look: gate.goodsImport.look.handler(async ({ context: call, input }) => (await lookAtGoodsFile(context, goodsDesk, signedIn(call).actor, input)).look),
    start: gate.goodsImport.start.handler(({ context: call, input }) => goodsImports.start(signedIn(call).actor, input)),
    status: gate.goodsImport.status.handler(() => goodsImports.status()),
  };
}
