import { listPriceLists, listPriceRules } from '../services/prices/list-prices.ts';
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
    removeRule: gate.prices.removeRule.handler(({ context: call, input }) => removePriceRule(context, signedIn(call).actor, input)),
  };
}
