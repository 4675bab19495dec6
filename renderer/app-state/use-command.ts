import { useCallback, useRef, useState } from 'react';
import type { CommandId } from '../../shared/kernel/ids.ts';
import { isSending } from './kept-form.tsx';
import { newId } from './new-id.ts';
import { troubleOf, type Trouble } from './trouble.ts';
import { setUnanswered, unansweredOf, type Unanswered } from './use-kept.ts';

export interface Command<Args extends readonly unknown[], T> {
  /** Runs it; answers the value, or null after trouble (then `trouble` says why). A second press while busy does nothing. */
  readonly run: (...args: Args) => Promise<T | null>;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly clear: () => void;
}

/**
 * adds: done twice it would be twice as much, so that while no answer came something else is not done before a person was told what was.
 * sets: its arguments say whole how something shall be from now on; whatever became of what was not answered, something else is a command of its own.
 */
export type CommandKind = 'adds' | 'sets';

/**
 * A command of the person: one id is made for it and kept while no answer came, so that asking again never does it twice.
 * A refusal ends the command: the next press is a new one. `form` names the kept form that it records, when it records no other: who left that form
 * without an answer and comes back to what they typed reads that it may be recorded, and asks with the same id too.
 */
export function useCommand<Args extends readonly unknown[], T>(act: (commandId: CommandId, ...args: Args) => Promise<T>, form: string | null = null, kind: CommandKind = 'adds'): Command<Args, T> {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(() => (form === null || unansweredOf(form) === null || isSending(form) ? null : { kind: 'silent' }));
  const own = useRef<Unanswered | null>(null);
  const running = useRef(false);
  const latest = useRef(act);
  latest.current = act;
  const run = useCallback(async (...args: Args): Promise<T | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setTrouble(null);
    const keep = (one: Unanswered | null): void => (form === null ? void (own.current = one) : setUnanswered(form, one));
    const before = form === null ? own.current : unansweredOf(form);
    const asked = kind === 'sets' ? JSON.stringify(args) : '';
    const commandId = before?.asked === asked ? before.commandId : newId<'command'>();
    keep({ commandId, asked });
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
  }, [form, kind]);
  const clear = useCallback(() => setTrouble(null), []);
  return { run, busy, trouble, clear };
}
