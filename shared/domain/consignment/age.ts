/** Goods that came in: thousandths, and the day as a count of days. */
export interface Arrival {
  readonly quantity: number;
  readonly day: number;
}

/** Days unsold goods have lain, in steps that a person reads at a glance; the last is everything longer. */
export const AGE_STEPS = [30, 60, 90] as const;

/** How much of what is left has lain for up to 30, 60, 90 days, and longer; and how long the oldest. */
export interface GoodsAge {
  readonly oldestDays: number;
  /** One more than {@link AGE_STEPS}. */
  readonly parts: readonly number[];
}

/**
 * How long `left` (thousandths, above zero) has lain on `today`, when the oldest goods are sold first: what is left came last.
 * What no arrival explains (a count found more) is as old as the first arrival, or came today.
 * @param arrivals in any order
 */
export function ageOf(left: number, arrivals: readonly Arrival[], today: number): GoodsAge {
  const parts = [...AGE_STEPS, Infinity].map(() => 0);
  let open = left;
  let oldest = today;
  const put = (quantity: number, day: number): void => {
    if (quantity <= 0) return;
    const days = Math.max(0, today - day);
    const found = AGE_STEPS.findIndex((step) => days <= step);
    const step = found === -1 ? AGE_STEPS.length : found;
    parts[step] = (parts[step] ?? 0) + quantity;
    oldest = Math.min(oldest, day);
    open -= quantity;
  };
  for (const { quantity, day } of arrivals.toSorted((one, other) => other.day - one.day)) put(Math.min(open, quantity), day);
  put(open, oldest);
  return { oldestDays: today - oldest, parts };
}
