import { NO_DETAILS } from '../../../shared/domain/catalog/product-details.ts';
import type { ProductKind } from '../../../shared/domain/catalog/product.ts';
import { OPENING_LOT } from '../../../shared/domain/stock/opening-lot.ts';
import { incomingDay, incomingDayFault } from '../../../shared/domain/stock/incoming-day.ts';
import { businessDayOf, type BusinessDay, type Instant } from '../../../shared/kernel/instant.ts';
import type { BatchId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StoredProduct } from '../../db/repos/product-repo.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
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

/** What lies there of a new product, thousandths, and until when it is good; null: nobody said, or it keeps. */
export interface OpeningStock {
  readonly quantity: Quantity;
  readonly expiresOn: BusinessDay | null;
}

/**
 * Stores a product with its places, codes, details and opening stock, and journals it; inside a transaction. Whoever calls
 * it tells the windows afterwards.
 * @throws Refused product.name-taken, product.name-archived, product.price-out-of-range, product.code-*, batch.day-needed, batch.past-day, and what checkedDetails and {@link incomingQuantity} refuse
 */
export function insertProduct(context: ServiceContext, actor: Actor, product: NewProduct, openingStock: OpeningStock | null): StoredProduct {
  const { store, clock, ids } = context;
  const at = clock.now();
  const name = freeName(context, product.name, null);
  const price = sellablePrice(product.price);
  const typed = freeCodes(context, product.codes, null);
  const codes = product.mintCode === false ? typed : [product.mintCode === 'short' ? mintedShortCode(context, typed) : mintedCode(context, typed), ...typed];
  const fractional = product.fractional && product.kind !== 'unique';
  const opening = openingStock === null || openingStock.quantity === 0 ? null : openingStock;
  if (opening !== null) incomingQuantity({ name, kind: product.kind, fractional, price, onHand: null }, opening.quantity);
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
  if (opening === null) return stored;
  const batch = openingBatch(context, stored, details, opening, at);
  const line = { productId: id, quantity: opening.quantity };
  store.journal.append({ type: 'stock.opened', ...journal, body: { lines: [batch === null ? { ...line, batchId: null } : { ...line, batchId: batch.id, batch: { lot: batch.lot, expiresOn: batch.expiresOn } }] } });
  return store.products.find(id) ?? stored;
}

/** The batch of what lies there already: its day is asked as of all goods that come in. */
function openingBatch({ store, ids }: ServiceContext, product: Pick<StoredProduct, 'id' | 'name'>, details: Parameters<typeof incomingDay>[0], opening: OpeningStock, at: Instant): { readonly id: BatchId; readonly lot: string; readonly expiresOn: BusinessDay } | null {
  const today = businessDayOf(at, currentSettings(store, at).unit.timeZone);
  const expiresOn = incomingDay(details, opening.expiresOn, today);
  const fault = incomingDayFault(details, expiresOn, today);
  if (fault === 'needed') refuse({ code: 'batch.day-needed', name: product.name });
  if (fault === 'past') refuse({ code: 'batch.past-day', name: product.name, day: expiresOn ?? '' });
  if (expiresOn === null) return null;
  const batch = { id: ids.next<'batch'>(), lot: OPENING_LOT, expiresOn };
  store.catalog.importCatalog({ producers: [], workshops: [], categories: [], products: [], codes: [], batches: [{ ...batch, productId: product.id }] });
  return batch;
}
