import type { LineId, ProductId } from '../../kernel/ids.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { CartLine } from './cart.ts';

/** What the cashier asks for. The window makes `lineId`, so that a repeated request names the same line. */
export type CartCommand =
  | { readonly type: 'add-code'; readonly lineId: LineId; readonly text: string; readonly quantity: Quantity }
  | { readonly type: 'add-product'; readonly lineId: LineId; readonly productId: ProductId; readonly quantity: Quantity }
  | { readonly type: 'set-quantity'; readonly lineId: LineId; readonly quantity: Quantity }
  | { readonly type: 'set-note'; readonly lineId: LineId; readonly note: string | null }
  | { readonly type: 'remove-line'; readonly lineId: LineId };

/** What happened to the cart: the answer to a command, the same for every window. */
export type CartChange =
  | { readonly type: 'line-added'; readonly line: CartLine }
  | { readonly type: 'quantity-set'; readonly lineId: LineId; readonly quantity: Quantity }
  | { readonly type: 'note-set'; readonly lineId: LineId; readonly note: string | null }
  | { readonly type: 'line-removed'; readonly lineId: LineId };
