import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { ExpiringStock, ListedStock, PlacedStock, StockAsk, StockFilter, StockListOrder } from '../../../shared/domain/stock/stock-list.ts';
import type { StockReason } from '../../../shared/domain/stock/stock-reason.ts';
import { isTyped, typedValues, type TypedValues } from '../name-holds.ts';
import type { Reader } from '../sync-db.ts';

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

/** A list of stock, with what counts as lately found out. */
export interface StockWish extends Pick<StockAsk, 'filter' | 'words' | 'code' | 'placeId'> {
  /** slow, ageing: goods that are younger than this moment are not looked at. */
  readonly created: number;
  /** slow, ageing: the first entry that counts as lately. */
  readonly cutoff: number;
}

export interface StockListRepo {
  /** Ids of those that fit, in order. May read every product: for a thread beside the till. */
  ids(wish: StockWish, order: StockListOrder, offset: number, limit: number): readonly string[];
  count(wish: StockWish): number;
  /** One product as a list shows it, or null. */
  listed(productId: string): ListedStock | null;
  /** True when any of it lies anywhere, or less than nothing. */
  isAnywhere(productId: string): boolean;
  /** The code that a product is known by first, or null. */
  firstCode(productId: string): string | null;
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

type Values = TypedValues & { readonly place: string; readonly cutoff: number; readonly created: number };

const valuesOf = (wish: StockWish): Values => ({ ...typedValues(wish), place: wish.placeId, cutoff: wish.cutoff, created: wish.created });

/** Lists of what is where. */
export function stockListRepo(reader: Reader): StockListRepo {
  // Made for what is asked: words that nobody typed and an order that nobody chose cost nothing.
  const idsOf = (wish: StockWish, order: StockListOrder) =>
    reader.query<Values & { offset: number; limit: number }, { id: string }>((db, v) => ordered(db.selectFrom('product').select('product.id').where((eb) => fits(eb, wish, v)), order).limit(v.limit).offset(v.offset));
  const countOf = (wish: StockWish) => reader.query<Values, { n: number }>((db, v) => db.selectFrom('product').select((eb) => eb.fn.countAll<number>().as('n')).where((eb) => fits(eb, wish, v)));
  const one = reader.query<{ id: string }, ListedStock>(
    (db, v) =>
      db
        .selectFrom('product')
        .select(['product.id', 'product.name', 'product.unit', 'product.price', 'product.active'])
        .select((eb) => [eb.selectFrom('stock_minimum').select('quantity').whereRef('stock_minimum.product_id', '=', 'product.id').as('minimum'), moment(eb, false).as('last_in'), moment(eb, true).as('last_sold')])
        .where('product.id', '=', v.id) as never,
  );
  const anywhere = reader.query<{ id: string }, { product_id: string }>((db, v) => db.selectFrom('stock_place').select('product_id').where('product_id', '=', v.id).where('on_hand', '<>', 0).limit(1));
  const codes = reader.query<{ id: string }, { code: string }>((db, v) => db.selectFrom('product_code').select('code').where('product_id', '=', v.id).where('unit_id', 'is', null).orderBy('position').limit(1));
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
    ids: (wish, order, offset, limit) => idsOf(wish, order).all({ ...valuesOf(wish), offset, limit }).map(({ id }) => id),
    count: (wish) => countOf(wish).get(valuesOf(wish))?.n ?? 0,
    listed: (id) => one.get({ id }) ?? null,
    isAnywhere: (id) => anywhere.get({ id }) !== undefined,
    firstCode: (id) => codes.get({ id })?.code ?? null,
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

/** Seq of the entry with which goods last moved like this: orders as its moment does, for half the reading. */
const lastEntry = (eb: OfProduct, reasons: readonly StockReason[]) => eb.selectFrom('stock_movement').select('seq').whereRef('stock_movement.product_id', '=', 'product.id').where('reason', 'in', reasons).orderBy('stock_movement.seq', 'desc').limit(1);

/** What is alike stands by name, then by id; what never moved so comes last. */
function ordered(found: SelectQueryBuilder<Schema, 'product', { id: string }>, { by, down }: StockListOrder): typeof found {
  const way = down ? 'desc' : 'asc';
  if (by === 'name') return found.orderBy('product.name', way).orderBy('product.id', way);
  const first =
    by === 'on-hand'
      ? found.orderBy((eb) => eb.fn.coalesce(eb.selectFrom('stock').select('stock.on_hand').whereRef('stock.product_id', '=', 'product.id'), eb.val(0)), way)
      : found.orderBy((eb) => lastEntry(eb, by === 'last-in' ? INCOMING : ['sale']), (order) => (down ? order.desc() : order.asc()).nullsLast());
  return first.orderBy('product.name').orderBy('product.id');
}

/** When goods of the product last moved: sold, or came in. */
const moment = (eb: OfProduct, sold: boolean) => {
  const moved = eb.selectFrom('stock_movement').innerJoin('journal', 'journal.seq', 'stock_movement.seq').select('journal.at').whereRef('stock_movement.product_id', '=', 'product.id');
  return (sold ? moved.where('reason', '=', 'sale') : moved.where('reason', 'in', INCOMING)).orderBy('stock_movement.seq', 'desc').limit(1);
};

/** Sets are made once and looked into: asked of each product by itself the same takes several times as long. */
function fits(eb: OfProduct, { filter, words, placeId }: StockWish, v: Record<keyof Values, unknown>) {
  const among = (found: ReturnType<typeof placedIds>) => eb('product.id', 'in', found);
  return eb.and([
    eb('product.kind', '<>', 'service'),
    eb.or([eb('product.active', '=', 1), eb.exists(placedOf(eb).select('place_id').where('on_hand', '<>', 0))]),
    ...[isTyped(eb, words, v)].flatMap((typed) => typed ?? []),
    ...(placeId === '' ? [] : [among(placedIds(eb).where('place_id', '=', v.place as string).where('on_hand', '<>', 0))]),
    standing(eb, filter, v),
  ]);
}

const placedIds = (eb: OfProduct) => eb.selectFrom('stock_place').select('stock_place.product_id');

function standing(eb: OfProduct, filter: StockFilter, v: Record<keyof Values, unknown>) {
  const untouched = (reasons: readonly StockReason[]) =>
    eb.and([
      eb('product.id', 'in', eb.selectFrom('stock').select('stock.product_id').where('on_hand', '>', 0)),
      eb('product.created_at', '<', v.created as number),
      eb('product.id', 'not in', eb.selectFrom('stock_movement').select('stock_movement.product_id').where('stock_movement.seq', '>=', v.cutoff as number).where('reason', 'in', reasons)),
    ]);
  switch (filter) {
    case 'all':
      return eb(eb.val(1), '=', 1);
    case 'low':
      return eb(
        'product.id',
        'in',
        eb
          .selectFrom('stock_minimum')
          .leftJoin('stock', 'stock.product_id', 'stock_minimum.product_id')
          .select('stock_minimum.product_id')
          .where((inner) => inner(inner.fn.coalesce('stock.on_hand', inner.val(0)), '<', inner.ref('stock_minimum.quantity'))),
      );
    case 'below-zero':
      return eb('product.id', 'in', placedIds(eb).where('on_hand', '<', 0));
    case 'slow':
      return untouched(['sale']);
    case 'ageing':
      return untouched(INCOMING);
  }
}
