import { useState } from 'react';
import { useServiceEvent } from '../../../app-state/desk.ts';

/** Counts how often the office changed goods, prices or stock: what is shown of them is asked for anew when it grows. */
export function useCatalogVersion(): number {
  const [version, setVersion] = useState(0);
  useServiceEvent((event) => {
    if (event.type === 'catalog-changed') setVersion((now) => now + 1);
  });
  return version;
}
