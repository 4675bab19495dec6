import type { CompletedSale } from '../../../shared/domain/sale/completed-sale.ts';
import type { DayTotalDimension } from '../schema.ts';

/** What a sale adds to the kept totals of its business day. */
export interface DayTotalStep {
  readonly dimension: DayTotalDimension;
  readonly businessDay: string;
  readonly key: string;
  readonly count: number;
  readonly amount: number;
}

/** One step per dimension and key, lines of the same key added up; amounts in rupiah. */
export function dayTotalSteps(sale: CompletedSale): DayTotalStep[] {
  const steps = new Map<string, DayTotalStep>();
  const add = (dimension: DayTotalDimension, key: string, count: number, amount: number) => {
    const place = `${dimension}\u0000${key}`;
    const before = steps.get(place);
    steps.set(place, { dimension, businessDay: sale.businessDay, key, count: (before?.count ?? 0) + count, amount: (before?.amount ?? 0) + amount });
  };
  add('all', '', 1, sale.total);
  add('cashier', sale.cashierId, 1, sale.total);
  add('hour', String(sale.hour).padStart(2, '0'), 1, sale.total);
  if (sale.rounding !== 0) add('rounding', '', 1, sale.rounding);
  for (const payment of sale.payments) add('tender', payment.tender, 1, payment.amount);
  for (const line of sale.lines) {
    add('category', line.categoryId, 1, line.total);
    add('producer', line.producerId, 1, line.total);
    add('workshop', line.workshopId, 1, line.total);
  }
  return [...steps.values()];
}
