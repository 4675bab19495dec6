import type { LedgerAccount } from '../../../shared/domain/ledger/place.ts';
import type { Writer } from '../sync-db.ts';

/** Moves the rolled-up balances of the two accounts a step of the money ledger touches. */
export function moneyMover(writer: Writer): (step: { readonly from_account: LedgerAccount; readonly to_account: LedgerAccount; readonly amount: number }) => void {
  const move = writer.command<{ account: LedgerAccount; amount: number }>((db, v) =>
    db
      .insertInto('money_balance')
      .values({ account: v.account, amount: v.amount })
      .onConflict((conflict) => conflict.column('account').doUpdateSet((eb) => ({ amount: eb('money_balance.amount', '+', eb.ref('excluded.amount')) }))),
  );
  return ({ from_account, to_account, amount }) => {
    move.run({ account: from_account, amount: -amount });
    move.run({ account: to_account, amount });
  };
}
