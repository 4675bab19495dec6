import { useState } from 'react';
import { usePressAhead } from '../../../app-state/use-press-ahead.ts';

export interface PrintBehind {
  /** Prints: at once, or behind the goods that are on their way. */
  readonly print: () => void;
  /** It was pressed and waits for goods. */
  readonly waits: boolean;
  /** What was scanned is asked for. */
  readonly asks: () => void;
  /** It was answered. */
  readonly answered: () => void;
  /** Enter in the search waits for its goods, or does no more. */
  readonly searches: (awaiting: boolean) => void;
  /** Goods that were asked for do not come: nothing is printed without them before somebody looked. */
  readonly missed: () => void;
}

/** A hand is quicker than an answer: a run that is pressed while goods are on their way into its lines goes out with them. */
export function usePrintBehind(run: () => void): PrintBehind {
  const [scans, setScans] = useState(0);
  const [searching, searches] = useState(false);
  const { press, waits, forget } = usePressAhead(run, searching || scans > 0);
  return {
    print: press,
    waits,
    asks: () => setScans((now) => now + 1),
    answered: () => setScans((now) => now - 1),
    searches,
    missed: forget,
  };
}
