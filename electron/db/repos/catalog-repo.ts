import type { Category, ProductOffer } from '../../../shared/domain/catalog/product.ts';
import type { SearchedProduct } from '../../../shared/domain/catalog/search-index.ts';
import type { BatchId, CategoryId, ProducerId, ProductId, WorkshopId } from '../../../shared/kernel/ids.ts';
import type { KnownBatch } from '../../../shared/domain/sale/read-piece.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { GALLERY } from '../../../shared/domain/stock/place.ts';
import type { StockOwner } from '../../../shared/domain/stock/stock-row.ts';
import type { ExpressionBuilder } from 'kysely';
import type { ProductTable, Schema } from '../schema.ts';
import type { QueryBuilder, Writer } from '../sync-db.ts';

/** Goods and services in bulk, as an import or the demo brings them; rows of the tables of the same names. */
export interface CatalogImport {
  readonly producers: readonly { readonly id: string; readonly name: string }[];
  readonly workshops: readonly { readonly id: string; readonly producerId: string; readonly name: string }[];
  readonly categories: readonly { readonly id: string; readonly name: string; readonly position: number }[];
  readonly products: readonly (Omit<ProductTable, 'active' | 'price_floor'> & { readonly price_floor?: number | null })[];
  readonly codes: readonly { readonly code: string; readonly productId: string; readonly position: number }[];
  readonly batches: readonly { readonly id: string; readonly productId: string; readonly lot: string; readonly expiresOn: string | null }[];
}

/** An offer before the price lists are looked at. */
export type ListedProduct = Omit<ProductOffer, 'tiers'>;

export interface CatalogRepo {
  /** The product that carries this barcode and is sold now, or null. */
  offerByCode(code: string): ListedProduct | null;
  offerById(productId: string): ListedProduct | null;
  /** Every batch of a product. */
  batchesOf(productId: string): readonly KnownBatch[];
  /** Those of the products that are sold now, in the order given, as of one moment. */
  offersById(productIds: readonly string[]): readonly ListedProduct[];
  categories(): readonly Category[];
  /** A page of the shelf in rank order; category null = all. */
  shelf(categoryId: string | null, offset: number, limit: number): readonly ListedProduct[];
  countActive(categoryId: string | null): number;
  /** Active products after `rank` in shelf order, at most `limit`: read in pieces so that nothing waits for the whole. */
  searchRows(afterRank: number, limit: number): readonly SearchedProduct[];
  /** One of them, or null when it is not sold now. */
  searchRow(productId: string): SearchedProduct | null;
  importCatalog(rows: CatalogImport): void;
  /** Producers or workshops are called otherwise now. */
  forgetNames(): void;
}

interface OfferRow {
  id: string;
  name: string;
  kind: ProductTable['kind'];
  category_id: string;
  producer_id: string;
  workshop_id: string;
  unit: string;
  fractional: number;
  price: number;
  price_floor: number | null;
  picture: string | null;
  code: string | null;
  batch: string | null;
  on_hand: number | null;
  mixed: number | null;
}

/** Columns of an offer. Scalar subqueries and no join: a join with a bound value costs 5 to 10 µs more on this engine. */
const offerColumns = (eb: ExpressionBuilder<Schema, 'product'>) => [
  // What the till can sell is what lies at the gallery; the mark tells that not all of it, wherever it lies, is one owner's.
  eb
    .selectFrom('stock_place')
    .select((inner) => inner.fn.sum<number>('on_hand').as('on_hand'))
    .whereRef('stock_place.product_id', '=', 'product.id')
    .where('place_id', '=', GALLERY)
    .as('on_hand'),
  eb
    .selectFrom('stock_place')
    .select((inner) => inner(inner.fn.min('owner_id'), '<>', inner.fn.max('owner_id')).as('mixed'))
    .whereRef('stock_place.product_id', '=', 'product.id')
    .as('mixed'),
  eb.selectFrom('product_code').select('code').whereRef('product_code.product_id', '=', 'product.id').where('unit_id', 'is', null).orderBy('position').limit(1).as('code'),
  eb
    .selectFrom('stock_place')
    .innerJoin('batch', 'batch.id', 'stock_place.batch_id')
    .select((inner) => inner(`expires_on`, '||', inner(inner.val(' '), '||', inner.ref('batch.id'))).as('batch'))
    .whereRef('stock_place.product_id', '=', 'product.id')
    .where('place_id', '=', GALLERY)
    .where('on_hand', '>', 0)
    .where('expires_on', 'is not', null)
    .orderBy('expires_on')
    .limit(1)
    .as('batch'),
];

const COLUMNS = ['id', 'name', 'kind', 'category_id', 'producer_id', 'workshop_id', 'unit', 'fractional', 'price', 'price_floor', 'picture'] as const;

