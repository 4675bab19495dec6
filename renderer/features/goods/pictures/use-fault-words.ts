import { wordsOr } from '../../../../shared/i18n/words-or.ts';
import { useWords } from '../../../app-state/language.ts';
import type { TroubleWords } from '../../../app-state/trouble-words.ts';
import type { ShrinkFault } from './shrink-picture.ts';

/** Why a file does not become a picture of goods. */
export function useFaultWords(): (fault: ShrinkFault) => TroubleWords {
  const t = useWords();
  return (fault) => {
    const key = fault.code.startsWith('picture.') ? `errors.${fault.code}` : `pictures.fault.${fault.code}`;
    return { title: wordsOr(t, key, { ...fault }) ?? t('errors.unknown'), text: wordsOr(t, `${key}.text`, { ...fault }) };
  };
}
