import { tellCatalogChanged } from '../catalog/tell-catalog-changed.ts';
import type { ServiceContext } from '../service-context.ts';
import { carryOutPlans } from './carry-out-plans.ts';

/** Sets the prices whose day has come, in a transaction of its own, and tells the windows; for a till that runs over midnight. */
export function beginPlannedPrices(context: ServiceContext): void {
  if (!context.store.priceChanges.hasPlans()) return;
  if (context.store.transaction(() => carryOutPlans(context)) > 0) tellCatalogChanged(context);
}