export function catalogRepo(writer: Writer): CatalogRepo {
  const byCode = writer.query<{ code: string }, OfferRow>((db, v) =>
    db
      .selectFrom('product')
      .select(COLUMNS)
      .select(offerColumns)
      .where('id', '=', (eb) => eb.selectFrom('product_code').select('product_id').where('code', '=', v.code))
      .where('active', '=', 1),
  );
  const byId = writer.query<{ id: string }, OfferRow>((db, v) =>
    db.selectFrom('product').select(COLUMNS).select(offerColumns).where('id', '=', v.id).where('active', '=', 1),
  );
  const batches = writer.query<{ productId: string }, { id: string; lot: string; expires_on: string | null }>((db, v) =>
    db.selectFrom('batch').select(['id', 'lot', 'expires_on']).where('product_id', '=', v.productId),
  );
  const shelfOfAll = writer.query<{ offset: number; limit: number }, OfferRow>((db, v) =>
    db.selectFrom('product').select(COLUMNS).select(offerColumns).where('active', '=', 1).orderBy('rank').limit(v.limit).offset(v.offset),
  );
  const shelfOfOne = writer.query<{ categoryId: string; offset: number; limit: number }, OfferRow>((db, v) =>
    db
      .selectFrom('product')
      .select(COLUMNS)
      .select(offerColumns)
      .where('category_id', '=', v.categoryId)
      .where('active', '=', 1)
      .orderBy('rank')
      .limit(v.limit)
      .offset(v.offset),
  );
  const countAll = writer.query<Record<never, never>, { n: number }>((db) => db.selectFrom('product').select((eb) => eb.fn.countAll<number>().as('n')).where('active', '=', 1));
  const countOne = writer.query<{ categoryId: string }, { n: number }>((db, v) =>
    db.selectFrom('product').select((eb) => eb.fn.countAll<number>().as('n')).where('category_id', '=', v.categoryId).where('active', '=', 1),
  );
  const categories = writer.query<Record<never, never>, { id: string; name: string; n: number | null }>((db) =>
    db
      .selectFrom('category')
      .select((eb) => [
        'id',
        'name',
        eb
          .selectFrom('product')
          .select((inner) => inner.fn.countAll<number>().as('n'))
          .whereRef('product.category_id', '=', 'category.id')
          .where('active', '=', 1)
          .as('n'),
      ])
      .orderBy('position'),
  );
  const searched = (db: Pick<QueryBuilder, 'selectFrom'>) =>
    db
      .selectFrom('product')
      .select((eb) => [
        'id',
        'name',
        'rank',
        eb.selectFrom('product_code').select('code').whereRef('product_code.product_id', '=', 'product.id').where('unit_id', 'is', null).orderBy('position').limit(1).as('code'),
      ])
      .where('active', '=', 1);
  const searchedAfter = writer.query<{ rank: number; limit: number }, SearchedProduct>((db, v) => searched(db).where('rank', '>', v.rank).orderBy('rank').limit(v.limit));
  const searchedOne = writer.query<{ id: string }, SearchedProduct>((db, v) => searched(db).where('id', '=', v.id));
  const insert = importStatements(writer);
  const owners = writer.query<{ productId: string }, { owner_id: string; there: number | null }>((db, v) =>
    db
      .selectFrom('stock_place')
      .select((eb) => ['owner_id', eb.fn.sum<number>(eb.case().when(eb.and([eb('place_id', '=', GALLERY), eb('on_hand', '>', 0)])).then(eb.ref('on_hand')).else(0).end()).as('there')])
      .where('product_id', '=', v.productId)
      .groupBy('owner_id')
      .orderBy('owner_id'),
  );

  // Producers and workshops are few and seldom change: their names are read once.
  let people: { producers: Map<string, string>; workshops: Map<string, string> } | null = null;
  const producers = writer.query<Record<never, never>, { id: string; name: string }>((db) => db.selectFrom('producer').select(['id', 'name']));
  const workshops = writer.query<Record<never, never>, { id: string; name: string }>((db) => db.selectFrom('workshop').select(['id', 'name']));
  const nameMaps = () => {
    people ??= {
      producers: new Map(producers.all({}).map((row) => [row.id, row.name])),
      workshops: new Map(workshops.all({}).map((row) => [row.id, row.name])),
    };
    return people;
  };

  const offer = (row: OfferRow): ListedProduct => {
    const maps = nameMaps();
    return {
      productId: row.id as ProductId,
      name: row.name,
      kind: row.kind,
      categoryId: row.category_id as CategoryId,
      producerId: row.producer_id as ProducerId,
      workshopId: row.workshop_id as WorkshopId,
      producer: maps.producers.get(row.producer_id) ?? '',
      workshop: maps.workshops.get(row.workshop_id) ?? '',
      unit: row.unit,
      fractional: row.fractional === 1,
      price: row.price as Rupiah,
      priceFloor: row.price_floor as Rupiah | null,
      picture: row.picture,
      code: row.code,
      batchId: row.batch === null ? null : (row.batch.slice(11) as BatchId),
      expiresOn: row.batch === null ? null : row.batch.slice(0, 10),
      onHand: row.kind === 'service' ? null : ((row.on_hand ?? 0) as Quantity),
      ...(row.mixed === 1 ? severalOwners(row.id, maps.producers) : {}),
    };
  };
  /** Whose goods lie at the gallery; when nothing does, whose ever lay here at any place. */
  const severalOwners = (productId: string, names: ReadonlyMap<string, string>): { readonly owners?: readonly StockOwner[] } => {
    const all = owners.all({ productId });
    const there = all.filter((row) => (row.there ?? 0) > 0);
    const asked = there.length > 0 ? there : all;
    if (asked.length < 2) return {};
    return { owners: asked.map(({ owner_id: id }) => (id === '' ? { ownerId: null, name: '' } : { ownerId: id as ProducerId, name: names.get(id) ?? '' })) };
  };
  const one = (row: OfferRow | undefined): ListedProduct | null => (row === undefined ? null : offer(row));

  return {
    offerByCode: (code) => one(byCode.get({ code })),
    offerById: (id) => one(byId.get({ id })),
    batchesOf: (productId) => batches.all({ productId }).map((row) => ({ batchId: row.id as BatchId, lot: row.lot, expiresOn: row.expires_on })),
    // One transaction for all: opening one for each costs as much as the reading.
    offersById: (ids) => writer.snapshot(() => ids.flatMap((id) => one(byId.get({ id })) ?? [])),
    categories: () => categories.all({}).map((row) => ({ categoryId: row.id as CategoryId, name: row.name, products: row.n ?? 0 })),
    shelf: (categoryId, offset, limit) =>
      (categoryId === null ? shelfOfAll.all({ offset, limit }) : shelfOfOne.all({ categoryId, offset, limit })).map(offer),
    countActive: (categoryId) => (categoryId === null ? countAll.get({}) : countOne.get({ categoryId }))?.n ?? 0,
    searchRows: (rank, limit) => searchedAfter.all({ rank, limit }),
    searchRow: (id) => searchedOne.get({ id }) ?? null,
    forgetNames: () => {
      people = null;
    },
    importCatalog: (rows) => {
      people = null;
      insert(rows);
    },
  };
}

