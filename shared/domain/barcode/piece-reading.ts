import type { BusinessDay } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';

/** What is measured: kilograms, litres, metres, square metres, or pieces. */
export type Dimension = 'kg' | 'l' | 'm' | 'm2' | 'count';

/** So much stands on the label; `amount` in thousandths of the dimension. */
export interface Measure {
  readonly dimension: Dimension;
  readonly amount: Quantity;
}

/** All that a code says of one piece of goods beyond its name; null where it says nothing. */
export interface PieceReading {
  /** How it was written: a GS1 code, a GS1 web address, or a pattern of the gallery (its name). */
  readonly source: { readonly type: 'gs1' } | { readonly type: 'link' } | { readonly type: 'pattern'; readonly name: string };
  /** Codes under which the catalog may hold the product; the first that is known counts. */
  readonly candidates: readonly string[];
  /** Each dimension at most once. */
  readonly measures: readonly Measure[];
  /** What the piece costs as its label says. */
  readonly price: Rupiah | null;
  readonly lot: string | null;
  readonly serial: string | null;
  readonly madeOn: BusinessDay | null;
  readonly expiresOn: BusinessDay | null;
}
