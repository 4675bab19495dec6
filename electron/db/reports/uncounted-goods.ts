import type { ExpressionBuilder } from 'kysely';
import type { RowsOf } from '../../../shared/contract/base.ts';
import type { CountGoods, UncountedAsk } from '../../../shared/contract/counting.ts';
import type { Schema } from '../schema.ts';
import type { Reader } from '../sync-db.ts';

type Values = { countId: string; placeId: string; categoryId: string; ownerId: string };
type Joined = ExpressionBuilder<Schema, 'product' | 'stock_place'>;

/** What the books have in the scope of a count and nobody counted: a page of it by name, and how many in all. Looks at all that lies there. */
export function uncountedGoods(reader: Reader, { countId, placeId, scope, offset, limit }: UncountedAsk): RowsOf<CountGoods & { readonly onHand: number }> {
  const values: Values = { countId, placeId, categoryId: scope.kind === 'category' ? scope.categoryId : '', ownerId: scope.kind === 'owner' ? scope.ownerId : '' };
  const page = reader.query<Values & Pick<UncountedAsk, 'offset' | 'limit'>, Row>((db, v) =>
    db
      .selectFrom('product')
      // The order of names is the order of reading: it ends with the last row that is shown.
      .crossJoin('stock_place')
      .leftJoin('batch', 'batch.id', 'stock_place.batch_id')
      .leftJoin('producer', 'producer.id', 'stock_place.owner_id')
      .select(['product.id', 'product.name', 'product.unit', 'product.fractional', 'stock_place.batch_id', 'stock_place.owner_id', 'stock_place.on_hand', 'batch.lot', 'batch.expires_on', 'producer.name as owner'])
      .where((eb) => lies(eb as never, v))
      .orderBy('product.name')
      .orderBy('batch.expires_on')
      // Batches of one day stand on the same page every time.
      .orderBy('product.id')
      .orderBy('stock_place.batch_id')
      .orderBy('stock_place.owner_id')
      .limit(v.limit)
      .offset(v.offset),
  );
  const all = reader.query<Values, { n: number }>((db, v) =>
    db
      .selectFrom('product')
      .crossJoin('stock_place')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where((eb) => lies(eb, v)),
  );
  return reader.snapshot(() => ({
    rows: page.all({ ...values, offset, limit }).map((row) => ({
      productId: row.id,
      batchId: row.batch_id === '' ? null : row.batch_id,
      ownerId: row.owner_id === '' ? null : row.owner_id,
      name: row.name,
      unit: row.unit,
      fractional: row.fractional === 1,
      lot: row.lot,
      expiresOn: row.expires_on,
      owner: row.owner,
      onHand: row.on_hand,
    })),
    total: all.get(values)?.n ?? 0,
  }));
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly fractional: number;
  readonly batch_id: string;
  readonly owner_id: string;
  readonly on_hand: number;
  readonly lot: string | null;
  readonly expires_on: string | null;
  readonly owner: string | null;
}

function lies(eb: Joined, v: Record<keyof Values, string>) {
  const empty = (value: string) => eb(eb.val(value), '=', '');
  return eb.and([
    eb('stock_place.product_id', '=', eb.ref('product.id')),
    eb('stock_place.place_id', '=', v.placeId),
    eb('stock_place.on_hand', '<>', 0),
    eb.or([empty(v.categoryId), eb('product.category_id', '=', v.categoryId)]),
    eb.or([empty(v.ownerId), eb('stock_place.owner_id', '=', v.ownerId)]),
    eb.not(
      eb.exists(
        eb
          .selectFrom('stock_count_entry')
          .select('seq')
          .whereRef('stock_count_entry.product_id', '=', 'stock_place.product_id')
          .where('count_id', '=', v.countId)
          .where((entry) => entry(entry.fn.coalesce('stock_count_entry.batch_id', entry.val('')), '=', entry.ref('stock_place.batch_id')))
          .where((entry) => entry(entry.fn.coalesce('stock_count_entry.owner_id', entry.val('')), '=', entry.ref('stock_place.owner_id'))),
      ),
    ),
  ]);
}
