import { addRupiah, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import type { Movement } from '../ledger/movement.ts';
import type { LedgerAccount } from '../ledger/place.ts';
import { balanceAfter, BOOK_PLACES } from './cash-book.ts';

/** The figures of the treasurer's accountability report (LPJ) of a period. */
export interface Accountability {
  readonly opening: Rupiah;
  /** What came to the treasurer; moves between cash and bank are none. */
  readonly received: Rupiah;
  /** To the state treasury. */
  readonly deposited: Rupiah;
  /** What went anywhere else; in order only when it is 0. */
  readonly otherwise: Rupiah;
  /** opening + received − deposited − otherwise = cash + bank. */
  readonly closing: Rupiah;
  readonly cash: Rupiah;
  readonly bank: Rupiah;
}

/** Figures of the period `movements`, with all that came `before` it. */
export function accountability(before: readonly Movement[], movements: readonly Movement[]): Accountability {
  const within = (account: LedgerAccount): boolean => (BOOK_PLACES.general as readonly LedgerAccount[]).includes(account);
  let received = ZERO_RUPIAH;
  let deposited = ZERO_RUPIAH;
  let otherwise = ZERO_RUPIAH;
  for (const { from, to, amount } of movements) {
    if (!within(from) && within(to)) received = addRupiah(received, amount);
    if (within(from) && to === 'state') deposited = addRupiah(deposited, amount);
    else if (within(from) && !within(to)) otherwise = addRupiah(otherwise, amount);
  }
  const opening = balanceAfter(before, BOOK_PLACES.general);
  const all = [...before, ...movements];
  return {
    opening,
    received,
    deposited,
    otherwise,
    closing: subtractRupiah(subtractRupiah(addRupiah(opening, received), deposited), otherwise),
    cash: balanceAfter(all, BOOK_PLACES.cash),
    bank: balanceAfter(all, BOOK_PLACES.bank),
  };
}
