import type { PrintOverview } from '../../../shared/contract/prints.ts';
import type { ServiceContext } from '../service-context.ts';

export function overview(context: ServiceContext): PrintOverview {
  return context.papers.overview();
}
