import type { RowsWish } from '../../../shared/contract/base.ts';
import type { StoredCountEntry } from '../../../shared/domain/stock-count/count-entry.ts';
import { countKeyText, type CountKey, type StockCountId } from '../../../shared/domain/stock-count/stock-count.ts';
import type { CountWorth } from '../../../shared/domain/stock-count/settle-count.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StockCountEntryTable } from '../schema-count.ts';
import type { Writer } from '../sync-db.ts';

/** What was entered into counts. */
export interface CountEntryRepo {
  /** In the order of the journal. */
  all(countId: string): readonly StoredCountEntry[];
  ofProduct(countId: string, productId: string): readonly StoredCountEntry[];
  /** Newest first. */
  newest(countId: string, limit: number): readonly StoredCountEntry[];
  count(countId: string): number;
  /** Goods that were counted, those with the newest entry first. */
  goods(countId: string, wish: RowsWish): readonly CountKey[];
  /** What each of the counted goods is worth, and what the books say of it at the place now; by {@link countKeyText}. */
  worths(countId: string, placeId: string): ReadonlyMap<string, CountWorth>;
}

interface KeyRow {
  readonly product_id: string;
  readonly batch_id: string | null;
  readonly owner_id: string | null;
}

interface WorthRow extends KeyRow {
  readonly unit: string;
  readonly price: number;
  readonly kind: string;
  readonly everywhere: number | null;
  readonly on_hand: number | null;
  readonly unit_cost: number | null;
}

const KEY = ['entry.product_id', 'entry.batch_id', 'entry.owner_id'] as const;

export function countEntryRepo(writer: Writer): CountEntryRepo {
  const all = writer.query<{ id: string }, StockCountEntryTable>((db, v) => db.selectFrom('stock_count_entry').selectAll().where('count_id', '=', v.id).orderBy('seq'));
  const ofProduct = writer.query<{ id: string; productId: string }, StockCountEntryTable>((db, v) =>
    db.selectFrom('stock_count_entry').selectAll().where('product_id', '=', v.productId).where('count_id', '=', v.id).orderBy('seq'),
  );
  const newest = writer.query<{ id: string; limit: number }, StockCountEntryTable>((db, v) => db.selectFrom('stock_count_entry').selectAll().where('count_id', '=', v.id).orderBy('seq', 'desc').limit(v.limit));
  const count = writer.query<{ id: string }, { n: number }>((db, v) => db.selectFrom('stock_count_entry').select((eb) => eb.fn.countAll<number>().as('n')).where('count_id', '=', v.id));
  const goods = writer.query<{ id: string } & RowsWish, KeyRow>((db, v) =>
    db
      .selectFrom('stock_count_entry as entry')
      .select(KEY)
      .where('entry.count_id', '=', v.id)
      .groupBy(KEY)
      .orderBy((eb) => eb.fn.max('entry.seq'), 'desc')
      .limit(v.limit)
      .offset(v.offset),
  );
  const worths = writer.query<{ id: string; placeId: string }, WorthRow>((db, v) =>
    db
      .selectFrom((of) => of.selectFrom('stock_count_entry').select(['product_id', 'batch_id', 'owner_id']).distinct().where('count_id', '=', v.id).as('entry'))
      .innerJoin('product', 'product.id', 'entry.product_id')
      .leftJoin('stock', 'stock.product_id', 'entry.product_id')
      .leftJoin('stock_place', (join) =>
        join
          .onRef('stock_place.product_id', '=', 'entry.product_id')
          .on('stock_place.place_id', '=', v.placeId)
          .on((eb) => eb('stock_place.batch_id', '=', eb.fn.coalesce('entry.batch_id', eb.val(''))))
          .on((eb) => eb('stock_place.owner_id', '=', eb.fn.coalesce('entry.owner_id', eb.val('')))),
      )
      .select([...KEY, 'product.unit', 'product.price', 'product.kind', 'stock.on_hand as everywhere', 'stock_place.on_hand', 'stock_place.unit_cost']),
  );
  return {
    all: (id) => all.all({ id }).map(entryOf),
    ofProduct: (id, productId) => ofProduct.all({ id, productId }).map(entryOf),
    newest: (id, limit) => newest.all({ id, limit }).map(entryOf),
    count: (id) => count.get({ id })?.n ?? 0,
    goods: (id, { offset, limit }) => goods.all({ id, offset, limit }).map(keyOf),
    worths: (id, placeId) => new Map(worths.all({ id, placeId }).map((row) => [countKeyText(keyOf(row)), worthOf(row)])),
  };
}

const keyOf = (row: KeyRow): CountKey => ({ productId: row.product_id, batchId: row.batch_id, ownerId: row.owner_id });

function worthOf(row: WorthRow): CountWorth {
  const onHand = row.on_hand ?? 0;
  return { unit: row.unit, price: row.price as Rupiah, cost: row.unit_cost as Rupiah | null, onHand, onlyOne: row.kind === 'unique', elsewhere: (row.everywhere ?? 0) - onHand };
}

function entryOf(row: StockCountEntryTable): StoredCountEntry {
  return {
    countId: row.count_id as StockCountId,
    productId: row.product_id,
    batchId: row.batch_id,
    ownerId: row.owner_id,
    name: row.name,
    kind: row.kind,
    quantity: row.quantity as Quantity,
    means: row.means,
    onHand: row.on_hand,
    inCarts: row.in_carts,
    by: { id: row.user_id, name: row.user_name },
    seq: row.seq,
    at: row.at,
  };
}
