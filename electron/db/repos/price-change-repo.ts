import type { PriceChange, PriceChangeId, PriceChangeLine, PriceState } from '../../../shared/domain/pricing/price-change.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Schema } from '../schema.ts';
import type { Writer } from '../sync-db.ts';
import { chosenPrices, type ChosenPrices } from './chosen-prices.ts';

/** A stored change of prices with what came of it. */
export interface StoredPriceChange extends Omit<PriceChange, 'lines'> {
  readonly lines: number;
  readonly at: number;
  readonly userId: string | null;
  /** The act that undid it, or that carried the plan out; null: none yet. */
  readonly followedBy: PriceChangeId | null;
  readonly withdrawn: boolean;
}

/** A price that a product got, newest first in a list. */
export interface StoredPrice {
  readonly before: PriceState | null;
  readonly after: PriceState;
  readonly from: BusinessDay | null;
  readonly changeId: PriceChangeId | null;
  readonly at: number;
  readonly userId: string | null;
}

/** Changes of prices: their history, and the plans whose day has not come. */
export interface PriceChangeRepo extends ChosenPrices {
  find(changeId: string): StoredPriceChange | null;
  /** Lines of a change; their names are those of now. */
  lines(changeId: string): readonly PriceChangeLine[];
  firstLine(changeId: string): PriceChangeLine | null;
  /** Newest first. */
  list(offset: number, limit: number): readonly StoredPriceChange[];
  count(): number;
  historyOf(productId: string, limit: number): readonly StoredPrice[];
  /** True when there is any plan whose day has not come: asked with every scan. */
  hasPlans(): boolean;
  /** The plans that are due on `day`, the oldest day first; of one day, the last that was made comes last. */
  due(day: BusinessDay): readonly string[];
  openPlan(changeId: string, from: BusinessDay): void;
  closePlan(changeId: string): void;
  priceOf(productId: string): ({ readonly name: string } & PriceState) | null;
  setPrice(productId: string, state: PriceState): void;
}

type ChangeRow = Schema['price_change'] & { followed_by: string | null; withdrawn: string | null };

export function priceChangeRepo(writer: Writer): PriceChangeRepo {
  const changes = (db: Parameters<Parameters<Writer['query']>[0]>[0]) =>
    db.selectFrom('price_change').selectAll().select((eb) => [
      eb.selectFrom('price_change as later').select('later.id').whereRef('later.of_change', '=', 'price_change.id').as('followed_by'),
      eb.selectFrom('price_withdrawal').select('change_id').whereRef('change_id', '=', 'price_change.id').as('withdrawn'),
    ]);
  const byId = writer.query<{ id: string }, ChangeRow>((db, v) => changes(db).where('price_change.id', '=', v.id) as never);
  const page = writer.query<{ offset: number; limit: number }, ChangeRow>((db, v) => changes(db).orderBy('seq', 'desc').limit(v.limit).offset(v.offset) as never);
  const countAll = writer.query((db) => db.selectFrom('price_change').select((eb) => eb.fn.countAll<number>().as('n')));
  const linesOf = writer.query<{ id: string }, Schema['product_price'] & { name: string | null }>((db, v) =>
    db
      .selectFrom('product_price')
      .selectAll()
      .select((eb) => eb.selectFrom('product').select('name').whereRef('product.id', '=', 'product_price.product_id').as('name'))
      .where('change_id', '=', v.id)
      .orderBy('part') as never,
  );
  const history = writer.query<{ id: string; limit: number }, Schema['product_price']>((db, v) => db.selectFrom('product_price').selectAll().where('product_id', '=', v.id).orderBy('seq', 'desc').limit(v.limit));
  const plans = writer.query<{ day: string }, { change_id: string }>((db, v) => db.selectFrom('open_price_plan').innerJoin('price_change', 'price_change.id', 'open_price_plan.change_id').select('change_id').where('open_price_plan.from_day', '<=', v.day).orderBy('open_price_plan.from_day').orderBy('price_change.seq'));
  const anyPlan = writer.query((db) => db.selectFrom('open_price_plan').select('change_id').limit(1));
  const open = writer.command<{ id: string; from: string }>((db, v) => db.insertInto('open_price_plan').values({ change_id: v.id, from_day: v.from }));
  const close = writer.command<{ id: string }>((db, v) => db.deleteFrom('open_price_plan').where('change_id', '=', v.id));
  const price = writer.query<{ id: string }, { name: string; price: number; price_floor: number | null }>((db, v) => db.selectFrom('product').select(['name', 'price', 'price_floor']).where('id', '=', v.id));
  const setPrice = writer.command<{ id: string; price: number; floor: number | null }>((db, v) => db.updateTable('product').set({ price: v.price, price_floor: v.floor }).where('id', '=', v.id));

  const state = (amount: number, floor: number | null): PriceState => ({ price: amount as Rupiah, floor: floor as Rupiah | null });
  const before = (row: Schema['product_price']): PriceState | null => (row.before_price === null ? null : state(row.before_price, row.before_floor));
  const change = (row: ChangeRow): StoredPriceChange => ({
    changeId: row.id as PriceChangeId,
    from: row.from_day,
    cause: row.cause,
    ofChange: row.of_change as PriceChangeId | null,
    note: row.note,
    lines: row.lines,
    at: row.at,
    userId: row.user_id,
    followedBy: row.followed_by as PriceChangeId | null,
    withdrawn: row.withdrawn !== null,
  });
  const line = (row: Schema['product_price'] & { name: string | null }): PriceChangeLine => ({ productId: row.product_id as ProductId, name: row.name ?? '', before: before(row) ?? state(row.price, row.floor), after: state(row.price, row.floor) });
  return {
    find: (id) => {
      const row = byId.get({ id });
      return row === undefined ? null : change(row);
    },
    lines: (id) => linesOf.all({ id }).map(line),
    firstLine: (id) => {
      for (const row of linesOf.iterate({ id })) return line(row);
      return null;
    },
    list: (offset, limit) => page.all({ offset, limit }).map(change),
    count: () => countAll.get({})?.n ?? 0,
    historyOf: (id, limit) => history.all({ id, limit }).map((row) => ({ before: before(row), after: state(row.price, row.floor), from: row.from_day, changeId: row.change_id as PriceChangeId | null, at: row.at, userId: row.user_id })),
    hasPlans: () => anyPlan.get({}) !== undefined,
    due: (day) => plans.all({ day }).map((row) => row.change_id),
    openPlan: (id, from) => void open.run({ id, from }),
    closePlan: (id) => void close.run({ id }),
    priceOf: (id) => {
      const row = price.get({ id });
      return row === undefined ? null : { name: row.name, ...state(row.price, row.price_floor) };
    },
    chosen: chosenPrices(writer).chosen,
    setPrice: (id, next) => void setPrice.run({ id, price: next.price, floor: next.floor }),
  };
}
