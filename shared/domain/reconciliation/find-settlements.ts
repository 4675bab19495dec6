import type { BusinessDay } from '../../kernel/instant.ts';
import { addRupiah, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import { compareAmounts } from './compare-amounts.ts';
import { dayNumber } from './days-between.ts';
import type { MatchProposal } from './match-statement.ts';
import type { MatchingTerms } from './matching-terms.ts';
import type { OpenLine, OpenPayment } from './open-item.ts';

/** A weekend and a holiday are paid in one sum. */
const DAYS_AT_ONCE = 4;

/**
 * Lines that pay all open payments of one way to pay over one day, or over some days in a row: a PJP that pays out once a day. Fewest days first,
 * so that one day is not taken for two. Each line at most once; the same payments may stand in several, whoever uses them decides.
 */
export function findSettlements(lines: readonly OpenLine[], payments: readonly OpenPayment[], terms: MatchingTerms): MatchProposal[] {
  const days = daysOfTenders(payments);
  const found: MatchProposal[] = [];
  for (const line of lines) {
    if (line.amount <= 0) continue;
    const lineDay = dayNumber(line.day);
    const fitting = days.flatMap((tender) => runsOf(tender, lineDay, terms)).flatMap((run) => settlementOf(line, lineDay, run, terms));
    const [best] = fitting.toSorted((a, b) => worth(b) - worth(a) || a.payments.length - b.payments.length);
    if (best !== undefined) found.push(best);
  }
  return found.toSorted((a, b) => worth(b) - worth(a));
}

/** One day of a way to pay. */
interface Day {
  /** {@link dayNumber} of it. */
  readonly day: number;
  readonly payments: OpenPayment[];
  sum: Rupiah;
}

/** Per way to pay, its days in order; money given back is paid out of the same sum. */
function daysOfTenders(payments: readonly OpenPayment[]): Day[][] {
  const tenders = new Map<string, Map<BusinessDay, Day>>();
  for (const payment of payments) {
    const days = tenders.get(payment.tender) ?? new Map<BusinessDay, Day>();
    tenders.set(payment.tender, days);
    const day = days.get(payment.day) ?? { day: dayNumber(payment.day), payments: [], sum: ZERO_RUPIAH };
    days.set(payment.day, day);
    day.payments.push(payment);
    day.sum = addRupiah(day.sum, payment.amount);
  }
  return [...tenders.values()].map((days) => [...days.values()].toSorted((a, b) => a.day - b.day));
}

/** Days in a row that end on or before the line's day. */
function runsOf(days: readonly Day[], lineDay: number, terms: MatchingTerms): Day[][] {
  const near = days.filter(({ day }) => day <= lineDay && lineDay - day <= terms.daysAfter + DAYS_AT_ONCE - 1);
  return near.flatMap((_, end) => Array.from({ length: Math.min(DAYS_AT_ONCE, end + 1) }, (_unused, back) => near.slice(end - back, end + 1)));
}

/** The payments of the days are looked at only where their sum fits. */
function settlementOf(line: OpenLine, lineDay: number, run: readonly Day[], terms: MatchingTerms): MatchProposal[] {
  const count = run.reduce((sum, { payments }) => sum + payments.length, 0);
  const daysLater = lineDay - (run.at(-1)?.day ?? lineDay);
  if (count < 2 || daysLater > terms.daysAfter) return [];
  const gross = addRupiah(...run.map(({ sum }) => sum));
  const amount = compareAmounts(gross, line, terms, count);
  if (amount === null) return [];
  return [{ line, payments: run.flatMap(({ payments }) => payments), gross, net: line.amount, fee: subtractRupiah(gross, line.amount), reason: { amount, reference: 'unknown', daysLater, minutesApart: null } }];
}

function worth({ reason, payments }: MatchProposal): number {
  return (reason.amount === 'exact' ? 40 : reason.amount === 'rate' ? 30 : 10) - reason.daysLater * 5 - new Set(payments.map((payment) => payment.day)).size;
}
