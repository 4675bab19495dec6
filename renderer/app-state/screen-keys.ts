import { useEffect, useRef } from 'react';
import { createLoneKey } from './lone-key.ts';
import { createStore, useStore } from './store.ts';

/** One key of the screen that is open. */
export interface ScreenKey {
  /** `F2`, `Escape`, `Enter`, `Y`, `3`, `Ctrl+P`, `Alt+1`, `ArrowUp`. */
  readonly keys: string;
  /** Words in the bottom bar; without them the key works but is not listed there. */
  readonly label?: string;
  readonly run: () => void;
  /** A single character or Enter acts on key-up and alone, so that a scanner never presses it. `false` acts at once. */
  readonly lone?: boolean;
  /** Also while a text field has the focus. Default: only keys that type nothing (F-keys, Ctrl, Alt, Escape). */
  readonly inFields?: boolean;
}

interface Layer {
  readonly id: symbol;
  readonly keys: readonly ScreenKey[];
}

const layers = createStore<readonly Layer[]>([]);

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

function find(name: string): ScreenKey | undefined {
  const all = layers.get();
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const hit = all[index]?.keys.find((key) => key.keys === name);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

/** Listens for the keys of every screen; installed once by the app frame. */
export function installScreenKeys(target: Window): () => void {
  const lone = createLoneKey({ start: (run, afterMs) => target.setTimeout(run, afterMs), stop: (handle) => target.clearTimeout(handle) });
  const onDown = (event: KeyboardEvent): void => {
    if (event.isComposing || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    const name = keyNameOf(event);
    const types = event.key.length === 1 && !event.ctrlKey && !event.altKey;
    const key = event.defaultPrevented ? undefined : find(name);
    const held = key === undefined || event.repeat;
    const inField = isTextField(event.target);
    const usable = key !== undefined && (!inField || (key.inFields ?? !(types || ['Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Delete', 'Home', 'End'].includes(event.key))));
    // Enter on a button that has the focus presses that button.
    const ofButton = event.key === 'Enter' && event.target instanceof HTMLButtonElement;
    const acts = key !== undefined && usable && !ofButton;
    const waits = acts && (key.lone ?? (types || event.key === 'Enter'));
    lone.down(name, event.timeStamp, waits && !held ? key.run : null);
    if (!acts) return;
    event.preventDefault();
    if (!waits && !(event.repeat && !event.key.startsWith('Arrow'))) key.run();
  };
  const onUp = (event: KeyboardEvent): void => lone.up(keyNameOf(event));
  target.addEventListener('keydown', onDown);
  target.addEventListener('keyup', onUp);
  return () => {
    target.removeEventListener('keydown', onDown);
    target.removeEventListener('keyup', onUp);
  };
}

/** Gives the screen its keys while it is mounted; the newest screen wins. Those with a label stand in the bottom bar, in order. */
export function useScreenKeys(keys: readonly ScreenKey[]): void {
  const newest = useRef(keys);
  newest.current = keys;
  const shape = keys.map((key) => `${key.keys}\u0000${key.label ?? ''}\u0000${key.lone ?? ''}\u0000${key.inFields ?? ''}`).join('\u0001');
  useEffect(() => {
    const id = Symbol('screen keys');
    const stable = newest.current.map((key, index) => ({ ...key, run: () => newest.current[index]?.run() }));
    layers.update((all) => [...all, { id, keys: stable }]);
    return () => layers.update((all) => all.filter((layer) => layer.id !== id));
  }, [shape]);
}

/** What the bottom bar lists. */
export function useListedKeys(): readonly { readonly keys: string; readonly label: string }[] {
  const seen = new Set<string>();
  const listed: { keys: string; label: string }[] = [];
  for (const layer of useStore(layers)) {
    for (const { keys, label } of layer.keys) {
      if (label === undefined || seen.has(keys)) continue;
      seen.add(keys);
      listed.push({ keys, label });
    }
  }
  return listed;
}
