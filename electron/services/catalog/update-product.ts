import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import { NO_DETAILS } from '../../../shared/domain/catalog/product-details.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StoredProduct } from '../../db/repos/product-repo.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import type { ServiceContext } from '../service-context.ts';
import { checkedDetails, groupIdOf, type DetailChange } from './check-details.ts';
import { freeCodes, freeName, mintedCode, mintedShortCode, sellableFloor, sellablePrice, tidyWords } from './check-product.ts';
import { placeIds } from './place-ids.ts';
import { factsOf } from './product-row.ts';

/** What somebody says of a product; what is left out stays as it is. */
export interface ProductChange {
  readonly name?: string | undefined;
  readonly price?: Rupiah | undefined;
  readonly priceFloor?: Rupiah | null | undefined;
  readonly category?: string | undefined;
  readonly producer?: string | undefined;
  readonly workshop?: string | undefined;
  readonly unit?: string | undefined;
  readonly fractional?: boolean | undefined;
  readonly active?: boolean | undefined;
  readonly codes?: readonly string[] | undefined;
  /** Another code before its others: true an EAN-13, 'short' a short number for Code 128. */
  readonly mintCode?: boolean | 'short' | undefined;
  readonly details?: DetailChange | undefined;
}

/**
 * Stores what is said of a product and journals it when anything is different; inside a transaction. Whoever calls it tells the windows
 * when `changed`.
 * @throws Refused product.not-found, product.name-taken, product.name-archived, product.price-out-of-range, product.code-*, list.switched-off, and what checkedDetails refuses
 */
export function updateProduct(context: ServiceContext, actor: Actor, productId: ProductId, change: ProductChange): { readonly stored: StoredProduct; readonly changed: boolean } {
  const { store, ids } = context;
  const stored = store.products.find(productId) ?? refuse({ code: 'product.not-found' });
  const before = factsOf(store, stored);
  const known = before.details ?? NO_DETAILS;
  const listed = freeCodes(context, change.codes ?? before.codes, { id: stored.id, codes: before.codes });
  const minted = change.mintCode === 'short' ? [mintedShortCode(context, listed)] : change.mintCode === true ? [mintedCode(context, listed)] : [];
  const codes = [...minted, ...listed];
  const { categoryId, producerId, workshopId } = placeIds(context, {
    category: change.category ?? before.category,
    producer: change.producer ?? before.producer,
    workshop: change.workshop ?? before.workshop,
    // Sold again, it needs a place that is in use, as a new product does.
  }, change.active === true && !before.active ? null : before);
  const price = change.price === undefined ? before.price : sellablePrice(change.price);
  const name = change.name === undefined ? before.name : freeName(context, change.name, stored.id);
  const unit = tidyWords(change.unit ?? before.unit);
  const fractional = (change.fractional ?? before.fractional) && stored.kind !== 'unique';
  const details = checkedDetails(context, { id: stored.id, name, kind: stored.kind, unit, fractional, codes }, known, change.details ?? {});
  store.products.update(stored.id, {
    name,
    price,
    price_floor: sellableFloor(change.priceFloor === undefined ? before.priceFloor : change.priceFloor, price),
    unit,
    fractional: fractional ? 1 : 0,
    active: (change.active ?? before.active) ? 1 : 0,
    category_id: categoryId,
    producer_id: producerId,
    workshop_id: workshopId,
  });
  if (canonicalJson({ codes, details }) !== canonicalJson({ codes: before.codes, details: known })) {
    store.productDetails.put(stored.id, { details, groupId: groupIdOf(context, details.variant), unitIds: details.units.map(() => ids.next()) }, codes);
  }
  const now = store.products.find(stored.id) ?? stored;
  const after = factsOf(store, now);
  const changed = canonicalJson(before) !== canonicalJson(after);
  if (changed) {
    store.journal.append({ type: 'product.changed', at: context.clock.now(), registerId: requireRegister(context).id, userId: actor.userId, body: { productId: stored.id, name: after.name, before, after } });
  }
  return { stored: now, changed };
}
