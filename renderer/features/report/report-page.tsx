import { ChevronLeft, ChevronRight, Download, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import { PERIODS, rangeBefore, rangeOf, shiftRange, type DayRange, type Period } from '../../../shared/domain/report/day-range.ts';
import { PRODUCT_ORDERS } from '../../../shared/domain/report/product-report.ts';
import { useNow } from '../../app-state/clock.ts';
import { useSettings } from '../../app-state/desk.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { PeriodDay } from '../../ui/period-day.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import './report.css';
import { ProductView } from './product-view.tsx';
import { rangeWords } from './range-words.ts';
import { SalesView } from './sales-view.tsx';
import { useReportFile } from './use-report-file.ts';

const VIEWS = ['sales', ...PRODUCT_ORDERS] as const;
type View = (typeof VIEWS)[number];

/** What was sold in a range of days, beside the days before it. */
export function ReportPage() {
  const t = useWords();
  const words = useTroubleWords();
  const language = useLanguage();
  const zone = useSettings()?.unit.timeZone ?? 'Asia/Jakarta';
  const today = businessDayOf(useNow(60_000), zone);
  const [view, setView] = useState<View>('sales');
  const [period, setPeriod] = useState<Period>('today');
  const [range, setRange] = useState<DayRange>(() => rangeOf('today', today));
  const against = rangeBefore(range, period);
  const choose = (next: Period): void => {
    setPeriod(next);
    if (next !== 'range') setRange(rangeOf(next, today));
  };
  const step = (by: -1 | 1): void => setRange((now) => shiftRange(now, period, by, today));
  const setDay = (part: Partial<DayRange>): void => {
    const next = { ...range, ...part };
    setRange(next.from <= next.to ? next : { from: next.to, to: next.from });
  };
  const file = useReportFile({ ...range, against });
  useScreenKeys([
    // While a chart has the focus they go from value to value there.
    { keys: 'ArrowLeft', run: () => step(-1) },
    { keys: 'ArrowRight', shown: 'ArrowLeft+ArrowRight', label: t('report.key.period'), run: () => step(1) },
    { keys: 'M', label: t('report.key.kind'), run: () => choose(after(PERIODS, period)) },
    { keys: 'V', label: t('report.key.view'), run: () => setView(after(VIEWS, view)) },
    { keys: 'X', label: t('report.xlsx'), run: file.sheet },
    { keys: 'P', label: t('report.paper'), run: file.paper },
  ]);
  return (
    <Page
      title={t('report.title')}
      layout="scroll"
      head={<Segments label={t('report.view')} value={view} options={VIEWS.map((value) => ({ value, words: t(`report.view.${value}`) }))} onValue={setView} />}
      actions={
        <>
          <Button size="office" icon={Download} keys="X" busy={file.busy === 'sheet' && t('report.making')} disabled={file.busy === 'paper'} onClick={file.sheet}>
            {t('report.xlsx')}
          </Button>
          <Button size="office" icon={Printer} keys="P" busy={file.busy === 'paper' && t('report.making')} disabled={file.busy === 'sheet'} onClick={file.paper}>
            {t('report.paper')}
          </Button>
        </>
      }
    >
      <div className="report-body">
        <div className="report-period">
          <Segments label={t('report.period')} value={period} options={PERIODS.map((value) => ({ value, words: t(`report.period.${value}`) }))} onValue={choose} />
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
        <TroubleBand words={file.trouble === null ? null : words(file.trouble)} />
        {file.made !== null && <Band tone="blue" live="polite" title={t('report.made', { name: file.made })} />}
        {view === 'sales' ? <Sales range={range} against={against} /> : <Products key={view} range={range} order={view} />}
      </div>
    </Page>
  );
}

/** The one that follows, round and round. */
function after<T>(all: readonly T[], now: T): T {
  return all[(all.indexOf(now) + 1) % all.length] ?? now;
}

function Sales({ range, against }: { readonly range: DayRange; readonly against: DayRange }) {
  const service = useService();
  const asked = useAsk(() => service.report.sales({ ...range, against }), [range.from, range.to, against.from, against.to]);
  return (
    <Answered asking={asked.asking} trouble={asked.trouble}>
      {asked.value !== null && <SalesView report={asked.value} />}
    </Answered>
  );
}

function Products({ range, order }: { readonly range: DayRange; readonly order: (typeof PRODUCT_ORDERS)[number] }) {
  const service = useService();
  const asked = useAsk(() => service.report.products({ ...range, order }), [range.from, range.to, order]);
  return (
    <Answered asking={asked.asking} trouble={asked.trouble}>
      {asked.value !== null && <ProductView report={asked.value} />}
    </Answered>
  );
}

function Answered({ asking, trouble, children }: { readonly asking: boolean; readonly trouble: Trouble | null; readonly children: ReactNode }) {
  const t = useWords();
  const words = useTroubleWords();
  return (
    <div className="report-answer" aria-busy={asking}>
      {asking && <p className="small quiet report-asking">{t('report.asking')}</p>}
      <TroubleBand words={trouble === null ? null : words(trouble)} />
      {children}
    </div>
  );
}
