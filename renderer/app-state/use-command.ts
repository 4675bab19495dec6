import { useCallback, useRef, useState } from 'react';
import type { CommandId } from '../../shared/kernel/ids.ts';
import { newId } from './new-id.ts';
import { troubleOf, type Trouble } from './trouble.ts';

export interface Command<Args extends readonly unknown[], T> {
  /** Runs it; answers the value, or null after trouble (then `trouble` says why). A second press while busy does nothing. */
  readonly run: (...args: Args) => Promise<T | null>;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly clear: () => void;
}

/**
 * A command of the person: one id is made for it and kept while no answer came, so that asking again never does it twice.
 * A refusal ends the command: the next press is a new one.
 */
export function useCommand<Args extends readonly unknown[], T>(act: (commandId: CommandId, ...args: Args) => Promise<T>): Command<Args, T> {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const commandId = useRef<CommandId | null>(null);
  const running = useRef(false);
  const latest = useRef(act);
  latest.current = act;
  const run = useCallback(async (...args: Args): Promise<T | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setTrouble(null);
    commandId.current ??= newId<'command'>();
    try {
      const value = await latest.current(commandId.current, ...args);
      commandId.current = null;
      return value;
    } catch (error) {
      const why = troubleOf(error);
      if (why.kind !== 'silent') commandId.current = null;
      setTrouble(why);
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setTrouble(null), []);
  return { run, busy, trouble, clear };
}
