import type { PriceRuleRow } from '../../../shared/contract/prices.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import type { PriceRule } from '../../../shared/domain/pricing/price-rule.ts';
import { LINE_QUANTITY_MAX } from '../../../shared/domain/sale/cart.ts';
import type { CommandId, PriceRuleId } from '../../../shared/kernel/ids.ts';
import type { StoredPriceRule } from '../../db/repos/price-repo.ts';
import type { Actor } from '../actor.ts';
import { tellCatalogChanged } from '../catalog/tell-catalog-changed.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { ruleFacts, ruleRow } from './price-rows.ts';

export interface SetPriceRuleInput {
  readonly commandId: CommandId;
  /** Null: a new rule. */
  readonly ruleId: PriceRuleId | null;
  readonly rule: Omit<PriceRule, 'ruleId'>;
}

/** Stores a rule as it is given. @throws Refused price.rule-gone, price.list-gone, price.rule-empty, price.rule-days, product.not-found, quantity.out-of-range */
export function setPriceRule(context: ServiceContext, actor: Actor, input: SetPriceRuleInput): PriceRuleRow {
  return runCommand(context, { commandId: input.commandId, name: 'prices.setRule', input, cartId: null }, (afterCommit) => {
    const { prices } = context.store;
    const before = input.ruleId === null ? null : (prices.rule(input.ruleId) ?? refuse({ code: 'price.rule-gone' }));
    const rule = { ...input.rule, ruleId: input.ruleId ?? context.ids.next<'price-rule'>() };
    requirePossible(context, rule);
    prices.putRule(rule);
    const after = prices.rule(rule.ruleId) ?? refuse({ code: 'price.rule-gone' });
    if (before === null || canonicalJson(ruleFacts(context, before)) !== canonicalJson(ruleFacts(context, after))) journalRule(context, actor, before, after);
    afterCommit(() => tellCatalogChanged(context));
    return ruleRow(context, after);
  });
}

/** Takes a rule away. @throws Refused price.rule-gone */
export function removePriceRule(context: ServiceContext, actor: Actor, input: { readonly commandId: CommandId; readonly ruleId: PriceRuleId }): { readonly removed: true } {
  return runCommand(context, { commandId: input.commandId, name: 'prices.removeRule', input, cartId: null }, (afterCommit) => {
    const before = context.store.prices.rule(input.ruleId) ?? refuse({ code: 'price.rule-gone' });
    context.store.prices.removeRule(input.ruleId);
    journalRule(context, actor, before, null);
    afterCommit(() => tellCatalogChanged(context));
    return { removed: true };
  });
}

function requirePossible({ store }: ServiceContext, { listId, target, effect, from, since, until }: PriceRule): void {
  if (store.prices.list(listId) === null) refuse({ code: 'price.list-gone' });
  if (target.kind === 'product' && store.products.find(target.productId) === null) refuse({ code: 'product.not-found' });
  if (target.kind === 'category' && !store.catalog.categories().some((category) => category.categoryId === target.categoryId)) refuse({ code: 'product.not-found' });
  if ((effect.kind === 'price' ? effect.price : effect.share) <= 0) refuse({ code: 'price.rule-empty' });
  if (from <= 0 || from > LINE_QUANTITY_MAX) refuse({ code: 'quantity.out-of-range', limit: LINE_QUANTITY_MAX });
  if (since !== null && until !== null && since > until) refuse({ code: 'price.rule-days' });
}

function journalRule(context: ServiceContext, actor: Actor, before: StoredPriceRule | null, after: StoredPriceRule | null): void {
  const facts = { before: before === null ? null : ruleFacts(context, before), after: after === null ? null : ruleFacts(context, after) };
  const named = facts.after ?? facts.before;
  context.store.journal.append({
    type: 'price-rule.set',
    at: context.clock.now(),
    registerId: requireRegister(context).id,
    userId: actor.userId,
    body: { ruleId: (after ?? before)?.ruleId ?? '', name: `${named?.list ?? ''} · ${named?.about ?? '*'}`, ...facts },
  });
}
