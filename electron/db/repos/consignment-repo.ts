import type { GoodsLeft } from '../../../shared/contract/consignment.ts';
import type { ConsignedProduct, MovedSum, SoldSum } from '../../../shared/domain/consignment/statement.ts';
import type { StockReason } from '../../../shared/domain/stock/stock-reason.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Writer } from '../sync-db.ts';

/** Consigned goods by owner, added up over moments (ms UTC, `to` not included). */
export interface ConsignmentRepo {
  owners(): readonly { readonly ownerId: string; readonly name: string }[];
  products(ownerId: string): readonly ConsignedProduct[];
  before(ownerId: string, at: number): readonly { readonly productId: string; readonly quantity: number }[];
  within(ownerId: string, from: number, to: number): readonly MovedSum[];
  sold(ownerId: string, from: number, to: number): readonly SoldSum[];
  /** What lies here now, place by place, then by name. */
  left(ownerId: string): readonly GoodsLeft[];
  /** Goods that came in before `to`, each with its moment. */
  arrivals(ownerId: string, to: number): readonly { readonly productId: string; readonly quantity: number; readonly at: number }[];
}

const CAME: StockReason[] = ['opening', 'received', 'production'];

export function consignmentRepo(writer: Writer): ConsignmentRepo {
  const owners = writer.query<Record<never, never>, { id: string; name: string }>((db) =>
    db
      .selectFrom('producer')
      .select(['id', 'name'])
      .where('id', 'in', (eb) => eb.selectFrom('stock_place').select('owner_id').where('owner_id', '<>', ''))
      .orderBy('name'),
  );
  const products = writer.query<{ ownerId: string }, ConsignedProduct>((db, v) =>
    db
      .selectFrom('product')
      .select(['id as productId', 'name', 'unit'])
      .where('id', 'in', (eb) => eb.selectFrom('stock_movement').select('product_id').where('owner_id', '=', v.ownerId)),
  );
  const before = writer.query<{ ownerId: string; at: number }, { productId: string; quantity: number }>((db, v) =>
    db
      .selectFrom('stock_movement')
      .innerJoin('journal', 'journal.seq', 'stock_movement.seq')
      .select((eb) => ['stock_movement.product_id as productId', eb.fn.sum<number>('stock_movement.quantity').as('quantity')])
      .where('stock_movement.owner_id', '=', v.ownerId)
      .where('journal.at', '<', v.at)
      .groupBy('stock_movement.product_id'),
  );
  const within = writer.query<{ ownerId: string; from: number; to: number }, MovedSum>((db, v) =>
    db
      .selectFrom('stock_movement')
      .innerJoin('journal', 'journal.seq', 'stock_movement.seq')
      .select((eb) => ['stock_movement.product_id as productId', 'stock_movement.reason', eb.fn.sum<number>('stock_movement.quantity').as('quantity')])
      .where('stock_movement.owner_id', '=', v.ownerId)
      .where('journal.at', '>=', v.from)
      .where('journal.at', '<', v.to)
      .groupBy(['stock_movement.product_id', 'stock_movement.reason']),
  );
  const sold = writer.query<{ ownerId: string; from: number; to: number }, { productId: string; total: number; cost: number | null }>((db, v) =>
    db
      .selectFrom('sale_line')
      .innerJoin('sale', 'sale.id', 'sale_line.sale_id')
      .innerJoin('journal', 'journal.seq', 'sale.seq')
      .select(['sale_line.product_id as productId', 'sale_line.total', 'sale_line.cost'])
      .where('sale_line.owner_id', '=', v.ownerId)
      .where('journal.at', '>=', v.from)
      .where('journal.at', '<', v.to),
  );
  const left = writer.query<{ ownerId: string }, { placeId: string; place: string; productId: string; name: string; unit: string; quantity: number }>((db, v) =>
    db
      .selectFrom('stock_place')
      .innerJoin('place', 'place.id', 'stock_place.place_id')
      .innerJoin('product', 'product.id', 'stock_place.product_id')
      .select((eb) => ['place.id as placeId', 'place.name as place', 'product.id as productId', 'product.name', 'product.unit', eb.fn.sum<number>('stock_place.on_hand').as('quantity')])
      .where('stock_place.owner_id', '=', v.ownerId)
      .where('stock_place.on_hand', '>', 0)
      .groupBy(['place.id', 'product.id'])
      .orderBy('place.position')
      .orderBy('place.id')
      .orderBy('product.name')
      .orderBy('product.id'),
  );
  const arrivals = writer.query<{ ownerId: string; to: number }, { productId: string; quantity: number; at: number }>((db, v) =>
    db
      .selectFrom('stock_movement')
      .innerJoin('journal', 'journal.seq', 'stock_movement.seq')
      .select(['stock_movement.product_id as productId', 'stock_movement.quantity', 'journal.at'])
      .where('stock_movement.owner_id', '=', v.ownerId)
      .where('stock_movement.quantity', '>', 0)
      .where('stock_movement.reason', 'in', CAME)
      .where('journal.at', '<', v.to),
  );
  return {
    owners: () => owners.all({}).map(({ id, name }) => ({ ownerId: id, name })),
    products: (ownerId) => products.all({ ownerId }),
    before: (ownerId, at) => before.all({ ownerId, at }),
    within: (ownerId, from, to) => within.all({ ownerId, from, to }),
    sold: (ownerId, from, to) => {
      const sums = new Map<string, { gross: number; due: number; unpriced: number }>();
      for (const { productId, total, cost } of sold.iterate({ ownerId, from, to })) {
        const sum = sums.get(productId) ?? { gross: 0, due: 0, unpriced: 0 };
        sums.set(productId, { gross: sum.gross + total, due: sum.due + (cost ?? 0), unpriced: sum.unpriced + (cost === null ? total : 0) });
      }
      return [...sums].map(([productId, sum]) => ({ productId, gross: sum.gross as Rupiah, due: sum.due as Rupiah, unpriced: sum.unpriced as Rupiah }));
    },
    left: (ownerId) => left.all({ ownerId }).map((row) => ({ ...row, productId: row.productId as ProductId, quantity: row.quantity as Quantity })),
    arrivals: (ownerId, to) => arrivals.all({ ownerId, to }),
  };
}
