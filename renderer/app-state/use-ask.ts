import { useCallback, useEffect, useRef, useState } from 'react';
import { useLink } from './service.ts';
import { createStore, useStore } from './store.ts';
import { askTroubleOf, type Trouble } from './trouble.ts';

/** `value` stays while it is asked again, so a list never blinks. */
export interface Asked<T> {
  readonly value: T | null;
  readonly trouble: Trouble | null;
  readonly asking: boolean;
  /** At once; or a moment after it was asked last, once that is answered: many changes at a time are one question, and however slow the answers are, each of them is shown. */
  readonly again: () => void;
  /** At once; settles when the answer is shown, or when there was none. */
  readonly fresh: () => Promise<void>;
}

/** Between two times of asking the same (ms). */
const GAP_MS = 150;

/** How many questions of this window have never been answered yet. */
const unanswered = createStore(0);

/** Whether something of what stands on this page is still to come for the first time. */
export function useStillToCome(): boolean {
  return useStore(unanswered) > 0;
}

interface AskState<T> {
  readonly value: T | null;
  readonly trouble: Trouble | null;
  /** The same is asked once more. */
  readonly anew: boolean;
  /** The needs that were answered last. */
  readonly of: readonly unknown[] | null;
}

/** Asks on mount, whenever one of `needs` changes, and when the line stands again that broke under the question; only the newest answer counts. */
export function useAsk<T>(ask: () => Promise<T>, needs: readonly unknown[]): Asked<T> {
  const [{ value, trouble, anew, of }, setState] = useState<AskState<T>>({ value: null, trouble: null, anew: false, of: null });
  // That something else is asked follows from the needs: told by a state, it drew the page a second time before the letter was seen.
  const asked = useRef(needs);
  if (needs.some((need, place) => !Object.is(need, asked.current[place]))) asked.current = needs;
  const asking = anew || of !== asked.current;
  const turn = useRef(0);
  const latest = useRef(ask);
  latest.current = ask;
  const askedAt = useRef(Number.NEGATIVE_INFINITY);
  const later = useRef<ReturnType<typeof setTimeout> | null>(null);
  const onItsWay = useRef(false);
  /** What is on its way, or was answered just now, is to be asked once more. */
  const owed = useRef(false);
  const now = useCallback(async function askNow(): Promise<void> {
    if (later.current !== null) clearTimeout(later.current);
    later.current = null;
    owed.current = false;
    onItsWay.current = true;
    askedAt.current = performance.now();
    turn.current += 1;
    const mine = turn.current;
    const mineOf = asked.current;
    try {
      const answer = await latest.current();
      if (mine === turn.current) setState({ value: answer, trouble: null, anew: owed.current, of: mineOf });
    } catch (error) {
      if (mine === turn.current) setState((before) => ({ value: before.value, trouble: askTroubleOf(error), anew: owed.current, of: mineOf }));
    }
    if (mine !== turn.current) return;
    onItsWay.current = false;
    if (owed.current) later.current = setTimeout(() => void askNow(), Math.max(0, askedAt.current + GAP_MS - performance.now()));
  }, []);
  const fresh = useCallback(() => {
    setState((before) => ({ ...before, anew: true }));
    return now();
  }, [now]);
  const again = useCallback(() => {
    if (owed.current) return;
    const wait = askedAt.current + GAP_MS - performance.now();
    if (wait <= 0 && !onItsWay.current) return void fresh();
    owed.current = true;
    setState((before) => ({ ...before, anew: true }));
    if (!onItsWay.current) later.current = setTimeout(() => void now(), wait);
  }, [now, fresh]);
  useEffect(() => {
    void now();
    return () => {
      turn.current += 1;
      if (later.current !== null) clearTimeout(later.current);
      later.current = null;
    };
  }, needs);
  const link = useLink();
  const unheard = trouble?.kind === 'unheard' && !asking;
  useEffect(() => {
    // Nobody else asks for what has no events of its own: without this it stood there unanswered until somebody left the page.
    if (link === 'open' && unheard) void fresh();
  }, [link]);
  const toCome = value === null && asking;
  useEffect(() => {
    if (!toCome) return;
    unanswered.update((count) => count + 1);
    return () => unanswered.update((count) => count - 1);
  }, [toCome]);
  return { value, trouble, asking, again, fresh };
}
