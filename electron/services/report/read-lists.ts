import type { DayRange, DaySpan } from '../../../shared/domain/report/day-range.ts';
import type { LabelRunReport } from '../../../shared/domain/report/label-runs.ts';
import type { PriceChangeReport, PriceSpan } from '../../../shared/domain/report/price-changes.ts';
import type { StockChoice, StockGrouping, StockValue, StockValueRows } from '../../../shared/domain/report/stock-value.ts';
import { businessDayOf, type Instant } from '../../../shared/kernel/instant.ts';
import { zonesWithin } from '../../../shared/kernel/unit-zones.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { dayBegan, dayEnded, zoneAt, zonesOf } from '../settings/settings-at.ts';

export interface PageAsk {
  readonly offset: number;
  readonly limit: number;
}

/** No plan lies later. */
const LAST_DAY = '9999-12-31';

/** What lies here now, read on the report worker; `at` is the moment before it was read. */
export async function stockFigures(context: ServiceContext, { by }: { readonly by: StockGrouping }): Promise<StockValue & { readonly at: Instant }> {
  const at = context.clock.now();
  return { ...(await context.reports.stockValue(by)), at };
}

/** The goods of it. */
export function stockRows(context: ServiceContext, { choice, offset, limit }: PageAsk & { readonly choice: StockChoice }): Promise<StockValueRows> {
  return context.reports.stockValueRows(choice, offset, limit);
}

/** Prices that were changed on these days; where the days reach today, what is planned besides. @throws Refused period.backwards */
export async function priceFigures(context: ServiceContext, { offset, limit, ...range }: DayRange & PageAsk): Promise<PriceChangeReport> {
  return context.reports.priceChanges(priceSpan(context, range), offset, limit);
}

/** Labels that went out on these days. @throws Refused period.backwards */
export async function labelFigures(context: ServiceContext, { offset, limit, ...range }: DayRange & PageAsk): Promise<LabelRunReport> {
  return context.reports.labelRuns(daySpan(context, range), offset, limit);
}

/** The days as the unit's clock showed them, also after its zone was corrected. @throws Refused period.backwards */
export function daySpan({ store, clock }: ServiceContext, { from, to }: DayRange): DaySpan {
  if (from > to) refuse({ code: 'period.backwards' });
  const [begin, end] = [dayBegan(store, from), dayEnded(store, to)];
  // A zone that begins tomorrow is no zone of what was told so far.
  const last = Math.min(end - 1, clock.now());
  return { from, to, begin, end, zones: zonesWithin(zonesOf(store), Math.min(begin, last), last + 1) };
}

/** The same with the plans that belong to them. @throws Refused period.backwards */
export function priceSpan(context: ServiceContext, range: DayRange): PriceSpan {
  const span = daySpan(context, range);
  const now = context.clock.now();
  return { ...span, plansTo: span.to >= businessDayOf(now, zoneAt(context.store, now)) ? LAST_DAY : span.to };
}
