import type { BatchId, CategoryId, LineId, ProducerId, ProductId, SaleId, UserId, WorkshopId } from '../../kernel/ids.ts';
import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { addRupiah, priceOf, type Rupiah } from '../../kernel/rupiah.ts';
import type { ProductKind } from '../catalog/product.ts';

/** One line of a cart: a copy of what the product was when it was added, so that a later price change never moves it. */
export interface CartLine {
  readonly lineId: LineId;
  readonly productId: ProductId;
  readonly name: string;
  readonly kind: ProductKind;
  readonly categoryId: CategoryId;
  readonly producerId: ProducerId;
  readonly workshopId: WorkshopId;
  readonly producer: string;
  readonly workshop: string;
  readonly unit: string;
  readonly fractional: boolean;
  readonly unitPrice: Rupiah;
  readonly quantity: Quantity;
  readonly note: string | null;
  readonly code: string | null;
  readonly batchId: BatchId | null;
  readonly expiresOn: BusinessDay | null;
}

/** A sale that is not paid yet (keranjang). Its id becomes the id of the sale. */
export interface Cart {
  readonly saleId: SaleId;
  readonly state: 'open' | 'parked';
  /** Name under which it was parked. */
  readonly label: string | null;
  readonly lines: readonly CartLine[];
  /** Counts every change; the window uses it to see that it missed one. */
  readonly revision: number;
  readonly openedBy: UserId;
  readonly openedAt: Instant;
  readonly parkedAt: Instant | null;
}

/** A line more than this is refused: the till stays quick and a receipt stays printable. */
export const CART_LINES_MAX = 2000;
/** Most units of one line: ten thousand paving blocks, not a barcode typed as a quantity. */
export const LINE_QUANTITY_MAX = 99_999_000 as Quantity;
export const NOTE_MAX = 200;

export function lineTotal(line: Pick<CartLine, 'unitPrice' | 'quantity'>): Rupiah {
  return priceOf(line.unitPrice, line.quantity);
}

/** Sum of the lines, in rupiah, before cash rounding. @throws RangeError above RUPIAH_MAX. */
export function cartTotal(cart: Pick<Cart, 'lines'>): Rupiah {
  return addRupiah(...cart.lines.map(lineTotal));
}
