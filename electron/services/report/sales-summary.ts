import type { SalesSummary } from '../../../shared/contract/report.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { ServiceContext } from '../service-context.ts';

/** Sales of the business days from..to, read on the report worker. */
export function salesSummary(context: ServiceContext, input: { readonly from: BusinessDay; readonly to: BusinessDay }): Promise<SalesSummary> {
  return context.reports.sales(input.from, input.to);
}
