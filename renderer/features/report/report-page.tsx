import { Download, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ServiceEvent } from '../../../shared/contract/events.ts';
import { rangeBefore, type DayRange } from '../../../shared/domain/report/day-range.ts';
import type { ProductOrder } from '../../../shared/domain/report/product-report.ts';
import type { StockGrouping } from '../../../shared/domain/report/stock-value.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import { useBusinessDay } from '../../app-state/business-day.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useStanding } from '../../app-state/use-standing.ts';
import { Button } from '../../ui/button.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { Page } from '../../ui/page.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import './report.css';
import './report-lists.css';
import { Answered } from './answered.tsx';
import { GroupingRow } from './grouping-row.tsx';
import { LabelRunsView } from './labels-view.tsx';
import { chosenRange, PeriodRow, type ChosenDays } from './period-row.tsx';
import { PricesView } from './prices-view.tsx';
import { ProductView } from './product-view.tsx';
import { SalesView } from './sales-view.tsx';
import { StockView } from './stock-view.tsx';
import { useReportFile, type ReportMaker } from './use-report-file.ts';

const VIEWS = ['sales', 'best', 'slow', 'stock', 'prices', 'labels'] as const;
type View = (typeof VIEWS)[number];

/** What was sold, what lies here, which prices changed and which labels went out; each as paper and workbook. */
export function ReportPage() {
  const t = useWords();
  const words = useTroubleWords();
  const { today } = useBusinessDay();
  const [view, setView] = useState<View>('sales');
  const [days, setDays] = useState<ChosenDays>({ period: 'today', range: null });
  const [by, setBy] = useState<StockGrouping>('category');
  const range = chosenRange(days, today);
  const against = rangeBefore(range, days.period);
  const file = useReportFile(useMaker(view, range, against));
  useScreenKeys([
    { keys: 'V', label: t('report.key.view'), run: () => setView(VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length] ?? 'sales') },
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
        {view === 'stock' ? <GroupingRow by={by} onBy={setBy} /> : <PeriodRow days={days} today={today} onDays={setDays} />}
        <TroubleBand words={file.trouble === null ? null : words(file.trouble)} />
        <FileBand words={file.given} />
        {view === 'sales' && <Sales range={range} against={against} today={today} />}
        {(view === 'best' || view === 'slow') && <Products key={view} range={range} order={view} today={today} />}
        {view === 'stock' && <StockView by={by} />}
        {view === 'prices' && <PricesView key={`${range.from} ${range.to}`} range={range} />}
        {view === 'labels' && <LabelRunsView key={`${range.from} ${range.to}`} range={range} />}
      </div>
    </Page>
  );
}

/** How the view in sight becomes a file; both orders of products stand in the file of the sales. */
function useMaker(view: View, range: DayRange, against: DayRange): ReportMaker {
  const { report } = useService();
  if (view === 'stock') return { paper: () => report.listPaper({ list: 'stock' }), sheet: () => report.listSheet({ list: 'stock' }) };
  if (view === 'prices' || view === 'labels') return { paper: () => report.listPaper({ list: view, ...range }), sheet: () => report.listSheet({ list: view, ...range }) };
  return { paper: () => report.salesPaper({ ...range, against }), sheet: () => report.salesSheet({ ...range, against }) };
}

/** What tells of sales on these days; nothing for days that were over when they were chosen, as every sale is booked on the day it is made. */
function useSalesEvents({ from, to }: DayRange, today: BusinessDay): readonly ServiceEvent['type'][] {
  return useMemo(() => (to < today ? [] : ['cart-replaced']), [from, to]);
}

function Sales({ range, against, today }: { readonly range: DayRange; readonly against: DayRange; readonly today: BusinessDay }) {
  const service = useService();
  const asked = useStanding(() => service.report.sales({ ...range, against }), [range.from, range.to, against.from, against.to], useSalesEvents(range, today));
  return <Answered asked={asked}>{(report) => <SalesView report={report} />}</Answered>;
}

function Products({ range, order, today }: { readonly range: DayRange; readonly order: ProductOrder; readonly today: BusinessDay }) {
  const service = useService();
  const asked = useStanding(() => service.report.products({ ...range, order }), [range.from, range.to, order], [...useSalesEvents(range, today), 'catalog-changed']);
  return <Answered asked={asked}>{(report) => <ProductView report={report} />}</Answered>;
}
