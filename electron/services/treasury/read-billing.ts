import type { BillingView } from '../../../shared/contract/treasury.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { billingView } from './billing-view.ts';

/** @throws Refused treasury.not-found */
export function readBilling(context: Pick<ServiceContext, 'store' | 'clock'>, { billingId }: { readonly billingId: string }): BillingView {
  return billingView(context, context.store.dues.billing(billingId) ?? refuse({ code: 'treasury.not-found' }));
}
