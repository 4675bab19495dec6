import type { PriceList } from '../../../shared/domain/pricing/price-list.ts';
import type { PriceListId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

/** A price list that the counter may sell at. @throws Refused price.list-gone */
export function listInUse(context: Pick<ServiceContext, 'store'>, listId: PriceListId): PriceList {
  const list = context.store.prices.list(listId);
  return list === null || !list.active ? refuse({ code: 'price.list-gone' }) : { listId, name: list.name };
}
