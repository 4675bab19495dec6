import { issueKuitansi } from '../services/paper/issue-kuitansi.ts';
import { readKuitansi } from '../services/paper/kuitansi-of-sale.ts';
import { kuitansiState } from '../services/paper/kuitansi-state.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function paperProcedures(gate: Gate, { context }: RpcServices) {
  return {
    kuitansiState: gate.paper.kuitansiState.handler(({ input }) => kuitansiState(context, input)),
    issueKuitansi: gate.paper.issueKuitansi.handler(({ context: call, input }) => issueKuitansi(context, signedIn(call).actor, input)),
    kuitansi: gate.paper.kuitansi.handler(({ input }) => readKuitansi(context, input)),
  };
}
