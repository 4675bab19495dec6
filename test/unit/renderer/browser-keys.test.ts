import { expect, it } from 'vitest';
import { isBrowserKey } from '../../../renderer/app-state/browser-keys.ts';

const pressed = (key: string, held: readonly ('ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey')[] = []) => isBrowserKey({ key, ctrlKey: held.includes('ctrlKey'), altKey: held.includes('altKey'), shiftKey: held.includes('shiftKey'), metaKey: held.includes('metaKey') });

it('keeps the keys away with which a browser opens something of its own', () => {
  for (const key of ['F1', 'F2', 'F3', 'F4', 'F6', 'F7', 'F8', 'F9', 'F10']) expect(pressed(key), key).toBe(true);
  for (const key of ['f', 'g', 'h', 'j', 'J', 'n', 'o', 'p', 's', 't', 'u', 'w']) expect(pressed(key, ['ctrlKey']), `Ctrl+${key}`).toBe(true);
});

it('leaves what is of use at a till, and all typing', () => {
  for (const key of ['F5', 'F11', 'F12', 'Enter', 'Tab', 'a', 'j', '1', 'Escape', 'F']) expect(pressed(key), key).toBe(false);
  for (const key of ['a', 'c', 'v', 'x', 'y', 'z', 'Z', 'r', '+', '0', 'Enter', 'ArrowLeft', 'Backspace', 'F4']) expect(pressed(key, ['ctrlKey']), `Ctrl+${key}`).toBe(false);
  expect(pressed('F4', ['altKey'])).toBe(false);
  expect(pressed('q', ['ctrlKey', 'altKey'])).toBe(false);
  expect(pressed('I', ['ctrlKey', 'shiftKey'])).toBe(false);
  expect(pressed('j', ['metaKey'])).toBe(false);
});
