import type { PrintJob } from '../../../shared/contract/prints.ts';
import { useWords } from '../../app-state/language.ts';

/** How a paper is called: `Struk` with its number beside it. */
export function usePaperName(): (job: PrintJob) => { readonly name: string; readonly number: string } {
  const t = useWords();
  return (job) => {
    const copy = job.copyNumber > 0 ? t('prints.copyNumber', { number: job.copyNumber }) : '';
    if (job.labels !== null) return { name: t('prints.labels', { count: job.labels.count }), number: [job.labels.what, copy].filter((part) => part !== '').join(', ') };
    return { name: t(`prints.kind.${job.kind}`), number: [job.receiptNumber ?? `${String(job.printNumber).padStart(4, '0')}`, copy].filter((part) => part !== '').join(', ') };
  };
}
