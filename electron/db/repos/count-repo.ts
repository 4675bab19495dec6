import type { ExpressionBuilder } from 'kysely';
import type { RowsWish } from '../../../shared/contract/base.ts';
import type { ApprovedCount } from '../../../shared/domain/stock-count/count-documents.ts';
import type { CountKey, CountScope, CountState, StockCountId } from '../../../shared/domain/stock-count/stock-count.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Schema } from '../schema.ts';
import type { Writer } from '../sync-db.ts';

/** A count with how far it is. */
export interface StoredCount {
  readonly countId: StockCountId;
  readonly number: number;
  readonly placeId: string;
  readonly place: string;
  readonly scope: CountScope;
  readonly blind: boolean;
  readonly startedBy: string;
  readonly startedAt: number;
  readonly state: CountState;
  /** The last step, or null while it is open. */
  readonly step: { readonly by: string; readonly at: number; readonly reason: string | null; readonly approvedBy: string | null; readonly seq: number } | null;
  /** Kinds of goods with at least one entry. */
  readonly goods: number;
  /** Of an approved one, else null. */
  readonly atPrice: Rupiah | null;
}

/** What lies at a place of one batch and owner, with the words of it. */
export interface PlacedGoods extends CountKey {
  readonly name: string;
  readonly unit: string;
  readonly fractional: boolean;
  readonly categoryId: string;
  readonly price: Rupiah;
  readonly lot: string | null;
  readonly expiresOn: string | null;
  readonly owner: string | null;
  readonly onHand: number;
  readonly unitCost: Rupiah | null;
}

export interface CountRepo {
  /** Number of the newest count, 0 before the first. */
  lastNumber(): number;
  find(countId: string): StoredCount | null;
  /** Newest first. */
  recent(wish: RowsWish): readonly StoredCount[];
  /** Number of another count of this place that still goes on and has an entry of these goods, or null. */
  holder(countId: string, placeId: string, key: CountKey): number | null;
  /** Number of a count of this place that still goes on, or null. */
  goingAt(placeId: string): number | null;
  /** What the books say of these goods at this place, in thousandths. */
  onHand(placeId: string, key: CountKey): number;
  /** How much of a product lies in unpaid carts. */
  inCarts(productId: string): number;
  /** Why the newest movement of a product was made, or null. */
  lastReason(productId: string): string | null;
  /** Everything that the books have at a place, by name; nothing that came to zero. */
  placed(placeId: string): readonly PlacedGoods[];
  /** What of one product lies or lay at a place, of each batch and owner. */
  placedOf(placeId: string, productId: string): readonly PlacedGoods[];
  batch(batchId: string): { readonly lot: string; readonly expiresOn: string | null } | null;
  producerName(producerId: string): string | null;
  /** Producers whose consigned goods lie or lay anywhere. */
  owners(): readonly { readonly ownerId: string; readonly name: string }[];
  approved(countId: string): { readonly count: ApprovedCount; readonly seq: number; readonly hash: string } | null;
  ofEntry(seq: number): StockCountId | null;
}

type CountRow = Schema['stock_count'];

