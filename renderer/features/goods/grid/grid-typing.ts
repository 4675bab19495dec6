import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import type { GoodsSight } from '../goods-sight.ts';

/** A cell of the sheet: the row as it is listed and the column, both from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What is typed into a cell, of the product that stood there when it began: it stays of that one, wherever its row goes. */
export interface GridTyping {
  readonly product: ProductRow;
  readonly text: string;
  readonly place: GridPlace;
  /** What the sheet listed when it began. */
  readonly sight: GoodsSight;
}
