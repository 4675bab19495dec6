import { FileText, History } from 'lucide-react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { RowsOf } from '../../../shared/contract/base.ts';
import type { RecentShift } from '../../../shared/contract/shift.ts';
import { zNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { formatBusinessDay, formatClock, formatClockSince } from '../../../shared/i18n/format.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';
import { usePaperFile, type PaperMaker } from '../../app-state/use-paper-file.ts';
import { useRows } from '../../app-state/use-rows.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Money } from '../../ui/money.tsx';
import '../../ui/table.css';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/** The shifts of before, newest first, with what was missing or over. */
export function RecentShifts({ needs }: { readonly needs: string | null }) {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const language = useLanguage();
  const zone = useUnitZone();
  const asked = useRows<RowsOf<RecentShift>, HTMLTableElement>((wish) => service.shift.recent(wish), ({ total }) => total, [needs]);
  // Whoever counts looks further down at the drawer by the same keys.
  useScreenKeys(asked.keys.map((key) => ({ ...key, inFields: false })));
  const paper = usePaperFile();
  const mayMake = mayCall('paper.close', usePerson().role);
  const trouble = asked.trouble ?? paper.trouble;
  return (
    <section className="sheet shift-list">
      <h2 className="sheet-title">{t('shift.recent')}</h2>
      {trouble !== null && <TroubleBand words={words(trouble)} />}
      <FileBand words={paper.given} />
      {asked.value?.total === 0 && (
        <Empty icon={History} title={t('shift.recentEmpty')}>
          {t('shift.recentEmptyText')}
        </Empty>
      )}
      {asked.value !== null && asked.value.total > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('shift.recent')}>
          <table ref={asked.list} className="table">
            <thead>
              <tr>
                <th>Z</th>
                <th>{t('shift.number')}</th>
                <th>{t('shift.day')}</th>
                <th>{t('general.role.cashier')}</th>
                <th>{t('shift.hours')}</th>
                <th className="right">{t('shift.salesTotal')} (Rp)</th>
                <th className="right">{t('shift.difference')} (Rp)</th>
                {mayMake && <th>{t('shift.record')}</th>}
              </tr>
            </thead>
            <tbody>
              {asked.value.rows.map((shift) => (
                <tr key={shift.shiftId}>
                  <td className="num">{shift.close?.zNumber ?? '–'}</td>
                  <td className="num">{shift.number}</td>
                  <td className="num">{formatBusinessDay(shift.businessDay, language)}</td>
                  <td>
                    {shift.cashier}
                    {shift.close !== null && shift.close.closedBy !== shift.cashierId && <p className="small quiet">{t('shift.closedByOther', { name: shift.close.closer })}</p>}
                  </td>
                  <td className="num">
                    {formatClock(shift.openedAt, zone)}–{shift.close === null ? t('shift.stillOpen') : formatClockSince(shift.close.closedAt, shift.openedAt, zone, language)}
                  </td>
                  <td className="right">{shift.close === null ? '–' : <Money column amount={shift.close.net} />}</td>
                  <td className="right">
                    {shift.close === null ? '–' : <Money column amount={shift.close.difference} {...(shift.close.difference < 0 ? { tone: 'red' as const } : {})} />}
                    {shift.close?.reason != null && <p className="small quiet">{shift.close.reason}</p>}
                  </td>
                  {mayMake && (
                    <td>
                      {shift.close !== null && <CloseRecord zNumber={shift.close.zNumber} paper={paper} />}
                    </td>
                  )}
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

/** The berita acara of one close. */
function CloseRecord({ zNumber: number, paper }: { readonly zNumber: number; readonly paper: PaperMaker }) {
  const t = useWords();
  const service = useService();
  return <Button kind="plainly" size="office" icon={FileText} disabled={paper.busy} aria-label={t('shift.recordOf', { number: zNumber(number) })} onClick={() => void paper.make(() => service.paper.close({ zNumber: number }))} />;
}
