import { everythingFiles, goodsFile } from '../services/goods-import/goods-files.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function goodsImportProcedures(gate: Gate, { context, goodsImports }: RpcServices) {
  return {
    look: gate.goodsImport.look.handler(({ context: call, input }) => goodsImports.look(signedIn(call).actor, input)),
    start: gate.goodsImport.start.handler(({ context: call, input }) => goodsImports.start(signedIn(call).actor, input)),
    file: gate.goodsImport.file.handler(({ input }) => goodsFile(context, input)),
    everything: gate.goodsImport.everything.handler(() => everythingFiles(context)),
    goOn: gate.goodsImport.goOn.handler(() => goodsImports.goOn()),
    status: gate.goodsImport.status.handler(() => goodsImports.status()),
  };
}
