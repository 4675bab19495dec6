import { shareOf, subtractRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import { compareAmounts, type AmountFit } from './compare-amounts.ts';
import { compareReferences, lineFigures, typedFigures, type LineFigures, type ReferenceFit } from './compare-references.ts';
import { dayNumber } from './days-between.ts';
import type { MatchingTerms } from './matching-terms.ts';
import type { OpenLine, OpenPayment } from './open-item.ts';
import { findSettlements } from './find-settlements.ts';

/** Why a line and what it pays belong together, for the person who decides. */
export interface MatchReason {
  readonly amount: AmountFit;
  readonly reference: ReferenceFit;
  /** Days from the payment to the line, of a settlement from its last payment; -1 the day before. */
  readonly daysLater: number;
  /** How far the clocks are apart, or null where the line has no time. */
  readonly minutesApart: number | null;
}

/** A line and the payments it pays; more than one is a settlement. */
export interface MatchProposal {
  readonly line: OpenLine;
  readonly payments: readonly OpenPayment[];
  /** Paid by the buyers, arrived, and kept by the provider: gross = net + fee. */
  readonly gross: Rupiah;
  readonly net: Rupiah;
  readonly fee: Rupiah;
  readonly reason: MatchReason;
}

export interface MatchOutcome {
  /** Nothing else on either side could be meant: done without asking. */
  readonly certain: readonly MatchProposal[];
  /** Best first; no line and no payment stands in two of them. */
  readonly suggested: readonly MatchProposal[];
  readonly leftLines: readonly OpenLine[];
  readonly leftPayments: readonly OpenPayment[];
}

interface Pair {
  readonly line: OpenLine;
  readonly payment: OpenPayment;
  readonly reason: MatchReason;
}

/** A line whose number is that of the payment is looked for this long, however late it comes. */
const LATE_DAYS = 31;
/** Clocks around midnight: a line may stand on the day before, but is never certain there. */
const DAYS_BEFORE = 1;
/** Minutes between WIB and WIT. */
const ZONES_APART = 120;

/**
 * Splits both sides into certain, suggested and left over. Every line and every payment ends in exactly one of them, and no line pays two payments
 * unless it is a settlement. `refused` says which pairs a person has undone: they are suggested at most.
 */
export function matchStatement(lines: readonly OpenLine[], payments: readonly OpenPayment[], terms: MatchingTerms, refused: (line: OpenLine, payment: OpenPayment) => boolean = () => false): MatchOutcome {
  const pairs = pairsOf(lines, payments, terms);
  const taken = new Set<OpenLine | OpenPayment>();
  const isFree = ({ line, payment }: Pair): boolean => !taken.has(line) && !taken.has(payment);
  const take = (proposal: MatchProposal): MatchProposal => {
    taken.add(proposal.line);
    for (const payment of proposal.payments) taken.add(payment);
    return proposal;
  };

  const certain: MatchProposal[] = [];
  const takeCertain = (proves: (pair: Pair) => boolean, excludes: (pair: Pair) => boolean): void => {
    for (const pair of unique(pairs.filter((one) => isFree(one) && excludes(one)))) if (proves(pair) && !refused(pair.line, pair.payment)) certain.push(take(proposalOf(pair)));
  };
  // The payer's number first, among all that carry it; then the hour; then whatever is alone on both sides.
  takeCertain((pair) => inWindow(pair, terms), (pair) => pair.reason.reference === 'same');
  takeCertain((pair) => tellsEnough(pair) && inWindow(pair, terms), (pair) => isAtTheHour(pair, terms));
  takeCertain((pair) => tellsEnough(pair) && inWindow(pair, terms), () => true);

  const suggested: MatchProposal[] = [];
  const settle = (fits: (fit: AmountFit) => boolean): void => {
    const free = { lines: lines.filter((line) => !taken.has(line)), payments: payments.filter((payment) => !taken.has(payment)) };
    for (const found of findSettlements(free.lines, free.payments, terms)) {
      if (!fits(found.reason.amount) || taken.has(found.line) || found.payments.some((payment) => taken.has(payment))) continue;
      suggested.push(take(found));
    }
  };
  settle((fit) => fit !== 'plausible');
  for (const pair of pairs.toSorted(byWorth)) if (isFree(pair)) suggested.push(take(proposalOf(pair)));
  settle(() => true);
  return { certain, suggested: suggested.toSorted(byReason), leftLines: lines.filter((line) => !taken.has(line)), leftPayments: payments.filter((payment) => !taken.has(payment)) };
}

/** What is looked at again and again, taken out once. */
interface Prepared {
  readonly payment: OpenPayment;
  readonly day: number;
  readonly wanted: string | null;
}

/** Every line with every payment it could pay. Sorted amounts keep it near n log n for ten thousand of each. */
function pairsOf(lines: readonly OpenLine[], payments: readonly OpenPayment[], terms: MatchingTerms): Pair[] {
  const sorted = payments.map((payment): Prepared => ({ payment, day: dayNumber(payment.day), wanted: typedFigures(payment.reference) })).toSorted((a, b) => a.payment.amount - b.payment.amount);
  const pairs: Pair[] = [];
  for (const line of lines) {
    const about = { day: dayNumber(line.day), figures: lineFigures(line) };
    for (let place = firstFrom(sorted, line.amount); place < sorted.length; place += 1) {
      const candidate = sorted[place];
      if (candidate === undefined || isPast(candidate.payment.amount, line.amount, terms)) break;
      const reason = reasonOf(line, about, candidate, terms);
      if (reason !== null) pairs.push({ line, payment: candidate.payment, reason });
    }
  }
  return pairs;
}

/** True from the amount on for which even the largest fee leaves more than arrived. */
function isPast(paid: Rupiah, arrived: Rupiah, { feeMax }: MatchingTerms): boolean {
  return arrived < 0 ? paid > arrived : paid > 0 && paid - shareOf(paid, feeMax) > arrived + 1;
}

function firstFrom(sorted: readonly Prepared[], amount: Rupiah): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.payment.amount ?? 0) < amount) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reasonOf(line: OpenLine, about: { readonly day: number; readonly figures: LineFigures }, { payment, day, wanted }: Prepared, terms: MatchingTerms): MatchReason | null {
  const daysLater = about.day - day;
  if (daysLater < -DAYS_BEFORE || daysLater > Math.max(LATE_DAYS, terms.daysAfter)) return null;
  const amount = compareAmounts(payment.amount, line, terms);
  if (amount === null) return null;
  const reference = compareReferences(wanted, about.figures);
  if (daysLater > terms.daysAfter && reference !== 'same') return null;
  return { amount, reference, daysLater, minutesApart: line.minute === null ? null : Math.abs(daysLater * 1440 + line.minute - payment.minute) };
}

