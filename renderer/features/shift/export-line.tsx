import type { ExportAttempt, ExportStatus } from '../../../shared/contract/export.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';

/** What became of the export of a close, in one line: quiet when it is written, yellow when it is not somewhere. */
export function ExportLine({ status, closedAt }: { readonly status: ExportStatus; readonly closedAt: Instant }) {
  const t = useWords();
  const attempts = status.attempts.filter(({ at }) => at >= closedAt);
  const place = (attempt: ExportAttempt): string => t(`shift.export.${attempt.place}`, { folder: attempt.folder });
  const failed = attempts.filter(({ detail }) => detail !== null);
  if (failed.length > 0) return <Band tone="yellow" title={t('shift.export.failed', { places: failed.map(place).join(', ') })} />;
  if (attempts.length === 0) return <p className="small quiet">{t('shift.export.notYet')}</p>;
  return (
    <p className="small quiet shift-export">
      {t('shift.export.written', { places: attempts.map(place).join(', ') })} {attempts.some((attempt) => attempt.place === 'stick') ? '' : t(status.stickMissing ? 'shift.export.noStick' : 'shift.export.stickOff')}
    </p>
  );
}
