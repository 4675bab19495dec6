import { DAY_MS } from '../../kernel/add-days.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { portionOf, rupiah, type Rupiah } from '../../kernel/rupiah.ts';

/** A year against its target: what was deposited by the end of each month, from January on up to the month of `today`. */
export interface TargetPace {
  readonly target: Rupiah;
  readonly deposited: Rupiah;
  /** Cumulated by month, as many as have begun. */
  readonly months: readonly Rupiah[];
  /** Deposited less what an even pace would have brought by today; less than nothing when behind. */
  readonly ahead: Rupiah;
}

/** How far a year has come; `byMonth` holds deposits of January to December, `today` may lie in another year. */
export function targetPace(year: number, target: Rupiah, byMonth: readonly Rupiah[], today: BusinessDay): TargetPace {
  const begun = today.slice(0, 4) < String(year) ? 0 : today.slice(0, 4) > String(year) ? 12 : Number(today.slice(5, 7));
  let sum = 0;
  const months = byMonth.slice(0, begun).map((amount) => {
    sum += amount;
    return rupiah(sum);
  });
  return { target, deposited: rupiah(sum), months, ahead: rupiah(sum - evenShare(year, target, today)) };
}

/** What an even pace brings up to and with `today`. */
function evenShare(year: number, target: Rupiah, today: BusinessDay): Rupiah {
  const start = Date.UTC(year, 0, 1);
  const days = (Date.UTC(year + 1, 0, 1) - start) / DAY_MS;
  const gone = Math.min(days, Math.max(0, (Date.parse(`${today}T00:00:00Z`) - start) / DAY_MS + 1));
  return portionOf(target, gone as Quantity, days as Quantity);
}
