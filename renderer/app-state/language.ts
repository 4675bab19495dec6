import { useMemo } from 'react';
import type { Language } from '../../shared/i18n/language.ts';
import { createTranslator, type Translate } from '../../shared/i18n/translate.ts';
import { createStore, useStore } from './store.ts';

/** Kept in memory only: each start begins in Indonesian, the language of the counter. */
const language = createStore<Language>('id');

export function chooseLanguage(next: Language): void {
  document.documentElement.lang = next;
  language.set(next);
}

export function useLanguage(): Language {
  return useStore(language);
}

/** The texts of the language in use. */
export function useWords(): Translate {
  const current = useLanguage();
  return useMemo(() => createTranslator(current), [current]);
}
