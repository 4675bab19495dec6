import { Scale } from 'lucide-react';
import type { RowsOf } from '../../../shared/contract/base.ts';
import type { DrawerDifference } from '../../../shared/contract/shift.ts';
import { zNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { formatBusinessDay } from '../../../shared/i18n/format.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useRows } from '../../app-state/use-rows.ts';
import { Empty } from '../../ui/empty.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Money } from '../../ui/money.tsx';
import '../../ui/table.css';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/** What was missing or over, overnight and at closes, newest first, drawn to one scale. */
export function DrawerDifferences({ needs }: { readonly needs: string | null }) {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const language = useLanguage();
  const asked = useRows<RowsOf<DrawerDifference>, HTMLTableElement>((wish) => service.shift.differences(wish), ({ total }) => total, [needs]);
  const rows = asked.value?.rows ?? [];
  const largest = Math.max(1, ...rows.map(({ difference }) => Math.abs(difference)));
  const name = (row: DrawerDifference): string => (row.kind === 'overnight' ? t('shift.overnight') : row.zNumber === null ? '' : zNumber(row.zNumber));
  return (
    <section className="sheet shift-list">
      <h2 className="sheet-title">{t('shift.differences')}</h2>
      {asked.trouble !== null && <TroubleBand words={words(asked.trouble)} />}
      {asked.value?.total === 0 && (
        <Empty icon={Scale} title={t('shift.differencesEmpty')}>
          {t('shift.differencesEmptyText')}
        </Empty>
      )}
      {rows.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('shift.differences')}>
          <table ref={asked.list} className="table">
            <thead>
              <tr>
                <th>{t('shift.day')}</th>
                <th>{t('shift.what')}</th>
                <th>{t('general.role.cashier')}</th>
                <th className="right">{t('shift.difference')} (Rp)</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.kind} ${row.shiftNumber}`}>
                  <td className="num">{formatBusinessDay(row.businessDay, language)}</td>
                  <td className="num">{name(row)}</td>
                  <td>
                    {row.cashier}
                    {row.reason !== null && <p className="small quiet">{row.reason}</p>}
                    {row.approvedBy !== null && <p className="small quiet">{t('shift.allowedBy', { name: row.approvedBy })}</p>}
                  </td>
                  <td className="right">
                    <Money column amount={row.difference} {...(row.difference < 0 ? { tone: 'red' as const } : {})} />
                    <meter className={row.difference < 0 ? 'short' : 'over'} min={0} max={largest} value={Math.abs(row.difference)} aria-hidden="true" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked.foot !== null && <ListFoot {...asked.foot} />}
    </section>
  );
}
