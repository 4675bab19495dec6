import type { SaleCustomer } from '../../../shared/domain/customer/customer.ts';
import type { Cart } from '../../../shared/domain/sale/cart.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import type { StoredSale } from '../../db/repos/sale-repo.ts';
import type { ServiceContext } from '../service-context.ts';

/** Whom a stored sale was made to, as it was printed. */
export function customerOf({ sale }: Pick<StoredSale, 'sale'>): SaleCustomer | null {
  if (sale.customer_id === null || sale.customer_name === null) return null;
  return { customerId: sale.customer_id as CustomerId, name: sale.customer_name, agency: sale.customer_agency };
}

/**
 * Whom a cart is sold to: its customer; where it only brings back what one customer bought, that customer, so that their history is true.
 * Nobody who was erased meanwhile.
 */
export function customerOfCart(context: Pick<ServiceContext, 'store'>, cart: Cart): SaleCustomer | null {
  if (cart.customer !== null) return { customerId: cart.customer.customerId, name: cart.customer.name, agency: cart.customer.agency };
  const bought = new Set(cart.lines.flatMap((line) => line.returnOf?.saleId ?? []));
  const buyers = [...bought].map((saleId) => {
    const sale = context.store.sales.find(saleId);
    return sale === null ? null : customerOf(sale);
  });
  const [first] = buyers;
  if (first === undefined || first === null || buyers.some((buyer) => buyer?.customerId !== first.customerId)) return null;
  return context.store.customers.find(first.customerId)?.erased_at === null ? first : null;
}
