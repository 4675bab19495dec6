import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import { formatBusinessDay } from '../../../shared/i18n/format.ts';
import { useNow } from '../../app-state/clock.ts';
import { useSettings } from '../../app-state/desk.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { PERIODS, rangeOf, shiftRange, type DayRange, type Period } from './day-range.ts';
import './report.css';
import { RangeDay } from './range-day.tsx';
import { SalesReport } from './sales-report.tsx';

/** What was sold in a range of days. */
export function ReportPage() {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const language = useLanguage();
  const zone = useSettings()?.unit.timeZone ?? 'Asia/Jakarta';
  const today = businessDayOf(useNow(60_000), zone);
  const [period, setPeriod] = useState<Period>('today');
  const [range, setRange] = useState<DayRange>(() => rangeOf('today', today));
  const asked = useAsk(() => service.report.sales(range), [range.from, range.to]);
  const choose = (next: Period): void => {
    setPeriod(next);
    if (next !== 'range') setRange(rangeOf(next, today));
  };
  const step = (by: -1 | 1): void => setRange((now) => shiftRange(now, period, by, today));
  const setDay = (part: Partial<DayRange>): void => {
    const next = { ...range, ...part };
    setRange(next.from <= next.to ? next : { from: next.to, to: next.from });
  };
  useScreenKeys([
    { keys: 'ArrowLeft', run: () => step(-1) },
    { keys: 'ArrowRight', shown: 'ArrowLeft+ArrowRight', label: t('report.key.period'), run: () => step(1) },
  ]);
  const days = range.from === range.to ? formatBusinessDay(range.from, language) : `${formatBusinessDay(range.from, language)} – ${formatBusinessDay(range.to, language)}`;
  return (
    <Page
      title={t('report.title')}
      layout="scroll"
      head={
        <>
          <Segments label={t('report.period')} value={period} options={PERIODS.map((value) => ({ value, words: t(`report.period.${value}`) }))} onValue={choose} />
          <span className="row">
            <Button size="small" icon={ChevronLeft} aria-label={t('report.before')} onClick={() => step(-1)} />
            <strong className="num">{days}</strong>
            <Button size="small" icon={ChevronRight} aria-label={t('report.after')} onClick={() => step(1)} />
          </span>
          {period === 'range' && (
            <span className="report-range">
              <RangeDay label={t('report.from')} day={range.from} onDay={(from) => setDay({ from })} />
              <RangeDay label={t('report.to')} day={range.to} onDay={(to) => setDay({ to })} />
            </span>
          )}
          <span className="grow" />
          {asked.asking && <span className="small quiet">{t('report.asking')}</span>}
        </>
      }
    >
      <TroubleBand words={asked.trouble === null ? null : words(asked.trouble)} />
      {asked.value !== null && <SalesReport summary={asked.value} />}
    </Page>
  );
}
