import { goodsFile, printGoods } from '../services/stock/goods-papers.ts';
import { listDocuments, readDocument } from '../services/stock/goods-view.ts';
import { moveGoods } from '../services/stock/move-goods.ts';
import { setPlace } from '../services/stock/set-place.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function stockProcedures(gate: Gate, { context }: RpcServices) {
  return {
    places: gate.stock.places.handler(() => context.store.stock.places()),
    setPlace: gate.stock.setPlace.handler(({ context: call, input }) => setPlace(context, signedIn(call).actor, input)),
    move: gate.stock.move.handler(({ context: call, input }) => moveGoods(context, signedIn(call).actor, input)),
    documents: gate.stock.documents.handler(({ input }) => listDocuments(context, input)),
    paper: gate.stock.paper.handler(({ input }) => goodsFile(context, input)),
    print: gate.stock.print.handler(({ input }) => printGoods(context, input)),
    document: gate.stock.document.handler(({ input }) => readDocument(context, input)),
  };
}
