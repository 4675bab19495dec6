import type { WhenAlone } from './screen-keys.ts';
import { createStore, useStore } from './store.ts';

/** A field of figures that a finger put the cursor into. */
interface FigureField {
  readonly field: HTMLInputElement;
  /** Takes the figures away and lets the system's keyboard come, for what is more than figures. */
  askForLetters(): void;
}

const FIGURES = 'input:is([inputmode="numeric"], [inputmode="decimal"]):read-write';
/** Keys that a scanner may send too; by any other one it is known that there is a keyboard. */
const ALSO_OF_SCANNERS = new Set(['Enter', 'Tab', 'Shift', 'Control', 'Alt', 'Meta']);

const shown = createStore<FigureField | null>(null);

/** Null: the cursor is in no field of figures, or somebody uses a keyboard or mouse. */
export function useFigureField(): FigureField | null {
  return useStore(shown);
}

/** Follows which field of figures a finger has put the cursor into; installed once, after the scanner. */
export function installFigureField(target: Window, whenAlone: WhenAlone): void {
  /** The last press was a finger's, and no key of a keyboard came after it. */
  let byFinger = false;
  /** What lies under a finger may move only after the press is over. */
  let isPressed = false;
  let current: (FigureField & { /** What the system would open for it. */ readonly keyboard: string }) | null = null;
  const gone = new MutationObserver(() => follow());

  function fieldNow(): HTMLInputElement | null {
    const at = target.document.activeElement;
    if (!byFinger || !(at instanceof HTMLInputElement)) return null;
    return at.matches(at === current?.field ? ':read-write' : FIGURES) ? at : null;
  }

  function show(): void {
    shown.set(current);
    // A field that is taken away says nothing.
    if (current === null) gone.disconnect();
    else gone.observe(target.document.body, { childList: true, subtree: true });
  }

  function follow(): void {
    const field = fieldNow();
    if (field !== (current?.field ?? null)) {
      // Another keyboard may have been asked of it meanwhile.
      if (current?.field.inputMode === 'none') current.field.inputMode = current.keyboard;
      current = field === null ? null : { field, keyboard: field.inputMode, askForLetters: () => letters(field) };
      // The keyboard of the system would lie over the figures.
      if (field !== null) field.inputMode = 'none';
    }
    if (!isPressed && shown.get() !== current) setTimeout(show);
  }

  function noFinger(): void {
    byFinger = false;
    follow();
  }

  function letters(field: HTMLInputElement): void {
    noFinger();
    const { inputMode } = field;
    field.blur();
    field.inputMode = 'text';
    field.addEventListener('blur', () => (field.inputMode = inputMode), { once: true });
    field.focus();
  }

  const press = (isDown: boolean) => (event: PointerEvent) => {
    isPressed = isDown;
    byFinger = event.pointerType !== 'mouse';
    follow();
  };
  target.addEventListener('pointerdown', press(true), true);
  target.addEventListener('pointerup', press(false), true);
  target.addEventListener('pointercancel', press(false), true);
  target.addEventListener('focusin', follow);
  target.addEventListener('focusout', follow);
  target.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || (event.key.length > 1 && !ALSO_OF_SCANNERS.has(event.key))) noFinger();
    // A scanner types into the field as well, until it is known for what it is.
    else if (event.key.length === 1 && event.target === current?.field && !event.defaultPrevented) whenAlone(event, noFinger);
  });
}
