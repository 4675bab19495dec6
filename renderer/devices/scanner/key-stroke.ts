/** What of a keyboard event decides whether a scanner or a person pressed it. */
export interface KeyStroke {
  readonly key: string;
  readonly code: string;
  /** `event.timeStamp`, ms: when the key moved. Never the clock of the handler, which runs late exactly when the till is busy. */
  readonly timeStamp: number;
  readonly repeat: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly isComposing: boolean;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn', 'Dead', 'Process', 'Unidentified']);

export function strokeOf(event: KeyboardEvent): KeyStroke {
  const { key, code, timeStamp, repeat, isComposing } = event;
  return { key, code, timeStamp, repeat, ctrl: event.ctrlKey, alt: event.altKey, meta: event.metaKey, isComposing };
}

/** True for a key that means nothing alone: Shift and its kind, dead keys, keys an input method has taken. */
export function isSilentKey(stroke: KeyStroke): boolean {
  return stroke.isComposing || MODIFIERS.has(stroke.key);
}

/** True for a key that types one character. AltGr reports as Ctrl and Alt together and still types. */
export function typesCharacter(stroke: KeyStroke): boolean {
  return stroke.key.length === 1 && !stroke.meta && stroke.ctrl === stroke.alt;
}

/** `Enter`, `F13`, `~`, `Ctrl+]`: how settings name a key. */
export function strokeName(stroke: KeyStroke): string {
  return stroke.ctrl && !stroke.alt ? `Ctrl+${stroke.key}` : stroke.key;
}
