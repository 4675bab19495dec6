import type { CartCustomer } from '../../../shared/domain/customer/customer.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { customerRow } from './customer-row.ts';

/** A customer as a cart holds one. @throws Refused customer.gone */
export function cartCustomer(context: Pick<ServiceContext, 'store'>, customerId: CustomerId): CartCustomer {
  const stored = context.store.customers.find(customerId);
  if (stored === null || stored.erased_at !== null) return refuse({ code: 'customer.gone' });
  const { name, agency, list } = customerRow(context, stored);
  return { customerId, name, agency, list };
}
