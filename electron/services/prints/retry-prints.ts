import type { PrintOverview } from '../../../shared/contract/prints.ts';
import type { ServiceContext } from '../service-context.ts';

/** Asks the printer anew and sends what waits; papers of unknown fate are left to the person. */
export function retryPrints(context: ServiceContext): Promise<PrintOverview> {
  return context.papers.retry();
}
