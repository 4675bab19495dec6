import type { JournalDifference } from '../../../shared/domain/journal/difference.ts';
import { useWords } from '../../app-state/language.ts';

/** Where the stored data and the journal disagree first, in words an auditor can act on. */
export function useDifferenceWords(): (difference: JournalDifference) => string {
  const t = useWords();
  return (difference) => {
    const values: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(difference)) values[name] = value === null ? t('journal.nothing') : typeof value === 'number' ? value.toLocaleString('id-ID') : value;
    if (difference.kind === 'seal') values['fault'] = t(`journal.difference.seal.${difference.fault}`);
    return t(`journal.difference.${difference.kind}`, values);
  };
}
