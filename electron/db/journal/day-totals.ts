import type { JournalContent } from '../../../shared/domain/journal/entry.ts';
import type { CompletedSale } from '../../../shared/domain/sale/completed-sale.ts';
import { cashMovements } from '../../../shared/domain/shift/cash-move.ts';
import { paymentMovements } from '../../../shared/domain/ledger/movements-of.ts';
import type { Movement } from '../../../shared/domain/ledger/movement.ts';
import type { DayTotalDimension } from '../schema.ts';

/** What an entry adds to the kept totals of its business day and shift. */
export interface DayTotalStep {
  readonly dimension: DayTotalDimension;
  readonly businessDay: string;
  readonly key: string;
  readonly shiftId: string;
  readonly count: number;
  readonly amount: number;
}

type Add = (dimension: DayTotalDimension, key: string, count: number, amount: number) => void;

/** One step per dimension and key, lines of the same key added up; amounts in rupiah. */
export function dayTotalSteps(entry: JournalContent): DayTotalStep[] {
  if (entry.type !== 'sale.completed' && entry.type !== 'cash.moved') return [];
  const { businessDay, shiftId } = entry.body;
  const steps = new Map<string, DayTotalStep>();
  const add: Add = (dimension, key, count, amount) => {
    const place = `${dimension}\u0000${key}`;
    const before = steps.get(place);
    steps.set(place, { dimension, businessDay, key, shiftId, count: (before?.count ?? 0) + count, amount: (before?.amount ?? 0) + amount });
  };
  if (entry.type === 'sale.completed') addSale(entry.body, add);
  else addCash(cashMovements(entry.body), add);
  return [...steps.values()];
}

function addSale(sale: CompletedSale, add: Add): void {
  add('all', '', 1, sale.total);
  add('document', sale.kind, 1, sale.total);
  add('cashier', sale.cashierId, 1, sale.total);
  add('hour', String(sale.hour).padStart(2, '0'), 1, sale.total);
  if (sale.rounding !== 0) add('rounding', '', 1, sale.rounding);
  for (const payment of sale.payments) {
    add('tender', payment.tender, 1, payment.amount);
    addCash(paymentMovements(sale, payment), add);
  }
  for (const line of sale.lines) {
    add('category', line.categoryId, 1, line.total);
    add('producer', line.producerId, 1, line.total);
    add('workshop', line.workshopId, 1, line.total);
    const discount = line.discountAmount + line.cartDiscountAmount;
    if (line.quantity < 0) add('return', '', 1, line.total);
    else add('gross', '', 1, line.total + discount);
    if (line.quantity > 0 && discount > 0) add('discount', '', 1, discount);
  }
}

function addCash(movements: readonly Movement[], add: Add): void {
  for (const { kind, from, to, amount } of movements) {
    if (to === 'drawer') add('cash', kind, 1, amount);
    if (from === 'drawer') add('cash', kind, 1, -amount);
  }
}
