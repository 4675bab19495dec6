import { useEffect, useRef, useState } from 'react';

type Act = () => void | Promise<void>;

export interface Turns {
  /** Runs `act` once everything before it has ended and the screen shows it. */
  readonly inTurn: (act: Act) => void;
  /** Something has not ended yet. */
  readonly waiting: boolean;
}

/**
 * A scanner and a hand are faster than the answers: what they bring is done one after the other, in its order. While `held`, because what stands there
 * is on its way to be stored, it waits for what comes after that.
 */
export function useTurns(held: boolean): Turns {
  const [all, setAll] = useState<readonly { readonly act: Act }[]>([]);
  const begun = useRef<object | null>(null);
  const first = all[0];
  useEffect(() => {
    if (first === undefined || held || begun.current === first) return;
    begun.current = first;
    void Promise.resolve(first.act()).finally(() => setAll((now) => now.slice(1)));
  }, [first, held]);
  return { inTurn: (act) => setAll((now) => [...now, { act }]), waiting: first !== undefined };
}
