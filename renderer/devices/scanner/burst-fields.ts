import { fill, mannerOf, putBack, stateOf, typeInto, type FieldManner, type FieldState, type TextField } from './text-field.ts';

/** A person's key can only lead a burst by a few places; later states would fill the memory with copies of a long code. */
const REMEMBERED = 8;

/** Remembers what the characters of one burst do to text fields, so that a scan can be taken out again. */
export interface BurstFields {
  /** Character `index` is about to land in `field`. True: it must not, it is held back until the burst is known for what it is. */
  character(field: TextField, index: number, character: string, gapMs: number): boolean;
  /** The focus moved into `field` in the middle of the burst. */
  entered(field: TextField, index: number): void;
  /** It was a scan: every field has its old value again, and a field that accepts scans gets the code. */
  undo(first: number, code: string | undefined, focused: TextField | undefined): FieldManner | 'none';
  /** A person typed: what was held back is typed now. */
  release(): void;
}

/** @param heldGapMs characters that follow this fast, ms, never reach a field that refuses scans. */
export function createBurstFields(heldGapMs: number): BurstFields {
  let states: { readonly index: number; readonly state: FieldState }[] = [];
  let held: { readonly field: TextField; text: string } | undefined;

  const remember = (field: TextField, index: number): void => {
    if (index < REMEMBERED || !states.some((one) => one.state.field === field)) states.push({ index, state: stateOf(field) });
  };
  const forget = (): void => {
    states = [];
    held = undefined;
  };

  return {
    character(field, index, character, gapMs) {
      if (index === 0) forget();
      remember(field, index);
      if (index === 0 || mannerOf(field) !== 'refuse') return false;
      if (held?.field !== field && gapMs > heldGapMs) return false;
      if (held?.field === field) held.text += character;
      else held = { field, text: character };
      return true;
    },
    entered(field, index) {
      if (!states.some((one) => one.state.field === field)) remember(field, index);
    },
    undo(first, code, focused) {
      const fields = new Set(states.map((one) => one.state.field));
      for (const field of fields) {
        const before = states.find((one) => one.state.field === field && one.index >= first);
        if (before) putBack(before.state);
      }
      forget();
      if (!focused) return 'none';
      const manner = mannerOf(focused);
      if (manner === 'accept' && code !== undefined) fill(focused, code);
      return manner;
    },
    release() {
      // What the fields held is kept: a key of this burst may still be on its way and make it a scan after all.
      const waiting = held;
      held = undefined;
      if (waiting?.field.isConnected) typeInto(waiting.field, waiting.text);
    },
  };
}