export function countRepo(writer: Writer): CountRepo {
  const last = writer.query((db) => db.selectFrom('stock_count').select((eb) => eb.fn.max('number').as('n')));
  const byId = writer.query<{ id: string }, CountRow>((db, v) => db.selectFrom('stock_count').selectAll().where('id', '=', v.id));
  const newest = writer.query<RowsWish, CountRow>((db, v) => db.selectFrom('stock_count').selectAll().orderBy('number', 'desc').limit(v.limit).offset(v.offset));
  const steps = writer.query<{ id: string }, Schema['stock_count_step']>((db, v) => db.selectFrom('stock_count_step').selectAll().where('count_id', '=', v.id).orderBy('seq'));
  const goods = writer.query<{ id: string }, { n: number }>((db, v) =>
    db
      .selectFrom((of) => of.selectFrom('stock_count_entry').select(['product_id', 'batch_id', 'owner_id']).distinct().where('count_id', '=', v.id).as('counted'))
      .select((eb) => eb.fn.countAll<number>().as('n')),
  );
  const value = writer.query<{ id: string }, { n: number | null }>((db, v) => db.selectFrom('stock_count_line').select((eb) => eb.fn.sum<number | null>('at_price').as('n')).where('count_id', '=', v.id));
  const holders = writer.query<{ id: string; placeId: string; productId: string }, { number: number; batch_id: string | null; owner_id: string | null }>((db, v) =>
    db
      .selectFrom('stock_count_entry')
      .innerJoin('stock_count', 'stock_count.id', 'stock_count_entry.count_id')
      .select(['stock_count.number', 'stock_count_entry.batch_id', 'stock_count_entry.owner_id'])
      .where('stock_count_entry.product_id', '=', v.productId)
      .where('stock_count.place_id', '=', v.placeId)
      .where('stock_count.id', '<>', v.id)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('stock_count_step').select('stock_count_step.kind').whereRef('stock_count_step.count_id', '=', 'stock_count.id').where('stock_count_step.kind', 'in', ['approved', 'cancelled']))),
      ),
  );
  const going = writer.query<{ placeId: string }, { number: number }>((db, v) =>
    db
      .selectFrom('stock_count')
      .select('stock_count.number')
      .where('stock_count.place_id', '=', v.placeId)
      .where(goesOn)
      .orderBy('stock_count.number')
      .limit(1),
  );
  const onHand = writer.query<{ placeId: string; productId: string; batchId: string; ownerId: string }, { on_hand: number }>((db, v) =>
    db.selectFrom('stock_place').select('on_hand').where('product_id', '=', v.productId).where('place_id', '=', v.placeId).where('batch_id', '=', v.batchId).where('owner_id', '=', v.ownerId),
  );
  const carts = writer.query<{ productId: string }, { n: number | null }>((db, v) =>
    db
      .selectFrom('cart_line')
      .select((eb) => eb.fn.sum<number | null>('quantity').as('n'))
      .where('quantity', '>', 0)
      .where((eb) => eb(eb.fn<string>('json_extract', ['line', eb.val('$.productId')]), '=', v.productId)),
  );
  const lastMovement = writer.query<{ productId: string }, { reason: string }>((db, v) => db.selectFrom('stock_movement').select('reason').where('product_id', '=', v.productId).orderBy('seq', 'desc').orderBy('part', 'desc').limit(1));
  const placedBase = writer.query<{ placeId: string }, PlacedRow>((db, v) =>
    db
      .selectFrom('stock_place')
      .innerJoin('product', 'product.id', 'stock_place.product_id')
      .leftJoin('batch', 'batch.id', 'stock_place.batch_id')
      .leftJoin('producer', 'producer.id', 'stock_place.owner_id')
      .select(PLACED)
      .where('stock_place.place_id', '=', v.placeId)
      .where('stock_place.on_hand', '<>', 0)
      .orderBy('product.name')
      .orderBy('batch.expires_on'),
  );
  const placedOne = writer.query<{ placeId: string; productId: string }, PlacedRow>((db, v) =>
    db
      .selectFrom('stock_place')
      .innerJoin('product', 'product.id', 'stock_place.product_id')
      .leftJoin('batch', 'batch.id', 'stock_place.batch_id')
      .leftJoin('producer', 'producer.id', 'stock_place.owner_id')
      .select(PLACED)
      .where('stock_place.product_id', '=', v.productId)
      .where('stock_place.place_id', '=', v.placeId)
      .orderBy('batch.expires_on'),
  );
  const batch = writer.query<{ id: string }, { lot: string; expires_on: string | null }>((db, v) => db.selectFrom('batch').select(['lot', 'expires_on']).where('id', '=', v.id));
  const producer = writer.query<{ id: string }, { name: string }>((db, v) => db.selectFrom('producer').select('name').where('id', '=', v.id));
  const owners = writer.query<Record<never, never>, { id: string; name: string }>((db) =>
    db
      .selectFrom('producer')
      .select(['id', 'name'])
      .where('id', 'in', (eb) => eb.selectFrom('stock_place').select('owner_id').where('owner_id', '<>', ''))
      .orderBy('name'),
  );
  const approved = writer.query<{ id: string }, { seq: number; hash: string; body: string }>((db, v) =>
    db
      .selectFrom('stock_count_step')
      .innerJoin('journal', 'journal.seq', 'stock_count_step.seq')
      .select(['journal.seq', 'journal.hash', 'journal.body'])
      .where('stock_count_step.count_id', '=', v.id)
      .where('stock_count_step.kind', '=', 'approved'),
  );
  const bySeq = writer.query<{ seq: number }, { count_id: string }>((db, v) => db.selectFrom('stock_count_step').select('count_id').where('seq', '=', v.seq));

  const stored = (row: CountRow): StoredCount => {
    const all = steps.all({ id: row.id });
    const newestStep = all.at(-1);
    const state = newestStep?.kind ?? 'open';
    return {
      countId: row.id as StockCountId,
      number: row.number,
      placeId: row.place_id,
      place: row.place,
      scope: JSON.parse(row.scope) as CountScope,
      blind: row.blind === 1,
      startedBy: row.starter,
      startedAt: row.at,
      state,
      step: newestStep === undefined ? null : { by: newestStep.user_name, at: newestStep.at, reason: newestStep.reason, approvedBy: newestStep.approved_by, seq: newestStep.seq },
      goods: goods.get({ id: row.id })?.n ?? 0,
      atPrice: state === 'approved' ? ((value.get({ id: row.id })?.n ?? 0) as Rupiah) : null,
    };
  };
  return {
    lastNumber: () => last.get({})?.n ?? 0,
    find: (id) => {
      const row = byId.get({ id });
      return row === undefined ? null : stored(row);
    },
    recent: (wish) => newest.all(wish).map(stored),
    goingAt: (placeId) => going.get({ placeId })?.number ?? null,
    holder: (id, placeId, { productId, batchId, ownerId }) => holders.all({ id, placeId, productId }).find((row) => row.batch_id === batchId && row.owner_id === ownerId)?.number ?? null,
    onHand: (placeId, { productId, batchId, ownerId }) => onHand.get({ placeId, productId, batchId: batchId ?? '', ownerId: ownerId ?? '' })?.on_hand ?? 0,
    inCarts: (productId) => carts.get({ productId })?.n ?? 0,
    lastReason: (productId) => lastMovement.get({ productId })?.reason ?? null,
    placed: (placeId) => placedBase.all({ placeId }).map(placedOf),
    placedOf: (placeId, productId) => placedOne.all({ placeId, productId }).map(placedOf),
    batch: (id) => {
      const row = batch.get({ id });
      return row === undefined ? null : { lot: row.lot, expiresOn: row.expires_on };
    },
    producerName: (id) => producer.get({ id })?.name ?? null,
    owners: () => owners.all({}).map((row) => ({ ownerId: row.id, name: row.name })),
    approved: (id) => {
      const row = approved.get({ id });
      return row === undefined ? null : { count: JSON.parse(row.body) as ApprovedCount, seq: row.seq, hash: row.hash };
    },
    ofEntry: (seq) => (bySeq.get({ seq })?.count_id ?? null) as StockCountId | null,
  };
}

