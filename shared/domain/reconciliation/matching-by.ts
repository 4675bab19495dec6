import type { UnitZones } from '../../kernel/unit-zones.ts';
import type { MatchingTerms } from './matching-terms.ts';

/** What open items are held against each other by: the terms in force, and the clocks that the unit had. */
export interface MatchingBy {
  readonly terms: MatchingTerms;
  readonly zones: UnitZones;
}

/** What is asked of all that waits for a decision. */
export interface OpenBoardAsk extends MatchingBy {
  /** Words of what is left over; empty: all of it. */
  readonly find: string;
  /** So many suggestions are told beyond the usual: their reader laid as many aside. */
  readonly aside: number;
}
