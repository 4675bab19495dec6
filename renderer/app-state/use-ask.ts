import { useCallback, useEffect, useRef, useState } from 'react';
import { troubleOf, type Trouble } from './trouble.ts';

/** `value` stays while it is asked again, so a list never blinks. */
export interface Asked<T> {
  readonly value: T | null;
  readonly trouble: Trouble | null;
  readonly asking: boolean;
  readonly again: () => void;
}

/** Asks on mount and whenever one of `needs` changes; only the newest answer counts. */
export function useAsk<T>(ask: () => Promise<T>, needs: readonly unknown[]): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({ value: null, trouble: null, asking: true });
  const turn = useRef(0);
  const latest = useRef(ask);
  latest.current = ask;
  const again = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    setState((before) => ({ ...before, asking: true }));
    latest.current().then(
      (value) => mine === turn.current && setState({ value, trouble: null, asking: false }),
      (error: unknown) => mine === turn.current && setState((before) => ({ value: before.value, trouble: troubleOf(error), asking: false })),
    );
  }, []);
  useEffect(() => {
    again();
    return () => {
      turn.current += 1;
    };
  }, needs);
  return { ...state, again };
}
