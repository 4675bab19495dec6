import type { CustomerId, LineId, PriceListId, ProducerId, ProductId } from '../../kernel/ids.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { SaleId } from '../../kernel/ids.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { CartCustomer } from '../customer/customer.ts';
import type { Discount, DiscountValue } from '../pricing/discount.ts';
import type { PriceList } from '../pricing/price-list.ts';
import type { CartLine, ReturnPlace } from './cart.ts';

/**
 * What the cashier asks for. The window makes `lineId`, so that a repeated request names the same line. `price`: of a product with an
 * open price; `ownerId`: whose goods, null = own, of a product that several owners have there.
 */
export type CartCommand =
  | { readonly type: 'add-code'; readonly lineId: LineId; readonly text: string; readonly quantity: Quantity; readonly price?: Rupiah | undefined; readonly ownerId?: ProducerId | null | undefined }
  /** Like add-code for goods that have expired, which somebody allows to be sold; `approvalId` when that is a second person. */
  | { readonly type: 'add-expired'; readonly lineId: LineId; readonly text: string; readonly quantity: Quantity; readonly price?: Rupiah | undefined; readonly ownerId?: ProducerId | null | undefined; readonly approvalId: string | null }
  | { readonly type: 'add-product'; readonly lineId: LineId; readonly productId: ProductId; readonly quantity: Quantity; readonly price?: Rupiah | undefined; readonly ownerId?: ProducerId | null | undefined }
  | { readonly type: 'set-quantity'; readonly lineId: LineId; readonly quantity: Quantity }
  | { readonly type: 'set-note'; readonly lineId: LineId; readonly note: string | null }
  | { readonly type: 'set-price'; readonly lineId: LineId; readonly price: Rupiah }
  | { readonly type: 'remove-line'; readonly lineId: LineId }
  | { readonly type: 'set-list'; readonly listId: PriceListId }
  /** null: nobody who wants to be known. */
  | { readonly type: 'set-customer'; readonly customerId: CustomerId | null }
  /** lineId null = the whole cart; value null takes the discount away. `approvalId` when a second person allowed it. */
  | { readonly type: 'set-discount'; readonly lineId: LineId | null; readonly value: DiscountValue | null; readonly reason: string; readonly approvalId: string | null }
  /** Brings back part of an earlier receipt; `quantity` is positive. */
  | { readonly type: 'add-return'; readonly lineId: LineId; readonly saleId: SaleId; readonly lineNumber: number; readonly quantity: Quantity; readonly place: ReturnPlace };

/** What happened to the cart: the answer to a command, the same for every window. */
export type CartChange =
  | { readonly type: 'line-added'; readonly line: CartLine }
  | { readonly type: 'quantity-set'; readonly lineId: LineId; readonly quantity: Quantity }
  | { readonly type: 'note-set'; readonly lineId: LineId; readonly note: string | null }
  | { readonly type: 'price-set'; readonly lineId: LineId; readonly price: Rupiah }
  | { readonly type: 'line-removed'; readonly lineId: LineId }
  | { readonly type: 'list-set'; readonly list: PriceList }
  | { readonly type: 'customer-set'; readonly customer: CartCustomer | null; readonly list: PriceList }
  | { readonly type: 'discount-set'; readonly lineId: LineId | null; readonly discount: Discount | null };
