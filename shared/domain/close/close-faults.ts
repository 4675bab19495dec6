import { countTotal } from '../cash/cash-count.ts';
import type { CloseGroup, SealedClose } from './sealed-close.ts';

/** A sum inside a close that does not add up: which, what it says and what it should say. */
export interface CloseFault {
  readonly sum: string;
  readonly stated: number;
  readonly computed: number;
}

/** Adds a close up again from its own figures; empty when it agrees with itself. */
export function closeFaults(close: SealedClose): CloseFault[] {
  const { cash, totals, groups } = close;
  const lines = totals.net - totals.rounding;
  const rules: readonly (readonly [string, number, number])[] = [
    ['cash.expected', cash.expected, cash.openingFloat + cash.sales + cash.refunds + cash.voids + cash.paidIn + cash.paidOut + cash.drops],
    ['cash.counted', cash.counted, countTotal(cash.count)],
    ['cash.difference', cash.difference, cash.counted - cash.expected],
    ['cash.handover', cash.handover, cash.counted - cash.floatLeft],
    ['totals.net', totals.net, totals.gross - totals.discounts + totals.returns + totals.rounding],
    ['tenders', sumOf(close.tenders), totals.net],
    ['documents', sumOf(close.documents), totals.net],
    ['groups.day', sumOf(groups.day), totals.net],
    ['groups.cashier', sumOf(groups.cashier), totals.net],
    ['groups.hour', sumOf(groups.hour), totals.net],
    ['groups.account', sumOf(groups.account), totals.net],
    ['groups.category', sumOf(groups.category), lines],
    ['groups.producer', sumOf(groups.producer), lines],
    ['groups.workshop', sumOf(groups.workshop), lines],
  ];
  return rules.filter(([, stated, computed]) => stated !== computed).map(([sum, stated, computed]) => ({ sum, stated, computed }));
}

function sumOf(groups: readonly CloseGroup[]): number {
  return groups.reduce((sum, group) => sum + group.amount, 0);
}
