import { useEffect, useState } from 'react';
import type { Trouble } from './trouble.ts';

/** Why the last secret was not taken, with the waiting time counted down. */
export interface SecretRefusal {
  readonly trouble: Trouble;
  /** Whole seconds until the next attempt; 0 = now. */
  readonly waitSeconds: number;
}

/** Keeps the newest refusal of a PIN or password and counts its waiting time down; cleared by `null`. */
export function useSecretRefusal(): readonly [SecretRefusal | null, (trouble: Trouble | null) => void] {
  const [held, setHeld] = useState<{ readonly trouble: Trouble; readonly until: number } | null>(null);
  const [now, setNow] = useState(() => performance.now());
  const waiting = held !== null && held.until > now;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [waiting]);
  const set = (trouble: Trouble | null): void => {
    const at = performance.now();
    setNow(at);
    setHeld(trouble === null ? null : { trouble, until: at + (trouble.kind === 'refused' && trouble.refusal.code === 'session.wait' ? trouble.refusal.waitMs : 0) });
  };
  return [held === null ? null : { trouble: held.trouble, waitSeconds: Math.max(0, Math.ceil((held.until - now) / 1000)) }, set];
}
