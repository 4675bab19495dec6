import { useState } from 'react';
import type { GoodsPlanLook } from '../../../../shared/contract/goods-import.ts';
import type { GoodsRowFault } from '../../../../shared/domain/goods-import/goods-values.ts';
import type { RowRange } from '../../../../shared/domain/goods-import/row-ranges.ts';
import type { GoodsField } from '../../../../shared/domain/goods-import/goods-fields.ts';
import { useWords } from '../../../app-state/language.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Money } from '../../../ui/money.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import '../../../ui/table.css';
import { FirstOfList } from './first-of-list.tsx';

const SHOWN = 12;
const rowsIn = ([first, last]: RowRange): number => last - first + 1;

/** What the file would do: in numbers, every row that needs correcting in words, and the first rows that come in. */
export function ImportResult({ plan }: { readonly plan: GoodsPlanLook | null }) {
  const t = useWords();
  const [all, setAll] = useState(false);
  const count = (value: number): string => value.toLocaleString('id-ID');
  const range = ([first, last]: RowRange): string => (first === last ? count(first) : `${count(first)}–${count(last)}`);
  if (plan === null) return <Band tone="yellow" title={t('import.noKey')} />;
  const { add, change, same, faulty } = plan;
  const told = all ? plan.faults : plan.faults.slice(0, SHOWN);
  /** Rows of which no fault is shown; of a file with very many, the service names only the first. */
  const untold = faulty - new Set(told.map(({ row }) => row)).size;
  const why = ({ fault, text, other = '' }: GoodsRowFault): string => t(`import.fault.${fault}`, { text, other });
  return (
    <div className="import-read">
      <Sheet title={t('import.result')}>
        <p className="import-sums" role="status">
          {add > 0 && <Chip tone="green">{t('import.add', { count: count(add) })}</Chip>}
          {change > 0 && <Chip tone="blue">{t('import.change', { count: count(change) })}</Chip>}
          {same > 0 && <Chip>{t('import.same', { count: count(same) })}</Chip>}
          {faulty > 0 && <Chip tone="red">{t('import.faulty', { count: count(faulty) })}</Chip>}
          {add + change === 0 && faulty === 0 && <span>{t(same > 0 ? 'import.nothingNew' : 'import.nothing')}</span>}
        </p>
        {plan.newPlaces.count > 0 && (
          <FirstOfList of={plan.newPlaces} words={(name) => name} weight={() => 1}>
            {(names) => <p className="small quiet">{t('import.newPlaces', { names })}</p>}
          </FirstOfList>
        )}
        {plan.noGoods.count > 0 && (
          <FirstOfList of={plan.noGoods} words={range} weight={rowsIn}>
            {(rows) => <p className="small quiet">{t('import.noGoods', { rows })}</p>}
          </FirstOfList>
        )}
        {plan.lowPrices.count > 0 && (
          <Band tone="yellow" live="off" title={t('import.lowPrices', { count: count(plan.lowPrices.count) })}>
            <FirstOfList of={plan.lowPrices} words={range} weight={rowsIn}>
              {(rows) => <p>{t('import.lowPricesText', { rows })}</p>}
            </FirstOfList>
          </Band>
        )}
        {plan.stockLeft > 0 && <p className="small quiet">{t('import.stockLeft', { count: count(plan.stockLeft) })}</p>}
      </Sheet>
      {faulty > 0 && (
        <section className="sheet import-list" aria-label={t('import.faultsTitle', { count: count(faulty) })}>
          <h2 className="sheet-title red">{t('import.faultsTitle', { count: count(faulty) })}</h2>
          <table className="table">
            <thead>
              <tr>
                <th className="right">{t('import.row')}</th>
                <th>{t('import.why')}</th>
              </tr>
            </thead>
            <tbody>
              {told.map((fault, index) => (
                <tr key={index}>
                  <td className="right num">{count(fault.row)}</td>
                  <td>{fault.field === null ? why(fault) : t('import.faultRow', { field: t(`import.field.${fault.field}`), why: why(fault) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {untold > 0 && <p className="small quiet import-more">{t(all ? 'import.theseFirst' : 'import.moreRows', { count: count(untold) })}</p>}
          {told.length < plan.faults.length && (
            <p className="import-more">
              <Button size="office" onClick={() => setAll(true)}>
                {t('import.allFaults', { count: count(plan.faults.length) })}
              </Button>
            </p>
          )}
        </section>
      )}
      {plan.example.length > 0 && (
        <section className="sheet import-list" aria-label={t('import.example')}>
          <h2 className="sheet-title">{t('import.example')}</h2>
          <table className="table">
            <thead>
              <tr>
                <th className="right">{t('import.row')}</th>
                <th>{t('import.about')}</th>
                <th className="right">{t('goods.priceColumn')}</th>
                <th>{t('import.what')}</th>
              </tr>
            </thead>
            <tbody>
              {plan.example.slice(0, SHOWN).map((row) => (
                <tr key={row.row}>
                  <td className="right num">{count(row.row)}</td>
                  <td>
                    <span className="clip-2">{row.values.name ?? (row.act === 'change' ? row.name : '')}</span>
                  </td>
                  <td className="right">{row.values.price === undefined ? '–' : <Money amount={row.values.price} column />}</td>
                  <td>{row.act === 'add' ? t('import.act.add') : t('import.act.change', { fields: row.changes.map((field) => t(`import.field.${field as GoodsField}`)).join(', ') })}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {add + change > SHOWN && <p className="small quiet import-more">{t('import.more', { count: count(add + change - SHOWN) })}</p>}
        </section>
      )}
    </div>
  );
}
