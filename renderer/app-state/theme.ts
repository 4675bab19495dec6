import { createStore, useStore } from './store.ts';

export type Theme = 'light' | 'dark';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
/** null: follow the computer. Kept in memory only, nothing is stored in the window. */
const chosen = createStore<Theme | null>(null);

function apply(): void {
  document.documentElement.dataset['theme'] = chosen.get() ?? (dark.matches ? 'dark' : 'light');
}

export function startTheme(): void {
  apply();
  dark.addEventListener('change', apply);
  chosen.subscribe(apply);
}

export function chooseTheme(theme: Theme | null): void {
  chosen.set(theme);
}

export function useChosenTheme(): Theme | null {
  return useStore(chosen);
}
