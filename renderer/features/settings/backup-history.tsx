import { History } from 'lucide-react';
import { formatClock, formatDate } from '../../../shared/i18n/format.ts';
import { useSettings } from '../../app-state/desk.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import '../../ui/table.css';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { sizeWords } from './size-words.ts';

/** Every attempt to copy the books, newest first. */
export function BackupHistory({ needs }: { readonly needs: string }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const language = useLanguage();
  const zone = useSettings()?.unit.timeZone ?? 'Asia/Jakarta';
  const asked = useAsk(() => service.backup.list(), [needs]);
  return (
    <section className="sheet settings-history">
      <h2 className="sheet-title">{t('backup.history')}</h2>
      {asked.trouble !== null && <TroubleBand words={words(asked.trouble)} />}
      {asked.value?.length === 0 && (
        <Empty icon={History} title={t('backup.historyEmpty')}>
          {t('backup.historyEmptyText')}
        </Empty>
      )}
      {asked.value !== null && asked.value.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>{t('backup.when')}</th>
              <th>{t('backup.where')}</th>
              <th className="right">{t('backup.size')}</th>
              <th>{t('backup.result')}</th>
            </tr>
          </thead>
          <tbody>
            {asked.value.map((attempt) => (
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
    </section>
  );
}
