import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { recordPrices } from './record-prices.ts';

/**
 * Sets the prices whose day has come; answers how many plans that were. Called with the first scan of a day and from time to time, inside
 * a transaction. A product that was given away from the catalogue stays as it is; a plan that changes nothing any more is done with.
 */
export function carryOutPlans(context: ServiceContext): number {
  const { store, clock } = context;
  if (!store.priceChanges.hasPlans()) return 0;
  const now = clock.now();
  const due = store.priceChanges.due(businessDayOf(now, currentSettings(store, now).unit.timeZone));
  for (const changeId of due) {
    const plan = store.priceChanges.find(changeId);
    store.priceChanges.closePlan(changeId);
    if (plan === null) continue;
    const lines = store.priceChanges.lines(changeId).flatMap(({ productId, after }) => {
      const is = store.priceChanges.priceOf(productId);
      if (is === null || (is.price === after.price && is.floor === after.floor)) return [];
      const { name, ...before } = is;
      return [{ productId, name, before, after }];
    });
    if (lines.length > 0) recordPrices(context, { userId: null, from: null, cause: 'plan', ofChange: plan.changeId, note: plan.note }, lines);
  }
  return due.length;
}
