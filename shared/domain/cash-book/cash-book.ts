import type { BusinessDay } from '../../kernel/instant.ts';
import { addRupiah, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import type { Movement } from '../ledger/movement.ts';
import type { LedgerAccount, Place } from '../ledger/place.ts';

/** A step of the ledger with what a book says of it. */
export interface BookMovement extends Movement {
  readonly day: BusinessDay;
  /** Number of the document it rests on (no. bukti). */
  readonly proof: string;
  /** What happened, in words (uraian). */
  readonly text: string;
}

export interface BookEntry {
  readonly day: BusinessDay;
  readonly proof: string;
  readonly text: string;
  readonly debit: Rupiah;
  readonly credit: Rupiah;
  /** After this entry. */
  readonly balance: Rupiah;
}

/** A book over a period: what was there, every step, what is there. */
export interface CashBook {
  readonly opening: Rupiah;
  readonly entries: readonly BookEntry[];
  readonly debit: Rupiah;
  readonly credit: Rupiah;
  readonly closing: Rupiah;
}

/** The places each book is about. */
export const BOOK_PLACES = {
  /** Buku Kas Umum of the treasurer. */
  general: ['treasurer', 'bank'],
  /** Buku pembantu kas tunai. */
  cash: ['treasurer'],
  /** Buku pembantu kas bank. */
  bank: ['bank'],
} as const satisfies Record<string, readonly Place[]>;
export type BookKind = keyof typeof BOOK_PLACES;

/** The book of `places` over `movements`, which are in the order of the journal, beginning with what was there before them. */
export function cashBook(movements: readonly BookMovement[], places: readonly Place[], opening: Rupiah): CashBook {
  const within = (account: LedgerAccount): boolean => (places as readonly LedgerAccount[]).includes(account);
  const entries: BookEntry[] = [];
  let balance = opening;
  let debit = ZERO_RUPIAH;
  let credit = ZERO_RUPIAH;
  for (const { day, proof, text, from, to, amount } of movements) {
    if (!within(from) && !within(to)) continue;
    const come = within(to) ? amount : ZERO_RUPIAH;
    const gone = within(from) ? amount : ZERO_RUPIAH;
    debit = addRupiah(debit, come);
    credit = addRupiah(credit, gone);
    balance = subtractRupiah(addRupiah(balance, come), gone);
    entries.push({ day, proof, text, debit: come, credit: gone, balance });
  }
  return { opening, entries, debit, credit, closing: balance };
}

/** What lay in `places` after `movements`, beginning with nothing. */
export function balanceAfter(movements: readonly Movement[], places: readonly Place[]): Rupiah {
  const within = (account: LedgerAccount): boolean => (places as readonly LedgerAccount[]).includes(account);
  let balance = ZERO_RUPIAH;
  for (const { from, to, amount } of movements) {
    if (within(to)) balance = addRupiah(balance, amount);
    if (within(from)) balance = subtractRupiah(balance, amount);
  }
  return balance;
}
