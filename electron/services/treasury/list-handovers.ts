import type { RowsOf, RowsWish } from '../../../shared/contract/base.ts';
import type { HandoverView } from '../../../shared/contract/treasury.ts';
import type { ServiceContext } from '../service-context.ts';
import { handoverView } from './handover-view.ts';

/** Newest first. */
export function listHandovers({ store }: Pick<ServiceContext, 'store'>, wish: RowsWish): RowsOf<HandoverView> {
  // Their numbers are without gaps.
  return { rows: store.treasury.handovers(wish).map(handoverView), total: store.treasury.nextNumber('handover') - 1 };
}