/** Pairs whose line and payment stand in no other of `pairs`. */
function unique(pairs: readonly Pair[]): Pair[] {
  const seen = new Map<OpenLine | OpenPayment, number>();
  for (const { line, payment } of pairs) for (const side of [line, payment]) seen.set(side, (seen.get(side) ?? 0) + 1);
  return pairs.filter(({ line, payment }) => seen.get(line) === 1 && seen.get(payment) === 1);
}

/** In time, and not written by the bank before the till took it; the clocks of two zones are up to two hours apart. */
function inWindow({ line, payment, reason }: Pair, terms: MatchingTerms): boolean {
  if (reason.daysLater < 0 || reason.daysLater > terms.daysAfter) return false;
  return reason.daysLater > 0 || line.minute === null || line.minute + ZONES_APART + terms.minutesApart >= payment.minute;
}

function isAtTheHour({ reason }: Pair, terms: MatchingTerms): boolean {
  return reason.minutesApart !== null && reason.minutesApart <= terms.minutesApart;
}

/** Without the payer's number the amount must be right to the rupiah or by a known fee, and no number may speak against it. */
function tellsEnough({ reason }: Pair): boolean {
  return reason.amount !== 'plausible' && reason.reference !== 'differs';
}

function proposalOf({ line, payment, reason }: Pair): MatchProposal {
  return { line, payments: [payment], gross: payment.amount, net: line.amount, fee: subtractRupiah(payment.amount, line.amount), reason };
}

const REFERENCE_WORTH: Record<ReferenceFit, number> = { same: 100, unknown: 0, differs: -30 };
const AMOUNT_WORTH: Record<AmountFit, number> = { exact: 40, rate: 30, plausible: 10 };

function worthOf({ reference, amount, daysLater, minutesApart }: MatchReason): number {
  const hour = minutesApart === null ? 0 : Math.max(0, 15 - minutesApart / 10);
  return REFERENCE_WORTH[reference] + AMOUNT_WORTH[amount] - (daysLater < 0 ? 15 : daysLater * 5) + hour;
}

function byWorth(a: Pair, b: Pair): number {
  return worthOf(b.reason) - worthOf(a.reason) || a.payment.minute - b.payment.minute || order(a.line.key, b.line.key) || order(a.payment.key, b.payment.key);
}

function byReason(a: MatchProposal, b: MatchProposal): number {
  return worthOf(b.reason) - worthOf(a.reason) || order(a.line.key, b.line.key);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
