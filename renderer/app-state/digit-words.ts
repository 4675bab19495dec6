import { useWords } from './language.ts';

/** What the keys of `Digits` (renderer/ui) are read out as. */
export function useDigitWords(): { readonly erase: string; readonly eraseAll: string } {
  const t = useWords();
  return { erase: t('general.eraseDigit'), eraseAll: t('general.eraseAll') };
}
