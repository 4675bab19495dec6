import { ChevronLeft, ChevronRight } from 'lucide-react';
import { PERIODS, rangeOf, shiftRange, type DayRange, type Period } from '../../../shared/domain/report/day-range.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { Button } from '../../ui/button.tsx';
import { PeriodDay } from '../../ui/period-day.tsx';
import { Segments } from '../../ui/segments.tsx';
import { rangeWords } from './range-words.ts';

/** Which days a report is of: those of the period that holds today, also of tomorrow's today, unless others were gone to. */
export type ChosenDays = { readonly period: Exclude<Period, 'range'>; readonly range: DayRange | null } | { readonly period: 'range'; readonly range: DayRange };

export function chosenRange({ period, range }: ChosenDays, today: BusinessDay): DayRange {
  return period === 'range' ? range : (range ?? rangeOf(period, today));
}

/** The days of a report: a period and the one before or after it, or two days. A period that was left by the arrows is not marked, and leads back to its days. */
export function PeriodRow({ days, today, onDays }: { readonly days: ChosenDays; readonly today: BusinessDay; readonly onDays: (days: ChosenDays) => void }) {
  const t = useWords();
  const language = useLanguage();
  const { period } = days;
  const range = chosenRange(days, today);
  const choose = (next: Period): void => onDays(next === 'range' ? { period: next, range } : { period: next, range: null });
  const step = (by: -1 | 1): void => {
    const next = shiftRange(range, period, by, today);
    if (period === 'range') return onDays({ period, range: next });
    const named = (period === 'today' || period === 'yesterday' ? (['today', 'yesterday'] as const) : [period]).find((one) => isRange(rangeOf(one, today), next));
    onDays(named === undefined ? { period, range: next } : { period: named, range: null });
  };
  const setDay = (part: Partial<DayRange>): void => {
    const next = { ...range, ...part };
    onDays({ period: 'range', range: next.from <= next.to ? next : { from: next.to, to: next.from } });
  };
  useScreenKeys([
    // While a chart has the focus they go from value to value there.
    { keys: 'ArrowLeft', run: () => step(-1) },
    { keys: 'ArrowRight', shown: 'ArrowLeft+ArrowRight', label: t('report.key.period'), run: () => step(1) },
    { keys: 'M', label: t('report.key.kind'), run: () => choose(PERIODS[(PERIODS.indexOf(period) + 1) % PERIODS.length] ?? 'today') },
  ]);
  return (
    <div className="report-period">
      <Segments label={t('report.period')} value={period === 'range' || days.range === null ? period : null} options={PERIODS.map((value) => ({ value, words: t(`report.period.${value}`) }))} onValue={choose} />
      <span className="row">
        <Button size="office" icon={ChevronLeft} aria-label={t('report.before')} onClick={() => step(-1)} />
        <strong className="num">{rangeWords(range, language)}</strong>
        <Button size="office" icon={ChevronRight} aria-label={t('report.after')} onClick={() => step(1)} />
      </span>
      {period === 'range' && (
        <span className="report-range">
          <PeriodDay badDay={t('settings.badDay')} label={t('report.from')} day={range.from} onDay={(from) => setDay({ from })} />
          <PeriodDay badDay={t('settings.badDay')} label={t('report.to')} day={range.to} onDay={(to) => setDay({ to })} />
        </span>
      )}
    </div>
  );
}

function isRange(one: DayRange, other: DayRange): boolean {
  return one.from === other.from && one.to === other.to;
}
