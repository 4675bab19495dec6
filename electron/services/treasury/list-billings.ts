import type { BillingView } from '../../../shared/contract/treasury.ts';
import type { ServiceContext } from '../service-context.ts';
import { billingView } from './billing-view.ts';

const NEWEST = 200;

/** Newest first. */
export function listBillings(context: Pick<ServiceContext, 'store' | 'clock'>): BillingView[] {
  return context.store.dues.billings(NEWEST).map((billing) => billingView(context, billing));
}
