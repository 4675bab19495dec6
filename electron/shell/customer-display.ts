import type { BrowserWindow } from 'electron';
import { onScreensChanged, placeDisplay, type DisplayPlace, type ScreenFacts } from './display-place.ts';

export interface CustomerDisplay {
  /** Opens it, or brings it to the front. */
  open(): void;
  /** Whether these web contents are the display's. */
  owns(contentsId: number): boolean;
  screensChanged(): void;
  /** Closes it for good: the till's last window is gone. */
  close(): void;
}

/** The one window for buyers. A screen that was unplugged closes it, and plugged in again brings it back. */
export function createCustomerDisplay(parts: {
  screens(): readonly ScreenFacts[];
  tillScreen(): number;
  openWindow(place: DisplayPlace): BrowserWindow;
  /** The window, gone, by the id of its contents. */
  forget(contentsId: number): void;
}): CustomerDisplay {
  let shown: { readonly window: BrowserWindow; readonly id: number } | null = null;
  let wasFullscreen = false;
  let closing = false;

  const open = (): void => {
    if (shown !== null) return shown.window.focus();
    const place = placeDisplay(parts.screens(), parts.tillScreen());
    const window = parts.openWindow(place);
    const opened = { window, id: window.webContents.id };
    shown = opened;
    wasFullscreen = place.fullscreen;
    window.once('closed', () => {
      shown = null;
      // A person who closes it does not want it back.
      if (!closing) wasFullscreen = false;
      closing = false;
      parts.forget(opened.id);
    });
  };
  const close = (): void => {
    closing = true;
    shown?.window.close();
  };

  return {
    open,
    owns: (contentsId) => shown?.id === contentsId,
    screensChanged() {
      const act = onScreensChanged(parts.screens(), { isOpen: shown !== null, wasFullscreen });
      if (act === 'open') open();
      if (act === 'close') close();
    },
    close,
  };
}
