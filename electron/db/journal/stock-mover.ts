import type { StockMovementTable } from '../schema-stock.ts';
import type { Writer } from '../sync-db.ts';

type Moved = Pick<StockMovementTable, 'product_id' | 'batch_id' | 'place_id' | 'owner_id' | 'quantity' | 'unit_cost'>;

/**
 * Moves both roll-ups: the stock of a product, and what lies of each batch and owner at each place.
 * @throws SqliteError when a one-of-a-kind piece would be sold a second time.
 */
export function stockMover(writer: Writer): (movement: Moved) => void {
  // Update first: an upsert would hold the inserted row, a bare -1, against the bound of a piece that is there.
  const update = writer.command<{ productId: string; quantity: number }>((db, v) =>
    db
      .updateTable('stock')
      .set((eb) => ({ on_hand: eb('on_hand', '+', v.quantity) }))
      .where('product_id', '=', v.productId),
  );
  const insert = writer.command<{ productId: string; quantity: number }>((db, v) =>
    db.insertInto('stock').values((eb) => ({
      product_id: v.productId,
      on_hand: v.quantity,
      least: eb
        .selectFrom('product')
        .select((inner) => inner.case().when('kind', '=', 'unique').then(0).end().as('least'))
        .where('id', '=', v.productId),
    })),
  );
  const place = writer.command<{ productId: string; placeId: string; batchId: string; ownerId: string; quantity: number; cost: number | null }>((db, v) =>
    db
      .insertInto('stock_place')
      .values({ product_id: v.productId, place_id: v.placeId, batch_id: v.batchId, owner_id: v.ownerId, on_hand: v.quantity, unit_cost: v.cost })
      .onConflict((conflict) =>
        conflict.columns(['product_id', 'place_id', 'batch_id', 'owner_id']).doUpdateSet((eb) => ({
          on_hand: eb('stock_place.on_hand', '+', eb.ref('excluded.on_hand')),
          unit_cost: eb.fn.coalesce('excluded.unit_cost', 'stock_place.unit_cost'),
        })),
      ),
  );
  return (moved) => {
    const { product_id: productId, quantity } = moved;
    // First the pieces that leave: of a piece that changes its place, the bound of the product must hold at each step.
    if (update.run({ productId, quantity }) === 0) insert.run({ productId, quantity });
    place.run({ productId, placeId: moved.place_id, batchId: moved.batch_id ?? '', ownerId: moved.owner_id ?? '', quantity, cost: quantity > 0 ? moved.unit_cost : null });
  };
}
