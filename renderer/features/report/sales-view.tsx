import { ChartColumn } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SalesReport, SalesSums } from '../../../shared/domain/report/sales-report.ts';
import { hourRows, timeRows, weekdayRows } from '../../../shared/domain/report/time-rows.ts';
import { addRupiah, negateRupiah, rupiah, ZERO_RUPIAH, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ChangeWord } from './change-word.tsx';
import { ColumnChart } from './column-chart.tsx';
import { FigureTable, type FigureRow } from './figure-table.tsx';
import { GroupBars } from './group-bars.tsx';
import { rangeWords, timeNames, weekdayName } from './range-words.ts';

/** The figures of a range of days, then when they came and where they come from. */
export function SalesView({ report }: { readonly report: SalesReport }) {
  const t = useWords();
  if (report.sales.count + report.refunds.count + report.voids.count === 0) {
    return (
      <Sheet>
        <Empty icon={ChartColumn} title={t('report.empty')}>
          {t('report.emptyText')}
        </Empty>
      </Sheet>
    );
  }
  return (
    <>
      <Numbers report={report} />
      <OverTime report={report} />
      <div className="report-charts">
        <ByHour report={report} />
        <ByWeekday report={report} />
        <Sheet title={t('report.byCategory')}>
          <GroupBars label={t('report.byCategory')} head={t('report.category')} rows={report.byCategory} />
        </Sheet>
        <Sheet title={t('report.byProducer')}>
          <GroupBars label={t('report.byProducer')} head={t('report.producer')} rows={report.byProducer} />
        </Sheet>
        <Sheet className="wide" title={t('report.byWorkshop')}>
          <GroupBars label={t('report.byWorkshop')} head={t('report.workshop')} rows={report.byWorkshop} />
        </Sheet>
      </div>
    </>
  );
}

/** Of the sales that stood: what was undone was no sale. */
function averageOf({ sales, voids }: SalesSums): Rupiah {
  const stood = sales.count - voids.count;
  return stood <= 0 ? ZERO_RUPIAH : rupiah(Math.floor(addRupiah(sales.amount, voids.amount) / stood));
}

function Numbers({ report }: { readonly report: SalesReport }) {
  const t = useWords();
  const language = useLanguage();
  const { before } = report;
  return (
    <dl className="sheet report-numbers">
      <Number words={t('report.total')} foot={before !== null && <Compared now={report.total} before={before.total} words={rangeWords(before, language)} />}>
        <Money amount={report.total} />
      </Number>
      <Number words={t('report.sales')} foot={before !== null && <Compared now={report.sales.count} before={before.sales.count} words={rangeWords(before, language)} />}>
        <span className="num">{report.sales.count.toLocaleString('id-ID')}</span>
      </Number>
      <Number words={t('report.average')} foot={before !== null && <Compared now={averageOf(report)} before={averageOf(before)} words={rangeWords(before, language)} />}>
        <Money amount={averageOf(report)} />
      </Number>
      <Number words={t('report.gross')}>
        <Money amount={report.gross} />
      </Number>
      <Number words={t('report.discounts')}>
        <Money amount={negateRupiah(report.discounts)} />
      </Number>
      <Number words={t('report.refunds', { count: report.refunds.count })}>
        <Money amount={report.refunds.amount} />
      </Number>
      <Number words={t('report.voids', { count: report.voids.count })}>
        <Money amount={report.voids.amount} />
      </Number>
      <Number words={t('report.rounding')}>
        <Money amount={report.rounding} />
      </Number>
    </dl>
  );
}

function Number({ words, children, foot }: { readonly words: string; readonly children: ReactNode; readonly foot?: ReactNode }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{children}</dd>
      {foot !== undefined && foot !== false && <dd className="report-foot">{foot}</dd>}
    </div>
  );
}

function Compared({ now, before, words }: { readonly now: number; readonly before: number; readonly words: string }) {
  const t = useWords();
  return before <= 0 ? <span>{t('report.nothingBefore', { days: words })}</span> : (
    <span className="row">
      <ChangeWord now={now} before={before} /> <span>{t('report.against', { days: words })}</span>
    </span>
  );
}

function OverTime({ report }: { readonly report: SalesReport }) {
  const t = useWords();
  const language = useLanguage();
  const time = timeRows(report);
  const title = t(`report.over.${time.unit}`);
  const named = time.rows.map((row) => ({ ...row, ...timeNames(row.key, time.unit, language) }));
  const mean = time.meanBefore === null || report.before === null ? null : { amount: time.meanBefore, words: t('report.meanBefore', { days: rangeWords(report.before, language) }) };
  return (
    <Sheet title={title} className="report-time">
      <ColumnChart label={title} columns={named} mean={mean} />
      <FigureTable label={t('report.tableOf', { title })} head={t(`report.head.${time.unit}`)} rows={named.map((row): FigureRow => ({ ...row, name: row.words })).filter(({ count }) => count > 0)} />
    </Sheet>
  );
}

function ByHour({ report }: { readonly report: SalesReport }) {
  const t = useWords();
  const language = useLanguage();
  if (report.from === report.to) return null;
  const rows = hourRows(report).map((row) => ({ ...row, ...timeNames(row.key, 'hour', language) }));
  return (
    <Sheet title={t('report.byHour')}>
      <ColumnChart label={t('report.byHour')} columns={rows} mean={null} />
      <FigureTable label={t('report.tableOf', { title: t('report.byHour') })} head={t('report.head.hour')} rows={rows.map((row): FigureRow => ({ ...row, name: row.words })).filter(({ count, before }) => count > 0 || (before ?? 0) > 0)} />
    </Sheet>
  );
}

function ByWeekday({ report }: { readonly report: SalesReport }) {
  const t = useWords();
  const language = useLanguage();
  if (report.from === report.to) return null;
  const rows = weekdayRows(report).map((row) => ({ ...row, words: weekdayName(row.key, language) }));
  return (
    <Sheet title={t('report.byWeekday')} aside={<span className="small quiet">{t('report.perOpenDay')}</span>}>
      <ColumnChart label={`${t('report.byWeekday')}, ${t('report.perOpenDay')}`} columns={rows.map(({ key, words, mean, meanBefore }) => ({ key, words, label: words.slice(0, 3), amount: mean, before: meanBefore }))} mean={null} />
      <FigureTable
        label={t('report.tableOf', { title: t('report.byWeekday') })}
        head={t('report.head.day')}
        meanHead={t('report.meanOfDay')}
        rows={rows.filter(({ count, before }) => count > 0 || (before ?? 0) > 0).map(({ key, words, amount, before, count, mean }): FigureRow => ({ key, name: words, amount, before, count, ...(count > 0 ? { mean } : {}) }))}
      />
    </Sheet>
  );
}
