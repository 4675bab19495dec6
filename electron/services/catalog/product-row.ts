import type { ProductRow } from '../../../shared/contract/catalog.ts';
import { isPlain } from '../../../shared/domain/catalog/product-details.ts';
import type { ProductFacts } from '../../../shared/domain/journal/entry.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StoredProduct } from '../../db/repos/product-repo.ts';
import type { Store } from '../../db/store.ts';

type Repos = Pick<Store, 'products' | 'productDetails'>;

/** A stored product as the office shows it. */
export function productRow(store: Repos, stored: StoredProduct): ProductRow {
  const details = store.productDetails.of(stored.id);
  return { productId: stored.id as ProductId, ...ownFacts(store, stored), details, picture: stored.picture, onHand: stored.kind === 'service' ? null : ((stored.on_hand ?? 0) as Quantity) };
}

/** What a person set of a product, for the journal. */
export function factsOf(store: Repos, stored: StoredProduct): ProductFacts {
  const details = store.productDetails.of(stored.id);
  return isPlain(details) ? ownFacts(store, stored) : { ...ownFacts(store, stored), details };
}

function ownFacts(store: Repos, stored: StoredProduct): Omit<ProductFacts, 'details'> {
  const { id, name, kind, category, producer, workshop, unit, fractional, price, price_floor, active } = stored;
  return { name, kind, category, producer, workshop, unit, fractional: fractional === 1, price: price as Rupiah, priceFloor: price_floor as Rupiah | null, active: active === 1, codes: store.products.codes(id) };
}
