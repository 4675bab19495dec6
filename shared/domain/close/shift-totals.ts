import type { Rupiah } from '../../kernel/rupiah.ts';

/**
 * By what the totals of a shift are kept. `gross`, `discount` (≥ 0) and `return` (≤ 0) are of lines, before the rounding; `cash` is what
 * moved the drawer, by kind of movement; the others are told by their name.
 */
export const TOTAL_DIMENSIONS = ['day', 'document', 'tender', 'cashier', 'hour', 'category', 'producer', 'workshop', 'gross', 'discount', 'return', 'rounding', 'cash'] as const;
export type TotalDimension = (typeof TOTAL_DIMENSIONS)[number];

/** One kept sum: how many documents, lines or steps, and rupiah. Keys are ids and codes; names come with the close. */
export interface ShiftTotal {
  readonly dimension: TotalDimension;
  /** '' where there is only one. */
  readonly key: string;
  readonly count: number;
  readonly amount: Rupiah;
}

/** Everything a shift adds up to; a sum of no documents is left out. */
export type ShiftTotals = readonly ShiftTotal[];

/** The sums of one dimension, by key. */
export function totalsBy(totals: ShiftTotals, dimension: TotalDimension): readonly ShiftTotal[] {
  return totals.filter((total) => total.dimension === dimension).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** Rupiah of one sum, 0 without it. */
export function totalOf(totals: ShiftTotals, dimension: TotalDimension, key = ''): Rupiah {
  return totals.find((total) => total.dimension === dimension && total.key === key)?.amount ?? (0 as Rupiah);
}

/** Where the totals kept during the day and those counted again from the rows differ; empty when they agree. */
export function totalDisagreements(kept: ShiftTotals, recounted: ShiftTotals): { readonly group: string; readonly key: string; readonly kept: Rupiah; readonly recounted: Rupiah }[] {
  const sums = new Map<string, { group: string; key: string; kept: ShiftTotal | null; recounted: ShiftTotal | null }>();
  const place = (total: ShiftTotal) => {
    const name = `${total.dimension}/${total.key}`;
    const sum = sums.get(name) ?? { group: total.dimension, key: total.key, kept: null, recounted: null };
    sums.set(name, sum);
    return sum;
  };
  for (const total of kept) place(total).kept = total;
  for (const total of recounted) place(total).recounted = total;
  return [...sums.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, sum]) => {
      const { amount: keptAmount, count: keptCount } = sum.kept ?? { amount: 0 as Rupiah, count: 0 };
      const { amount, count } = sum.recounted ?? { amount: 0 as Rupiah, count: 0 };
      if (keptAmount !== amount) return [{ group: sum.group, key: sum.key, kept: keptAmount, recounted: amount }];
      return keptCount === count ? [] : [{ group: `${sum.group}.count`, key: sum.key, kept: keptCount as Rupiah, recounted: count as Rupiah }];
    });
}
