import type { Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { DayRange } from './day-range.ts';

/** best: what brought most; slow: what lies on the shelf and brought least. */
export const PRODUCT_ORDERS = ['best', 'slow'] as const;
export type ProductOrder = (typeof PRODUCT_ORDERS)[number];

/** What one product brought in a range of days, and what is there now. gross - discount + back = net. */
export interface ProductFigure {
  readonly productId: string;
  readonly name: string;
  readonly category: string;
  readonly workshop: string;
  readonly unit: string;
  /** Sold, in thousandths. */
  readonly quantity: Quantity;
  readonly gross: Rupiah;
  readonly discount: Rupiah;
  /** Brought back and undone, in thousandths. */
  readonly backQuantity: Quantity;
  /** Of that in rupiah, <= 0. */
  readonly back: Rupiah;
  readonly net: Rupiah;
  /** What the lines of known cost brought, and that less what they cost; both null where no cost is known. */
  readonly costed: Rupiah | null;
  readonly margin: Rupiah | null;
  /** Null for what has no stock. */
  readonly onHand: Quantity | null;
  readonly price: Rupiah;
  /** For how many days what is there lasts at the pace of this range, cut to whole days; null where nothing was sold or nothing is counted. */
  readonly lastsDays: number | null;
}

export interface ProductReport extends DayRange {
  readonly order: ProductOrder;
  /** At most PRODUCT_ROWS on the screen, FILE_ROWS in a file. */
  readonly rows: readonly ProductFigure[];
  /** How many there are in all: sold in the range (best), lying on the shelf (slow). */
  readonly count: number;
  /** Of everything sold in the range: what it brought, the part of it whose cost is known, and the margin of that part. */
  readonly sums: { readonly net: Rupiah; readonly costed: Rupiah; readonly margin: Rupiah };
}

export const PRODUCT_ROWS = 100;
export const FILE_ROWS = 5_000;
