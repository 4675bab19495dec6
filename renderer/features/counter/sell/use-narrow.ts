import { useSyncExternalStore } from 'react';

/** Below this the shelf has no room beside the cart: search leads, and the shelf waits behind its key. */
const NARROW = '(max-width: 1179px)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}
