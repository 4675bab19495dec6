import type { DayRange } from '../../../shared/domain/report/day-range.ts';
import { PRODUCT_ROWS, type ProductOrder, type ProductReport } from '../../../shared/domain/report/product-report.ts';
import type { SalesReport } from '../../../shared/domain/report/sales-report.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

/** What a sales report is asked for. */
export interface SalesAsk extends DayRange {
  /** The days it is held against. */
  readonly against?: DayRange | undefined;
}

/** Sales of some days beside those of others, read on the report worker. @throws Refused period.backwards */
export async function salesFigures(context: ServiceContext, { from, to, against }: SalesAsk): Promise<SalesReport> {
  for (const range of [{ from, to }, against]) if (range !== undefined && range.from > range.to) refuse({ code: 'period.backwards' });
  return context.reports.sales({ from, to }, against ?? null);
}

/** Best or slowest sellers, read on the report worker. @throws Refused period.backwards */
export async function productFigures(context: ServiceContext, { from, to, order }: DayRange & { readonly order: ProductOrder }): Promise<ProductReport> {
  if (from > to) refuse({ code: 'period.backwards' });
  return context.reports.products({ from, to }, order, PRODUCT_ROWS);
}
