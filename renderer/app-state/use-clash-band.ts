import { useRef, type RefObject } from 'react';
import { useClash, useKeptForm } from './kept-form.tsx';
import { useWords } from './language.ts';

interface ClashWords {
  readonly title: string;
  readonly text: string;
  readonly goOn: string;
  readonly throwAway: string;
}

/** The words of the band that tells of a change made elsewhere since the typing began. */
export function useClashWords(): ClashWords {
  const t = useWords();
  return { title: t('general.clash'), text: t('general.clashText'), goOn: t('general.clashGoOn'), throwAway: t('general.throwAway') };
}

/** Whether the form around it stands in a clash, and what `ClashBand` of renderer/ui then shows; `goOn` takes the focus of whoever would store in spite of it. */
export function useClashBand(): {
  readonly clashes: boolean;
  readonly goOn: RefObject<HTMLButtonElement | null>;
  readonly clashBand: { readonly words: ClashWords; readonly first: RefObject<HTMLButtonElement | null>; readonly onGoOn: () => void; readonly onThrowAway: () => void };
} {
  const kept = useKeptForm();
  const words = useClashWords();
  const goOn = useRef<HTMLButtonElement>(null);
  return { clashes: useClash(), goOn, clashBand: { words, first: goOn, onGoOn: kept.goOn, onThrowAway: kept.throwAway } };
}
