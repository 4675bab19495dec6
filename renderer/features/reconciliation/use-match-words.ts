import type { BankLine, BankPayment, MatchSuggestion } from '../../../shared/contract/reconciliation.ts';
import { formatBusinessDay, formatClock, formatDate, formatPercent } from '../../../shared/i18n/format.ts';
import type { BasisPoints } from '../../../shared/kernel/basis-points.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';

/** How payments, lines and reasons read, the same in every list of the page. */
export function useMatchWords() {
  const t = useWords();
  const language = useLanguage();
  const zone = useUnitZone();
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    receipts: (payments: readonly BankPayment[]): string => {
      const [first] = payments;
      if (first === undefined) return t('general.none');
      return payments.length === 1 ? first.receiptNumber : t('reconciliation.payments', { count: payments.length });
    },
    how: (payments: readonly BankPayment[]): string => {
      const [first] = payments;
      const last = payments.at(-1);
      if (first === undefined || last === undefined) return '';
      if (payments.length > 1) return `${first.receiptNumber} – ${last.receiptNumber}, ${first.label}`;
      return t('reconciliation.tender', { label: first.label, reference: first.reference ?? t('reconciliation.noReference') });
    },
    paidAt: (payment: BankPayment): string => `${formatDate(payment.at, zone, language)} ${formatClock(payment.at, zone)}`,
    lineAt: (line: BankLine): string => `${formatBusinessDay(line.day, language)}${line.minute === null ? '' : ` ${two(Math.floor(line.minute / 60))}.${two(line.minute % 60)}`}`,
    lineText: (line: BankLine): string => [line.description, line.reference].filter((part) => part !== '').join(' · '),
    why: ({ reason, gross, fee }: MatchSuggestion): string => {
      const parts: string[] = [];
      if (reason.reference === 'same') parts.push(t('reconciliation.why.reference'));
      if (reason.reference === 'differs') parts.push(t('reconciliation.why.differs'));
      parts.push(reason.amount === 'plausible' ? t('reconciliation.why.plausible', { share: formatPercent(Math.min(10_000, Math.round((fee * 10_000) / Math.max(1, gross))) as BasisPoints) }) : t(`reconciliation.why.${reason.amount}`));
      if (reason.daysLater === 0) parts.push(reason.minutesApart === null ? t('reconciliation.why.sameDay') : t('reconciliation.why.minutes', { minutes: reason.minutesApart }));
      else parts.push(reason.daysLater < 0 ? t('reconciliation.why.before') : t('reconciliation.why.later', { days: reason.daysLater }));
      return parts.join(', ');
    },
  };
}
