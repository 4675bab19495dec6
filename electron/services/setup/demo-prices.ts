import { GENERAL_LIST } from '../../../shared/domain/pricing/price-list.ts';
import type { PriceTarget } from '../../../shared/domain/pricing/price-rule.ts';
import { phoneDigits } from '../../../shared/domain/customer/customer.ts';
import type { CategoryId, PriceListId, ProductId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { DEMO_GALLERY } from '../demo-gallery/demo-gallery.ts';
import type { DemoPriceList } from '../demo-gallery/demo-gallery-types.ts';
import { ruleFacts } from '../prices/price-rows.ts';
import type { ServiceContext } from '../service-context.ts';

/** The ids that the goods of the demo gallery were given, by key. */
export interface DemoIds {
  readonly category: (key: string) => string;
  readonly product: (key: string) => string;
}

/** Price lists, their rules and the customers of the demo gallery, journalled like those of a person; inside the transaction that founds it. */
export function demoPrices(context: ServiceContext, registerId: string, ids: DemoIds, at: Instant): void {
  const { store } = context;
  const entry = { at, registerId, userId: null };
  const lists = new Map<string, PriceListId>();
  for (const { key, name, rules } of DEMO_GALLERY.priceLists) {
    const listId = key === 'general' ? GENERAL_LIST.listId : context.ids.next<'price-list'>();
    lists.set(key, listId);
    if (key !== 'general') {
      store.prices.putList({ listId, name, active: true });
      store.journal.append({ type: 'price-list.set', ...entry, body: { listId, name, active: true, before: null } });
    }
    for (const rule of rules) {
      const ruleId = context.ids.next<'price-rule'>();
      store.prices.putRule({ ruleId, listId, target: targetOf(rule.about, ids), effect: rule.effect, from: rule.from, since: null, until: null });
      const stored = store.prices.rule(ruleId);
      if (stored === null) throw new Error('a price rule of the demo gallery was not stored');
      const after = ruleFacts(context, stored);
      store.journal.append({ type: 'price-rule.set', ...entry, body: { ruleId, name: `${name} · ${after.about ?? '*'}`, before: null, after } });
    }
  }
  for (const { list, phone, ...customer } of DEMO_GALLERY.customers) {
    const customerId = context.ids.next<'customer'>();
    store.customers.add(customerId, { ...customer, phone, phone_digits: phoneDigits(phone ?? ''), list_id: list === null ? null : (lists.get(list) ?? null) }, at);
    store.journal.append({ type: 'customer.added', ...entry, body: { customerId } });
  }
}

function targetOf(about: DemoPriceList['rules'][number]['about'], ids: DemoIds): PriceTarget {
  if ('product' in about) return { kind: 'product', productId: ids.product(about.product) as ProductId };
  return { kind: 'category', categoryId: ids.category(about.category) as CategoryId };
}
