import { createStore, useStore } from './store.ts';

export type Theme = 'light' | 'dark';

const theme = createStore<Theme>('light');
let chosen = false;

/** Follows the computer until a person chooses. Kept in memory only, nothing is stored in the window. */
export function startTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    if (!chosen) theme.set(dark.matches ? 'dark' : 'light');
    document.documentElement.dataset['theme'] = theme.get();
  };
  theme.subscribe(follow);
  dark.addEventListener('change', follow);
  follow();
}

export function chooseTheme(next: Theme): void {
  chosen = true;
  theme.set(next);
}

export function useTheme(): Theme {
  return useStore(theme);
}
