import type { PriceListRow, PriceRuleRow } from '../../../shared/contract/prices.ts';
import type { PriceRuleFacts } from '../../../shared/domain/journal/entry.ts';
import { GENERAL_LIST } from '../../../shared/domain/pricing/price-list.ts';
import type { StoredPriceList, StoredPriceRule } from '../../db/repos/price-repo.ts';
import type { ServiceContext } from '../service-context.ts';

export function listRow(context: Pick<ServiceContext, 'store'>, { listId, name, active }: StoredPriceList): PriceListRow {
  return { listId, name, active, general: listId === GENERAL_LIST.listId, rules: context.store.prices.rulesOf(listId).length };
}

export function ruleRow({ store }: Pick<ServiceContext, 'store'>, rule: StoredPriceRule): PriceRuleRow {
  const { target } = rule;
  const categoryId = target.kind === 'category' ? target.categoryId : null;
  const product = target.kind === 'product' ? store.catalog.offerById(target.productId) : (store.catalog.shelf(categoryId, 0, 1)[0] ?? null);
  const products = target.kind === 'product' ? (product === null ? 0 : 1) : store.catalog.countActive(categoryId);
  return { ...rule, products, example: product === null ? null : { name: product.name, price: product.price, unit: product.unit } };
}

/** A rule in words, for the journal. */
export function ruleFacts({ store }: Pick<ServiceContext, 'store'>, rule: StoredPriceRule): PriceRuleFacts {
  const { about, effect, from, since, until } = rule;
  return { list: store.prices.list(rule.listId)?.name ?? '', about, effect, from, since, until };
}
