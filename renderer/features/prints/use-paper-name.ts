import type { PrintJob } from '../../../shared/contract/prints.ts';
import { useWords } from '../../app-state/language.ts';

/** How a paper is called: `Struk` with its number beside it. */
export function usePaperName(): (job: PrintJob) => { readonly name: string; readonly number: string } {
  const t = useWords();
  return (job) => {
    const copy = job.copyNumber > 0 ? t('prints.copyNumber', { number: job.copyNumber }) : '';
    if (job.labels !== null) {
      const { count, what, restOf } = job.labels;
      const rest = restOf === null ? '' : t('prints.restOf', { number: String(restOf.printNumber).padStart(4, '0'), first: restOf.after + 1 });
      return { name: t('prints.labels', { count }), number: [what, rest, copy].filter((part) => part !== '').join(', ') };
    }
    return { name: t(`prints.kind.${job.kind}`), number: [job.receiptNumber ?? `${String(job.printNumber).padStart(4, '0')}`, copy].filter((part) => part !== '').join(', ') };
  };
}
