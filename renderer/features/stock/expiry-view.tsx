import { CalendarClock } from 'lucide-react';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { useServiceEvent, useSettings } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import type { StockViewProps } from './stock-view-props.ts';
import { useStockWords } from './stock-words.ts';

/** Batches past their day, which the till refuses, and those that come next. */
export function ExpiryView({ views }: StockViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const { day } = useStockWords();
  const warnDays = useSettings()?.['stock.rules'].warnDays ?? 0;
  const asked = useAsk(() => service.stock.expiring(), [service]);
  useServiceEvent((event) => (event.type === 'catalog-changed' || event.type === 'cart-replaced') && asked.again());
  return (
    <Page title={t('stock.title')} head={views}>
      <section className="sheet stock-list">
        <p className="small quiet stock-lead">{t('stock.expiryLead', { days: warnDays })}</p>
        <TroubleBand words={asked.trouble === null ? null : words(asked.trouble)} />
        {asked.value?.length === 0 ? (
          <Empty icon={CalendarClock} title={t('stock.nothingExpires')}>
            {t('stock.nothingExpiresText', { days: warnDays })}
          </Empty>
        ) : (
          <div className="stock-scroll" tabIndex={0} role="region" aria-label={t('stock.view.expiry')}>
            <table className="table">
              <thead>
                <tr>
                  <th>{t('stock.goods')}</th>
                  <th>{t('stock.lot')}</th>
                  <th>{t('stock.expiresOn')}</th>
                  <th>{t('stock.daysLeft')}</th>
                  <th className="right">{t('stock.onHand')}</th>
                  <th>{t('stock.place')}</th>
                  <th>{t('stock.owner')}</th>
                </tr>
              </thead>
              <tbody>
                {asked.value?.map((row) => (
                  <tr key={`${row.placeId}/${row.batchId}/${row.ownerId}`}>
                    <td>{row.name}</td>
                    <td className="num">{row.lot}</td>
                    <td className="num">{row.expiresOn === null ? '–' : day(row.expiresOn)}</td>
                    <td>
                      <Chip tone={row.daysLeft < 0 ? 'red' : 'yellow'}>{row.daysLeft < 0 ? t('stock.past', { days: -row.daysLeft }) : row.daysLeft === 0 ? t('stock.today') : t('stock.left', { days: row.daysLeft })}</Chip>
                    </td>
                    <td className="right num">
                      {formatQuantity(row.onHand)} {row.unit}
                    </td>
                    <td>{row.place}</td>
                    <td>{row.owner === '' ? t('stock.own') : row.owner}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </Page>
  );
}
