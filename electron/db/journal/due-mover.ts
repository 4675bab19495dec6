import type { Writer } from '../sync-db.ts';

/** Moves what is still due of a source under an account. */
export function dueMover(writer: Writer): (step: { readonly source_id: string; readonly account: string; readonly amount: number }) => void {
  const move = writer.command<{ sourceId: string; account: string; amount: number }>((db, v) =>
    db
      .insertInto('due_balance')
      .values({ source_id: v.sourceId, account: v.account, amount: v.amount })
      .onConflict((conflict) => conflict.columns(['source_id', 'account']).doUpdateSet((eb) => ({ amount: eb('due_balance.amount', '+', eb.ref('excluded.amount')) }))),
  );
  return ({ source_id, account, amount }) => void move.run({ sourceId: source_id, account, amount });
}
