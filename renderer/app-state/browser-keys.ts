/** Editing, and drawing the page anew: of use at a till too. */
const KEPT = new Set(['A', 'C', 'R', 'V', 'X', 'Y', 'Z']);

/**
 * True for a key with which the browser, where no screen has it, opens something of its own over the till: F7 asks about caret browsing, F3
 * opens a search into which the next scan goes, Ctrl+J a window of downloads, Ctrl+W closes the till. F5, F11, F12, zoom and whatever takes Shift or Alt stay.
 */
export function isBrowserKey({ key, ctrlKey, altKey, shiftKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>): boolean {
  if (altKey || shiftKey || metaKey) return false;
  return ctrlKey ? /^[a-z]$/i.test(key) && !KEPT.has(key.toUpperCase()) : /^F(?:[1-46-9]|10)$/.test(key);
}

/** Makes a browser's window what the window of Electron is: keys that no screen has do nothing. Ctrl+N, Ctrl+T and Ctrl+W reach a page in an app window only. */
export function installBrowserKeys(target: Window): void {
  target.addEventListener('keydown', (event) => {
    if (isBrowserKey(event)) event.preventDefault();
  });
}
