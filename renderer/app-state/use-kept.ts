import { useEffect, useRef, useState, useSyncExternalStore, type Dispatch, type SetStateAction } from 'react';
import type { CommandId } from '../../shared/kernel/ids.ts';

/** A command that got no answer yet, and what tells whether the same is asked again. */
export interface Unanswered {
  readonly commandId: CommandId;
  readonly asked: string;
}

/** What was typed and is not recorded yet, by the name of its field, with what stood there before; never leaves the memory of this window. */
const kept = new Map<string, { readonly begun: unknown; readonly value: unknown }>();
/** Commands that were sent from a form and got no answer yet, by its name: its person may have left it since. */
const unanswered = new Map<string, Unanswered>();
const listeners = new Set<() => void>();
let owner: string | null = null;

function told(): void {
  for (const listener of [...listeners]) listener();
}

function forget(name: string): void {
  if (kept.delete(name)) told();
}

/** Whoever signs in finds what they typed themselves; what somebody else left is let go. */
export function keepTypedOf(userId: string): void {
  if (owner !== userId) {
    kept.clear();
    unanswered.clear();
    told();
  }
  owner = userId;
}

/** Lets go of all that was typed in a form whose fields are named `form/…`. */
export function letGoOf(form: string): void {
  unanswered.delete(form);
  const names = namesOf(form);
  for (const name of names) kept.delete(name);
  if (names.length > 0) told();
}

/** The command that was sent from this form and not answered. */
export function unansweredOf(form: string): Unanswered | null {
  return unanswered.get(form) ?? null;
}

/** {@link unansweredOf} from now on; null: it was answered. */
export function setUnanswered(form: string, command: Unanswered | null): void {
  if (command === null) unanswered.delete(form);
  else unanswered.set(form, command);
}

/** What stands in the fields `form/…` that hold something typed and not recorded, by their names. */
export function typedIn(form: string): ReadonlyMap<string, unknown> {
  return new Map(namesOf(form).map((name) => [name, kept.get(name)?.value]));
}

/** Lets go of what was `sent` and recorded; what was typed over it since waits on. */
export function letGoOfSent(sent: ReadonlyMap<string, unknown>): void {
  for (const [name, value] of sent) if (Object.is(kept.get(name)?.value, value)) kept.delete(name);
  told();
}

/** Names of the fields `form/…` that hold something typed and not recorded. */
export function namesOf(form: string): readonly string[] {
  return [...kept.keys()].filter((name) => name.startsWith(`${form}/`));
}

/** {@link namesOf} as it is now, drawn again when it changes. */
export function useWaiting(form: string): readonly string[] {
  const names = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => namesOf(form).join('\n'),
  );
  return names === '' ? [] : names.split('\n');
}

/**
 * State of a form that outlives its page: who looks at another page, or is locked out and comes back, goes on where they were. `name` tells the
 * forms apart; null keeps nothing. What is as it began is not kept (`same` says what that is), so that a form nobody typed in begins anew. The third
 * lets go of it: once it is recorded. Never for a secret.
 */
export function useKept<T>(name: string | null, begin: () => T, same: (value: T, begun: T) => boolean = Object.is): [T, Dispatch<SetStateAction<T>>, () => void] {
  const [first] = useState(() => {
    const typed = name === null ? undefined : (kept.get(name) as { readonly begun: T; readonly value: T } | undefined);
    const begun = begin();
    // What stands there by now is not typed any more: the answer that would have said so never came.
    return { begun, value: typed === undefined || same(typed.value, begun) ? begun : typed.value };
  });
  const begun = useRef(first.begun);
  const [value, setValue] = useState(first.value);
  useEffect(() => {
    if (name === null) return;
    if (same(value, begun.current)) return forget(name);
    const isNew = !kept.has(name);
    kept.set(name, { begun: begun.current, value });
    if (isNew) told();
  }, [name, value]);
  return [value, setValue, () => void (name !== null && forget(name))];
}
