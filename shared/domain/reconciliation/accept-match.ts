import { fail, ok, type Result } from '../../kernel/result.ts';
import { addRupiah, shareOf, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import { compareAmounts } from './compare-amounts.ts';
import type { MatchingTerms } from './matching-terms.ts';

/**
 * single: one line pays one payment; settlement: one line pays many; offset: payments that undo each other and never reached the bank;
 * unrelated: a line that pays no payment of the till (interest, bank costs, other income).
 */
export const MATCH_KINDS = ['single', 'settlement', 'offset', 'unrelated'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** gross = net + fee. Of an offset all are 0; of an unrelated line too: it says nothing about payments. */
export interface MatchAmounts {
  readonly kind: MatchKind;
  readonly gross: Rupiah;
  readonly net: Rupiah;
  readonly fee: Rupiah;
}

export type MatchRefusal =
  | { readonly code: 'match.nothing' }
  /** `gross` was paid, `net` arrived; at most `limit` may be missing. */
  | { readonly code: 'match.amount-differs'; readonly gross: number; readonly net: number; readonly limit: number }
  | { readonly code: 'match.offset-not-zero'; readonly gross: number };

/** Whether a line (null: none) and these payments add up, however they were chosen. */
export function acceptMatch(line: { readonly amount: Rupiah; readonly gross: Rupiah | null } | null, payments: readonly Rupiah[], terms: MatchingTerms): Result<MatchAmounts, MatchRefusal> {
  const gross = addRupiah(...payments);
  if (line === null) {
    if (payments.length < 2) return fail({ code: 'match.nothing' });
    return gross === 0 ? ok({ kind: 'offset', gross, net: ZERO_RUPIAH, fee: ZERO_RUPIAH }) : fail({ code: 'match.offset-not-zero', gross });
  }
  if (payments.length === 0) return ok({ kind: 'unrelated', gross: ZERO_RUPIAH, net: ZERO_RUPIAH, fee: ZERO_RUPIAH });
  if (compareAmounts(gross, line, terms, payments.length) === null) {
    return fail({ code: 'match.amount-differs', gross, net: line.amount, limit: gross > 0 ? shareOf(gross, terms.feeMax) : ZERO_RUPIAH });
  }
  return ok({ kind: payments.length === 1 ? 'single' : 'settlement', gross, net: line.amount, fee: subtractRupiah(gross, line.amount) });
}
