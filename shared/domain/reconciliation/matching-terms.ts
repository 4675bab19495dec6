import type { BasisPoints } from '../../kernel/basis-points.ts';

/** What counts as the same money at the till and at the bank; a dated setting of the unit. */
export interface MatchingTerms {
  /** Most a provider keeps of a payment (MDR); what misses more is another payment. */
  readonly feeMax: BasisPoints;
  /** Fees known from the unit's contracts: an amount that is net by exactly one of them needs no other proof. */
  readonly feeRates: readonly BasisPoints[];
  /** A payment may reach the account this many days later. */
  readonly daysAfter: number;
  /** Clocks of till and bank may be this far apart, in minutes. */
  readonly minutesApart: number;
}

/** MDR of QRIS as published 2023 to 2025: 0, 0,3 %, 0,4 %, 0,7 % (docs/adr/0020). */
export const DEFAULT_MATCHING_TERMS: MatchingTerms = {
  feeMax: 100 as BasisPoints,
  feeRates: [30, 40, 70] as unknown as readonly BasisPoints[],
  daysAfter: 4,
  minutesApart: 15,
};