/** Of a count: nobody has approved or given it up. */
const goesOn = ({ not, exists, selectFrom }: ExpressionBuilder<Schema, 'stock_count'>) =>
  not(exists(selectFrom('stock_count_step').select('stock_count_step.kind').whereRef('stock_count_step.count_id', '=', 'stock_count.id').where('stock_count_step.kind', 'in', ['approved', 'cancelled'])));

const PLACED = [
  'stock_place.product_id',
  'stock_place.batch_id',
  'stock_place.owner_id',
  'stock_place.on_hand',
  'stock_place.unit_cost',
  'product.name',
  'product.unit',
  'product.fractional',
  'product.category_id',
  'product.price',
  'batch.lot',
  'batch.expires_on',
  'producer.name as owner',
] as const;

interface PlacedRow {
  readonly product_id: string;
  readonly batch_id: string;
  readonly owner_id: string;
  readonly on_hand: number;
  readonly unit_cost: number | null;
  readonly name: string;
  readonly unit: string;
  readonly fractional: number;
  readonly category_id: string;
  readonly price: number;
  readonly lot: string | null;
  readonly expires_on: string | null;
  readonly owner: string | null;
}

function placedOf(row: PlacedRow): PlacedGoods {
  return {
    productId: row.product_id,
    batchId: row.batch_id === '' ? null : row.batch_id,
    ownerId: row.owner_id === '' ? null : row.owner_id,
    name: row.name,
    unit: row.unit,
    fractional: row.fractional === 1,
    categoryId: row.category_id,
    price: row.price as Rupiah,
    lot: row.lot,
    expiresOn: row.expires_on,
    owner: row.owner,
    onHand: row.on_hand,
    unitCost: row.unit_cost as Rupiah | null,
  };
}
