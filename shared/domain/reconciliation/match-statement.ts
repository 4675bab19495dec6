import { subtractRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import type { AmountFit } from './compare-amounts.ts';
import type { ReferenceFit } from './compare-references.ts';
import { findPairs, type MatchReason, type Pair, type Side } from './find-pairs.ts';
import { findSettlements } from './find-settlements.ts';
import type { MatchingTerms } from './matching-terms.ts';
import type { OpenLine, OpenPayment } from './open-item.ts';

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

/** Minutes between WIB and WIT. */
const ZONES_APART = 120;

/**
 * Splits both sides into certain, suggested and left over. Every line and every payment ends in exactly one of them, and no line pays two payments
 * unless it is a settlement. `refused` says which pairs a person has undone: they are suggested at most.
 */
export function matchStatement(lines: readonly OpenLine[], payments: readonly OpenPayment[], terms: MatchingTerms, refused: (line: OpenLine, payment: OpenPayment) => boolean = () => false): MatchOutcome {
  const [allLines, allPayments] = [lines.map(sideOf), payments.map(sideOf)];
  const pairs = findPairs(allLines, allPayments, terms);

  const certain: MatchProposal[] = [];
  const takeCertain = (proves: (pair: Pair) => boolean, excludes: (pair: Pair) => boolean): void => {
    for (const pair of unique(pairs.filter((one) => isFree(one) && excludes(one)))) if (proves(pair) && !refused(pair.line.item, pair.payment.item)) certain.push(take(pair));
  };
  // The payer's number first, among all that carry it; then the hour; then whatever is alone on both sides.
  takeCertain((pair) => inWindow(pair, terms), (pair) => pair.reason.reference === 'same');
  takeCertain((pair) => tellsEnough(pair) && inWindow(pair, terms), (pair) => isAtTheHour(pair, terms));
  takeCertain((pair) => tellsEnough(pair) && inWindow(pair, terms), () => true);

  const suggested: MatchProposal[] = [];
  const settle = (fits: (fit: AmountFit) => boolean): void => {
    const free = { lines: new Map(allLines.filter(isOpen).map((side) => [side.item, side])), payments: new Map(allPayments.filter(isOpen).map((side) => [side.item, side])) };
    for (const found of findSettlements([...free.lines.keys()], [...free.payments.keys()], terms)) {
      const sides = [free.lines.get(found.line), ...found.payments.map((payment) => free.payments.get(payment))];
      if (!fits(found.reason.amount) || sides.some((side) => side?.taken === true)) continue;
      for (const side of sides) if (side !== undefined) side.taken = true;
      suggested.push(found);
    }
  };
  settle((fit) => fit !== 'plausible');
  for (const pair of worthiestFirst(pairs)) if (isFree(pair)) suggested.push(take(pair));
  settle(() => true);
  return { certain, suggested: suggested.toSorted(byReason), leftLines: allLines.filter(isOpen).map(({ item }) => item), leftPayments: allPayments.filter(isOpen).map(({ item }) => item) };
}

function sideOf<Item extends OpenLine | OpenPayment>(item: Item): Side<Item> {
  return { item, taken: false, pairs: 0 };
}

function isOpen({ taken }: Side<OpenLine> | Side<OpenPayment>): boolean {
  return !taken;
}

function isFree({ line, payment }: Pair): boolean {
  return !line.taken && !payment.taken;
}

/** Both sides of it are taken; no other pair of theirs is free any more. */
function take({ line, payment, reason }: Pair): MatchProposal {
  line.taken = true;
  payment.taken = true;
  const { amount: gross } = payment.item;
  const { amount: net } = line.item;
  return { line: line.item, payments: [payment.item], gross, net, fee: subtractRupiah(gross, net), reason };
}

/** Pairs whose line and payment stand in no other of `pairs`. */
function unique(pairs: readonly Pair[]): Pair[] {
  for (const { line, payment } of pairs) line.pairs = payment.pairs = 0;
  for (const { line, payment } of pairs) {
    line.pairs += 1;
    payment.pairs += 1;
  }
  return pairs.filter(({ line, payment }) => line.pairs === 1 && payment.pairs === 1);
}

/** In time, and not written by the bank before the till took it; the clocks of two zones are up to two hours apart. */
function inWindow({ line: { item: line }, payment: { item: payment }, reason }: Pair, terms: MatchingTerms): boolean {
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

const REFERENCE_WORTH: Record<ReferenceFit, number> = { same: 100, unknown: 0, differs: -30 };
const AMOUNT_WORTH: Record<AmountFit, number> = { exact: 40, rate: 30, plausible: 10 };

function worthOf({ reference, amount, daysLater, minutesApart }: MatchReason): number {
  const hour = minutesApart === null ? 0 : Math.max(0, 15 - minutesApart / 10);
  return REFERENCE_WORTH[reference] + AMOUNT_WORTH[amount] - (daysLater < 0 ? 15 : daysLater * 5) + hour;
}

/** Free pairs by their worth, of the same by the hour, then by their keys. Of many they are very many, and most are taken before their turn: those are never put in order. */
function* worthiestFirst(pairs: readonly Pair[]): Generator<Pair> {
  for (const alike of grouped(pairs, ({ reason }) => -worthOf(reason))) {
    for (const atOnce of grouped(alike, ({ payment }) => payment.item.minute)) yield* atOnce.filter(isFree).toSorted(byKeys);
  }
}

/** The free ones of each figure, the smallest figure first. */
function* grouped(pairs: readonly Pair[], figureOf: (pair: Pair) => number): Generator<readonly Pair[]> {
  for (const [, group] of [...Map.groupBy(pairs.filter(isFree), figureOf)].toSorted(([a], [b]) => a - b)) yield group;
}

function byKeys(a: Pair, b: Pair): number {
  return order(a.line.item.key, b.line.item.key) || order(a.payment.item.key, b.payment.item.key);
}

function byReason(a: MatchProposal, b: MatchProposal): number {
  return worthOf(b.reason) - worthOf(a.reason) || order(a.line.key, b.line.key);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
