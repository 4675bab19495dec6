import { waysPaid, type EarlierReturn, type ReceiptMoney } from '../../../shared/domain/payment/money-back.ts';
import { lineTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import { addRupiah, negateRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ServiceContext } from '../service-context.ts';

/** For each receipt of which the cart brings something back: what that is worth, and what is left of the ways it was paid by. */
export function moneyBackOfCart(context: Pick<ServiceContext, 'store'>, cart: Pick<Cart, 'lines'>): readonly ReceiptMoney[] {
  const sold = [...new Set(cart.lines.flatMap((line) => line.returnOf?.saleId ?? []))];
  return sold.flatMap((saleId) => {
    const stored = context.store.sales.find(saleId);
    if (stored === null) return [];
    const value = negateRupiah(addRupiah(...cart.lines.filter((line) => line.returnOf?.saleId === saleId).map(lineTotal)));
    return [{ receiptNumber: stored.sale.receipt_number, value, ways: waysPaid(stored.payments, earlierReturns(context, saleId)) }];
  });
}

/** The same of the cart with this id; of one that is gone, nothing. */
export function findMoneyBack(context: Pick<ServiceContext, 'store'>, input: { readonly saleId: SaleId }): readonly ReceiptMoney[] {
  const cart = context.store.carts.find(input.saleId);
  return cart === null ? [] : moneyBackOfCart(context, cart);
}

function earlierReturns({ store }: Pick<ServiceContext, 'store'>, saleId: string): readonly EarlierReturn[] {
  return store.sales.broughtBackBy(saleId).flatMap((id) => {
    const later = store.sales.find(id);
    if (later === null) return [];
    const totals = later.lines.filter((line) => line.return_of_sale === saleId).map((line) => line.total as Rupiah);
    return [{ value: negateRupiah(addRupiah(...totals)), rounding: later.sale.rounding as Rupiah, payments: later.payments }];
  });
}
