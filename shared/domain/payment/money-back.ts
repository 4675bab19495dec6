import { addRupiah, negateRupiah, rupiah, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import type { Payment } from '../sale/completed-sale.ts';

/** A way by which a receipt was paid, and what of that has not gone back yet, in rupiah. */
export interface WayPaid {
  readonly tender: string;
  readonly label: string;
  readonly left: Rupiah;
}

/** What a cart brings back of one receipt (`value`, rupiah > 0), and how that receipt was paid; a pure exchange was paid by no way. */
export interface ReceiptMoney {
  readonly receiptNumber: string;
  readonly value: Rupiah;
  readonly ways: readonly WayPaid[];
}

/** A later document that brought back `value` (rupiah > 0) of the receipt, perhaps together with goods of others. */
export interface EarlierReturn {
  readonly value: Rupiah;
  readonly rounding: Rupiah;
  readonly payments: readonly Payment[];
}

/** Money that goes back by one way: `amount` >= 0 after a cash rounding of `rounding`. */
export interface MoneyBack {
  readonly tender: string | null;
  readonly amount: Rupiah;
  readonly rounding: Rupiah;
}

/** Longest reason, in characters, that a person types for money that goes back another way. */
export const BACK_REASON_MAX = 120;

/** Why a cashier may not do it alone: more than the limit, or not (or not so much) by the way it came. */
export type WhySecondPerson = 'limit' | 'other-way';

/**
 * How a receipt was paid and what is left of each way. Money that went back for several receipts at once counts for each of them as far
 * as its goods go: rather a second person too many than more money back by a way than came by it.
 */
export function waysPaid(payments: readonly Payment[], earlier: readonly EarlierReturn[]): readonly WayPaid[] {
  const taken = payments.filter(({ amount }) => amount > 0);
  return [...new Set(taken.map(({ tender }) => tender))].map((tender) => {
    const parts = taken.filter((payment) => payment.tender === tender);
    const gone = earlier.map(({ value, rounding, payments: given }) => Math.min(value + Math.abs(rounding), -sum(given.filter((one) => one.tender === tender && one.amount < 0))));
    const left = subtractRupiah(sum(parts), sum(gone.map((amount) => ({ amount: rupiah(amount) }))));
    return { tender, label: parts[0]?.label ?? tender, left: atLeastNothing(left) };
  });
}

/** Most that may go back by `tender` without a second person: of each receipt no more than its goods, and no more than came by it. */
export function mostBackBy(receipts: readonly ReceiptMoney[], { tender, rounding }: Pick<MoneyBack, 'tender' | 'rounding'>): Rupiah {
  const perReceipt = receipts.map(({ value, ways }) => Math.min(value + Math.abs(rounding), ways.find((way) => way.tender === tender)?.left ?? 0));
  return addRupiah(...perReceipt.map(rupiah));
}

/** Whether the money goes back by the way it came. */
export function isRightWay(back: MoneyBack, receipts: readonly ReceiptMoney[]): boolean {
  return back.amount <= mostBackBy(receipts, back);
}

/**
 * Why goods may not be brought back by a cashier alone, or null. The limit is for what the goods that come back are worth, not for what is left of
 * it after new ones were taken: an exchange for dearer goods gives as much away. 0 means always a second person.
 */
export function whySecondPerson(back: MoneyBack, receipts: readonly ReceiptMoney[], limit: Rupiah): WhySecondPerson | null {
  if (!isRightWay(back, receipts)) return 'other-way';
  const value = addRupiah(...receipts.map((receipt) => receipt.value));
  return limit === 0 || Math.max(back.amount, value) > limit ? 'limit' : null;
}

/** The money that a settled cart gives back; nothing when the buyer pays or all is even. */
export function moneyBackOf(settled: { readonly total: Rupiah; readonly rounding: Rupiah; readonly payments: readonly { readonly tender: string }[] }): MoneyBack {
  if (settled.total >= 0) return { tender: null, amount: ZERO_RUPIAH, rounding: ZERO_RUPIAH };
  return { tender: settled.payments[0]?.tender ?? null, amount: negateRupiah(settled.total), rounding: settled.rounding };
}

/** What stands on the document of money that went back another way than it came: which ways, and why as it was typed. */
export function otherWayReason(label: string, receipts: readonly ReceiptMoney[], typed: string | null): string {
  const paid = [...new Set(receipts.flatMap(({ ways }) => ways.map((way) => way.label)))].join(' + ');
  const ways = `${paid === '' ? 'hasil tukar' : `dibayar ${paid}`}, kembali ${label}`;
  return typed === null ? ways : `${ways}: ${typed}`;
}

const sum = (parts: readonly { readonly amount: Rupiah }[]): Rupiah => addRupiah(...parts.map(({ amount }) => amount));
const atLeastNothing = (amount: Rupiah): Rupiah => (amount > 0 ? amount : ZERO_RUPIAH);
