/** A field that characters can land in. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** How a field stands to scans: `accept` takes the code as its value, `refuse` never lets one in, `plain` gives it up again. */
export type FieldManner = 'accept' | 'refuse' | 'plain';

/** What a field held before a burst. */
export interface FieldState {
  readonly field: TextField;
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
}

const NOT_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'hidden', 'image', 'radio', 'range', 'reset', 'submit']);

export function asTextField(target: EventTarget | null): TextField | undefined {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && !NOT_TEXT.has(target.type) ? target : undefined;
}

/** Read from `data-scan` on the field or anything around it. */
export function mannerOf(field: TextField): FieldManner {
  const said = field.closest<HTMLElement>('[data-scan]')?.dataset['scan'];
  return said === 'accept' || said === 'refuse' ? said : 'plain';
}

export function stateOf(field: TextField): FieldState {
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

export function putBack(state: FieldState): void {
  if (state.field.value === state.value) return;
  setValue(state.field, state.value, state.start, state.end);
}

/** Makes `text` the whole value, as if it had been typed at once. */
export function fill(field: TextField, text: string): void {
  setValue(field, text, text.length, text.length);
}

/** Types `text` at the caret, as much of it as the field takes. */
export function typeInto(field: TextField, text: string): void {
  const [start, end] = selectionOf(field);
  const room = field.maxLength < 0 ? text.length : Math.max(0, field.maxLength - field.value.length + end - start);
  replace(field, start, end, text.slice(0, room));
}

/** Takes away what is selected, else the character before the caret. */
export function eraseIn(field: TextField): void {
  const [start, end] = selectionOf(field);
  replace(field, start === end ? Math.max(0, start - 1) : start, end, '');
}

function selectionOf(field: TextField): [start: number, end: number] {
  const start = field.selectionStart ?? field.value.length;
  return [start, field.selectionEnd ?? start];
}

function replace(field: TextField, start: number, end: number, text: string): void {
  const caret = start + text.length;
  setValue(field, field.value.slice(0, start) + text + field.value.slice(end), caret, caret);
}

/**
 * React keeps its own note of a field's value on the element; only the setter of the prototype, followed by an input event,
 * makes it see the change and set its state.
 */
function setValue(field: TextField, value: string, start: number | null, end: number | null): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  // Number and email fields have no selection and throw.
  if (start !== null && end !== null) field.setSelectionRange(start, end);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
}
