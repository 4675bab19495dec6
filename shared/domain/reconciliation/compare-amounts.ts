import { shareOf, subtractRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import type { MatchingTerms } from './matching-terms.ts';

/** exact: to the rupiah (also where the file names the gross); rate: net by a known fee; plausible: net by some fee up to the most. */
export type AmountFit = 'exact' | 'rate' | 'plausible';

/** PJPs round each fee their own way. */
const ROUNDING = 1;

/** How what arrived (`net`, and `gross` where the file tells it) fits what was paid, or null. Money given back fits to the rupiah only. */
export function compareAmounts(paid: Rupiah, line: { readonly amount: Rupiah; readonly gross: Rupiah | null }, terms: MatchingTerms, payments = 1): AmountFit | null {
  const { amount: net, gross } = line;
  if (paid === 0 || net === 0 || paid > 0 !== net > 0) return null;
  if (paid === net) return 'exact';
  if (paid < 0 || net > paid || !isPlausibleFee(paid, net, terms, payments)) return null;
  if (gross !== null) return gross === paid ? 'exact' : null;
  const fee = subtractRupiah(paid, net);
  return terms.feeRates.some((rate) => Math.abs(fee - shareOf(paid, rate)) <= ROUNDING * payments) ? 'rate' : 'plausible';
}

/** Each payment of a settlement may have its fee rounded up by one rupiah. */
function isPlausibleFee(paid: Rupiah, net: Rupiah, { feeMax }: MatchingTerms, payments: number): boolean {
  return subtractRupiah(paid, net) <= shareOf(paid, feeMax) + ROUNDING * payments;
}
