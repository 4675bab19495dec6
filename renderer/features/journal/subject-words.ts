import type { JournalRow } from '../../../shared/contract/journal.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';

/** What an entry is about: what was stored, then its codes in words; a code this page does not know is shown as it is. */
export function subjectWords(t: Translate, { type, summary, codes }: Pick<JournalRow, 'type' | 'summary' | 'codes'>): string {
  const stored = summary === '' ? '' : (wordsOr(t, `journal.about.${type}`, { text: summary }) ?? summary);
  const said = codes.map((code) => wordsOr(t, `journal.about.${type}.${code}`) ?? code).join(', ');
  return [stored, said].filter((part) => part !== '').join(' · ');
}
