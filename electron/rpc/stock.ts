import { goodsFile, printGoods } from '../services/stock/goods-papers.ts';
import { listDocuments, readDocument } from '../services/stock/goods-view.ts';
import { findStock } from '../services/stock/find-stock.ts';
import { countStock, listExpiring, listStock } from '../services/stock/list-stock.ts';
import { moveGoods } from '../services/stock/move-goods.ts';
import { listRecipes, readRecipe, setMinimum, setRecipe } from '../services/stock/set-recipe.ts';
import { setPlace } from '../services/stock/set-place.ts';
import { stockFile } from '../services/stock/stock-file.ts';
import { stockCard, stockCardFile } from '../services/stock/stock-card.ts';
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
    list: gate.stock.list.handler(({ input }) => listStock(context, input)),
    file: gate.stock.file.handler(({ input }) => stockFile(context, input)),
    counts: gate.stock.counts.handler(() => countStock(context)),
    find: gate.stock.find.handler(({ input }) => findStock(context, input)),
    card: gate.stock.card.handler(({ input }) => stockCard(context, input)),
    cardPaper: gate.stock.cardPaper.handler(({ input }) => stockCardFile(context, input)),
    expiring: gate.stock.expiring.handler(() => listExpiring(context)),
    setMinimum: gate.stock.setMinimum.handler(({ context: call, input }) => setMinimum(context, signedIn(call).actor, input)),
    recipe: gate.stock.recipe.handler(({ input }) => readRecipe(context, input.productId)),
    recipes: gate.stock.recipes.handler(() => listRecipes(context)),
    setRecipe: gate.stock.setRecipe.handler(({ context: call, input }) => setRecipe(context, signedIn(call).actor, input)),
    document: gate.stock.document.handler(({ input }) => readDocument(context, input)),
  };
}
