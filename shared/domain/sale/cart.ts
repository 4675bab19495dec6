import type { BatchId, CategoryId, LineId, ProducerId, ProductId, SaleId, UserId, WorkshopId } from '../../kernel/ids.ts';
import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { addRupiah, allocate, negateRupiah, priceOf, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import type { ProductKind } from '../catalog/product.ts';
import type { CartCustomer } from '../customer/customer.ts';
import { discountAmount, type Discount } from '../pricing/discount.ts';
import type { PriceList } from '../pricing/price-list.ts';
import type { ListPrice, PriceTier } from '../pricing/price-rule.ts';
import type { StockOwner } from '../stock/stock-row.ts';
import type { PieceLabel } from './piece-label.ts';

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
  /** What one unit costs: the base price, or what the cart's list makes of it at this quantity. */
  readonly unitPrice: Rupiah;
  /** The ordinary price, or the open price that was typed. */
  readonly basePrice: Rupiah;
  /** The rules of every list that fitted the product when it was added. */
  readonly tiers: readonly PriceTier[];
  /** Why `unitPrice` is not the base price, or null. */
  readonly listPrice: ListPrice | null;
  /** Lowest open price (harga bebas) that may be typed; null: the price is fixed. */
  readonly priceFloor: Rupiah | null;
  readonly quantity: Quantity;
  readonly note: string | null;
  readonly code: string | null;
  readonly batchId: BatchId | null;
  readonly expiresOn: BusinessDay | null;
  /** What the label of exactly these goods said, or null when their code named the product only. */
  readonly label: PieceLabel | null;
  /** Taken off this line, or null. */
  readonly discount: Discount | null;
  /** What this line brings back, or null for a line that sells; the quantity is then negative. */
  readonly returnOf: ReturnOf | null;
  /** Whose goods they are, said where the gallery holds the product of several owners; else it follows from the stock. */
  readonly owner?: StockOwner;
}

/** Where returned goods go: back to the shelf, to waste, or back to the producer. */
export const RETURN_PLACES = ['shelf', 'waste', 'producer'] as const;
export type ReturnPlace = (typeof RETURN_PLACES)[number];

/** The line of an earlier receipt that is brought back. */
export interface ReturnOf {
  readonly saleId: SaleId;
  readonly lineNumber: number;
  readonly receiptNumber: string;
  readonly place: ReturnPlace;
}

/** A sale that is not paid yet (keranjang). Its id becomes the id of the sale. */
export interface Cart {
  readonly saleId: SaleId;
  readonly state: 'open' | 'parked';
  /** Name under which it was parked. */
  readonly label: string | null;
  readonly lines: readonly CartLine[];
  /** The price list that it is sold at. */
  readonly list: PriceList;
  /** Who buys, where somebody wants to be known. */
  readonly customer: CartCustomer | null;
  /** Taken off the whole cart, over the lines that sell; or null. */
  readonly discount: Discount | null;
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

export function lineGross(line: Pick<CartLine, 'unitPrice' | 'quantity'>): Rupiah {
  return priceOf(line.unitPrice, line.quantity);
}

/** Rupiah taken off the line itself, >= 0; of a returned line, what had been taken off when it was sold. */
export function lineDiscount(line: Pick<CartLine, 'unitPrice' | 'quantity' | 'discount'>): Rupiah {
  if (line.discount === null) return ZERO_RUPIAH;
  const gross = lineGross(line);
  return discountAmount(gross < 0 ? negateRupiah(gross) : gross, line.discount.value);
}

/** What the line costs after its own discount and before the cart's; negative when it is brought back. */
export function lineTotal(line: Pick<CartLine, 'unitPrice' | 'quantity' | 'discount'>): Rupiah {
  const gross = lineGross(line);
  return gross < 0 ? addRupiah(gross, lineDiscount(line)) : subtractRupiah(gross, lineDiscount(line));
}

/** Rupiah that a discount on the line, or on the whole cart (null), is taken off. */
export function discountBase(cart: Pick<Cart, 'lines'>, lineId: string | null): Rupiah {
  const line = cart.lines.find((candidate) => candidate.lineId === lineId);
  return line === undefined ? addRupiah(...cart.lines.map(lineTotal).filter((total) => total > 0)) : lineGross(line);
}

/** Rupiah that the cart's discount takes off, >= 0: only over what is sold, never over what is brought back. */
export function cartDiscount(cart: Pick<Cart, 'lines' | 'discount'>): Rupiah {
  if (cart.discount === null) return ZERO_RUPIAH;
  return discountAmount(addRupiah(...cart.lines.map(lineTotal).filter((total) => total > 0)), cart.discount.value);
}

/** The cart's discount over its lines, in their order; adds up to {@link cartDiscount} to the rupiah. */
export function cartDiscountShares(cart: Pick<Cart, 'lines' | 'discount'>): readonly Rupiah[] {
  const amount = cartDiscount(cart);
  if (amount === 0) return cart.lines.map(() => ZERO_RUPIAH);
  return allocate(amount, cart.lines.map((line) => (lineTotal(line) > 0 ? lineTotal(line) : ZERO_RUPIAH)));
}

/** What the cart costs before cash rounding, in rupiah; negative when more comes back than is sold. @throws RangeError above RUPIAH_MAX. */
export function cartTotal(cart: Pick<Cart, 'lines' | 'discount'>): Rupiah {
  return subtractRupiah(addRupiah(...cart.lines.map(lineTotal)), cartDiscount(cart));
}
