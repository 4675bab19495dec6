import { PackageSearch } from 'lucide-react';
import type { ProductFigure, ProductReport } from '../../../shared/domain/report/product-report.ts';
import { formatQuantity, formatRupiah } from '../../../shared/i18n/format.ts';
import { negateRupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** Days below which what is left is soon gone; the word beside the figure says it too. */
const SOON_DAYS = 7;

/** Best or slowest sellers as one table: sold, taken off, brought back, and how long the shelf lasts. */
export function ProductView({ report }: { readonly report: ProductReport }) {
  const t = useWords();
  if (report.rows.length === 0) {
    return (
      <Sheet>
        <Empty icon={PackageSearch} title={t(`report.products.empty.${report.order}`)}>
          {t('report.emptyText')}
        </Empty>
      </Sheet>
    );
  }
  const largest = Math.max(1, ...report.rows.map(({ net }) => net));
  const title = t(`report.products.${report.order}`);
  const { sums } = report;
  return (
    <Sheet bare className="report-products" title={title} aside={<span className="small quiet">{t('report.products.count', { shown: report.rows.length, count: report.count.toLocaleString('id-ID') })}</span>}>
      <p className="report-sums small">
        {sums.costed === 0 ? t('report.products.noCost') : t('report.products.sums', { margin: formatRupiah(sums.margin), costed: formatRupiah(sums.costed), net: formatRupiah(sums.net) })}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('report.product')}</th>
              <td aria-hidden="true" className="bar-cell" />
              <th className="right">{t('report.products.net')}</th>
              <th className="right">{t('report.products.margin')}</th>
              <th className="right">{t('report.products.sold')}</th>
              <th className="right">{t('report.products.off')}</th>
              <th className="right">{t('report.products.back')}</th>
              <th className="right">{t('report.products.onHand')}</th>
              <th className="right">{t('report.products.lasts')}</th>
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <Row key={row.productId} row={row} largest={largest} />
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}

/** What is left after the cost, where it is known; with its share, and a word where only part of it is. */
function Margin({ row: { margin, costed, net } }: { readonly row: ProductFigure }) {
  const t = useWords();
  if (margin === null || costed === null) return '–';
  return (
    <>
      <Money column amount={margin} {...(margin < 0 ? { tone: 'red' as const } : {})} />
      <p className="small quiet num">
        {costed > 0 && `${margin < 0 ? '\u2212' : ''}${String(Math.round((Math.abs(margin) * 1_000) / costed) / 10).replace('.', ',')}%`} {costed !== net && t('report.products.part')}
      </p>
    </>
  );
}

function Row({ row, largest }: { readonly row: ProductFigure; readonly largest: number }) {
  const t = useWords();
  return (
    <tr>
      <td className="name">
        {row.name}
        <p className="small quiet">
          {row.category} · {row.workshop}
        </p>
      </td>
      <td aria-hidden="true" className="bar-cell">
        <span className="bar-track">
          <span className="bar-fill" style={{ width: `${(Math.max(0, row.net) / largest) * 100}%` }} />
        </span>
      </td>
      <td className="right">
        <Money column amount={row.net} />
      </td>
      <td className="right">
        <Margin row={row} />
      </td>
      <td className="right num">
        {formatQuantity(row.quantity)} {row.unit}
      </td>
      <td className="right">{row.discount === 0 ? '–' : <Money column amount={negateRupiah(row.discount)} />}</td>
      <td className="right">
        {row.backQuantity === 0 ? (
          '–'
        ) : (
          <>
            <Money column amount={row.back} />
            <p className="small quiet num">{formatQuantity(row.backQuantity)}</p>
          </>
        )}
      </td>
      <td className="right num">{row.onHand === null ? '–' : formatQuantity(row.onHand)}</td>
      <td className={`right num ${row.lastsDays !== null && row.lastsDays < SOON_DAYS ? 'yellow strong' : ''}`.trim()}>{row.lastsDays === null ? '–' : t('report.products.days', { days: row.lastsDays.toLocaleString('id-ID') })}</td>
    </tr>
  );
}
