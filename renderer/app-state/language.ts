import { useMemo } from 'react';
import type { Language } from '../../shared/i18n/language.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { translatorOf } from '../../shared/i18n/translator-of.ts';
import { createStore, useStore } from './store.ts';
import { loadedWords, loadEnglishWords } from './words.ts';

/** Kept in memory only: each start begins in Indonesian, the language of the counter. */
const language = createStore<Language>('id');

/** English is loaded when it is first chosen; until it is here the page stays as it is. */
export async function chooseLanguage(next: Language): Promise<void> {
  if (next === 'en') await loadEnglishWords();
  document.documentElement.lang = next;
  language.set(next);
}

export function useLanguage(): Language {
  return useStore(language);
}

/** The texts of the language in use. */
export function useWords(): Translate {
  const words = useStore(loadedWords)[useLanguage()];
  return useMemo(() => translatorOf(words), [words]);
}
