import type { LedgerAccount } from '../../../shared/domain/ledger/place.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Writer } from '../sync-db.ts';

export interface LedgerRepo {
  /** What lies in a place now; for an outside, less what came from it. */
  balance(account: LedgerAccount): Rupiah;
}

export function ledgerRepo(writer: Writer): LedgerRepo {
  const one = writer.query<{ account: LedgerAccount }, { amount: number }>((db, v) => db.selectFrom('money_balance').select('amount').where('account', '=', v.account));
  return { balance: (account) => rupiah(one.get({ account })?.amount ?? 0) };
}
