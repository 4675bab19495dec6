import { negateRupiah, subtractRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import type { Payment, SaleKind } from '../sale/completed-sale.ts';
import { movementOf, type Movement } from './movement.ts';

/** The float counted at the opening of a shift against what the ledger has in the drawer: lent for the first shift, an overnight difference after. */
export function openingMovements(shift: { readonly number: number; readonly openingFloat: Rupiah; readonly found: Rupiah }): Movement[] {
  const change = subtractRupiah(shift.openingFloat, shift.found);
  return shift.number === 1 ? movementOf('float', 'drawer', 'float-fund', change) : movementOf('overnight', 'drawer', 'difference', change);
}

/** What a payment brings: cash into the drawer (received less change), everything else on its way to the bank. */
export function paymentMovements(sale: { readonly kind: SaleKind }, payment: Payment): Movement[] {
  const kind = sale.kind === 'void' ? 'void' : payment.amount < 0 ? 'refund' : 'sale';
  return movementOf(kind, payment.kind === 'cash' ? 'drawer' : 'clearing', 'buyers', payment.amount);
}

/** What a match with the bank's statement moves: what arrived goes to the account, what the provider kept is gone; money given back left the account. */
export function matchMovements(match: { readonly net: Rupiah; readonly fee: Rupiah }): Movement[] {
  return [...movementOf('settled', 'bank', 'clearing', match.net), ...movementOf('fee', 'provider-fee', 'clearing', match.fee)];
}

/** A match taken back: the same money is on its way again. */
export function unmatchMovements(match: { readonly net: Rupiah; readonly fee: Rupiah }): Movement[] {
  return matchMovements({ net: negateRupiah(match.net), fee: negateRupiah(match.fee) });
}

/** What a close moves: the difference that was counted, and everything above the float into the safe. */
export function closingMovements(cash: { readonly difference: Rupiah; readonly handover: Rupiah }): Movement[] {
  return [...movementOf('difference', 'drawer', 'difference', cash.difference), ...movementOf('close', 'safe', 'drawer', cash.handover)];
}
