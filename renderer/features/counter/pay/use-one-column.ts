import { useNarrow } from '../use-narrow.ts';

/** Below this there is no room for figures, notes and another way to pay side by side; px. */
const TWO_COLUMNS = 1320;

/** True while money is taken in one column, one way at a time. */
export function useOneColumn(): boolean {
  return useNarrow(TWO_COLUMNS);
}
