import type { RowsOf, RowsWish } from '../../../shared/contract/base.ts';
import type { BillingView } from '../../../shared/contract/treasury.ts';
import type { ServiceContext } from '../service-context.ts';
import { billingView } from './billing-view.ts';

/** Newest first. */
export function listBillings(context: Pick<ServiceContext, 'store' | 'clock'>, wish: RowsWish): RowsOf<BillingView> {
  const { dues } = context.store;
  return { rows: dues.billings(wish).map((billing) => billingView(context, billing)), total: dues.billingCount() };
}
