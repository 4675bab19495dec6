import { STOCK_GROUPINGS, type StockGrouping } from '../../../shared/domain/report/stock-value.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { Segments } from '../../ui/segments.tsx';

/** By what the value of the stock is told apart; M goes to the next. */
export function GroupingRow({ by, onBy }: { readonly by: StockGrouping; readonly onBy: (by: StockGrouping) => void }) {
  const t = useWords();
  useScreenKeys([{ keys: 'M', label: t('report.key.by'), run: () => onBy(STOCK_GROUPINGS[(STOCK_GROUPINGS.indexOf(by) + 1) % STOCK_GROUPINGS.length] ?? by) }]);
  return (
    <div className="report-period">
      <Segments label={t('report.stock.by')} value={by} options={STOCK_GROUPINGS.map((value) => ({ value, words: t(`report.stock.head.${value}`) }))} onValue={onBy} />
    </div>
  );
}
