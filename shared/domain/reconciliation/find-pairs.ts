import { shareOf, type Rupiah } from '../../kernel/rupiah.ts';
import { compareAmounts, type AmountFit } from './compare-amounts.ts';
import { compareReferences, lineFigures, typedFigures, type LineFigures, type ReferenceFit } from './compare-references.ts';
import { dayNumber } from './days-between.ts';
import type { MatchingTerms } from './matching-terms.ts';
import type { OpenLine, OpenPayment } from './open-item.ts';

/** Why a line and what it pays belong together, for the person who decides. */
export interface MatchReason {
  readonly amount: AmountFit;
  readonly reference: ReferenceFit;
  /** Days from the payment to the line, of a settlement from its last payment; -1 the day before. */
  readonly daysLater: number;
  /** How far the clocks are apart, or null where the line has no time. */
  readonly minutesApart: number | null;
}

/** A line or a payment while it is matched. */
export interface Side<Item extends OpenLine | OpenPayment> {
  readonly item: Item;
  taken: boolean;
  /** Pairs it stands in, of those that are looked at together. */
  pairs: number;
}

export interface Pair {
  readonly line: Side<OpenLine>;
  readonly payment: Side<OpenPayment>;
  readonly reason: MatchReason;
}

/** A line whose number is that of the payment is looked for this long, however late it comes. */
const LATE_DAYS = 31;
/** Clocks around midnight: a line may stand on the day before, but is never certain there. */
const DAYS_BEFORE = 1;

/** A payment, with what is looked at again and again taken out once. */
interface Prepared {
  readonly payment: Side<OpenPayment>;
  readonly day: number;
  readonly wanted: string | null;
}

/** Payments of one amount: it is held against a line once for all of them. By day. */
interface AmountGroup {
  readonly amount: Rupiah;
  readonly payments: readonly Prepared[];
}

/** Every line with every payment it could pay. What is looked at are the amounts a line can pay, and of each the days it can pay. */
export function findPairs(lines: readonly Side<OpenLine>[], payments: readonly Side<OpenPayment>[], terms: MatchingTerms): Pair[] {
  const groups = groupsOf(payments);
  const daysAfter = Math.max(LATE_DAYS, terms.daysAfter);
  const pairs: Pair[] = [];
  for (const line of lines) {
    const { item } = line;
    const about = { day: dayNumber(item.day), figures: lineFigures(item) };
    for (let at = firstWhere(groups, ({ amount }) => amount >= item.amount); at < groups.length; at += 1) {
      const group = groups[at];
      if (group === undefined || isPast(group.amount, item.amount, terms)) break;
      const amount = compareAmounts(group.amount, item, terms);
      if (amount === null) continue;
      for (let place = firstWhere(group.payments, ({ day }) => day >= about.day - daysAfter); place < group.payments.length; place += 1) {
        const candidate = group.payments[place];
        if (candidate === undefined || candidate.day > about.day + DAYS_BEFORE) break;
        const reason = reasonOf(item, about, candidate, amount, terms);
        if (reason !== null) pairs.push({ line, payment: candidate.payment, reason });
      }
    }
  }
  return pairs;
}

function groupsOf(payments: readonly Side<OpenPayment>[]): AmountGroup[] {
  const byAmount = new Map<Rupiah, Prepared[]>();
  for (const payment of payments) {
    const { amount, day, reference } = payment.item;
    const prepared = { payment, day: dayNumber(day), wanted: typedFigures(reference) };
    const group = byAmount.get(amount);
    if (group === undefined) byAmount.set(amount, [prepared]);
    else group.push(prepared);
  }
  return [...byAmount].map(([amount, some]) => ({ amount, payments: some.toSorted((a, b) => a.day - b.day) })).toSorted((a, b) => a.amount - b.amount);
}

/** Place of the first of `sorted` for which `holds` is true; from there on it is true for all. */
function firstWhere<Item>(sorted: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && !holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True from the amount on for which even the largest fee leaves more than arrived. */
function isPast(paid: Rupiah, arrived: Rupiah, { feeMax }: MatchingTerms): boolean {
  return arrived < 0 ? paid > arrived : paid > 0 && paid - shareOf(paid, feeMax) > arrived + 1;
}

function reasonOf(line: OpenLine, about: { readonly day: number; readonly figures: LineFigures }, { payment, day, wanted }: Prepared, amount: AmountFit, terms: MatchingTerms): MatchReason | null {
  const daysLater = about.day - day;
  const reference = compareReferences(wanted, about.figures);
  if (daysLater > terms.daysAfter && reference !== 'same') return null;
  return { amount, reference, daysLater, minutesApart: line.minute === null ? null : Math.abs(daysLater * 1440 + line.minute - payment.item.minute) };
}
