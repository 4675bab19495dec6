import type { CustomerRow } from '../../../shared/contract/customers.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import type { CustomerTable } from '../../db/schema.ts';
import type { ServiceContext } from '../service-context.ts';

/** A stored customer as screens show one; a list that is no longer in use is left out. */
export function customerRow({ store }: Pick<ServiceContext, 'store'>, stored: CustomerTable): CustomerRow {
  const list = stored.list_id === null ? null : store.prices.list(stored.list_id);
  return {
    customerId: stored.id as CustomerId,
    name: stored.name,
    phone: stored.phone,
    agency: stored.agency,
    npwp: stored.npwp,
    list: list === null || !list.active ? null : { listId: list.listId, name: list.name },
  };
}
