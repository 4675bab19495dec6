import { NO_DETAILS } from '../../../shared/domain/catalog/product-details.ts';
import type { ProductKind } from '../../../shared/domain/catalog/product.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StoredProduct } from '../../db/repos/product-repo.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import type { ServiceContext } from '../service-context.ts';
import { checkedDetails, groupIdOf, type DetailChange } from './check-details.ts';
import { freeCodes, freeName, mintedCode, mintedShortCode, sellableFloor, sellablePrice, tidyWords } from './check-product.ts';
import { incomingQuantity } from './incoming-quantity.ts';
import { placeIds, type PlaceNames } from './place-ids.ts';
import { factsOf } from './product-row.ts';

export interface NewProduct extends PlaceNames {
  readonly name: string;
  readonly kind: ProductKind;
  readonly price: Rupiah;
  /** Lowest open price; null or left out: the price is fixed. */
  readonly priceFloor?: Rupiah | null | undefined;
  readonly unit: string;
  readonly fractional: boolean;
  readonly codes: readonly string[];
  /** Gives it the next internal code as its first: true an EAN-13, 'short' a short number for Code 128. */
  readonly mintCode: boolean | 'short';
  readonly details?: DetailChange | undefined;
}

/**
 * Stores a product with its places, codes, details and opening stock (thousandths), and journals it; inside a transaction. Whoever calls
 * it tells the windows afterwards.
 * @throws Refused product.name-taken, product.price-out-of-range, product.code-*, and what checkedDetails and {@link incomingQuantity} refuse
 */
export function insertProduct(context: ServiceContext, actor: Actor, product: NewProduct, openingStock: Quantity | null): StoredProduct {
  const { store, clock, ids } = context;
  const at = clock.now();
  const name = freeName(context, product.name, null);
  const price = sellablePrice(product.price);
  const typed = freeCodes(context, product.codes, null);
  const codes = product.mintCode === false ? typed : [product.mintCode === 'short' ? mintedShortCode(context, typed) : mintedCode(context, typed), ...typed];
  const fractional = product.fractional && product.kind !== 'unique';
  const opening = openingStock ?? 0;
  if (opening !== 0) incomingQuantity({ name, kind: product.kind, fractional, price, onHand: null }, opening as Quantity);
  const { categoryId, producerId, workshopId } = placeIds(context, product);
  const id = ids.next<'product'>();
  const unit = tidyWords(product.unit);
  const details = checkedDetails(context, { id, name, kind: product.kind, unit, fractional, codes }, NO_DETAILS, product.details ?? {});
  store.catalog.importCatalog({
    producers: [],
    workshops: [],
    categories: [],
    products: [
      {
        id,
        name,
        kind: product.kind,
        category_id: categoryId,
        producer_id: producerId,
        workshop_id: workshopId,
        unit,
        fractional: fractional ? 1 : 0,
        price,
        price_floor: sellableFloor(product.priceFloor, price),
        picture: null,
        rank: store.products.nextRank(),
        created_at: at,
      },
    ],
    codes: [],
    batches: [],
  });
  store.productDetails.put(id, { details, groupId: groupIdOf(context, details.variant), unitIds: details.units.map(() => ids.next()) }, codes);
  const stored = store.products.find(id) ?? refuse({ code: 'product.not-found' });
  const journal = { at, registerId: requireRegister(context).id, userId: actor.userId };
  store.journal.append({ type: 'product.added', ...journal, body: { productId: id, ...factsOf(store, stored) } });
  if (opening === 0) return stored;
  store.journal.append({ type: 'stock.opened', ...journal, body: { lines: [{ productId: id, batchId: null, quantity: opening }] } });
  return store.products.find(id) ?? stored;
}
