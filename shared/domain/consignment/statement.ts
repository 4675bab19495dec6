import { addRupiah, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import type { StockReason } from '../stock/stock-reason.ts';

/** Movements of one product of one owner that have the same reason, added up over all places; thousandths. */
export interface MovedSum {
  readonly productId: string;
  readonly reason: StockReason;
  readonly quantity: number;
}

/** What sales and returns of a product came to. */
export interface SoldSum {
  readonly productId: string;
  /** Rupiah that buyers paid, after discounts; returns taken off. */
  readonly gross: Rupiah;
  /** What the owner wants for the goods whose consignor's price is known. */
  readonly due: Rupiah;
  /** What buyers paid for goods whose consignor's price nobody knows; part of `gross`. */
  readonly unpriced: Rupiah;
}

export interface ConsignedProduct {
  readonly productId: string;
  readonly name: string;
  readonly unit: string;
}

/** One product of a statement; quantities in thousandths: opening + came − sold + returned − back − waste + adjusted = closing. */
export interface StatementLine extends ConsignedProduct {
  readonly opening: number;
  readonly came: number;
  readonly sold: number;
  /** Brought back by buyers, undone sales among them. */
  readonly returned: number;
  /** Given back to the owner. */
  readonly back: number;
  /** Broken, past its day, samples. */
  readonly waste: number;
  /** Differences of counts, and what is under way between places. */
  readonly adjusted: number;
  readonly closing: number;
  readonly gross: Rupiah;
  readonly due: Rupiah;
  readonly unpriced: Rupiah;
}

export interface StatementSums {
  readonly gross: Rupiah;
  /** What the owner gets. */
  readonly due: Rupiah;
  /** What is left to the gallery of the goods whose consignor's price is known. */
  readonly commission: Rupiah;
  /** Paid by buyers for goods without a consignor's price: to be agreed with the owner. */
  readonly unpriced: Rupiah;
}

type Column = 'came' | 'sold' | 'returned' | 'back' | 'waste' | 'adjusted';

/** Where each reason stands, and whether it takes goods away. */
const COLUMN: Record<StockReason, readonly [column: Column, sign: 1 | -1]> = {
  opening: ['came', 1],
  received: ['came', 1],
  production: ['came', 1],
  material: ['waste', -1],
  sale: ['sold', -1],
  return: ['returned', 1],
  void: ['returned', 1],
  waste: ['waste', -1],
  sample: ['waste', -1],
  'to-producer': ['back', -1],
  'loan-out': ['adjusted', 1],
  'loan-back': ['adjusted', 1],
  transfer: ['adjusted', 1],
  'count-difference': ['adjusted', 1],
};

/**
 * The statement of one owner over a period: each product that had something in it, by name. `before`: everything that moved before the period.
 */
export function consignmentStatement(products: readonly ConsignedProduct[], before: readonly { readonly productId: string; readonly quantity: number }[], within: readonly MovedSum[], sold: readonly SoldSum[]): { readonly lines: readonly StatementLine[]; readonly sums: StatementSums } {
  // One owner may have thousands of goods: each finds its rows at once.
  const [beforeOf, withinOf, soldOf] = [byProduct(before), byProduct(within), byProduct(sold)];
  const lines = products
    .map((product) => lineOf(product, beforeOf(product.productId), withinOf(product.productId), soldOf(product.productId)))
    .filter((line) => line.opening !== 0 || line.closing !== 0 || line.gross !== 0 || withinOf(line.productId).length > 0)
    .toSorted((one, other) => one.name.localeCompare(other.name) || one.productId.localeCompare(other.productId));
  const sum = (pick: (line: StatementLine) => Rupiah): Rupiah => addRupiah(ZERO_RUPIAH, ...lines.map(pick));
  const gross = sum((line) => line.gross);
  const due = sum((line) => line.due);
  const unpriced = sum((line) => line.unpriced);
  return { lines, sums: { gross, due, unpriced, commission: subtractRupiah(subtractRupiah(gross, unpriced), due) } };
}

/** The rows of a product, in their order; none where it has none. */
export function byProduct<Row extends { readonly productId: string }>(rows: Iterable<Row>): (productId: string) => readonly Row[] {
  const found = Map.groupBy(rows, ({ productId }) => productId);
  return (productId) => found.get(productId) ?? [];
}

/** `before`, `within`, `sold`: the rows of this product. */
function lineOf(product: ConsignedProduct, before: readonly { readonly quantity: number }[], within: readonly MovedSum[], sold: readonly SoldSum[]): StatementLine {
  const columns: Record<Column, number> = { came: 0, sold: 0, returned: 0, back: 0, waste: 0, adjusted: 0 };
  for (const { reason, quantity } of within) {
    const [column, sign] = COLUMN[reason];
    // + 0: no column ever says minus nothing.
    columns[column] = columns[column] + sign * quantity + 0;
  }
  const opening = before.reduce((sum, { quantity }) => sum + quantity, 0);
  const closing = within.reduce((sum, { quantity }) => sum + quantity, opening);
  const money = (pick: (row: SoldSum) => Rupiah): Rupiah => addRupiah(ZERO_RUPIAH, ...sold.map(pick));
  return { ...product, opening, ...columns, closing, gross: money((row) => row.gross), due: money((row) => row.due), unpriced: money((row) => row.unpriced) };
}
