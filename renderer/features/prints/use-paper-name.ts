import type { PrintJob } from '../../../shared/contract/prints.ts';
import { useWords } from '../../app-state/language.ts';

/** `Struk`, its number that never breaks (null for labels), and what else tells it from others; `whole` is all of it in a sentence. */
interface PaperName {
  readonly name: string;
  readonly number: string | null;
  readonly about: string;
  readonly whole: string;
}

/** How a paper is called. */
export function usePaperName(): (job: PrintJob) => PaperName {
  const t = useWords();
  return (job) => {
    const copy = job.copyNumber > 0 ? t('prints.copyNumber', { number: job.copyNumber }) : '';
    if (job.labels === null) return named(t(`prints.kind.${job.kind}`), job.receiptNumber ?? String(job.printNumber).padStart(4, '0'), copy);
    const { count, what, restOf } = job.labels;
    const rest = restOf === null ? '' : t('prints.restOf', { number: String(restOf.printNumber).padStart(4, '0'), first: restOf.after + 1 });
    return named(t('prints.labels', { count }), null, joined(what, rest, copy));
  };
}

function named(name: string, number: string | null, about: string): PaperName {
  return { name, number, about, whole: `${name} ${joined(number ?? '', about)}` };
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
