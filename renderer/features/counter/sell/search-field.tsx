import { ScanBarcode, Search as Magnifier, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { formatQuantity, formatRupiah } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import { measurePainted } from '../painted.ts';
import type { Counter } from '../state/counter.ts';
import { readTypedEntry, type TypedEntry } from '../state/typed-entry.ts';
import { useCounterScreen } from '../use-counter.ts';
import type { Search } from './use-search.ts';

interface SearchFieldProps {
  readonly counter: Counter;
  readonly entry: TypedEntry;
  readonly search: Search;
  readonly field: RefObject<HTMLInputElement | null>;
}

function typesIntoNothing(event: globalThis.KeyboardEvent): boolean {
  if (event.defaultPrevented || event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
  const { target } = event;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return false;
  // Blank presses a focused button, +, − and % are about the selected line.
  return !(event.key === ' ' && target instanceof HTMLButtonElement) && !['+', '-', '%'].includes(event.key);
}

function showTyped(input: HTMLInputElement | null, typed: string): void {
  if (input !== null && input.value !== typed) input.value = typed;
}

/** A first character, or figures, may be the beginning of a scan: until this long after the last key the screen does not move, ms. */
const MAYBE_SCAN_MS = 60;
const MAYBE_SCAN = /^(?:.|[0-9]+)$/u;

/** What Enter was pressed on and has not come yet; what was typed behind it has an Enter of its own at `until`. */
interface Taking {
  readonly text: string;
  until: number | null;
}

/** Where letters go, wherever the focus was. The field itself holds what is typed; the screen hears of it. */
export function SearchField({ counter, entry, search, field }: SearchFieldProps) {
  const t = useWords();
  const typed = useCounterScreen(counter, (screen) => screen.typed);
  const typedAt = useRef(0);
  const taking = useRef<Taking | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { found } = search;

  const tell = (): void => {
    clearTimeout(waiting.current);
    waiting.current = undefined;
    counter.begin();
    counter.show({ typed: field.current?.value ?? '' });
  };

  const wait = (): void => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(tell, MAYBE_SCAN_MS);
  };

  useEffect(() => {
    field.current?.focus();
    const toField = (event: globalThis.KeyboardEvent): void => {
      if (typesIntoNothing(event)) field.current?.focus();
      // The scanner holds the rest of a burst out of the field, but its keys are heard here.
      if (waiting.current !== undefined) wait();
    };
    window.addEventListener('keydown', toField);
    return () => {
      window.removeEventListener('keydown', toField);
      clearTimeout(waiting.current);
    };
  }, [field]);

  // Cleared by Escape, by a scan, by what was put into the cart.
  useLayoutEffect(() => {
    showTyped(field.current, typed);
  }, [typed, field]);

  useLayoutEffect(() => {
    if (found?.words === entry.words && found.words !== '') measurePainted('etalase:key-to-paint', typedAt.current);
  }, [found]);

  /** Adds the hit of `text`, as many as stand before it; what was typed behind its Enter stays, and is looked for with an Enter of its own. */
  const add = async (text: string, words: string, at: number): Promise<void> => {
    const mine: Taking = { text, until: null };
    taking.current = mine;
    const hits = await search.hitsFor(words).catch(() => []);
    taking.current = null;
    const hit = (words === entry.words ? hits[search.chosen] : undefined) ?? hits[0];
    if (hit === undefined) return;
    const typedNow = field.current?.value ?? '';
    counter.show({ typed: text });
    const added = counter.add(hit);
    counter.show({ typed: typedNow.startsWith(text) ? typedNow.slice(text.length) : typedNow });
    if (mine.until !== null) void take(typedNow.slice(text.length, mine.until), at);
    await added;
  };

  const take = async (text: string, at: number): Promise<void> => {
    const { words, counted, unreadable, priced, code } = readTypedEntry(text);
    // Below the field stands why; what was typed stays to be put right.
    if (unreadable !== null) return;
    if (words === '' && priced) return counter.applyTypedPrice();
    if (words === '') return counted ? counter.applyTypedQuantity() : undefined;
    if (code !== null) return counter.scan(code, at);
    await add(text, words, at);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const text = event.currentTarget.value;
    if (event.key !== 'Enter' || text === '' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.repeat) return;
    if (taking.current !== null && text.startsWith(taking.current.text)) {
      // Pressed once more because nothing has come yet, it is the first press.
      if (text !== taking.current.text) taking.current.until ??= text.length;
      return;
    }
    tell();
    void take(text, event.timeStamp);
  };

  // Of what stands in the field; while that is looked for there is no number yet.
  const matches = found?.words === entry.words && entry.words !== '' ? found.hits.length : null;
  return (
    <div className="field search" role="search">
      <Icon of={Magnifier} />
      {entry.counted && entry.quantity !== null && <Chip tone="blue">{`${formatQuantity(entry.quantity)} ×`}</Chip>}
      {entry.price !== null && <Chip tone="blue">{t('sale.typedPrice', { price: formatRupiah(entry.price) })}</Chip>}
      <input
        ref={field}
        type="text"
        data-scan="refuse"
        aria-label={t('sale.searchLabel')}
        aria-keyshortcuts="F2"
        placeholder={t('sale.searchHint')}
        defaultValue={typed}
        maxLength={200}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        onKeyDown={onKeyDown}
        onChange={(event) => {
          typedAt.current = event.nativeEvent.timeStamp;
          clearTimeout(waiting.current);
          waiting.current = undefined;
          const { value } = event.target;
          if (MAYBE_SCAN.test(value)) wait();
          else if (value !== counter.screen.get().typed) tell();
        }}
      />
      {typed === '' ? (
        <>
          <Chip tone="green" icon={ScanBarcode}>
            {t('sale.ready')}
          </Chip>
          <Keycap>F2</Keycap>
        </>
      ) : (
        <>
          <span className="small quiet search-hint" role="status">
            {entry.unreadable !== null ? '' : entry.code !== null ? t('sale.typedCode') : matches === null ? '' : t('sale.matches', { count: matches >= 30 ? '30+' : matches })}
          </span>
          {entry.unreadable === null && (entry.code !== null || (matches ?? 0) > 0) && <Keycap>Enter</Keycap>}
          <button type="button" className="clear" aria-label={t('sale.clearSearch')} onPointerDown={(event) => event.preventDefault()} onClick={() => counter.show({ typed: '' })}>
            <Icon of={X} />
          </button>
        </>
      )}
    </div>
  );
}
