import { negateRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import type { LedgerAccount } from './place.ts';

/** What moved the money (jenis mutasi). */
export const MOVEMENT_KINDS = [
  'float', // the first float of the register, lent by the unit
  'overnight', // the drawer held more or less than the last close left in it
  'sale',
  'refund',
  'void',
  'paid-in',
  'paid-out',
  'drop', // from the drawer to the safe within a shift
  'difference', // counted more or less than expected at the close
  'close', // what a close takes out of the drawer, into the safe
  'handover', // from the safe to the treasurer (serah terima)
  'bank-in', // treasurer's cash carried to the treasurer's account
  'bank-out',
  'settled', // what the bank wrote to the account for a payment without cash
  'fee', // what the provider kept of it (MDR)
  'deposit', // to the state treasury (setoran)
  'made-good', // a shortage paid back, interest: money from outside that is due to the state
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/**
 * One step of the money ledger (buku besar uang): `amount` rupiah, more than zero, leaves `from` and reaches `to`. Every step takes as much
 * as it gives, so the places and the outsides always add up to zero.
 */
export interface Movement {
  readonly kind: MovementKind;
  readonly from: LedgerAccount;
  readonly to: LedgerAccount;
  readonly amount: Rupiah;
}

/** The step that changes `place` by `amount` against `other`, in the direction of its sign; none for nothing. */
export function movementOf(kind: MovementKind, place: LedgerAccount, other: LedgerAccount, amount: Rupiah): Movement[] {
  if (amount === 0) return [];
  return amount > 0 ? [{ kind, from: other, to: place, amount }] : [{ kind, from: place, to: other, amount: negateRupiah(amount) }];
}
