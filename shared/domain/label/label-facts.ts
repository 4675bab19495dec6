import type { BusinessDay } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';

/** A permit as it stands on the goods: `P-IRT` and its number. */
export interface LabelPermit {
  readonly kind: string;
  readonly number: string;
}

/** What a label can say of goods. A person's name is not among it: goods carry their workshop. */
export interface LabelFacts {
  readonly name: string;
  readonly price: Rupiah;
  /** Unit of sale: pcs, kg, toples. */
  readonly unit: string;
  /** Sold in parts of a unit, so that the price is one per unit. */
  readonly fractional: boolean;
  readonly code: string | null;
  readonly workshop: string;
  readonly producer: string;
  readonly batch: string | null;
  readonly expiresOn: BusinessDay | null;
  readonly permits: readonly LabelPermit[];
  /** As it is printed: `100 g`. */
  readonly netWeight: string | null;
  readonly ingredients: string | null;
  /** The product's own words for the card; left out by runs that were asked for before products had them. */
  readonly story?: string;
  /** The unit's words for the card of all goods, or empty. */
  readonly cardText: string;
}
