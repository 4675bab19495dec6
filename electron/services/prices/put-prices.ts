import type { PriceChangeId, PriceChangeLine } from '../../../shared/domain/pricing/price-change.ts';
import { floorBelow } from '../../../shared/domain/pricing/reprice.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { sellablePrice } from '../catalog/check-product.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { recordPrices, type PriceAct } from './record-prices.ts';

/** The price that a product is to have; `floor` left out: the lowest open price stays, and comes down with the price. */
export interface PriceWish {
  readonly productId: ProductId;
  readonly price: Rupiah;
  readonly floor?: Rupiah | null | undefined;
}

/**
 * Sets prices in one act, at once or for a later day, and journals it; what would not change is left out. Inside a transaction.
 * @throws Refused product.not-found, product.price-out-of-range, product.floor-above-price, price.nothing-changes
 */
export function putPrices(context: ServiceContext, act: PriceAct, wishes: readonly PriceWish[]): { readonly changeId: PriceChangeId; readonly lines: number } {
  const lines = new Map<ProductId, PriceChangeLine>();
  for (const { productId, price, floor } of wishes) {
    const now = context.store.priceChanges.priceOf(productId) ?? refuse({ code: 'product.not-found' });
    const { name, ...before } = now;
    const after = { price: sellablePrice(price), floor: floorUnder(price, floor === undefined ? before.floor : floor, floor === undefined) };
    if (before.price !== after.price || before.floor !== after.floor) lines.set(productId, { productId, name, before, after });
  }
  return recordPrices(context, act, [...lines.values()]);
}

/** True when `from` is a day on which a plan can begin. @throws Refused price.day-past */
export function plannedDay(from: BusinessDay | null, today: BusinessDay): BusinessDay | null {
  if (from !== null && from < today) refuse({ code: 'price.day-past', day: from });
  return from === today ? null : from;
}

function floorUnder(price: Rupiah, floor: Rupiah | null, follows: boolean): Rupiah | null {
  if (!follows && floor !== null && floor > price) refuse({ code: 'product.floor-above-price', limit: price });
  const kept = floorBelow(floor, price);
  return kept === null ? null : sellablePrice(kept);
}
