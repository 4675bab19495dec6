import { listPriceLists, listPriceRules } from '../services/prices/list-prices.ts';
import { listPriceChanges, priceHistory } from '../services/prices/read-price-changes.ts';
import { previewReprice, repriceMany } from '../services/prices/reprice-many.ts';
import { setPrices, undoPrices } from '../services/prices/set-prices.ts';
import { setPriceList } from '../services/prices/set-price-list.ts';
import { removePriceRule, setPriceRule } from '../services/prices/set-price-rule.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function pricesProcedures(gate: Gate, { context }: RpcServices) {
  return {
    lists: gate.prices.lists.handler(() => listPriceLists(context)),
    rules: gate.prices.rules.handler(({ input }) => listPriceRules(context, input)),
    setList: gate.prices.setList.handler(({ context: call, input }) => setPriceList(context, signedIn(call).actor, input)),
    setRule: gate.prices.setRule.handler(({ context: call, input }) => setPriceRule(context, signedIn(call).actor, input)),
    set: gate.prices.set.handler(({ context: call, input }) => setPrices(context, signedIn(call).actor, input)),
    previewReprice: gate.prices.previewReprice.handler(({ input }) => previewReprice(context, input)),
    reprice: gate.prices.reprice.handler(({ context: call, input }) => repriceMany(context, signedIn(call).actor, input)),
    undo: gate.prices.undo.handler(({ context: call, input }) => undoPrices(context, signedIn(call).actor, input)),
    changes: gate.prices.changes.handler(({ input }) => listPriceChanges(context, input)),
    history: gate.prices.history.handler(({ input }) => priceHistory(context, input)),
    removeRule: gate.prices.removeRule.handler(({ context: call, input }) => removePriceRule(context, signedIn(call).actor, input)),
  };
}
