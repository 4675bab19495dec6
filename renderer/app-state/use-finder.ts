import { useLayoutEffect, useState, type KeyboardEvent } from 'react';
import { useAsk, type Asked } from './use-ask.ts';
import { useMarked } from './use-marked.ts';

/** What a person typed behind Enter before what they looked for had come. `entered`: with an Enter of its own behind it. */
export interface TypedBehind {
  readonly text: string;
  readonly entered: boolean;
}

export const NOTHING_TYPED: TypedBehind = { text: '', entered: false };

export interface FinderUse<Row> {
  /** What fits these words; asked again when one of `needs` is another. */
  readonly ask: (words: string) => Promise<readonly Row[]>;
  readonly needs: readonly unknown[];
  /** What is typed behind Enter: how many of what comes, and behind the Enter of that the next search; or the next search itself. */
  readonly behind: 'quantity' | 'search';
  readonly take: (row: Row, behind: TypedBehind) => void;
  /** Enter on words that nothing fits. */
  readonly none?: (words: string) => void;
  /** Enter is pressed, and what it takes is on its way (`true`); it was taken, or there was nothing to take (`false`). */
  readonly onAwaiting?: ((awaiting: boolean) => void) | undefined;
  /** Enter took nothing: nothing fits, or no answer came. */
  readonly onNothing?: (() => void) | undefined;
}

export interface Finder<Row> {
  /** What stands in the field. */
  readonly text: string;
  /** What is looked for. */
  readonly words: string;
  readonly rows: readonly Row[];
  readonly found: Pick<Asked<unknown>, 'asking' | 'trouble'>;
  /** Nothing fits what is looked for. */
  readonly isEmpty: boolean;
  readonly marked: number;
  readonly type: (next: string) => void;
  /** Arrows move, Enter takes. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Takes a row by a finger. */
  readonly pick: (row: Row) => void;
}

/** A field that finds something by words. Enter takes what is marked once it has come; what a quicker hand typed behind it goes where it would have gone then. */
export function useFinder<Row>({ ask, needs, behind, take, none, onAwaiting, onNothing }: FinderUse<Row>): Finder<Row> {
  const [text, setText] = useState('');
  /** What Enter was pressed on and is not answered yet; what stands behind it came later, up to `until` with an Enter of its own. */
  const [awaited, setAwaited] = useState<{ readonly text: string; readonly until: number | null } | null>(null);
  const typed = awaited?.text ?? text;
  const words = typed.trim();
  const found = useAsk(async () => (words === '' ? [] : ask(words)), [...needs, words]);
  const rows = words === '' ? [] : (found.value ?? []);
  const pick = (row: Row, enter: (words: string) => void): void => {
    const until = awaited?.until ?? text.length;
    const later = awaited === null ? NOTHING_TYPED : { text: text.slice(typed.length, until), entered: awaited.until !== null };
    if (behind === 'quantity') {
      setText(text.slice(until));
      setAwaited(null);
    } else {
      setText(awaited === null ? '' : text.slice(typed.length));
      setAwaited(later.entered ? { text: later.text, until: null } : null);
      if (later.entered) enter(later.text.trim());
    }
    take(row, behind === 'quantity' ? later : NOTHING_TYPED);
  };
  const { marked, enter, onKeyDown } = useMarked(words, rows, found, (row, next) => (row === undefined ? none?.(words) : pick(row, next)));
  const isEmpty = words !== '' && found.value !== null && rows.length === 0 && !found.asking && found.trouble === null;
  const nothingCame = awaited !== null && !found.asking && (found.trouble !== null || rows.length === 0);
  useLayoutEffect(() => {
    if (!nothingCame) return;
    // There is nothing that a quantity could be meant for, and what was not found is to be seen.
    setText(typed);
    setAwaited(null);
    onNothing?.();
  }, [nothingCame]);
  const awaiting = awaited !== null;
  useLayoutEffect(() => onAwaiting?.(awaiting), [awaiting]);
  return {
    text,
    words,
    rows,
    found,
    isEmpty,
    marked,
    pick: (row) => pick(row, enter),
    type(next) {
      // Whoever goes back into the words looks for something else.
      if (awaited !== null && !next.startsWith(text.slice(0, awaited.until ?? typed.length))) setAwaited(null);
      setText(next);
    },
    onKeyDown(event) {
      if (event.key !== 'Enter' || awaited === null) {
        if (event.key === 'Enter' && words !== '') setAwaited({ text, until: null });
        return onKeyDown(event);
      }
      event.preventDefault();
      if (awaited.until === null && text !== typed) setAwaited({ text: typed, until: text.length });
    },
  };
}
