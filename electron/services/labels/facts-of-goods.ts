import type { LabelFacts } from '../../../shared/domain/label/label-facts.ts';
import type { Variant } from '../../../shared/domain/catalog/product-details.ts';
import { GALLERY } from '../../../shared/domain/stock/place.ts';
import { batchToGo } from '../../../shared/domain/stock/pick-batches.ts';
import { permitText } from '../../../shared/domain/label/permit-text.ts';
import type { BatchId, ProductId } from '../../../shared/kernel/ids.ts';
import { businessDayOf, type TimeZone } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** Goods and how many labels of them; `batchId` null: of the batch that goes first. */
export interface LabelLine {
  readonly productId: ProductId;
  readonly batchId: BatchId | null;
  readonly copies: number;
}

/** What a label can say of goods, as the catalogue has it now; null when there are no such goods. */
export function factsOfGoods(context: Pick<ServiceContext, 'store' | 'clock'>, { productId, batchId }: LabelLine): LabelFacts | null {
  const { products, catalog, productDetails } = context.store;
  const product = products.find(productId);
  if (product === null) return null;
  const details = productDetails.of(productId);
  const batches = catalog.batchesOf(productId);
  const settings = currentSettings(context.store, context.clock.now());
  const wanted = batchId ?? firstToGo(context, productId, settings.unit.timeZone);
  const batch = batches.find((one) => one.batchId === wanted);
  return {
    name: withVariant(product.name, details.variant),
    price: product.price as Rupiah,
    unit: product.unit,
    fractional: product.fractional === 1,
    code: products.codes(productId)[0] ?? null,
    workshop: product.workshop,
    producer: product.producer,
    batch: batch?.lot ?? null,
    expiresOn: batch?.expiresOn ?? null,
    permits: details.permits.map(permitText),
    netWeight: details.netContent,
    ingredients: details.ingredients,
    story: details.cardText ?? '',
    cardText: settings.labels.cardText,
  };
}

/** Of what lies in the gallery, else of what lies anywhere; of goods that are not there no label says a day. */
function firstToGo({ store, clock }: Pick<ServiceContext, 'store' | 'clock'>, productId: ProductId, zone: TimeZone): BatchId | null {
  const today = businessDayOf(clock.now(), zone);
  const inGallery = batchToGo(store.stock.rows(productId, GALLERY), today);
  if (inGallery !== undefined) return inGallery;
  return batchToGo(store.stock.places().flatMap(({ placeId }) => store.stock.rows(productId, placeId)), today) ?? null;
}

/** Size and colour belong on the label; many a name says them already. */
function withVariant(name: string, variant: Variant | null): string {
  const missing = variant?.values.filter((value) => !name.toLowerCase().includes(value.toLowerCase())) ?? [];
  return [name, ...missing].join(', ');
}
