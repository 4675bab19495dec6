import { useCallback, useRef, useState } from 'react';
import type { CommandId } from '../../shared/kernel/ids.ts';
import { newId } from './new-id.ts';
import { troubleOf, type Trouble } from './trouble.ts';
import { setUnanswered, unansweredOf } from './use-kept.ts';

export interface Command<Args extends readonly unknown[], T> {
  /** Runs it; answers the value, or null after trouble (then `trouble` says why). A second press while busy does nothing. */
  readonly run: (...args: Args) => Promise<T | null>;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly clear: () => void;
}

/**
 * A command of the person: one id is made for it and kept while no answer came, so that asking again never does it twice.
 * A refusal ends the command: the next press is a new one. `form` names the kept form that it records, when it records no other: who left that form
 * without an answer and comes back to what they typed asks with the same id too.
 */
export function useCommand<Args extends readonly unknown[], T>(act: (commandId: CommandId, ...args: Args) => Promise<T>, form: string | null = null): Command<Args, T> {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const own = useRef<CommandId | null>(null);
  const running = useRef(false);
  const latest = useRef(act);
  latest.current = act;
  const run = useCallback(async (...args: Args): Promise<T | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setTrouble(null);
    const keep = (id: CommandId | null): void => (form === null ? void (own.current = id) : setUnanswered(form, id));
    const commandId = (form === null ? own.current : unansweredOf(form)) ?? newId<'command'>();
    keep(commandId);
    try {
      const value = await latest.current(commandId, ...args);
      keep(null);
      return value;
    } catch (error) {
      const why = troubleOf(error);
      if (why.kind !== 'silent') keep(null);
      setTrouble(why);
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, [form]);
  const clear = useCallback(() => setTrouble(null), []);
  return { run, busy, trouble, clear };
}
