import { useEffect, useRef, useState } from 'react';
import { createStore, useStore } from './store.ts';

/** One key of the screen that is open. */
export interface ScreenKey {
  /** `F2`, `Escape`, `Enter`, `Y`, `3`, `Ctrl+P`, `Alt+1`, `ArrowUp`. */
  readonly keys: string;
  /** Words in the bottom bar; without them the key works but is not listed there. */
  readonly label?: string;
  /** What the bar draws instead of `keys`: `ArrowUp+ArrowDown` for a pair. */
  readonly shown?: string;
  /** `at`: the event's timeStamp (ms). */
  readonly run: (at: number) => void;
  /** A single character or Enter acts on key-up and alone, so that a scanner never presses it. `false` acts at once. */
  readonly lone?: boolean;
  /** Also while a text field has the focus. Default: only keys that type nothing (F-keys, Ctrl, Alt, Escape). */
  readonly inFields?: boolean;
  /** What it is about is on its way: it stays in the bar, and does nothing. */
  readonly off?: boolean;
}

interface Layer {
  /** Its place: what is drawn inside another screen, or after it, lies above it. */
  readonly rank: number;
  /** Keys of the screens below do nothing. */
  readonly alone: boolean;
  readonly keys: readonly ScreenKey[];
}

const layers = createStore<readonly Layer[]>([]);
let ranks = 0;
const nextRank = (): number => (ranks += 1);

/** Names the key of an event the way {@link ScreenKey.keys} does. */
export function keyNameOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>): string {
  const digit = event.altKey ? /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] : undefined;
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const shift = event.shiftKey && event.key.length > 1 ? 'Shift+' : '';
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${key}`;
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

function find(name: string, above = 0): ScreenKey | undefined {
  const all = layers.get();
  for (let index = all.length - 1; index >= 0 && (all[index]?.rank ?? 0) > above; index -= 1) {
    const hit = all[index]?.keys.find((key) => key.keys === name && key.off !== true);
    if (hit !== undefined) return hit;
    if (all[index]?.alone === true) return undefined;
  }
  return undefined;
}

/** Runs `act` when the key of this key-down turns out to have been pressed alone; the scanner module knows. */
export type WhenAlone = (event: KeyboardEvent, act: () => void) => void;

const MOVES_IN_FIELD = new Set(['Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Delete', 'Backspace', 'Home', 'End']);

/** Listens for the keys of every screen; installed once, after the scanner. */
export function installScreenKeys(target: Window, whenAlone: WhenAlone): () => void {
  const onDown = (event: KeyboardEvent): void => {
    if (event.isComposing || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    const types = event.key.length === 1 && !event.ctrlKey && !event.altKey;
    // The scanner prevents the default of characters that may become a scan; they still count for those who wait or refuse bursts.
    const key = event.defaultPrevented && !types ? undefined : find(keyNameOf(event));
    if (key === undefined) return;
    if (isTextField(event.target) && !(key.inFields ?? !(types || MOVES_IN_FIELD.has(event.key)))) return;
    // Enter on a button that has the focus presses that button.
    if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (event.repeat && !event.key.startsWith('Arrow') && event.key !== 'Backspace') return;
    if (key.lone ?? (types || event.key === 'Enter')) whenAlone(event, () => key.run(event.timeStamp));
    else key.run(event.timeStamp);
  };
  target.addEventListener('keydown', onDown);
  return () => target.removeEventListener('keydown', onDown);
}

/** Answers the way to take it away. */
function addLayer(layer: Layer): () => void {
  layers.update((all) => [...all, layer].sort((one, other) => one.rank - other.rank));
  return () => layers.update((all) => all.filter((one) => one !== layer));
}

/**
 * Gives the screen its keys while it is mounted; the innermost and newest screen wins. Those with a label stand in the bottom bar, in order.
 * `alone`: while it is mounted no key of a screen below works (locked, help).
 */
export function useScreenKeys(keys: readonly ScreenKey[], { alone = false }: { readonly alone?: boolean } = {}): void {
  const newest = useRef(keys);
  newest.current = keys;
  // Given while drawing: effects run from the inside out, so a screen would bury the keys of what it holds.
  const [rank] = useState(nextRank);
  const shape = keys.map((key) => `${key.keys}\u0000${key.label ?? ''}\u0000${key.lone ?? ''}\u0000${key.inFields ?? ''}\u0000${key.off ?? ''}`).join('\u0001');
  useEffect(() => {
    // By its name: a key that acts on key-up is held while others come to its place.
    const stable = newest.current.map((key) => ({ ...key, run: (at: number) => newest.current.find(({ keys: name }) => name === key.keys)?.run(at) }));
    return addLayer({ rank, alone, keys: stable });
  }, [shape, alone]);
}

/**
 * A hand is quicker than an answer: while what they are about is `coming`, `keys` mean nothing that they mean on the screens below, and the one that was
 * pressed last counts once it is there, unless something else was pressed meanwhile. To be called before the screen gives itself the keys.
 */
export function useKeysAhead(keys: readonly string[], coming: boolean): void {
  const pressed = useRef<string | null>(null);
  const isComing = useRef(coming);
  const [rank] = useState(nextRank);
  useEffect(() => {
    isComing.current = coming;
    if (!coming) return undefined;
    const press = (key: string, at: number): void => {
      if (isComing.current) pressed.current = key;
      // It came between key-down and key-up.
      else find(key, rank)?.run(at);
    };
    const remove = addLayer({ rank, alone: false, keys: keys.map((key) => ({ keys: key, run: (at) => press(key, at) })) });
    const onKey = (event: KeyboardEvent): void => {
      if (keyNameOf(event) !== pressed.current) pressed.current = null;
    };
    const onPointer = (): void => void (pressed.current = null);
    window.addEventListener('keydown', onKey);
    window.addEventListener('pointerdown', onPointer);
    return () => {
      remove();
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('pointerdown', onPointer);
    };
  }, [coming]);
  useEffect(() => {
    const key = pressed.current;
    pressed.current = null;
    // Behind the effects that give the screen its keys.
    if (!coming && key !== null) queueMicrotask(() => find(key, rank)?.run(performance.now()));
  }, [coming]);
}

/** What the bottom bar lists. */
export function useListedKeys(): readonly { readonly keys: string; readonly label: string }[] {
  const seen = new Set<string>();
  const listed: { keys: string; label: string }[] = [];
  const all = useStore(layers);
  for (const layer of all.slice(Math.max(0, all.findLastIndex((one) => one.alone)))) {
    for (const { keys, label, shown = keys } of layer.keys) {
      if (label === undefined || seen.has(shown)) continue;
      seen.add(shown);
      listed.push({ keys: shown, label });
    }
  }
  return listed;
}
