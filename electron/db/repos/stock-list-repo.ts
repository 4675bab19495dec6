import type { ExpressionBuilder } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { StockReason } from '../../../shared/domain/stock/stock-reason.ts';
import type { Reader } from '../sync-db.ts';

/** Which products a list of stock shows. slow: there, and none sold since `cutoffSeq`; ageing: there, and none came in since `cutoffSeq`. */
export const STOCK_FILTERS = ['all', 'low', 'below-zero', 'slow', 'ageing'] as const;
export type StockFilter = (typeof STOCK_FILTERS)[number];

export interface ListedStock {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: 'goods' | 'unique';
  readonly price: number;
  readonly minimum: number | null;
  readonly last_in: number | null;
  readonly last_sold: number | null;
}

export interface PlacedStock {
  readonly place_id: string;
  readonly batch_id: string;
  readonly owner_id: string;
  readonly on_hand: number;
  readonly unit_cost: number | null;
  readonly lot: string | null;
  readonly expires_on: string | null;
}

export interface ExpiringStock extends PlacedStock {
  readonly product_id: string;
  readonly name: string;
  readonly unit: string;
}

export interface CardStep {
  readonly seq: number;
  readonly part: number;
  readonly at: number;
  readonly place_id: string;
  readonly batch_id: string | null;
  readonly owner_id: string | null;
  readonly reason: StockReason;
  readonly quantity: number;
  readonly lot: string | null;
  readonly receipt_number: string | null;
  readonly document_kind: string | null;
  readonly document_number: number | null;
  readonly user_id: string | null;
}

type Wanted = { word: string; code: string; place: string; cutoff: number; created: number };

export interface StockListRepo {
  list(filter: StockFilter, wanted: Wanted, offset: number, limit: number): readonly ListedStock[];
  count(filter: StockFilter, wanted: Wanted): number;
  /** Everything of a product that lies somewhere, or less than nothing. */
  placed(productId: string): readonly PlacedStock[];
  expiring(until: string, limit: number): readonly ExpiringStock[];
  /** Newest first, those before `before` (seq of an entry). */
  card(productId: string, placeId: string, batchId: string, before: number, limit: number): readonly CardStep[];
  /** Seq of the first sale on `day` or later; null when there is none. */
  firstSaleSince(day: string): number | null;
  /** Seq of the first entry made at this moment or later; one after the newest when there is none. */
  firstEntrySince(at: Instant): number;
}

