import type { Instant } from '../../kernel/instant.ts';
import type { ListOrder, ListSort } from '../../kernel/list-order.ts';

/** Which products a list of stock shows. slow: there, and none sold since `cutoffSeq`; ageing: there, and none came in since `cutoffSeq`. */
export const STOCK_FILTERS = ['all', 'low', 'below-zero', 'slow', 'ageing'] as const;
export type StockFilter = (typeof STOCK_FILTERS)[number];

/** What the list of stock can stand by. Goods that never came in, or were never sold, come last by that, either way. */
export const STOCK_ORDERS = ['name', 'on-hand', 'last-in', 'last-sold'] as const;
export type StockListBy = (typeof STOCK_ORDERS)[number];
export type StockListOrder = ListOrder<StockListBy>;

export const STOCK_SORTS: readonly ListSort<StockListBy>[] = [
  { by: 'name', downFirst: false },
  { by: 'on-hand', downFirst: true },
  { by: 'last-in', downFirst: true },
  { by: 'last-sold', downFirst: true },
];

const BY_NAME: StockListOrder = { by: 'name', down: false };
const LONGEST_FIRST: StockListOrder = { by: 'last-in', down: false };

/** How a list stands by itself: what lies longest is what somebody should do something about. */
export const ownStockOrder = (filter: StockFilter): StockListOrder => (filter === 'ageing' ? LONGEST_FIRST : BY_NAME);

export interface ListedStock {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly price: number;
  /** 0: it is not sold any more. */
  readonly active: number;
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

/** A list of stock on all its pages. `words`: of the name, small letters, at most three; `code`: a whole one; empty means all. */
export interface StockSight {
  readonly filter: StockFilter;
  readonly words: readonly string[];
  readonly code: string;
  readonly placeId: string;
  readonly order: StockListOrder;
  readonly slow: SlowFrom;
}

/** A page of it. */
export interface StockAsk extends StockSight {
  readonly offset: number;
  readonly limit: number;
}
