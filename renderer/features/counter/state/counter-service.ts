import type { CartAnswer } from '../../../../shared/contract/cart.ts';
import type { SaleReceipt, SaleRow } from '../../../../shared/contract/sale.ts';
import type { CartCommand } from '../../../../shared/domain/sale/cart-change.ts';
import type { Cart } from '../../../../shared/domain/sale/cart.ts';
import type { PaymentEntry } from '../../../../shared/domain/payment/settle.ts';
import type { CommandId, SaleId } from '../../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import type { Outcome } from './outcome.ts';

export interface OfCart {
  readonly commandId: CommandId;
  readonly saleId: SaleId;
}

export interface CompleteSale extends OfCart {
  readonly expectedTotal: Rupiah;
  readonly payments: PaymentEntry[];
  /** The second person's approval of money given back, or null. */
  readonly approvalId: string | null;
}

/** What the counter asks of the service. Never throws: a call that brought no answer is `lost`. */
export interface CounterService {
  current(): Promise<Outcome<Cart>>;
  apply(input: OfCart & { readonly command: CartCommand }): Promise<Outcome<CartAnswer>>;
  park(input: OfCart & { readonly label: string | null }): Promise<Outcome<Cart>>;
  recall(input: OfCart): Promise<Outcome<Cart>>;
  cancel(input: OfCart): Promise<Outcome<Cart>>;
  complete(input: CompleteSale): Promise<Outcome<SaleReceipt>>;
  /** The sale that the cart `saleId` became; null: it was not sold. */
  sold(saleId: SaleId): Promise<Outcome<SaleRow | null>>;
  /** Resolves when asking again makes sense: the line stands and someone is signed in. Never in a tight loop. */
  whenReady(): Promise<void>;
}