function importStatements(writer: Writer): (rows: CatalogImport) => void {
  const producer = writer.command<{ id: string; name: string }>((db, v) => db.insertInto('producer').values({ id: v.id, name: v.name }));
  const workshop = writer.command<{ id: string; producerId: string; name: string }>((db, v) =>
    db.insertInto('workshop').values({ id: v.id, producer_id: v.producerId, name: v.name }),
  );
  const category = writer.command<{ id: string; name: string; position: number }>((db, v) =>
    db.insertInto('category').values({ id: v.id, name: v.name, position: v.position }),
  );
  const product = writer.command<Omit<ProductTable, 'active' | 'kind' | 'fractional'> & { kind: string; fractional: number }>((db, v) =>
    db.insertInto('product').values({
      id: v.id,
      name: v.name,
      kind: v.kind as ProductTable['kind'],
      category_id: v.category_id,
      producer_id: v.producer_id,
      workshop_id: v.workshop_id,
      unit: v.unit,
      fractional: v.fractional as 0 | 1,
      price: v.price,
      price_floor: v.price_floor,
      picture: v.picture,
      rank: v.rank,
      active: 1,
      created_at: v.created_at,
    }),
  );
  const code = writer.command<{ code: string; productId: string; position: number }>((db, v) =>
    db.insertInto('product_code').values({ code: v.code, product_id: v.productId, position: v.position }),
  );
  const batch = writer.command<{ id: string; productId: string; lot: string; expiresOn: string | null }>((db, v) =>
    db.insertInto('batch').values({ id: v.id, product_id: v.productId, lot: v.lot, expires_on: v.expiresOn }),
  );
  return (rows) => {
    for (const row of rows.producers) producer.run({ ...row });
    for (const row of rows.workshops) workshop.run({ ...row });
    for (const row of rows.categories) category.run({ ...row });
    for (const row of rows.products) product.run({ ...row, price_floor: row.price_floor ?? null });
    for (const row of rows.codes) code.run({ ...row });
    for (const row of rows.batches) batch.run({ ...row });
  };
}
