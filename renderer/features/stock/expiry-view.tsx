import { CalendarClock, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { FoundStock } from '../../../shared/contract/stock.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { useServiceEvent, useSettings } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useKeysAhead, useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { useRowInSight } from '../../ui/use-row-in-sight.ts';
import { wasteDraft } from './document-draft.ts';
import type { StockViewProps } from './stock-view-props.ts';
import { useStockWords } from './stock-words.ts';
import { isScanned, useScannedGoods } from './use-scanned.tsx';

/** Batches past their day, which the till refuses, and those that come next; either goes onto a document of waste by one press. What is scanned is marked. */
export function ExpiryView({ views, onBegin }: StockViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const { day } = useStockWords();
  const warnDays = useSettings()?.['stock.rules'].warnDays ?? 0;
  const asked = useAsk(() => service.stock.expiring(), [service]);
  useServiceEvent((event) => (event.type === 'catalog-changed' || event.type === 'cart-replaced') && asked.again());
  const [scanned, setScanned] = useState<FoundStock | null>(null);
  const firstScanned = asked.value?.rows.find((row) => isScanned(scanned, row));
  const inSight = useRowInSight(scanned);
  const told = useScannedGoods((found) => {
    setScanned(found);
    return asked.value?.rows.some((row) => isScanned(found, row)) === true;
  }, t('stock.notExpiring', { days: warnDays }));
  const mayWrite = mayCall('stock.move', usePerson().role);
  // A document speaks of one place: what is past elsewhere follows with the next.
  const past = asked.value?.rows.filter(({ daysLeft, onHand }) => daysLeft < 0 && onHand > 0) ?? [];
  const wasted = mayWrite ? past.filter(({ placeId }) => placeId === past[0]?.placeId) : [];
  const waste = (): void => onBegin(wasteDraft(wasted));
  useKeysAhead(['F8'], mayWrite && asked.value === null && asked.trouble === null);
  useScreenKeys(wasted.length === 0 ? [] : [{ keys: 'F8', label: t('stock.key.waste'), run: waste }]);
  return (
    <Page
      title={t('stock.title')}
      head={views}
      actions={
        wasted.length > 0 && (
          <Button size="small" icon={Trash2} keys="F8" onClick={waste}>
            {t('stock.wastePast', { count: wasted.length, place: wasted[0]?.place ?? '' })}
          </Button>
        )
      }
    >
      <section className="sheet stock-list">
        <p className="small quiet stock-lead">{t('stock.expiryLead', { days: warnDays })}</p>
        {asked.value?.more === true && <p className="small stock-lead">{t('stock.expiryMore', { count: asked.value.rows.length })}</p>}
        <TroubleBand words={asked.trouble === null ? null : words(asked.trouble)} />
        {told}
        {asked.value?.rows.length === 0 ? (
          <Empty icon={CalendarClock} title={t('stock.nothingExpires')}>
            {t('stock.nothingExpiresText', { days: warnDays })}
          </Empty>
        ) : (
          <div className="scroll grow" tabIndex={0} role="region" aria-label={t('stock.view.expiry')}>
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
                  {mayWrite && (
                    <th>
                      <span className="only-spoken">{t('stock.save.waste')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {asked.value?.rows.map((row) => (
                  <tr key={`${row.placeId}/${row.batchId}/${row.ownerId}`} ref={row === firstScanned ? inSight : null} className={isScanned(scanned, row) ? 'chosen' : ''}>
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
                    {mayWrite && (
                      <td className="right">
                        {row.onHand > 0 && (
                          <Button size="office" kind="plainly" icon={Trash2} aria-label={t('stock.wasteOne', { name: row.name, lot: row.lot ?? '' })} onClick={() => onBegin(wasteDraft([row]))}>
                            {t('stock.save.waste')}
                          </Button>
                        )}
                      </td>
                    )}
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
