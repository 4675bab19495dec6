import type { BackupStatus, CopyAttempt } from '../../../shared/contract/backup.ts';
import { useNow } from '../../app-state/clock.ts';
import { useWords } from '../../app-state/language.ts';
import { ageWords } from '../../app-state/time-words.ts';
import { Band } from '../../ui/band.tsx';
import { sizeWords } from './size-words.ts';

/** How the copies are: the last good one, what hindered a newer one, and what a person should do. */
export function BackupHealth({ status }: { readonly status: BackupStatus | null }) {
  const t = useWords();
  const now = useNow(60_000);
  if (status === null) return null;
  const { last, lastOnStick, failure } = status;
  const about = (attempt: CopyAttempt): string => `${attempt.folder} · ${sizeWords(attempt.bytes)} · ${t('backup.upTo').toLowerCase()} ${attempt.seq} / ${attempt.head8}`;
  return (
    <>
      <Band
        tone={status.lastIsGone || status.health === 'stale' ? 'red' : status.health === 'late' || last === null ? 'yellow' : 'green'}
        title={last === null ? t('backup.none') : `${t('backup.last')}: ${ageWords(t, now - last.at)}`}
        live="polite"
      >
        {status.running ? t('backup.running') : status.lastIsGone ? t('backup.warn.gone') : last !== null && about(last)}
      </Band>
      {failure?.cause != null && (
        <Band tone="yellow" title={t(`backup.cause.${failure.cause}.what`)} live="polite">
          {failure.folder} · {t(`backup.cause.${failure.cause}.do`)}
        </Band>
      )}
      {last?.sameDisk === true && (
        <Band tone="yellow" title={t('backup.sameDisk')} live="off">
          {t('backup.sameDiskText')}
        </Band>
      )}
      <p className="small quiet">{lastOnStick === null ? t('backup.stickNever') : `${t('backup.onStick')}: ${ageWords(t, now - lastOnStick.at)} · ${about(lastOnStick)}`}</p>
    </>
  );
}
