import type { CDPSession } from 'playwright-core';

/** One key as the browser's protocol wants it. */
interface WireKey {
  readonly key: string;
  readonly code: string;
  readonly text?: string;
  readonly windowsVirtualKeyCode: number;
  readonly modifiers: number;
}

export interface Rhythm {
  /** Time between two key-downs, ms. */
  readonly gapMs: number;
  /** How long a key stays down, ms. */
  readonly holdMs: number;
  /** `false`: everything is sent at once and only the times of the events keep the rhythm, as from a driver with a full queue. */
  readonly paced: boolean;
}

export const SCANNER: Rhythm = { gapMs: 8, holdMs: 2, paced: true };
export const FLOOD: Rhythm = { ...SCANNER, paced: false };
export const PERSON: Rhythm = { gapMs: 110, holdMs: 60, paced: true };

const NAMED: Record<string, Omit<WireKey, 'key' | 'modifiers'> & Partial<WireKey>> = {
  Enter: { code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 },
  'Ctrl+Enter': { key: 'Enter', code: 'Enter', modifiers: 2, windowsVirtualKeyCode: 13 },
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
  ArrowUp: { code: 'ArrowUp', windowsVirtualKeyCode: 38 },
  // FNC1 of a GS1 code, as keyboard scanners send it: Ctrl and ].
  '\u001d': { key: ']', code: 'BracketRight', modifiers: 2, windowsVirtualKeyCode: 221 },
  ' ': { code: 'Space', text: ' ', windowsVirtualKeyCode: 32 },
};

function wireKey(key: string): WireKey {
  const named = NAMED[key];
  if (named) return { key, modifiers: 0, ...named };
  const upper = key.toUpperCase();
  const code = /^[0-9]$/.test(key) ? `Digit${key}` : /^[A-Z]$/.test(upper) ? `Key${upper}` : 'Minus';
  return { key, code, text: key, windowsVirtualKeyCode: upper.charCodeAt(0), modifiers: key !== key.toLowerCase() ? 8 : 0 };
}

const until = (at: number) => new Promise<void>((done) => setTimeout(done, Math.max(0, at - Date.now())));

/**
 * Presses `keys` one after another through the browser's own input, with the times the rhythm asks for on the events, however
 * busy this machine is. They begin a person's gap after whatever was pressed before, or a scan would take the last key of
 * that as its own first one. @returns when the page has handled the last one and the same hand could press the next key
 */
export async function pressKeys(cdp: CDPSession, keys: readonly string[], rhythm: Rhythm): Promise<void> {
  const start = Date.now() + PERSON.gapMs;
  const sent: Promise<unknown>[] = [];
  for (const [index, name] of keys.entries()) {
    const key = wireKey(name);
    const at = start + index * rhythm.gapMs;
    if (rhythm.paced) await until(at);
    sent.push(cdp.send('Input.dispatchKeyEvent', { type: key.text === undefined ? 'rawKeyDown' : 'keyDown', ...key, timestamp: at / 1000 }));
    if (rhythm.paced) await until(at + rhythm.holdMs);
    sent.push(cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code, windowsVirtualKeyCode: key.windowsVirtualKeyCode, modifiers: key.modifiers, timestamp: (at + rhythm.holdMs) / 1000 }));
  }
  await Promise.all(sent);
  if (rhythm.paced) await until(start + keys.length * rhythm.gapMs);
}
