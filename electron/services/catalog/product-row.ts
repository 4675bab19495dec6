import type { ProductRow } from '../../../shared/contract/catalog.ts';
import type { ProductFacts } from '../../../shared/domain/journal/entry.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ProductRepo, StoredProduct } from '../../db/repos/product-repo.ts';

/** A stored product as the office shows it. */
export function productRow(products: ProductRepo, stored: StoredProduct): ProductRow {
  return { productId: stored.id as ProductId, ...factsOf(products, stored), onHand: stored.kind === 'service' ? null : ((stored.on_hand ?? 0) as Quantity) };
}

/** What a person set of a product, for the journal. */
export function factsOf(products: ProductRepo, stored: StoredProduct): ProductFacts {
  const { id, name, kind, category, producer, workshop, unit, fractional, price, price_floor, active } = stored;
  return { name, kind, category, producer, workshop, unit, fractional: fractional === 1, price: price as Rupiah, priceFloor: price_floor as Rupiah | null, active: active === 1, codes: products.codes(id) };
}
