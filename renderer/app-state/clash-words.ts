import { useWords } from './language.ts';

/** The words of the band that tells of a change made elsewhere since the typing began. */
export function useClashWords(): { readonly title: string; readonly text: string; readonly goOn: string; readonly throwAway: string } {
  const t = useWords();
  return { title: t('general.clash'), text: t('general.clashText'), goOn: t('general.clashGoOn'), throwAway: t('general.throwAway') };
}
