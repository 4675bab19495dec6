import type { Quantity } from '../../kernel/quantity.ts';
import type { CountKey, StockCountId } from './stock-count.ts';

/** add: so much more (or less, when a scan was too much) lies there; recount: everything of it was counted anew and comes to so much. */
export type CountEntryKind = 'add' | 'recount';

/** What somebody counted, once and for ever (catatan hitung). */
export interface CountEntry extends CountKey {
  readonly countId: StockCountId;
  readonly name: string;
  readonly kind: CountEntryKind;
  /** Thousandths of the product's unit. */
  readonly quantity: Quantity;
  readonly means: 'scan' | 'typed';
  /** What the books said of these goods at this very moment, in thousandths. */
  readonly onHand: number;
  /** Of it in carts that are not paid yet: it may lie on the counter and not on the shelf. */
  readonly inCarts: number;
  readonly by: { readonly id: string; readonly name: string };
}

/** An entry with its place in the journal. */
export type StoredCountEntry = CountEntry & { readonly seq: number; readonly at: number };
