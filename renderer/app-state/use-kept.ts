import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';

/** What was typed and is not recorded yet, by the name of its form; never leaves the memory of this window. */
const kept = new Map<string, unknown>();
let owner: string | null = null;

/** Whoever signs in finds what they typed themselves; what somebody else left is let go. */
export function keepTypedOf(userId: string): void {
  if (owner !== userId) kept.clear();
  owner = userId;
}

/**
 * State of a form that outlives its page: who looks at another page, or is locked out and comes back, goes on where they were. `name` tells the
 * forms apart; null keeps nothing. What is as it began is not kept, so that a form nobody typed in begins anew. The third lets go of it: once it is recorded.
 */
export function useKept<T>(name: string | null, begin: () => T): [T, Dispatch<SetStateAction<T>>, () => void] {
  const begun = useRef<T | undefined>(undefined);
  const [value, setValue] = useState<T>(() => {
    if (name !== null && kept.has(name)) return kept.get(name) as T;
    begun.current = begin();
    return begun.current;
  });
  useEffect(() => {
    if (name === null) return;
    if (value === begun.current) kept.delete(name);
    else kept.set(name, value);
  }, [name, value]);
  return [value, setValue, () => void (name !== null && kept.delete(name))];
}
