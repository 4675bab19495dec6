import type { StockGroup } from '../../../shared/domain/report/stock-value.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { useWords } from '../../app-state/language.ts';
import { Money } from '../../ui/money.tsx';
import { BarCell, BarsTable } from './bars-table.tsx';

/** Bars from zero on the scale of `largest`, the same for own and consigned goods: their lengths may be compared, their sums are not made. `cost`: whose value stands beside the price. */
export function StockBars({ label, head, cost, groups, largest }: { readonly label: string; readonly head: string; readonly cost: string; readonly groups: readonly StockGroup[]; readonly largest: number }) {
  const t = useWords();
  return (
    <BarsTable label={label} head={head} figures={[t('report.stock.price'), cost, t('report.stock.quantity')]}>
      {groups.map((group) => (
        <tr key={group.key}>
          <td className="name">{group.name === '' ? t('report.stock.own') : group.name}</td>
          <BarCell amount={group.atPrice > 0 ? group.atPrice : null} largest={largest} />
          <td className="right">
            <Money column amount={group.atPrice} />
          </td>
          <td className="right">
            <Cost group={group} />
          </td>
          <td className="right num">{group.quantity === null || group.unit === null ? t('report.stock.goods', { count: group.goods.toLocaleString('id-ID') }) : `${formatQuantity(group.quantity)} ${group.unit}`}</td>
        </tr>
      ))}
    </BarsTable>
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
