import type { PrintJob } from '../../../shared/contract/prints.ts';
import { useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';
import { RestOfLabels } from './rest-of-labels.tsx';
import { usePaperName } from './use-paper-name.ts';

/** A run of labels of which a person sees that it is short: its printer never said so. */
export function ShortRun({ job, busy, onRest }: { readonly job: PrintJob; readonly busy: boolean; readonly onRest: (cameOut: number) => void }) {
  const t = useWords();
  const { whole } = usePaperName()(job);
  return (
    <Band key={job.jobId} tone="yellow" live="assertive" className="prints-question" title={t('prints.howFar', { document: whole })}>
      {t('prints.labelsFirst')}
      <RestOfLabels job={job} least={0} busy={busy} onRest={onRest} focused />
    </Band>
  );
}
