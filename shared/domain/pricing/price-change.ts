import type { ProductId, Id } from '../../kernel/ids.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';

export type PriceChangeId = Id<'price-change'>;

/** The price of one unit and the lowest open price, null where it is fixed. */
export interface PriceState {
  readonly price: Rupiah;
  readonly floor: Rupiah | null;
}

export interface PriceChangeLine {
  readonly productId: ProductId;
  readonly name: string;
  readonly before: PriceState;
  readonly after: PriceState;
}

/** One act that sets prices, of one product or of many. */
export interface PriceChange {
  readonly changeId: PriceChangeId;
  /** Null: at once; else from the beginning of that business day, and `before` is what was so when it was planned. */
  readonly from: BusinessDay | null;
  /** person: somebody set it; undo: takes `ofChange` back; plan: the day of `ofChange` has come. */
  readonly cause: 'person' | 'undo' | 'plan';
  readonly ofChange: PriceChangeId | null;
  readonly note: string | null;
  readonly lines: readonly PriceChangeLine[];
}