/** Lists of what is where; every empty text in `Wanted` means all. */
export function stockListRepo(reader: Reader): StockListRepo {
  const rows = (filter: StockFilter) => (db: Parameters<Parameters<Reader['query']>[0]>[0], v: Record<keyof Wanted, never>) =>
    db
      .selectFrom('product')
      .where('product.kind', '<>', 'service')
      .where((eb) => eb.or([eb('product.active', '=', 1), eb.exists(placedOf(eb).select('place_id').where('on_hand', '<>', 0))]))
      .where((eb) => eb.or([eb(eb.val(v.word as string), '=', ''), eb(eb.fn<number>('instr', [eb.fn('lower', ['product.name']), eb.val(v.word)]), '>', 0), eb('product.id', 'in', eb.selectFrom('product_code').select('product_id').where('code', '=', v.code))]))
      .where((eb) => eb.or([eb(eb.val(v.place as string), '=', ''), eb.exists(placedOf(eb).select('place_id').where('place_id', '=', v.place).where('on_hand', '<>', 0))]))
      .where((eb) => fits(eb, filter, v));
  const listOf = (filter: StockFilter) =>
    reader.query<Wanted & { offset: number; limit: number }, ListedStock>((db, v) => {
      const found = rows(filter)(db, v as never)
        .select(['product.id', 'product.name', 'product.unit', 'product.kind', 'product.price'])
        .select((eb) => [
          eb.selectFrom('stock_minimum').select('quantity').whereRef('stock_minimum.product_id', '=', 'product.id').as('minimum'),
          moment(eb, false).as('last_in'),
          moment(eb, true).as('last_sold'),
        ]);
      // What lies longest is what somebody should do something about.
      const ordered = filter === 'ageing' ? found.orderBy((eb) => lastIn(eb)) : found;
      return ordered.orderBy('product.name').orderBy('product.id').limit(v.limit).offset(v.offset) as never;
    });
  const countOf = (filter: StockFilter) => reader.query<Wanted, { n: number }>((db, v) => rows(filter)(db, v as never).select((eb) => eb.fn.countAll<number>().as('n')) as never);
  const lists = new Map(STOCK_FILTERS.map((filter) => [filter, { list: listOf(filter), count: countOf(filter) }]));
  const placed = reader.query<{ productId: string }, PlacedStock>((db, v) =>
    db
      .selectFrom('stock_place')
      .leftJoin('batch', 'batch.id', 'stock_place.batch_id')
      .select(['place_id', 'batch_id', 'owner_id', 'on_hand', 'unit_cost', 'batch.lot', 'batch.expires_on'])
      .where('stock_place.product_id', '=', v.productId)
      .where('on_hand', '<>', 0)
      .orderBy('place_id')
      .orderBy((eb) => eb.fn.coalesce('batch.expires_on', eb.val('9999'))),
  );
  const expiring = reader.query<{ until: string; limit: number }, ExpiringStock>((db, v) =>
    db
      .selectFrom('stock_place')
      .innerJoin('batch', 'batch.id', 'stock_place.batch_id')
      .innerJoin('product', 'product.id', 'stock_place.product_id')
      .select(['stock_place.product_id', 'product.name', 'product.unit', 'place_id', 'batch_id', 'owner_id', 'on_hand', 'unit_cost', 'batch.lot', 'batch.expires_on'])
      .where('on_hand', '>', 0)
      .where('batch.expires_on', '<=', v.until)
      .orderBy('batch.expires_on')
      .orderBy('product.name')
      .limit(v.limit),
  );
  const card = reader.query<{ productId: string; placeId: string; batchId: string; before: number; limit: number }, CardStep>((db, v) =>
    db
      .selectFrom('stock_movement')
      .innerJoin('journal', 'journal.seq', 'stock_movement.seq')
      .leftJoin('batch', 'batch.id', 'stock_movement.batch_id')
      .leftJoin('sale', 'sale.id', 'stock_movement.sale_id')
      .leftJoin('goods_document', 'goods_document.seq', 'stock_movement.seq')
      .select(['stock_movement.seq', 'stock_movement.part', 'journal.at', 'stock_movement.place_id', 'stock_movement.batch_id', 'stock_movement.owner_id', 'stock_movement.reason', 'stock_movement.quantity', 'batch.lot', 'sale.receipt_number', 'journal.user_id'])
      .select(['goods_document.kind as document_kind', 'goods_document.number as document_number'])
      .where('stock_movement.product_id', '=', v.productId)
      .where((eb) => eb.or([eb(eb.val(v.placeId), '=', ''), eb('stock_movement.place_id', '=', v.placeId)]))
      .where((eb) => eb.or([eb(eb.val(v.batchId), '=', ''), eb('stock_movement.batch_id', '=', v.batchId)]))
      .where('stock_movement.seq', '<', v.before)
      .orderBy('stock_movement.seq', 'desc')
      .orderBy('stock_movement.part', 'desc')
      .limit(v.limit),
  );
  const first = reader.query<{ day: string }, { seq: number | null }>((db, v) => db.selectFrom('sale').select((eb) => eb.fn.min('seq').as('seq')).where('business_day', '>=', v.day));
  const newest = reader.query<Record<never, never>, { seq: number | null }>((db) => db.selectFrom('journal').select((eb) => eb.fn.max('seq').as('seq')));
  const madeAt = reader.query<{ seq: number }, { at: number }>((db, v) => db.selectFrom('journal').select('at').where('seq', '=', v.seq));
  return {
    list: (filter, wanted, offset, limit) => lists.get(filter)?.list.all({ ...wanted, offset, limit }) ?? [],
    count: (filter, wanted) => lists.get(filter)?.count.get({ ...wanted })?.n ?? 0,
    placed: (productId) => placed.all({ productId }),
    expiring: (until, limit) => expiring.all({ until, limit }),
    card: (productId, placeId, batchId, before, limit) => card.all({ productId, placeId, batchId, before, limit }),
    firstSaleSince: (day) => first.get({ day })?.seq ?? null,
    firstEntrySince: (at) => {
      // Entries stand in the order of their moments: found by halving.
      let low = 1;
      let high = (newest.get({})?.seq ?? 0) + 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((madeAt.get({ seq: middle })?.at ?? 0) >= at) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

type OfProduct = ExpressionBuilder<Schema, 'product'>;

const placedOf = (eb: OfProduct) => eb.selectFrom('stock_place').whereRef('stock_place.product_id', '=', 'product.id');

const INCOMING = ['received', 'production', 'opening'] as const satisfies readonly StockReason[];

/** Seq of the entry with which goods last came in: orders as its moment does, for half the reading. */
const lastIn = (eb: OfProduct) => eb.selectFrom('stock_movement').select('seq').whereRef('stock_movement.product_id', '=', 'product.id').where('reason', 'in', INCOMING).orderBy('stock_movement.seq', 'desc').limit(1);

/** When goods of the product last moved: sold, or came in. */
const moment = (eb: OfProduct, sold: boolean) => {
  const moved = eb.selectFrom('stock_movement').innerJoin('journal', 'journal.seq', 'stock_movement.seq').select('journal.at').whereRef('stock_movement.product_id', '=', 'product.id');
  return (sold ? moved.where('reason', '=', 'sale') : moved.where('reason', 'in', INCOMING)).orderBy('stock_movement.seq', 'desc').limit(1);
};

function fits(eb: OfProduct, filter: StockFilter, v: Record<keyof Wanted, never>) {
  const onHand = eb.fn.coalesce(eb.selectFrom('stock').select('on_hand').whereRef('stock.product_id', '=', 'product.id'), eb.val(0));
  switch (filter) {
    case 'all':
      return eb(eb.val(1), '=', 1);
    case 'low':
      return eb(onHand, '<', eb.selectFrom('stock_minimum').select('quantity').whereRef('stock_minimum.product_id', '=', 'product.id'));
    case 'below-zero':
      return eb.exists(placedOf(eb).select('place_id').where('on_hand', '<', 0));
    case 'slow':
      return eb.and([
        eb(onHand, '>', 0),
        eb('product.created_at', '<', v.created),
        eb.not(eb.exists(eb.selectFrom('stock_movement').select('seq').whereRef('stock_movement.product_id', '=', 'product.id').where('stock_movement.seq', '>=', v.cutoff).where('reason', '=', 'sale'))),
      ]);
    case 'ageing':
      return eb.and([
        eb(onHand, '>', 0),
        eb('product.created_at', '<', v.created),
        eb.not(eb.exists(eb.selectFrom('stock_movement').select('seq').whereRef('stock_movement.product_id', '=', 'product.id').where('stock_movement.seq', '>=', v.cutoff).where('reason', 'in', INCOMING))),
      ]);
  }
}
