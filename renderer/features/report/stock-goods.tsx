import { Boxes } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LIST_PAGE, STOCK_CHOICES, type StockChoice, type StockValueRow } from '../../../shared/domain/report/stock-value.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Answered } from './answered.tsx';
import { ReportPages } from './report-pages.tsx';

/** The goods of each owner, the most valuable first, or only those of unknown cost or below zero; F6 goes from choice to choice. */
export function StockGoods({ choice, onChoice }: { readonly choice: StockChoice; readonly onChoice: (choice: StockChoice) => void }) {
  const t = useWords();
  const service = useService();
  const [offset, setOffset] = useState(0);
  const asked = useAsk(() => service.report.stockRows({ choice, offset, limit: LIST_PAGE }), [service, choice, offset]);
  const sheet = useRef<HTMLDivElement>(null);
  // Chosen from the figures above: the list comes into sight.
  useEffect(() => {
    if (choice !== 'all') sheet.current?.scrollIntoView({ block: 'nearest' });
  }, [choice, asked.value]);
  useScreenKeys([{ keys: 'F6', label: t('report.key.choice'), run: () => onChoice(STOCK_CHOICES[(STOCK_CHOICES.indexOf(choice) + 1) % STOCK_CHOICES.length] ?? 'all') }]);
  const list = asked.value;
  return (
    <div ref={sheet}>
      <Sheet bare className="report-list" title={t('report.stock.list')} aside={<Segments label={t('report.stock.choose')} value={choice} options={STOCK_CHOICES.map((value) => ({ value, words: t(`report.stock.choice.${value}`) }))} onValue={onChoice} />}>
        <Answered asked={asked}>
          {(found) => found.total === 0 ? (
            <Empty icon={Boxes} title={t(`report.stock.nothing.${choice}`)} />
          ) : (
            <div className="scroll" tabIndex={0} role="region" aria-label={t('report.stock.list')}>
              <table className="table">
                <thead>
                  <tr>
                    <th>{t('report.product')}</th>
                    <th>{t('report.stock.owner')}</th>
                    <th className="right">{t('report.stock.quantity')}</th>
                    <th className="right">{t('report.stock.each')}</th>
                    <th className="right">{t('report.stock.price')}</th>
                    <th className="right">{t('report.stock.cost')}</th>
                  </tr>
                </thead>
                <tbody>
                  {found.rows.map((row, index) => (
                    <Row key={index} row={row} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Answered>
        <ReportPages offset={offset} shown={list?.rows.length ?? 0} total={list?.total ?? 0} onOffset={setOffset} />
      </Sheet>
    </div>
  );
}

function Row({ row }: { readonly row: StockValueRow }) {
  const t = useWords();
  return (
    <tr>
      <td className="name">
        <span className="clip-2">{row.name}</span>
        <p className="small quiet">{[row.code, row.category, row.workshop].filter((part) => part !== null).join(' · ')}</p>
      </td>
      <td>{row.owner === null ? <span className="quiet report-nowrap">{t('report.stock.own')}</span> : <Chip tone="brown">{t('report.stock.of', { owner: row.owner })}</Chip>}</td>
      <td className="right num">
        {formatQuantity(row.quantity)} {row.unit} {row.belowZero && <Chip tone="red">{t('report.stock.below')}</Chip>}
      </td>
      <td className="right">
        <Money column amount={row.price} />
      </td>
      <td className="right">
        <Money column amount={row.atPrice} />
      </td>
      <td className="right">
        {row.atCost === null ? <span className="yellow report-nowrap">{t('report.stock.unknown')}</span> : <Money column amount={row.atCost} />}
        {row.atCost !== null && row.withoutCost && <p className="small quiet">{t('report.products.part')}</p>}
      </td>
    </tr>
  );
}
