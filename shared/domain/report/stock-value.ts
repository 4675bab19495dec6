import type { ProductId } from '../../kernel/ids.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';

/** By what the value of the stock is told apart. */
export const STOCK_GROUPINGS = ['category', 'producer', 'workshop', 'place', 'owner'] as const;
export type StockGrouping = (typeof STOCK_GROUPINGS)[number];

/** Which goods the list shows: all that lie somewhere, those of unknown cost, those of which less than nothing lies somewhere. */
export const STOCK_CHOICES = ['all', 'no-cost', 'below-zero'] as const;
export type StockChoice = (typeof STOCK_CHOICES)[number];

/**
 * What lies somewhere (and what is missing below zero, counted against it) is worth. Each part of it, what is of one batch and owner at one
 * place, is priced and rounded by itself; the figures are their sums and may pass what one amount may be.
 */
export interface StockWorth {
  /** Different products. */
  readonly goods: number;
  /** At today's ordinary selling price. */
  readonly atPrice: Rupiah;
  /** At cost: of own goods what the newest of them that came in cost, else what the product's card says; of consigned goods what the owner wants. Only of what has one. */
  readonly atCost: Rupiah;
  /** At selling price, the same part: what atCost may be held against. */
  readonly costedAtPrice: Rupiah;
  /** Products of which some has no known cost: never counted as nothing. */
  readonly withoutCost: number;
  /** Products of which less than nothing lies somewhere. */
  readonly belowZero: number;
}

/** A category, producer, workshop, place or owner. */
export interface StockGroup extends StockWorth {
  readonly key: string;
  readonly name: string;
  /** Null where its goods are counted in different units. */
  readonly quantity: Quantity | null;
  readonly unit: string | null;
}

/** The goods of the unit, or those others left with it. */
export interface StockSide extends StockWorth {
  /** The largest first. */
  readonly groups: readonly StockGroup[];
}

/** What lies here now. Consigned goods (titipan) are not the unit's property and stand in no sum with its own. */
export interface StockValue {
  readonly by: StockGrouping;
  /** The newest journal entry in it; null before the first. */
  readonly entry: { readonly seq: number; readonly head8: string } | null;
  readonly own: StockSide;
  readonly consigned: StockSide;
}

/** One product of one owner, wherever it lies. */
export interface StockValueRow {
  readonly productId: ProductId;
  readonly name: string;
  readonly code: string | null;
  readonly category: string;
  readonly workshop: string;
  readonly unit: string;
  /** Whose it is; null: the unit's own. */
  readonly owner: string | null;
  readonly quantity: Quantity;
  readonly price: Rupiah;
  readonly atPrice: Rupiah;
  /** Of what has a cost; null where nothing of it has. */
  readonly atCost: Rupiah | null;
  /** Some of it, or all, has no known cost. */
  readonly withoutCost: boolean;
  readonly belowZero: boolean;
}

export interface StockValueRows {
  readonly rows: readonly StockValueRow[];
  readonly total: number;
}

/** All of it at one moment: `values` one for each grouping, and the first goods of each choice. */
export interface StockWhole {
  readonly values: readonly StockValue[];
  readonly goods: StockValueRows;
  readonly noCost: StockValueRows;
  readonly belowZero: StockValueRows;
}

/** How many goods of each choice are wanted. */
export type StockMost = Readonly<Record<Exclude<keyof StockWhole, 'values'>, number>>;

/** Rows of a list on one page of the screen. */
export const LIST_PAGE = 100;
/** Rows of a list in a file; what is left out is said there. */
export const LIST_FILE_ROWS = 100_000;
