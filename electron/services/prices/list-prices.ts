import type { PriceListRow, PriceRuleRow } from '../../../shared/contract/prices.ts';
import type { PriceListId } from '../../../shared/kernel/ids.ts';
import type { ServiceContext } from '../service-context.ts';
import { listRow, ruleRow } from './price-rows.ts';

/** Every price list, everybody's first. */
export function listPriceLists(context: ServiceContext): readonly PriceListRow[] {
  return context.store.prices.lists().map((list) => listRow(context, list));
}

/** The rules of a list, by what they are about and from which quantity. */
export function listPriceRules(context: ServiceContext, input: { readonly listId: PriceListId }): readonly PriceRuleRow[] {
  return context.store.prices
    .rulesOf(input.listId)
    .map((rule) => ruleRow(context, rule))
    .toSorted((a, b) => (a.about ?? '').localeCompare(b.about ?? '', 'id') || a.from - b.from || (a.ruleId < b.ruleId ? -1 : 1));
}
