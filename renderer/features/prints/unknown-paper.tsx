import type { PrintJob } from '../../../shared/contract/prints.ts';
import { formatClockSince, formatRupiah } from '../../../shared/i18n/format.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import { useNow } from '../../app-state/clock.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { RestOfLabels } from './rest-of-labels.tsx';
import { usePaperName } from './use-paper-name.ts';

/** "Did it come out?" Only a person can tell, and neither answer is the default. */
export function UnknownPaper({ job, busy, onAnswer, onRest }: { readonly job: PrintJob; readonly busy: boolean; readonly onAnswer: (printed: boolean) => void; readonly onRest: (cameOut: number) => void }) {
  const t = useWords();
  const zone = useUnitZone();
  const language = useLanguage();
  const now = useNow(60_000);
  const { whole } = usePaperName()(job);
  const cause = wordsOr(t, `prints.cause.${job.cause ?? 'no-confirmation'}.what`) ?? t('prints.cause.unknown.what');
  return (
    <Band
      key={job.jobId}
      tone="yellow"
      live="assertive"
      className="prints-question"
      title={t('prints.didItComeOut', { document: [whole, job.total === null ? '' : formatRupiah(job.total)].filter((part) => part !== '').join(', ') })}
      actions={
        <>
          <Button keys="Y" disabled={busy} onClick={() => onAnswer(true)}>
            {t('prints.cameOut')}
          </Button>
          <Button keys="T" disabled={busy} onClick={() => onAnswer(false)}>
            {t('prints.notOut')}
          </Button>
        </>
      }
    >
      {cause} {formatClockSince(job.updatedAt, now, zone, language)}. {job.labels === null ? t('prints.lookForNumber', { number: String(job.printNumber).padStart(4, '0') }) : t('prints.labelsFirst')}
      {job.labels !== null && job.labels.count > 1 && <RestOfLabels job={job} least={1} busy={busy} onRest={onRest} />}
    </Band>
  );
}
