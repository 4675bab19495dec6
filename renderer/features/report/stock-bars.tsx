import type { StockGroup } from '../../../shared/domain/report/stock-value.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { useWords } from '../../app-state/language.ts';
import { Money } from '../../ui/money.tsx';

/** Bars from zero on the scale of `largest`, the same for own and consigned goods: their lengths may be compared, their sums are not made. */
export function StockBars({ label, head, groups, largest }: { readonly label: string; readonly head: string; readonly groups: readonly StockGroup[]; readonly largest: number }) {
  const t = useWords();
  return (
    <div className="scroll bars-table" tabIndex={0} role="region" aria-label={label}>
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            <th>{head}</th>
            <td aria-hidden="true" className="bar-cell" />
            <th className="right">{t('report.stock.price')}</th>
            <th className="right">{t('report.stock.cost')}</th>
            <th className="right">{t('report.stock.quantity')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <td className="name">{group.name === '' ? t('report.stock.own') : group.name}</td>
              <td aria-hidden="true" className="bar-cell">
                <span className="bar-track">{group.atPrice > 0 && <span className="bar-fill" style={{ width: `${(group.atPrice / largest) * 100}%` }} />}</span>
              </td>
              <td className="right">
                <Money column amount={group.atPrice} />
              </td>
              <td className="right">
                <Cost group={group} />
              </td>
              <td className="right num">{group.quantity === null || group.unit === null ? t('report.stock.goods', { count: group.goods.toLocaleString('id-ID') }) : `${formatQuantity(group.quantity)} ${group.unit}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The part whose cost is known; words where none is, and where it is not all. */
function Cost({ group: { atCost, withoutCost, goods } }: { readonly group: StockGroup }) {
  const t = useWords();
  if (withoutCost === goods && atCost === 0) return <span className="yellow report-nowrap">{t('report.stock.unknown')}</span>;
  return (
    <>
      <Money column amount={atCost} />
      {withoutCost > 0 && <p className="small quiet">{t('report.products.part')}</p>}
    </>
  );
}
