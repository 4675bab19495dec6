import type { Instant } from '../../kernel/instant.ts';

/** Which products a list of stock shows. slow: there, and none sold since `cutoffSeq`; ageing: there, and none came in since `cutoffSeq`. */
export const STOCK_FILTERS = ['all', 'low', 'below-zero', 'slow', 'ageing'] as const;
export type StockFilter = (typeof STOCK_FILTERS)[number];

export interface ListedStock {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly price: number;
  readonly minimum: number | null;
  readonly last_in: Instant | null;
  readonly last_sold: Instant | null;
}

export interface PlacedStock {
  readonly place_id: string;
  readonly batch_id: string;
  readonly owner_id: string;
  readonly on_hand: number;
  readonly unit_cost: number | null;
  readonly lot: string | null;
  readonly expires_on: string | null;
}

export interface ExpiringStock extends PlacedStock {
  readonly product_id: string;
  readonly name: string;
  readonly unit: string;
}

/** From when on goods count as lying: the moment, and its business day. */
export interface SlowFrom {
  readonly at: Instant;
  readonly day: string;
}

/** A page of a list of stock. `words`: of the name, small letters, at most three; `code`: a whole one; empty means all. */
export interface StockAsk {
  readonly filter: StockFilter;
  readonly words: readonly string[];
  readonly code: string;
  readonly placeId: string;
  readonly offset: number;
  readonly limit: number;
  readonly slow: SlowFrom;
}
