import type { Refusal } from '../../../../shared/contract/refusal.ts';
import type { SaleReceipt, SaleRow } from '../../../../shared/contract/sale.ts';
import type { CartCommand } from '../../../../shared/domain/sale/cart-change.ts';
import type { CartLine } from '../../../../shared/domain/sale/cart.ts';
import type { LineId, ProductId } from '../../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';

/** Several owners have the goods that were chosen. */
export type OwnerQuestion = Extract<Refusal, { readonly code: 'stock.owner-required' }>;

/** Why something a person did was not done. */
export type CounterNotice =
  /** Goods of the shelf that several owners have: whose is sold? */
  | { readonly type: 'owner'; readonly refusal: OwnerQuestion; readonly command: Extract<CartCommand, { readonly type: 'add-product' }> }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'fault' }
  /** Less than one would be none: the line has to be removed on purpose. */
  | { readonly type: 'last-one' }
  /** What was about to be paid here was sold in another window, or (sold null) put aside or given up there. `taken`: of parts that stood here, in rupiah. */
  | { readonly type: 'gone'; readonly sold: Pick<SaleRow, 'receiptNumber' | 'total'> | null; readonly taken: Rupiah }
  /** A refused scan waits for an answer: before that the cart cannot be put aside, brought back or given up. */
  | { readonly type: 'unsettled' }
  /** A scanner stopped in the middle of a code. */
  | { readonly type: 'torn' };

/** A product with an open price on its way into the cart. */
export interface WantsPrice {
  readonly productId: ProductId;
  readonly name: string;
  /** What it mostly costs, and the least it may cost, in rupiah. */
  readonly usual: Rupiah;
  readonly floor: Rupiah;
  readonly quantity: Quantity;
}

/** The sale before this one: stays on screen until the next begins. */
export interface LastSale {
  readonly receipt: SaleReceipt;
  readonly lines: readonly CartLine[];
  /** When the money key was pressed, performance.now() ms. */
  readonly paidSince: number;
}

export interface CounterScreen {
  readonly view: 'shelf' | 'parked';
  /** What stands in the search field. */
  readonly typed: string;
  /** The name under which the sale is to be put aside, as typed. */
  readonly label: string;
  readonly selected: LineId | null;
  /** What of the chosen line is being changed; cart-discount: of the whole cart. */
  readonly editing: 'quantity' | 'note' | 'price' | 'discount' | 'cart-discount' | 'customer' | null;
  /** A product with an open price that was chosen by hand and waits for it. */
  readonly pricing: WantsPrice | null;
  /** The share typed before the percent sign, where the discount begins. */
  readonly share: string;
  readonly cancelling: boolean;
  /** The line that changed last; `count` rises with each change, so that the same line can flash twice. */
  readonly changed: { readonly lineId: LineId; readonly count: number; readonly since: number } | null;
  readonly notice: CounterNotice | null;
  readonly last: LastSale | null;
  /** The change of the last sale stands large until the next scan or letter. */
  readonly banner: boolean;
}

/** Nothing typed, chosen or told. */
export const FRESH: CounterScreen = { view: 'shelf', typed: '', label: '', selected: null, editing: null, pricing: null, share: '', cancelling: false, changed: null, notice: null, last: null, banner: false };
