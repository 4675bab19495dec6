import { addRupiah, subtractRupiah } from '../../kernel/rupiah.ts';
import { compareAmounts } from './compare-amounts.ts';
import { daysBetween } from './days-between.ts';
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
    const fitting = days.flatMap((tender) => runsOf(tender, line, terms)).flatMap((run) => settlementOf(line, run, terms));
    const [best] = fitting.toSorted((a, b) => worth(b) - worth(a) || a.payments.length - b.payments.length);
    if (best !== undefined) found.push(best);
  }
  return found.toSorted((a, b) => worth(b) - worth(a));
}

type Day = { readonly day: string; readonly payments: OpenPayment[] };

/** Per way to pay, its days in order; money given back is paid out of the same sum. */
function daysOfTenders(payments: readonly OpenPayment[]): Day[][] {
  const tenders = new Map<string, Map<string, Day>>();
  for (const payment of payments) {
    const days = tenders.get(payment.tender) ?? new Map<string, Day>();
    tenders.set(payment.tender, days);
    const day = days.get(payment.day) ?? { day: payment.day, payments: [] };
    days.set(payment.day, day);
    day.payments.push(payment);
  }
  return [...tenders.values()].map((days) => [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)));
}

/** Days in a row that end on or before the line's day. */
function runsOf(days: readonly Day[], line: OpenLine, terms: MatchingTerms): Day[][] {
  const near = days.filter(({ day }) => daysBetween(day, line.day) >= 0 && daysBetween(day, line.day) <= terms.daysAfter + DAYS_AT_ONCE - 1);
  return near.flatMap((_, end) => Array.from({ length: Math.min(DAYS_AT_ONCE, end + 1) }, (_unused, back) => near.slice(end - back, end + 1)));
}

function settlementOf(line: OpenLine, run: readonly Day[], terms: MatchingTerms): MatchProposal[] {
  const payments = run.flatMap((day) => day.payments);
  const last = run.at(-1)?.day ?? line.day;
  const daysLater = daysBetween(last, line.day);
  if (payments.length < 2 || daysLater > terms.daysAfter) return [];
  const gross = addRupiah(...payments.map((payment) => payment.amount));
  const amount = compareAmounts(gross, line, terms, payments.length);
  if (amount === null) return [];
  return [{ line, payments, gross, net: line.amount, fee: subtractRupiah(gross, line.amount), reason: { amount, reference: 'unknown', daysLater, minutesApart: null } }];
}

function worth({ reason, payments }: MatchProposal): number {
  return (reason.amount === 'exact' ? 40 : reason.amount === 'rate' ? 30 : 10) - reason.daysLater * 5 - new Set(payments.map((payment) => payment.day)).size;
}
