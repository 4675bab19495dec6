import type { RowsWish } from '../../../shared/contract/base.ts';
import type { BatchId, ProducerId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { GoodsKind } from '../../../shared/domain/stock/goods-document.ts';
import type { Place } from '../../../shared/domain/stock/place.ts';
import type { StockPick, StockRow } from '../../../shared/domain/stock/stock-row.ts';
import type { GoodsDocumentTable, GoodsLineTable } from '../schema-stock.ts';
import type { Schema } from '../schema.ts';
import type { Writer } from '../sync-db.ts';

/** A document with its lines. */
export interface StoredGoods {
  readonly document: GoodsDocumentTable;
  readonly lines: readonly GoodsLineTable[];
}

/** Where goods are, whose they are, and the documents that moved them. */
export interface StockRepo {
  places(): readonly Place[];
  setPlace(place: Place): void;
  /** True when something lies there, or less than nothing. */
  isAnythingAt(placeId: string): boolean;
  /** What lies of a product at a place, of each batch and owner; also where it came to nothing. */
  rows(productId: string, placeId: string): readonly StockRow[];
  /** The same at every place. */
  rowsEverywhere(productId: string): readonly (StockRow & { readonly placeId: string })[];
  batchOfLot(productId: string, lot: string): { readonly id: string; readonly lot: string; readonly expires_on: string | null } | null;
  /** Number of the newest document of a kind, 0 before the first. */
  lastNumber(kind: GoodsKind): number;
  document(documentId: string): StoredGoods | null;
  documentOfEntry(seq: number): StoredGoods | null;
  /** Newest first. */
  documents(wish: RowsWish): readonly GoodsDocumentTable[];
  documentCount(): number;
  /** The document that a consignment file came by, or null. */
  documentOfBundle(hash: string): GoodsDocumentTable | null;
  /** What a sold line took from where; empty for sales of before places. */
  picksOf(saleSeq: number, lineNumber: number): readonly StockPick[];
  recipe(productId: string): readonly { readonly materialId: string; readonly name: string; readonly unit: string; readonly quantity: Quantity }[];
  recipes(): readonly { readonly productId: string; readonly name: string; readonly unit: string; readonly materials: number }[];
  setRecipe(productId: string, materials: readonly { readonly materialId: string; readonly quantity: number }[]): void;
  minimum(productId: string): Quantity | null;
  setMinimum(productId: string, least: number | null): void;
}

type PlacedRow = Schema['stock_place'] & { readonly expires_on: string | null };

function rowOf(row: PlacedRow): StockRow {
  return {
    batchId: row.batch_id === '' ? null : (row.batch_id as BatchId),
    ownerId: row.owner_id === '' ? null : (row.owner_id as ProducerId),
    expiresOn: row.expires_on,
    onHand: row.on_hand as Quantity,
    unitCost: row.unit_cost as Rupiah | null,
  };
}

export function stockRepo(writer: Writer): StockRepo {
  const places = writer.query((db) => db.selectFrom('place').selectAll().orderBy('position').orderBy('name'));
  const setPlace = writer.command<{ id: string; name: string; kind: string; active: number }>((db, v) =>
    db
      .insertInto('place')
      .values((eb) => ({ id: v.id, name: v.name, kind: v.kind as Schema['place']['kind'], position: eb.selectFrom('place').select((inner) => inner(inner.fn.coalesce(inner.fn.max('position'), inner.val(0)), '+', 1).as('n')), active: v.active as 0 | 1 }))
      .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ name: eb.ref('excluded.name'), kind: eb.ref('excluded.kind'), active: eb.ref('excluded.active') }))),
  );
  const anything = writer.query<{ placeId: string }, { product_id: string }>((db, v) => db.selectFrom('stock_place').select('product_id').where('place_id', '=', v.placeId).where('on_hand', '<>', 0).limit(1));
  const everywhere = writer.query<{ productId: string }, PlacedRow>((db, v) =>
    db
      .selectFrom('stock_place')
      .selectAll('stock_place')
      .select((eb) => eb.selectFrom('batch').select('expires_on').whereRef('batch.id', '=', 'stock_place.batch_id').as('expires_on'))
      .where('product_id', '=', v.productId),
  );
  // The very lot first: SQLite's lower() knows the letters of ASCII only, and an É is itself.
  const lot = writer.query<{ productId: string; lot: string; small: string }, { id: string; lot: string; expires_on: string | null }>((db, v) =>
    db
      .selectFrom('batch')
      .select(['id', 'lot', 'expires_on'])
      .where('product_id', '=', v.productId)
      .where((eb) => eb.or([eb('lot', '=', v.lot), eb(eb.fn('lower', ['lot']), '=', v.small)]))
      .orderBy((eb) => eb('lot', '=', v.lot), 'desc')
      .limit(1),
  );
  const last = writer.query<{ kind: string }, { n: number | null }>((db, v) => db.selectFrom('goods_document').select((eb) => eb.fn.max('number').as('n')).where('kind', '=', v.kind as GoodsKind));
  const byId = writer.query<{ id: string }, GoodsDocumentTable>((db, v) => db.selectFrom('goods_document').selectAll().where('id', '=', v.id));
  const bySeq = writer.query<{ seq: number }, GoodsDocumentTable>((db, v) => db.selectFrom('goods_document').selectAll().where('seq', '=', v.seq));
  const byBundle = writer.query<{ hash: string }, GoodsDocumentTable>((db, v) => db.selectFrom('goods_document').selectAll().where('bundle', '=', v.hash));
  const lines = writer.query<{ id: string }, GoodsLineTable>((db, v) => db.selectFrom('goods_line').selectAll().where('document_id', '=', v.id).orderBy('line_number'));
  const newest = writer.query<RowsWish, GoodsDocumentTable>((db, v) => db.selectFrom('goods_document').selectAll().orderBy('seq', 'desc').limit(v.limit).offset(v.offset));
  const countAll = writer.query<Record<never, never>, { n: number }>((db) => db.selectFrom('goods_document').select((eb) => eb.fn.countAll<number>().as('n')));
  const picks = writer.query<{ seq: number; line: number }, { batch_id: string | null; owner_id: string | null; quantity: number; unit_cost: number | null }>((db, v) =>
    db
      .selectFrom('stock_movement')
      .select(['batch_id', 'owner_id', 'quantity', 'unit_cost'])
      .where('seq', '=', v.seq)
      .where('line_number', '=', v.line)
      .where('reason', '=', 'sale')
      .orderBy('part'),
  );
  const recipe = writer.query<{ productId: string }, { materialId: string; name: string; unit: string; quantity: number }>((db, v) =>
    db
      .selectFrom('recipe')
      .innerJoin('product', 'product.id', 'recipe.material_id')
      .select(['recipe.material_id as materialId', 'product.name', 'product.unit', 'recipe.quantity'])
      .where('recipe.product_id', '=', v.productId)
      .orderBy('product.name'),
  );
  const recipes = writer.query<Record<never, never>, { productId: string; name: string; unit: string; materials: number }>((db) =>
    db
      .selectFrom('recipe')
      .innerJoin('product', 'product.id', 'recipe.product_id')
      .select((eb) => ['product.id as productId', 'product.name', 'product.unit', eb.fn.countAll<number>().as('materials')])
      .groupBy('product.id')
      .orderBy('product.name'),
  );
  const dropRecipe = writer.command<{ productId: string }>((db, v) => db.deleteFrom('recipe').where('product_id', '=', v.productId));
  const addRecipe = writer.command<{ productId: string; materialId: string; quantity: number }>((db, v) => db.insertInto('recipe').values({ product_id: v.productId, material_id: v.materialId, quantity: v.quantity }));
  const minimum = writer.query<{ productId: string }, { quantity: number }>((db, v) => db.selectFrom('stock_minimum').select('quantity').where('product_id', '=', v.productId));
  const dropMinimum = writer.command<{ productId: string }>((db, v) => db.deleteFrom('stock_minimum').where('product_id', '=', v.productId));
  const addMinimum = writer.command<{ productId: string; quantity: number }>((db, v) => db.insertInto('stock_minimum').values({ product_id: v.productId, quantity: v.quantity }));

  const stored = (document: GoodsDocumentTable | undefined): StoredGoods | null => (document === undefined ? null : { document, lines: lines.all({ id: document.id }) });
  return {
    places: () => places.all({}).map(({ id, name, kind, active }) => ({ placeId: id, name, kind, active: active === 1 })),
    setPlace: ({ placeId, name, kind, active }) => void setPlace.run({ id: placeId, name, kind, active: active ? 1 : 0 }),
    isAnythingAt: (placeId) => anything.get({ placeId }) !== undefined,
    rows: (productId, placeId) => everywhere.all({ productId }).filter((row) => row.place_id === placeId).map(rowOf),
    rowsEverywhere: (productId) => everywhere.all({ productId }).map((row) => ({ ...rowOf(row), placeId: row.place_id })),
    batchOfLot: (productId, text) => lot.get({ productId, lot: text, small: text.toLowerCase() }) ?? null,
    lastNumber: (kind) => last.get({ kind })?.n ?? 0,
    document: (id) => stored(byId.get({ id })),
    documentOfEntry: (seq) => stored(bySeq.get({ seq })),
    documents: (wish) => newest.all(wish),
    documentCount: () => countAll.get({})?.n ?? 0,
    documentOfBundle: (hash) => byBundle.get({ hash }) ?? null,
    picksOf: (seq, line) =>
      picks.all({ seq, line }).map((row) => ({ batchId: row.batch_id as BatchId | null, ownerId: row.owner_id as ProducerId | null, quantity: -row.quantity as Quantity, unitCost: row.unit_cost as Rupiah | null })),
    recipe: (productId) => recipe.all({ productId }).map((row) => ({ ...row, quantity: row.quantity as Quantity })),
    recipes: () => recipes.all({}),
    setRecipe: (productId, materials) => {
      dropRecipe.run({ productId });
      for (const { materialId, quantity } of materials) addRecipe.run({ productId, materialId, quantity });
    },
    minimum: (productId) => (minimum.get({ productId })?.quantity ?? null) as Quantity | null,
    setMinimum: (productId, least) => {
      dropMinimum.run({ productId });
      if (least !== null) addMinimum.run({ productId, quantity: least });
    },
  };
}
