import { cashRoundingOf } from '../../../../shared/domain/cash/cash-rounding.ts';
import { amountDue, type AmountDue } from '../../../../shared/domain/payment/amount-due.ts';
import { cashDue, type PaymentEntry } from '../../../../shared/domain/payment/settle.ts';
import { CASH, type Tender, type TenderKind } from '../../../../shared/domain/payment/tender.ts';
import type { Cart } from '../../../../shared/domain/sale/cart.ts';
import type { CashRoundingSetting } from '../../../../shared/domain/setting/settings.ts';
import { addRupiah, subtractRupiah, type Rupiah } from '../../../../shared/kernel/rupiah.ts';

const NOTHING = { lines: [], discount: null };

/** What is paid in cash for a cart; nothing for none. */
export function dueInCash(cart: Pick<Cart, 'lines' | 'discount'> | null, rounding: CashRoundingSetting): AmountDue {
  return amountDue(cart ?? NOTHING, rounding);
}

/** What has been paid of a sale so far, and what is left of it. */
export interface Rest {
  /** Left when it is paid to the rupiah. */
  readonly exact: Rupiah;
  /** Left when it is paid in cash, rounded. */
  readonly cash: Rupiah;
}

export function restOf(subtotal: Rupiah, entries: readonly PaymentEntry[], rounding: CashRoundingSetting): Rest {
  const paid = addRupiah(...entries.filter(({ tender }) => tender !== CASH).map(({ received }) => received));
  const inCash = addRupiah(...entries.filter(({ tender }) => tender === CASH).map(({ received }) => received));
  const rest = subtractRupiah(subtotal, paid);
  return { exact: subtractRupiah(rest, inCash), cash: subtractRupiah(cashDue(subtotal, paid, cashRoundingOf(rounding)).payable, inCash) };
}

/** The total of a sale paid with these payments: rounded only for its part in cash. */
export function totalWith(subtotal: Rupiah, entries: readonly PaymentEntry[], rounding: CashRoundingSetting): Rupiah {
  if (!entries.some(({ tender }) => tender === CASH)) return subtotal;
  const paid = addRupiah(...entries.filter(({ tender }) => tender !== CASH).map(({ received }) => received));
  return addRupiah(subtotal, cashDue(subtotal, paid, cashRoundingOf(rounding)).rounding);
}

/** The key of a way to pay on the payment screen; those a unit made itself are touched. */
const KEY_OF_KIND: Readonly<Record<TenderKind, string | null>> = { cash: null, qris: 'Q', card: 'K', transfer: 'T', other: null };

export interface Way {
  readonly tender: Tender;
  /** Only the first of its kind has the key. */
  readonly key: string | null;
}

/** The active ways to pay other than cash, in the unit's order. */
export function otherWays(tenders: readonly Tender[]): readonly Way[] {
  const active = tenders.filter((tender) => tender.active && tender.kind !== 'cash');
  return active.map((tender) => ({ tender, key: active.find((one) => one.kind === tender.kind) === tender ? KEY_OF_KIND[tender.kind] : null }));
}
