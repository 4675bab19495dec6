import type { Writer } from '../sync-db.ts';

/** Moves the rolled-up stock of a product. @throws SqliteError when a one-of-a-kind piece would be sold a second time. */
export function stockMover(writer: Writer): (productId: string, quantity: number) => void {
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
  return (productId, quantity) => {
    if (update.run({ productId, quantity }) === 0) insert.run({ productId, quantity });
  };
}
