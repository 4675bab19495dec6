import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import { tiersFor } from '../../../shared/domain/pricing/price-rule.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { ListedProduct } from '../../db/repos/catalog-repo.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { withBatchToSell } from './with-batch-to-sell.ts';

/** The offers with the batch that is sold first and with what every price list makes of them today; an open price is what is typed, whatever the list. */
export function withPrices(context: Pick<ServiceContext, 'store' | 'clock'>, products: readonly ListedProduct[]): readonly ProductOffer[] {
  const rules = context.store.prices.rules();
  const now = context.clock.now();
  const day = businessDayOf(now, currentSettings(context.store, now).unit.timeZone);
  return products.map((product) => ({ ...withBatchToSell(context, product, day), tiers: product.priceFloor === null ? tiersFor(rules, product, day) : [] }));
}

/** One offer with its prices, or null. */
export function withItsPrices(context: Pick<ServiceContext, 'store' | 'clock'>, product: ListedProduct | null): ProductOffer | null {
  return product === null ? null : (withPrices(context, [product])[0] ?? null);
}
