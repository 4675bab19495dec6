import type { Instant } from '../../kernel/instant.ts';
import type { CountLine, CountSums } from './settle-count.ts';
import type { StockCountId } from './stock-count.ts';

/** Goods that were in the scope with something in the books, and that nobody counted: nothing is booked for them. */
export interface UncountedGoods {
  readonly name: string;
  readonly unit: string;
  /** Thousandths, as the books said at the approval. */
  readonly onHand: number;
}

/** An approved count: what its entries came to, and what is booked for it. The whole list stands here, so that the paper can be made of it. */
export interface ApprovedCount {
  readonly countId: StockCountId;
  readonly number: number;
  readonly at: Instant;
  readonly placeId: string;
  readonly lines: readonly CountLine[];
  /** Counted, but not booked: the manager left them out. */
  readonly leftOut: readonly CountLine[];
  readonly uncounted: readonly UncountedGoods[];
  readonly sums: CountSums;
  readonly by: { readonly id: string; readonly name: string };
  /** Second person, where one was needed. */
  readonly approvedBy: string | null;
}

export interface EndedCount {
  readonly countId: StockCountId;
  readonly by: { readonly id: string; readonly name: string };
}
