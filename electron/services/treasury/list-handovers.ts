import type { HandoverView } from '../../../shared/contract/treasury.ts';
import type { ServiceContext } from '../service-context.ts';
import { handoverView } from './handover-view.ts';

const NEWEST = 100;

/** Newest first. */
export function listHandovers({ store }: Pick<ServiceContext, 'store'>): HandoverView[] {
  return store.treasury.handovers(NEWEST).map(handoverView);
}
