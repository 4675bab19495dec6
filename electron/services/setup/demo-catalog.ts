import { DAY_MS } from '../../../shared/kernel/add-days.ts';
import type { StockEntryLine } from '../../../shared/domain/journal/entry.ts';
import { OPENING_LOT } from '../../../shared/domain/stock/opening-lot.ts';
import { businessDayOf, type Instant } from '../../../shared/kernel/instant.ts';
import type { CatalogImport } from '../../db/repos/catalog-repo.ts';
import type { DemoIds } from './demo-prices.ts';
import type { DemoGallery } from '../demo-gallery/demo-gallery-types.ts';

/** The demo gallery as rows, its keys replaced by new ids; `at` (ms UTC) is its first day, from which expiry counts. */
export function demoCatalog(gallery: DemoGallery, nextId: () => string, at: Instant): { readonly rows: CatalogImport; readonly stock: readonly StockEntryLine[]; readonly ids: DemoIds } {
  const idsOf = (rows: readonly { readonly key: string }[]): ((key: string) => string) => {
    const ids = new Map(rows.map(({ key }) => [key, nextId()]));
    return (key) => {
      const found = ids.get(key);
      if (found === undefined) throw new Error(`the demo gallery names ${key}, which it does not have`);
      return found;
    };
  };
  const category = idsOf(gallery.categories);
  const producer = idsOf(gallery.producers);
  const workshop = idsOf(gallery.workshops);
  const product = idsOf(gallery.products);
  const producerOf = new Map(gallery.workshops.map((shop) => [shop.key, shop.producer]));
  const batches = gallery.products.flatMap(({ key, expiresInDays }) =>
    expiresInDays === null
      ? []
      : [{ id: nextId(), productId: product(key), lot: OPENING_LOT, expiresOn: businessDayOf(at + expiresInDays * DAY_MS, gallery.unit.timeZone) }],
  );
  const batchOf = new Map(batches.map((batch) => [batch.productId, batch.id]));

  return {
    ids: { category, product },
    rows: {
      producers: gallery.producers.map(({ key, name }) => ({ id: producer(key), name })),
      workshops: gallery.workshops.map(({ key, name, producer: owner }) => ({ id: workshop(key), producerId: producer(owner), name })),
      categories: gallery.categories.map(({ key, name }, index) => ({ id: category(key), name, position: index + 1 })),
      products: gallery.products.map((row, index) => ({
        id: product(row.key),
        name: row.name,
        kind: row.kind,
        category_id: category(row.category),
        producer_id: producer(producerOf.get(row.workshop) ?? ''),
        workshop_id: workshop(row.workshop),
        unit: row.unit,
        fractional: row.fractional ? 1 : 0,
        price: row.price,
        price_floor: row.priceFloor,
        picture: row.picture,
        rank: index + 1,
        created_at: at,
      })),
      codes: gallery.products.flatMap(({ key, codes }) => codes.map((code, index) => ({ code, productId: product(key), position: index + 1 }))),
      batches,
    },
    stock: gallery.products.flatMap(({ key, openingStock }) =>
      openingStock === null ? [] : [{ productId: product(key), batchId: batchOf.get(product(key)) ?? null, quantity: openingStock }],
    ),
  };
}
