import { History } from 'lucide-react';
import type { CopyAttempt } from '../../../shared/contract/backup.ts';
import type { RowsOf } from '../../../shared/contract/base.ts';
import { formatClock, formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';
import { useRows } from '../../app-state/use-rows.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import '../../ui/table.css';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { sizeWords } from './size-words.ts';

/** Every attempt to copy the books, newest first. */
export function BackupHistory({ needs }: { readonly needs: string }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const language = useLanguage();
  const zone = useUnitZone();
  const asked = useRows<RowsOf<CopyAttempt>, HTMLTableElement>((wish) => service.backup.list(wish), ({ total }) => total, [needs]);
  return (
    <section className="sheet settings-history">
      <h2 className="sheet-title">{t('backup.history')}</h2>
      {asked.trouble !== null && <TroubleBand words={words(asked.trouble)} />}
      {asked.value?.total === 0 && (
        <Empty icon={History} title={t('backup.historyEmpty')}>
          {t('backup.historyEmptyText')}
        </Empty>
      )}
      {asked.value !== null && asked.value.total > 0 && (
        <table ref={asked.list} className="table">
          <thead>
            <tr>
              <th>{t('backup.when')}</th>
              <th>{t('backup.where')}</th>
              <th className="right">{t('backup.size')}</th>
              <th>{t('backup.result')}</th>
            </tr>
          </thead>
          <tbody>
            {asked.value.rows.map((attempt) => (
              <tr key={`${attempt.at}/${attempt.folder}`}>
                <td className="num">
                  {formatDate(attempt.at, zone, language)} {formatClock(attempt.at, zone)}
                  <p className="small quiet">{t(`backup.reason.${attempt.reason}`)}</p>
                </td>
                <td>
                  {t(`backup.place.${attempt.place}`)}
                  <p className="small quiet">{attempt.file ?? attempt.folder}</p>
                </td>
                <td className="right num">{attempt.cause === null ? sizeWords(attempt.bytes) : '–'}</td>
                <td>
                  <Chip tone={attempt.cause === null ? 'green' : 'red'}>{t(attempt.cause === null ? 'backup.good' : 'backup.notGood')}</Chip>
                  {attempt.cause !== null && <p className="small quiet">{t(`backup.cause.${attempt.cause}.what`)}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked.foot !== null && <ListFoot {...asked.foot} />}
    </section>
  );
}
