import { fail, ok, type Result } from '../../kernel/result.ts';
import { addRupiah, rupiah, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import { roundCash, type CashRounding } from '../cash/cash-rounding.ts';
import type { Payment } from '../sale/completed-sale.ts';
import type { Tender } from './tender.ts';

/** A payment as the cashier enters it. Money back is negative. Of cash, `received` is what was handed over. */
export interface PaymentEntry {
  readonly tender: string;
  readonly received: Rupiah;
  readonly reference: string | null;
}

/** The payments of a sale: total = subtotal + rounding = sum of the payments' amounts. */
export interface Settlement {
  readonly rounding: Rupiah;
  readonly total: Rupiah;
  readonly payments: readonly Payment[];
}

export type SettleRefusal =
  | { readonly code: 'sale.total-changed'; readonly total: number }
  | { readonly code: 'sale.too-little'; readonly missing: number }
  | { readonly code: 'sale.too-much-cash'; readonly limit: number }
  | { readonly code: 'sale.over-payment'; readonly over: number }
  | { readonly code: 'sale.money-back'; readonly due: number }
  | { readonly code: 'payment.tender-unknown' }
  | { readonly code: 'payment.cash-twice' }
  | { readonly code: 'payment.reference-required'; readonly name: string };

/** More change than this is a slip of the finger or a barcode, not a buyer's note. */
export const CHANGE_MAX = rupiah(1_000_000);

/** What is due in cash once `paid` has been paid otherwise: the rest, rounded as the unit's setting says. */
export function cashDue(subtotal: Rupiah, paid: Rupiah, rule: CashRounding): { readonly payable: Rupiah; readonly rounding: Rupiah } {
  return roundCash(subtractRupiah(subtotal, paid), rule);
}

/**
 * Settles `subtotal` with the payments entered: more than is due is taken only in cash, change is given only from cash, only
 * the part paid in cash is rounded. A negative subtotal is money back, all of it by one tender, with the proof of the transfer where it needs one.
 */
export function settle(
  subtotal: Rupiah,
  entries: readonly PaymentEntry[],
  terms: { readonly tenders: readonly Tender[]; readonly rounding: CashRounding; readonly expectedTotal: Rupiah },
): Result<Settlement, SettleRefusal> {
  const named: { entry: PaymentEntry; tender: Tender }[] = [];
  for (const entry of entries) {
    const tender = terms.tenders.find((candidate) => candidate.code === entry.tender && candidate.active);
    if (tender === undefined) return fail({ code: 'payment.tender-unknown' });
    if (tender.needsReference && subtotal !== 0 && (entry.reference ?? '').trim() === '') return fail({ code: 'payment.reference-required', name: tender.name });
    named.push({ entry, tender });
  }
  const cash = named.filter(({ tender }) => tender.kind === 'cash');
  if (cash.length > 1) return fail({ code: 'payment.cash-twice' });
  const settled = subtotal < 0 ? giveBack(subtotal, named, terms.rounding) : take(subtotal, named, terms.rounding);
  if (!settled.ok) return settled;
  return settled.value.total === terms.expectedTotal ? settled : fail({ code: 'sale.total-changed', total: settled.value.total });
}

type Named = readonly { readonly entry: PaymentEntry; readonly tender: Tender }[];

function take(subtotal: Rupiah, named: Named, rule: CashRounding): Result<Settlement, SettleRefusal> {
  const others = named.filter(({ tender }) => tender.kind !== 'cash');
  const cash = named.find(({ tender }) => tender.kind === 'cash');
  const paid = addRupiah(...others.map(({ entry }) => entry.received));
  const rest = subtractRupiah(subtotal, paid);
  const wrong = others.find(({ entry }) => entry.received <= 0);
  if (wrong !== undefined) return fail({ code: 'sale.too-little', missing: rest });
  if (rest < 0) return fail({ code: 'sale.over-payment', over: subtractRupiah(paid, subtotal) });
  const payments = others.map(({ entry, tender }) => payment(tender, entry, entry.received, ZERO_RUPIAH));
  if (cash === undefined) {
    return rest === 0 ? ok({ rounding: ZERO_RUPIAH, total: subtotal, payments }) : fail({ code: 'sale.too-little', missing: rest });
  }
  const { payable, rounding } = cashDue(subtotal, paid, rule);
  const change = subtractRupiah(cash.entry.received, payable);
  if (change < 0) return fail({ code: 'sale.too-little', missing: subtractRupiah(payable, cash.entry.received) });
  if (change > CHANGE_MAX) return fail({ code: 'sale.too-much-cash', limit: CHANGE_MAX });
  return ok({ rounding, total: addRupiah(subtotal, rounding), payments: [...payments, payment(cash.tender, cash.entry, payable, change)] });
}

function giveBack(subtotal: Rupiah, named: Named, rule: CashRounding): Result<Settlement, SettleRefusal> {
  const [only, ...more] = named;
  const { payable, rounding } = only?.tender.kind === 'cash' ? roundCash(subtotal, rule) : { payable: subtotal, rounding: ZERO_RUPIAH };
  if (only === undefined || more.length > 0 || only.entry.received !== payable) return fail({ code: 'sale.money-back', due: payable });
  return ok({ rounding, total: payable, payments: [payment(only.tender, only.entry, payable, ZERO_RUPIAH)] });
}

function payment(tender: Tender, entry: PaymentEntry, amount: Rupiah, change: Rupiah): Payment {
  const reference = entry.reference === null || entry.reference.trim() === '' ? null : entry.reference.trim();
  return { tender: tender.code, kind: tender.kind, label: tender.name, amount, received: addRupiah(amount, change), change, reference };
}
