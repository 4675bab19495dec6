import type { Instant } from '../../../shared/kernel/instant.ts';
import { useBackup } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';

/** What became of the copy that a close makes; the close itself is done, whatever it says. */
export function CopyAfterClose({ closedAt }: { readonly closedAt: Instant }) {
  const t = useWords();
  const status = useBackup();
  if (status === null) return null;
  const { last, failure } = status;
  if (status.running) return <Band tone="blue" title={t('backup.afterClose.running')} />;
  if (last !== null && last.at >= closedAt) {
    return (
      <Band tone="green" title={t('backup.afterClose.good')}>
        {t(`backup.place.${last.place}`)}: {last.folder}
      </Band>
    );
  }
  if (failure?.cause == null || failure.at < closedAt) return null;
  return (
    <Band tone="red" title={t('backup.afterClose.failed')}>
      {t(`backup.cause.${failure.cause}.what`)} {t(`backup.cause.${failure.cause}.do`)}
    </Band>
  );
}
