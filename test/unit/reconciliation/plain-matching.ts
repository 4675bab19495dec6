import { compareAmounts } from '../../../shared/domain/reconciliation/compare-amounts.ts';
import { compareReferences, lineFigures, typedFigures } from '../../../shared/domain/reconciliation/compare-references.ts';
import { daysBetween } from '../../../shared/domain/reconciliation/days-between.ts';
import type { MatchReason } from '../../../shared/domain/reconciliation/find-pairs.ts';
import type { MatchOutcome, MatchProposal } from '../../../shared/domain/reconciliation/match-statement.ts';
import type { MatchingTerms } from '../../../shared/domain/reconciliation/matching-terms.ts';
import type { OpenLine, OpenPayment } from '../../../shared/domain/reconciliation/open-item.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';

type Refused = (line: OpenLine, payment: OpenPayment) => boolean;
interface Pair {
  readonly line: OpenLine;
  readonly payment: OpenPayment;
  readonly reason: MatchReason;
}

/** The rule of `matchStatement` as one would tell it: every line is held against every payment and every run of days, again at each step. */
export function plainMatching(lines: readonly OpenLine[], payments: readonly OpenPayment[], terms: MatchingTerms, refused: Refused): MatchOutcome {
  const taken = new Set<OpenLine | OpenPayment>();
  const take = (line: OpenLine, paid: readonly OpenPayment[], reason: MatchReason): MatchProposal => {
    for (const side of [line, ...paid]) taken.add(side);
    const gross = sumOf(paid);
    return { line, payments: paid, gross, net: line.amount, fee: (gross - line.amount) as Rupiah, reason };
  };
  const pairs = lines.flatMap((line) => payments.flatMap((payment) => pairOf(line, payment, terms)));
  const free = (): Pair[] => pairs.filter(({ line, payment }) => !taken.has(line) && !taken.has(payment));

  const certain: MatchProposal[] = [];
  const prove = (among: (pair: Pair) => boolean, proves: (pair: Pair) => boolean): void => {
    const some = free().filter(among);
    const alone = some.filter((one) => some.every((other) => other === one || (other.line !== one.line && other.payment !== one.payment)));
    for (const pair of alone) if (proves(pair) && !refused(pair.line, pair.payment)) certain.push(take(pair.line, [pair.payment], pair.reason));
  };
  const inTime = ({ line, payment, reason: { daysLater } }: Pair): boolean =>
    daysLater >= 0 && daysLater <= terms.daysAfter && (daysLater > 0 || line.minute === null || line.minute + 120 + terms.minutesApart >= payment.minute);
  const tells = ({ reason }: Pair): boolean => reason.amount !== 'plausible' && reason.reference !== 'differs';
  prove(({ reason }) => reason.reference === 'same', inTime);
  prove(({ reason }) => reason.minutesApart !== null && reason.minutesApart <= terms.minutesApart, (pair) => tells(pair) && inTime(pair));
  prove(() => true, (pair) => tells(pair) && inTime(pair));

  const suggested: MatchProposal[] = [];
  const settle = (fits: (reason: MatchReason) => boolean): void => {
    const open = payments.filter((payment) => !taken.has(payment));
    const found = lines.filter((line) => !taken.has(line)).flatMap((line) => bestSettlement(line, open, terms));
    for (const one of found.toSorted((a, b) => settlementWorth(b) - settlementWorth(a))) {
      if (fits(one.reason) && !taken.has(one.line) && !one.payments.some((payment) => taken.has(payment))) suggested.push(take(one.line, one.payments, one.reason));
    }
  };
  settle(({ amount }) => amount !== 'plausible');
  for (let left = free(); left.length > 0; left = free()) {
    const [best] = left.toSorted((a, b) => worth(b.reason) - worth(a.reason) || a.payment.minute - b.payment.minute || order(a.line, b.line) || order(a.payment, b.payment));
    if (best !== undefined) suggested.push(take(best.line, [best.payment], best.reason));
  }
  settle(() => true);
  return {
    certain,
    suggested: suggested.toSorted((a, b) => worth(b.reason) - worth(a.reason) || order(a.line, b.line)),
    leftLines: lines.filter((line) => !taken.has(line)),
    leftPayments: payments.filter((payment) => !taken.has(payment)),
  };
}

function pairOf(line: OpenLine, payment: OpenPayment, terms: MatchingTerms): Pair[] {
  const daysLater = daysBetween(payment.day, line.day);
  const amount = compareAmounts(payment.amount, line, terms);
  const reference = compareReferences(typedFigures(payment.reference), lineFigures(line));
  if (amount === null || daysLater < -1 || daysLater > (reference === 'same' ? Math.max(31, terms.daysAfter) : terms.daysAfter)) return [];
  return [{ line, payment, reason: { amount, reference, daysLater, minutesApart: line.minute === null ? null : Math.abs(daysLater * 1440 + line.minute - payment.minute) } }];
}

/** The sum of one way to pay over one to four of its days in a row that fits the line best. */
function bestSettlement(line: OpenLine, payments: readonly OpenPayment[], terms: MatchingTerms): MatchProposal[] {
  const fitting = [...new Set(payments.map(({ tender }) => tender))].flatMap((tender) => {
    const own = payments.filter((payment) => payment.tender === tender && daysBetween(payment.day, line.day) >= 0 && daysBetween(payment.day, line.day) <= terms.daysAfter + 3);
    const days = [...new Set(own.map(({ day }) => day))].toSorted();
    return days.flatMap((last, end) =>
      [1, 2, 3, 4].flatMap((length): MatchProposal[] => {
        if (length > end + 1) return [];
        const paid = days.slice(end + 1 - length, end + 1).flatMap((day) => own.filter((payment) => payment.day === day));
        const gross = sumOf(paid);
        const daysLater = daysBetween(last, line.day);
        const amount = compareAmounts(gross, line, terms, paid.length);
        if (paid.length < 2 || daysLater > terms.daysAfter || line.amount <= 0 || amount === null) return [];
        return [{ line, payments: paid, gross, net: line.amount, fee: (gross - line.amount) as Rupiah, reason: { amount, reference: 'unknown', daysLater, minutesApart: null } }];
      }),
    );
  });
  return fitting.toSorted((a, b) => settlementWorth(b) - settlementWorth(a) || a.payments.length - b.payments.length).slice(0, 1);
}

function sumOf(payments: readonly OpenPayment[]): Rupiah {
  return payments.reduce((sum, { amount }) => sum + amount, 0) as Rupiah;
}

function settlementWorth({ reason, payments }: MatchProposal): number {
  return { exact: 40, rate: 30, plausible: 10 }[reason.amount] - reason.daysLater * 5 - new Set(payments.map(({ day }) => day)).size;
}

function worth({ reference, amount, daysLater, minutesApart }: MatchReason): number {
  const hour = minutesApart === null ? 0 : Math.max(0, 15 - minutesApart / 10);
  return { same: 100, unknown: 0, differs: -30 }[reference] + { exact: 40, rate: 30, plausible: 10 }[amount] - (daysLater < 0 ? 15 : daysLater * 5) + hour;
}

function order(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
