import { ChartColumn } from 'lucide-react';
import type { DocumentSum, SalesSummary } from '../../../shared/contract/report.ts';
import { addRupiah, rupiah, ZERO_RUPIAH } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AmountBars } from './amount-bars.tsx';
import { HourColumns } from './hour-columns.tsx';

/** The figures of a range of days, then where they come from. */
export function SalesReport({ summary }: { readonly summary: SalesSummary }) {
  const t = useWords();
  const { sales, refunds, voids } = summary;
  if (sales.count + refunds.count + voids.count === 0) {
    return (
      <Sheet>
        <Empty icon={ChartColumn} title={t('report.empty')}>
          {t('report.emptyText')}
        </Empty>
      </Sheet>
    );
  }
  // Of the sales that stood: what was undone was no sale.
  const stood = sales.count - voids.count;
  const average = stood <= 0 ? ZERO_RUPIAH : rupiah(Math.floor(addRupiah(sales.amount, voids.amount) / stood));
  return (
    <>
      <dl className="sheet report-numbers">
        <div>
          <dt>{t('report.total')}</dt>
          <dd>
            <Money amount={summary.total} />
          </dd>
        </div>
        <div>
          <dt>{t('report.sales')}</dt>
          <dd className="num">{sales.count.toLocaleString('id-ID')}</dd>
        </div>
        <div>
          <dt>{t('report.average')}</dt>
          <dd>
            <Money amount={average} />
          </dd>
        </div>
        <Undone words={t('report.refunds', { count: refunds.count })} sum={refunds} />
        <Undone words={t('report.voids', { count: voids.count })} sum={voids} />
        <div>
          <dt>{t('report.rounding')}</dt>
          <dd>
            <Money amount={summary.rounding} />
          </dd>
        </div>
      </dl>
      <div className="report-charts">
        <Sheet title={t('report.byCategory')} aside={<span className="small quiet">{t('report.inRupiah')}</span>}>
          <AmountBars rows={summary.byCategory} label={t('report.byCategory')} />
        </Sheet>
        <Sheet title={t('report.byWorkshop')} aside={<span className="small quiet">{t('report.inRupiah')}</span>}>
          <AmountBars rows={summary.byWorkshop} label={t('report.byWorkshop')} />
        </Sheet>
        <Sheet className="wide" title={t('report.byHour')} aside={<span className="small quiet">{t('report.allDays')}</span>}>
          <HourColumns rows={summary.byHour} label={t('report.byHour')} />
        </Sheet>
      </div>
    </>
  );
}

function Undone({ words, sum }: { readonly words: string; readonly sum: DocumentSum }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        <Money amount={sum.amount} />
      </dd>
    </div>
  );
}
