import type { ProductSight } from '../../../shared/domain/catalog/product-list.ts';
import type { GoodsListing } from '../../../shared/domain/goods-import/goods-sheets.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Permit } from '../../../shared/domain/catalog/permit.ts';
import type { EKatalog } from '../../../shared/domain/catalog/product-details.ts';
import type { ProductDetailColumns, ProductTable } from '../schema.ts';
import type { Reader } from '../sync-db.ts';
import { productsInSight } from './product-list.ts';

type Details = Pick<ProductDetailColumns, 'cost' | 'tracks_batch' | 'tracks_expiry' | 'shelf_life_days' | 'ingredients' | 'net_content' | 'card_text' | 'e_katalog'>;
type Row = Details & Pick<ProductTable, 'id' | 'name' | 'kind' | 'unit' | 'fractional' | 'price' | 'price_floor' | 'active'> & {
  readonly category: string;
  readonly producer: string;
  readonly workshop: string;
  readonly on_hand: number | null;
};

/** The products of a list, in its order. */
export function goodsInSight(reader: Reader, sight: ProductSight): readonly GoodsListing[] {
  return reader.snapshot(() => {
    const goods = new Map(knownGoods(reader).map((one) => [one.productId, one]));
    return productsInSight(reader, sight).flatMap((id) => goods.get(id) ?? []);
  });
}

/** Every product by name, those no longer sold too, with all its codes. */
export function knownGoods(reader: Reader): readonly GoodsListing[] {
  const rows = reader.query<Record<never, never>, Row>((db) =>
    db
      .selectFrom('product')
      .innerJoin('category', 'category.id', 'product.category_id')
      .innerJoin('producer', 'producer.id', 'product.producer_id')
      .innerJoin('workshop', 'workshop.id', 'product.workshop_id')
      .leftJoin('stock', 'stock.product_id', 'product.id')
      .select(['product.id', 'product.name', 'product.kind', 'product.unit', 'product.fractional', 'product.price', 'product.price_floor', 'product.active'])
      .select(['product.cost', 'product.tracks_batch', 'product.tracks_expiry', 'product.shelf_life_days', 'product.ingredients', 'product.net_content', 'product.card_text', 'product.e_katalog'])
      .select(['category.name as category', 'producer.name as producer', 'workshop.name as workshop', 'stock.on_hand as on_hand'])
      .orderBy('product.name')
      .orderBy('product.id') as never,
  );
  const codes = reader.query<Record<never, never>, { code: string; product_id: string }>((db) => db.selectFrom('product_code').select(['code', 'product_id']).orderBy('product_id').orderBy('position'));
  const permits = reader.query<Record<never, never>, { product_id: string; kind: Permit['kind']; number: string; ends_on: string | null }>((db) => db.selectFrom('product_permit').select(['product_id', 'kind', 'number', 'ends_on']).orderBy('product_id').orderBy('position'));
  const days = reader.query<Record<never, never>, { product_id: string; expires_on: string }>((db) =>
    db
      .selectFrom('stock_place')
      .innerJoin('batch', 'batch.id', 'stock_place.batch_id')
      .select((eb) => ['batch.product_id', eb.fn.min<string>('batch.expires_on').as('expires_on')])
      .where('stock_place.on_hand', '>', 0)
      .where('batch.expires_on', 'is not', null)
      .groupBy('batch.product_id'),
  );
  return reader.snapshot(() => {
    const dayOf = new Map(days.all({}).map((day) => [day.product_id, day.expires_on as BusinessDay]));
    const permitsOf = Map.groupBy(permits.iterate({}), (permit) => permit.product_id);
    const byProduct = new Map<string, string[]>();
    for (const { code, product_id: productId } of codes.iterate({})) {
      const list = byProduct.get(productId);
      if (list === undefined) byProduct.set(productId, [code]);
      else list.push(code);
    }
    return rows.all({}).map(
      (row): GoodsListing => ({
        productId: row.id,
        name: row.name,
        kind: row.kind,
        category: row.category,
        producer: row.producer,
        workshop: row.workshop,
        unit: row.unit,
        fractional: row.fractional === 1,
        price: row.price as Rupiah,
        priceFloor: row.price_floor as Rupiah | null,
        active: row.active === 1,
        codes: byProduct.get(row.id) ?? [],
        details: {
          permits: (permitsOf.get(row.id) ?? []).map((permit) => ({ kind: permit.kind, number: permit.number, endsOn: permit.ends_on })),
          cost: row.cost as Rupiah | null,
          tracksBatch: Number(row.tracks_batch) === 1,
          tracksExpiry: Number(row.tracks_expiry) === 1,
          shelfLifeDays: row.shelf_life_days,
          ingredients: row.ingredients,
          netContent: row.net_content,
          cardText: row.card_text,
          eKatalog: row.e_katalog === null ? null : (JSON.parse(row.e_katalog) as EKatalog),
        },
        onHand: row.kind === 'service' ? null : (row.on_hand ?? 0),
        expiresOn: dayOf.get(row.id) ?? null,
      }),
    );
  });
}
